import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { fold } from '../../../main/search/language/fold'
import { verbRoots } from '../../../main/search/language/forms/german-forms'
import { isFinite, isOfFieldOnly, mayBeRoot, mayBeShortened, mayBeWord, nounOfPast, roomForSums, sumLetters, usualness } from '../../../main/search/language/lexicon'
import { isFoldedStopWord } from '../../../main/search/language/stop-words'

const linesOf = (name: string): string[] => readFileSync(resolve(import.meta.dirname, '../../../resources/lexicon', name), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'))

/** The lists read one line after another into maps, as plainly as can be. */
function plainly(): { readonly often: Map<string, number>; readonly finite: Set<string>; readonly ofField: Set<string> } {
  const often = new Map<string, number>()
  const finite = new Set<string>()
  const ofField = new Set<string>()
  for (const line of linesOf('german-words.txt')) {
    const [word = '', count = '', mark] = line.split(' ')
    if (mark === '-' && !nounOfPast.test(word)) finite.add(word)
    if (Number(count) < 6 || !isFoldedStopWord(word, 'de')) often.set(word, Number(count))
  }
  for (const word of linesOf('german-nouns.txt')) if (!often.has(word)) often.set(word, 0)
  for (const word of linesOf('further-nouns.txt').flatMap((line) => line.split(' ').map(fold))) if (!often.has(word)) often.set(word, 0)
  for (const word of linesOf('field-words.txt').flatMap((line) => line.split(' ').filter(Boolean).map(fold))) {
    if ((often.get(word) ?? 0) === 0) ofField.add(word)
    often.set(word, Math.max(often.get(word) ?? 0, 4))
    finite.delete(word)
  }
  for (const verb of linesOf('field-verbs.txt').flatMap((line) => line.split(' '))) often.set(verb, Math.max(often.get(verb) ?? 0, 2))
  return { often, finite, ofField }
}

it('knows of each listed word, and of what is cut out of it, what the lists say', () => {
  const { often, finite, ofField } = plainly()
  const known = [...often.keys(), ...finite].flatMap((word) => [word, word.slice(1), word.slice(0, -1), `${word}e`, `${word}xq`])
  const wrong = known.filter((word) => usualness(word) !== often.get(word) || isFinite(word) !== finite.has(word) || isOfFieldOnly(word) !== ofField.has(word))
  expect(often.size).toBeGreaterThan(60_000)
  expect(wrong).toEqual([])
})

it('says of no listed word, and of no root of a verb, that it cannot be one', () => {
  const sums = roomForSums()
  const may = (word: string, ask: (from: typeof sums, start: number, end: number) => boolean, end = word.length): boolean => {
    sumLetters(`xy${word}`, sums)
    return ask(sums, 2, end + 2)
  }
  const words = [...plainly().often.keys()]
  expect(words.filter((word) => !may(word, mayBeWord))).toEqual([])
  expect(words.filter((word) => /[en]$/.test(word) && !may(word, mayBeShortened, word.length - 1))).toEqual([])
  expect(words.filter((word) => word.endsWith('en') && !may(word, mayBeShortened, word.length - 2))).toEqual([])
  expect(verbRoots().filter((root) => !may(root, mayBeRoot))).toEqual([])
  // Most others are told apart.
  expect(words.filter((word) => may(`${word}xq`, mayBeWord)).length).toBeLessThan(words.length / 5)
})
