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

// Each listed word sets a bit, by a number made of all its letters: hardly any other word has that bit as well. The bit beside
// it stands for what begins a listed word that goes on with -e, -en or -n.
const bits = new Uint32Array(1 << 17)
const base = 0x01000193
const [isWhole, isShort] = [1, 2]

// The same for the first letters of listed words, this many and that many: most letters of a word begin no other.
const beginnings = new Uint32Array(1 << 14)
const roots = new Uint32Array(1 << 13)
const [firstFew, firstMore] = [4, 7]

/** Numbers that tell whether any part of a folded word may be on a list, without cutting it out. */
export type LetterSums = Int32Array

const mostLetters = 64
const powers = new Int32Array(mostLetters + 1)
powers[0] = 1
for (let at = 1; at <= mostLetters; at += 1) powers[at] = Math.imul(powers[at - 1] ?? 0, base)

/** Room for the sums of a word; whoever takes words apart makes it once, for it is slow to make. */
export function roomForSums(): LetterSums {
  return new Int32Array(mostLetters + 1)
}

/** Fills in the sums of a word of at most 64 letters. */
export function sumLetters(word: string, sums: LetterSums): void {
  words ??= readLists()
  let sum = 0
  for (let at = 0; at < word.length; at += 1) sums[at + 1] = sum = (Math.imul(sum, base) + word.charCodeAt(at)) | 0
}

/** Whether the letters from `start` to `end` may be a listed word; false is certain. */
export function mayBeWord(sums: LetterSums, start: number, end: number): boolean {
  return isMarked(sumOf(sums, start, end))
}

/** The same of a word that has an -e, -en or -n more. */
export function mayBeShortened(sums: LetterSums, start: number, end: number): boolean {
  return (marksOf(sumOf(sums, start, end)) & isShort) !== 0
}

/** The same of a verb's root. */
export function mayBeRoot(sums: LetterSums, start: number, end: number): boolean {
  const mixed = mix(sumOf(sums, start, end)) >>> 3
  return ((roots[mixed >>> 5] ?? 0) & (1 << (mixed & 31))) !== 0
}

/** Lets `mayBeRoot` say yes to the roots of verbs. */
export function markRoots(some: Iterable<string>): void {
  for (const root of some) {
    let sum = 0
    for (let at = 0; at < root.length; at += 1) sum = (Math.imul(sum, base) + root.charCodeAt(at)) | 0
    const mixed = mix(sum) >>> 3
    roots[mixed >>> 5] = (roots[mixed >>> 5] ?? 0) | (1 << (mixed & 31))
  }
}

/** Of parts of a folded word, by the letter they begin at and as bits, how long those are that may be a listed word. */
export interface WordLengths {
  readonly whole: Int32Array
  /** Those that may be one with an -e, -en or -n more. */
  readonly short: Int32Array
}

/** Room for the lengths of a word's parts. */
export function roomForLengths(): WordLengths {
  return { whole: new Int32Array(mostLetters), short: new Int32Array(mostLetters) }
}

/**
 * Tells which parts of a folded word may be listed words, by its length and sums: those that begin at the letters before `before`
 * and are `shortest` to `longest` letters long (below 32). A missing bit is certain.
 */
export function findLengths(letters: number, sums: LetterSums, before: number, shortest: number, longest: number, found: WordLengths): void {
  for (let start = 0; start < before; start += 1) {
    let last = Math.min(longest, letters - start)
    if (last >= firstFew && !mayBegin(sumOf(sums, start, start + firstFew))) last = firstFew - 1
    else if (last >= firstMore && !mayBegin(sumOf(sums, start, start + firstMore))) last = firstMore - 1
    let whole = 0
    let short = 0
    for (let length = shortest; length <= last; length += 1) {
      const marks = marksOf(sumOf(sums, start, start + length))
      if ((marks & isWhole) !== 0) whole |= 1 << length
      if ((marks & isShort) !== 0) short |= 1 << length
    }
    found.whole[start] = whole
    found.short[start] = short
  }
}

function sumOf(sums: LetterSums, start: number, end: number): number {
  return ((sums[end] ?? 0) - Math.imul(sums[start] ?? 0, powers[end - start] ?? 0)) | 0
}

// The low digits of such a sum depend on the last letters alone.
function mix(sum: number): number {
  return Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d) >>> 11
}

function marksOf(sum: number): number {
  const mixed = mix(sum)
  return (bits[mixed >>> 4] ?? 0) >>> ((mixed & 15) * 2)
}

function isMarked(sum: number): boolean {
  return (marksOf(sum) & isWhole) !== 0
}

function mayBegin(sum: number): boolean {
  const mixed = mix(sum) >>> 2
  return ((beginnings[mixed >>> 5] ?? 0) & (1 << (mixed & 31))) !== 0
}

/** Lets `mayBeWord` and `wordLengths` say yes to further words, folded, that the lists here do not have. */
export function markAlso(others: Iterable<string>): void {
  for (const word of others) if (word.length <= mostLetters) mark(word)
}

function mark(word: string): void {
  let sum = 0
  let [withoutOne, withoutTwo] = [0, 0]
  for (let at = 0; at < word.length; at += 1) {
    withoutTwo = withoutOne
    withoutOne = sum
    sum = (Math.imul(sum, base) + word.charCodeAt(at)) | 0
    if (at + 1 === firstFew || at + 1 === firstMore) markBeginning(sum)
  }
  markAs(isWhole, sum)
  if (word.endsWith('e') || word.endsWith('n')) markAs(isShort, withoutOne)
  if (word.endsWith('en')) markAs(isShort, withoutTwo)
}

function markAs(what: number, sum: number): void {
  const mixed = mix(sum)
  bits[mixed >>> 4] = (bits[mixed >>> 4] ?? 0) | (what << ((mixed & 15) * 2))
}

function markBeginning(sum: number): void {
  const mixed = mix(sum) >>> 2
  beginnings[mixed >>> 5] = (beginnings[mixed >>> 5] ?? 0) | (1 << (mixed & 31))
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
