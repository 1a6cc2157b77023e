import fieldVerbs from '../../../resources/lexicon/field-verbs.txt?raw'
import field from '../../../resources/lexicon/field-words.txt?raw'
import furtherNouns from '../../../resources/lexicon/further-nouns.txt?raw'
import nouns from '../../../resources/lexicon/german-nouns.txt?raw'
import general from '../../../resources/lexicon/german-words.txt?raw'
import { fold } from './fold'
import { isFoldedStopWord } from './stop-words'
import { listWords } from './word-list'

/**
 * The lists one after another, a word on each line, once somebody asks for a word. A map of all of them takes longer to make, for
 * which everybody waits who asks for a first word, and several times the memory.
 */
let text = ''

// A word after another: the number made of all its letters; where it stands in the text, whether it is finite or of the field only, and
// how usual it is.
const slots = new Int32Array(1 << 18)
const lastSlot = slots.length - 1
const [isFiniteBit, isOfFieldBit, oftenBits, bitsBefore] = [1 << 4, 1 << 5, 15, 6]
const notListed = 15

/**
 * How usual a folded German word is, from 0 to 9 in half orders of magnitude; undefined where the shipped lists do not
 * have it. Four lists: general German, nouns of a dictionary and nouns that it lacks, and the words of this field written for this program.
 */
export function usualness(word: string): number | undefined {
  return oftenOf(entryOf(word))
}

function oftenOf(entry: number): number | undefined {
  const often = entry & oftenBits
  return entry === 0 || often === notListed ? undefined : often
}

/** What the slots say of a word; 0: it is in none. */
function entryOf(word: string): number {
  if (text === '') readLists()
  let sum = 0
  for (let at = 0; at < word.length; at += 1) sum = (Math.imul(sum, base) + word.charCodeAt(at)) | 0
  return slots[slotOf(word, sum) + 1] ?? 0
}

/** Where a word of that sum is in the slots, or is to be entered. */
function slotOf(word: string, sum: number): number {
  for (let at = (mix(sum) << 1) & lastSlot; ; at = (at + 2) & lastSlot) {
    const entry = slots[at + 1] ?? 0
    if (entry === 0 || (slots[at] === sum && isAt(word, entry >>> bitsBefore))) return at
  }
}

// Behind a word stands how usual it is, or the next one.
function isAt(word: string, start: number): boolean {
  return text.startsWith(word, start) && text.charCodeAt(start + word.length) <= 0x20
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
  if (text === '') readLists()
  let sum = 0
  for (let at = 0; at < word.length; at += 1) sums[at + 1] = sum = (Math.imul(sum, base) + word.charCodeAt(at)) | 0
}

/** Whether the letters from `start` to `end` may be a listed word; false is certain. */
export function mayBeWord(sums: LetterSums, start: number, end: number): boolean {
  return isMarked(sumOf(sums, start, end))
}

/** Whether a listed word of four letters or more may begin at `start`, behind which there are as many; false is certain. */
export function mayBeginLonger(sums: LetterSums, start: number): boolean {
  return mayBegin(sumOf(sums, start, start + firstFew))
}

/** As `mayBeWord`, of a word that has an -e, -en or -n more. */
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
 * Tells which parts of a folded word may be listed words, by its length and sums: those that begin at `start` and are `shortest` to
 * `longest` letters long (below 32). A missing bit is certain.
 */
export function findLengths(letters: number, sums: LetterSums, start: number, shortest: number, longest: number, found: WordLengths): void {
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

/** Lets `mayBeWord` and `findLengths` say yes to further words, folded, that the lists here do not have. */
export function markAlso(others: Iterable<string>): void {
  for (const word of others) if (word.length <= mostLetters) mark(word, 0, word.length)
}

/** Marks the letters from `start` to `end`, and gives the number made of all of them. */
function mark(letters: string, start: number, end: number): number {
  let sum = 0
  let withoutOne = 0
  let withoutTwo = 0
  for (let at = start; at < end; at += 1) {
    withoutTwo = withoutOne
    withoutOne = sum
    sum = (Math.imul(sum, base) + letters.charCodeAt(at)) | 0
    if (at + 1 - start === firstFew || at + 1 - start === firstMore) markBeginning(sum)
  }
  markAs(isWhole, sum)
  const last = letters.charCodeAt(end - 1)
  if (last === letterE || last === letterN) markAs(isShort, withoutOne)
  if (last === letterN && letters.charCodeAt(end - 2) === letterE) markAs(isShort, withoutTwo)
  return sum
}

const [letterE, letterN] = [0x65, 0x6e]

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
  return (entryOf(word) & isFiniteBit) !== 0
}

/** Whether only the list of this field has a folded word, so that nobody counted how usual it is (Palmöl). */
export function isOfFieldOnly(word: string): boolean {
  return (entryOf(word) & isOfFieldBit) !== 0
}

/** What is a noun though marked as a verb's form: those of strong verbs with ei look as their past does (Abriss, Biss, Anstrich). */
export const nounOfPast = /^(?:ab|an|auf|aus|durch|ein|nach|um|vor|zu)?(?:biss|griff|kniff|pfiff|riss|ritt|schliff|schmiss|schnitt|schritt|stieg|strich|trieb)$/

function readLists(): void {
  const fieldWords = listWords(field).map(fold)
  const nounsLacked = listWords(furtherNouns).map(fold)
  // Kompostieranlage, Mahngebühr.
  const verbsOfField = listWords(fieldVerbs)
  text = ['', general.trimEnd(), nouns.trimEnd(), ...nounsLacked, ...fieldWords, ...verbsOfField, ''].join('\n')
  let start = 1
  for (const end = start + general.trimEnd().length; start < end; start = text.indexOf('\n', start) + 1) {
    const blank = text.indexOf(' ', start)
    const often = text.charCodeAt(blank + 1) - 0x30
    // Only usual words can be stop words, and asking is slow.
    const isListed = often < 6 || !isFoldedStopWord(text.slice(start, blank), 'de')
    const isMarkedFinite = text.charCodeAt(blank + 2) === 0x20 && !nounOfPast.test(text.slice(start, blank))
    enter(start, blank, (isListed ? often : notListed) | (isMarkedFinite ? isFiniteBit : 0))
  }
  // What is missing there because films do not speak of it (Erosion, Wiese).
  for (const end = start + nouns.trimEnd().length; start < end; start = text.indexOf('\n', start) + 1) enterAtLeast(start, text.indexOf('\n', start), 0, false)
  for (const { length } of nounsLacked) {
    enterAtLeast(start, start + length, 0, false)
    start += length + 1
  }
  for (const { length } of fieldWords) {
    enterAtLeast(start, start + length, 4, true)
    start += length + 1
  }
  for (const { length } of verbsOfField) {
    enterAtLeast(start, start + length, 2, false)
    start += length + 1
  }
}

/** Enters the word between two places of the text as at least so usual; what the list of this field has is more than a verb's form (Einfuhr). */
function enterAtLeast(start: number, end: number, least: number, isOfField: boolean): void {
  const before = entryOf(text.slice(start, end))
  const often = oftenOf(before) ?? 0
  const kept = isOfField ? (before & isOfFieldBit) | (often === 0 ? isOfFieldBit : 0) : before & (isFiniteBit | isOfFieldBit)
  enter(start, end, Math.max(often, least) | kept)
}

function enter(start: number, end: number, said: number): void {
  const sum = mark(text, start, end)
  const at = slotOf(text.slice(start, end), sum)
  slots[at] = sum
  slots[at + 1] = (start << bitsBefore) | said
}
