import field from '../../resources/lexicon/field-words.txt?raw'
import fieldVerbs from '../../resources/lexicon/field-verbs.txt?raw'
import nouns from '../../resources/lexicon/german-nouns.txt?raw'
import general from '../../resources/lexicon/german-words.txt?raw'
import { fold } from './fold'
import { isFoldedStopWord } from './stop-words'
import { listLines } from './word-list'

const finite = new Set<string>()
const fieldOnly = new Set<string>()
let words: ReadonlyMap<string, number> | null = null

/**
 * How usual a folded German word is, from 0 to 9 in half orders of magnitude; undefined where the shipped lists do not
 * have it. Three lists: general German, nouns of a dictionary, and the words of this field written for this program.
 */
export function usualness(word: string): number | undefined {
  words ??= readLists()
  // Splitting a compound asks for hundreds of chunks, hardly any of them a word.
  let sum = 0
  for (let at = 0; at < word.length; at += 1) sum = (Math.imul(sum, base) + word.charCodeAt(at)) | 0
  return isMarked(sum) ? words.get(word) : undefined
}

// Each listed word sets one bit, by a number made of all its letters: hardly any other word has that bit as well.
const bits = new Uint32Array(1 << 17)
const base = 0x01000193

/** Numbers that tell whether any part of a folded word may be on a list, without cutting it out. */
export interface LetterSums {
  readonly sums: Int32Array
}

const mostLetters = 64
const powers = new Int32Array(mostLetters + 1)
powers[0] = 1
for (let at = 1; at <= mostLetters; at += 1) powers[at] = Math.imul(powers[at - 1] ?? 0, base)

/** The sums of a word of at most 64 letters. */
export function letterSums(word: string): LetterSums {
  const sums = new Int32Array(word.length + 1)
  for (let at = 0; at < word.length; at += 1) sums[at + 1] = (Math.imul(sums[at] ?? 0, base) + word.charCodeAt(at)) | 0
  return { sums }
}

/** Whether the letters from `start` to `end`, with some more behind, may be a listed word; false is certain. */
export function mayBeWord({ sums }: LetterSums, start: number, end: number, more = ''): boolean {
  words ??= readLists()
  let sum = ((sums[end] ?? 0) - Math.imul(sums[start] ?? 0, powers[end - start] ?? 0)) | 0
  for (let at = 0; at < more.length; at += 1) sum = (Math.imul(sum, base) + more.charCodeAt(at)) | 0
  return isMarked(sum)
}

// The low digits of such a sum depend on the last letters alone.
function isMarked(sum: number): boolean {
  const mixed = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d) >>> 10
  return ((bits[mixed >>> 5] ?? 0) & (1 << (mixed & 31))) !== 0
}

/** Lets `mayBeWord` say yes to further words, folded, that the lists here do not have. */
export function markAlso(others: Iterable<string>): void {
  for (const word of others) if (word.length <= mostLetters) mark(word)
}

function mark(word: string): void {
  const { sums } = letterSums(word)
  const sum = sums[word.length] ?? 0
  const mixed = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d) >>> 10
  bits[mixed >>> 5] = (bits[mixed >>> 5] ?? 0) | (1 << (mixed & 31))
}

/** Whether a folded German word is only the form of a verb that no compound is made of (kam, sprach). */
export function isFinite(word: string): boolean {
  words ??= readLists()
  return finite.has(word)
}

/** Whether only the list of this field has a folded word, so that nobody counted how usual it is (Palmöl). */
export function isOfFieldOnly(word: string): boolean {
  words ??= readLists()
  return fieldOnly.has(word)
}

function readLists(): Map<string, number> {
  const lists = new Map<string, number>()
  for (const line of general.split('\n')) {
    const [word = '', often = '0', mark] = line.split(' ')
    if (mark === '-') finite.add(word)
    // Only usual words can be stop words, and asking is slow.
    if (word !== '' && (Number(often) < 6 || !isFoldedStopWord(word, 'de'))) lists.set(word, Number(often))
  }
  // What is missing there because films do not speak of it (Erosion, Wiese).
  for (const word of nouns.split('\n')) if (word !== '' && !lists.has(word)) lists.set(word, 0)
  for (const line of field.split('\n')) {
    if (line.startsWith('#')) continue
    for (const word of line.split(' ').filter(Boolean).map(fold)) {
      if ((lists.get(word) ?? 0) === 0) fieldOnly.add(word)
      lists.set(word, Math.max(lists.get(word) ?? 0, 4))
      // Einfuhr is more than a past of einfahren.
      finite.delete(word)
    }
  }
  // Kompostieranlage, Mahngebühr.
  for (const line of listLines(fieldVerbs)) for (const verb of line.split(' ')) lists.set(verb, Math.max(lists.get(verb) ?? 0, 2))
  for (const word of lists.keys()) mark(word)
  return lists
}
