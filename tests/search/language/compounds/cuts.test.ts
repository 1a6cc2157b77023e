import { describe, expect, it } from 'vitest'
import { lowest, possiblePieces, possibleRests } from '../../../../main/search/language/compounds/cuts'
import { longestWord } from '../../../../main/search/language/compounds/joints'
import { listLines } from '../../../../main/search/language/word-list'
import nouns from '../../../../resources/lexicon/german-nouns.txt?raw'

const words = listLines(nouns).filter((_, place) => place % 5 === 0)
const compounds = words.map((word, place) => word + (words[words.length - 1 - place] ?? '')).filter(({ length }) => length <= longestWord)

/** The letters that the pieces a word may be made of lead to, from its first one on. */
function lettersReached(lengths: readonly number[]): Set<number> {
  const reached = new Set([0])
  for (const start of reached) for (let left = lengths[start] ?? 0; left !== 0; left &= left - 1) reached.add(start + lowest(left))
  return reached
}

describe('where a word may be cut', () => {
  it('is told of the letters that pieces lead to as of all letters', () => {
    const wrong = [...words, ...compounds].filter((word) => {
      const [rests, pieces] = [possibleRests(word), possiblePieces(word)]
      return [...lettersReached(rests)].some((start) => pieces[start] !== rests[start])
    })
    expect(wrong).toEqual([])
  })

  it('is looked for at no letter that nothing leads to', () => {
    const lookedFor = (tell: (word: string) => readonly number[]): string[] => compounds.filter((word) => {
      const reached = lettersReached(possibleRests(word))
      return tell(word).some((lengths, start) => lengths !== 0 && !reached.has(start))
    })
    expect(lookedFor(possiblePieces)).toEqual([])
    expect(lookedFor(possibleRests).length).toBeGreaterThan(100)
  })
})
