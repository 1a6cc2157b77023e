import field from '../../resources/lexicon/field-words.txt?raw'
import nouns from '../../resources/lexicon/german-nouns.txt?raw'
import general from '../../resources/lexicon/german-words.txt?raw'
import { fold } from './fold'
import { isStopWord } from './stop-words'

const finite = new Set<string>()
let words: ReadonlyMap<string, number> | null = null

/**
 * How usual a folded German word is, from 0 to 9 in half orders of magnitude; undefined where the shipped lists do not
 * have it. Three lists: general German, nouns of a dictionary, and the words of this field written for this program.
 */
export function usualness(word: string): number | undefined {
  words ??= readLists()
  return mayBeListed(word) ? words.get(word) : undefined
}

// Splitting a compound asks for hundreds of chunks, hardly any of them a word. The first and the last four letters tell most
// of them apart without the list being asked.
const beginnings = new Uint8Array(1 << 20)
const ends = new Uint8Array(1 << 20)

/** Whether any listed word ends as this one does; quick to tell. */
export function mayEndWord(word: string): boolean {
  words ??= readLists()
  return word.length < 4 || ends[four(word, word.length - 4)] === 1
}

function mayBeListed(word: string): boolean {
  return word.length < 4 || (beginnings[four(word, 0)] === 1 && ends[four(word, word.length - 4)] === 1)
}

function four(word: string, at: number): number {
  return ((word.charCodeAt(at) & 31) << 15) | ((word.charCodeAt(at + 1) & 31) << 10) | ((word.charCodeAt(at + 2) & 31) << 5) | (word.charCodeAt(at + 3) & 31)
}

/** Whether a folded German word is only the form of a verb that no compound is made of (kam, sprach). */
export function isFinite(word: string): boolean {
  words ??= readLists()
  return finite.has(word)
}

function readLists(): Map<string, number> {
  const lists = new Map<string, number>()
  for (const line of general.split('\n')) {
    const [word = '', often = '0', mark] = line.split(' ')
    if (mark === '-') finite.add(word)
    // Only usual words can be stop words, and asking is slow.
    if (word !== '' && (Number(often) < 6 || !isStopWord(word, 'de'))) lists.set(word, Number(often))
  }
  // What is missing there because films do not speak of it (Erosion, Wiese).
  for (const word of nouns.split('\n')) if (word !== '' && !lists.has(word)) lists.set(word, 0)
  for (const line of field.split('\n')) {
    if (line.startsWith('#')) continue
    for (const word of line.split(' ')) if (word !== '') lists.set(fold(word), Math.max(lists.get(fold(word)) ?? 0, 4))
  }
  for (const word of lists.keys()) {
    if (word.length < 4) continue
    beginnings[four(word, 0)] = 1
    ends[four(word, word.length - 4)] = 1
  }
  return lists
}
