import list from '../../../resources/thesaurus/german-english.txt?raw'
import { pairKey, type Pair } from '../../archive/authorities/equivalents'
import { listLines } from '../language/word-list'
import { wordsIn } from '../language/words'

/** The German and English pairs that come with the program. */
export const shippedPairs: readonly Pair[] = listLines(list).flatMap((line) => {
  const [german = '', english = ''] = line.split('=')
  return pairsOf(german, english)
})

const keys = new Set(shippedPairs.map(pairKey))

/** Whether a pair comes with the program. */
export function isShipped(pair: Pair): boolean {
  return keys.has(pairKey(pair))
}

/** The pairs of wordings separated by commas: each German one with each English one. */
export function pairsOf(german: string, english: string): Pair[] {
  return wordingsIn(german).flatMap((de) => wordingsIn(english).map((en) => ({ de, en })))
}

function wordingsIn(text: string): string[] {
  return text.split(',').map((wording) => wording.trim().replace(/\s+/g, ' ')).filter((wording) => wordsIn(wording).length > 0)
}
