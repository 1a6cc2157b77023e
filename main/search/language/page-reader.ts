import type { Caseless } from './caseless'
import { elidedIn } from './elided'
import { fewestSpaced, letterSpacedIn } from './letter-spaced'
import { isParticleAtEnd, longestParticle, separatedAt } from './separated'
import { signWordsIn } from './signs'
import { told } from './stretches'
import { foldedWord, type Language } from './terms'
import { emptySums, firstSum, secondSum, WordTable } from './word-table'
import { hasGenderCapital, inWord, isHyphen, isJoined, isPossessive, kindAt, kinds, outside, pairInWord, surrogate, unknown, wholesOf, type Word } from './words'

const blank = 32
const capitalI = 0x49
const mostInRun = 6
// How far words that share a half stand from its hyphen at most.
const before = 3
const behind = 9
const noPlaces = new Uint32Array(0)
const mostWords = 1 << 17
// In which text a line was met last and its place there, then what it tells.
const width = 4

/** A page as places among the lines of its text, where in it each of these words begins, and what is written there in one word. */
export interface ReadPage {
  readonly page: Uint32Array
  readonly starts: Int32Array
  readonly joined: Uint32Array
}

/**
 * Reads pages into the distinct lines (`wordLine`) of a text. Letter by letter and without cutting words out: this is most
 * of what indexing costs. What words there are is told by `wordsIn`, which this has to agree with.
 */
export class PageReader {
  readonly #language: Language
  readonly #lineOf: (surface: string, language: Language) => string
  readonly #nounOf: (surface: string) => string | null
  readonly #table = new WordTable(mostWords)
  readonly #numbers = new Map<string, number>()
  #lineByNumber: string[] = []
  /** For each line's number, in which text it was met last, its place there, and which language it tells: side by side, for they are asked for together. */
  #met = new Int32Array(1 << 14)
  #text = 0
  #lines: string[] = []
  #told: number[] = []
  #caselessOf: ((text: string) => Caseless) | null = null

  /** How often all words were forgotten. */
  #forgotten = 0

  /** Of the words of a page: where they stand, their sums, and the numbers of their lines as far as those are known. */
  #starts = new Int32Array(1 << 10)
  #ends = new Int32Array(1 << 10)
  #firsts = new Int32Array(1 << 10)
  #seconds = new Int32Array(1 << 10)
  #found = new Int32Array(1 << 10)

  /** `nounOf`: what a small word is with a capital, where that is another word. */
  constructor(language: Language, lineOf: (surface: string, language: Language) => string, nounOf: (surface: string) => string | null) {
    this.#language = language
    this.#lineOf = lineOf
    this.#nounOf = nounOf
  }

  /** The lines of the text so far, each once. */
  get lines(): readonly string[] {
    return this.#lines
  }

  /** For each of them which language it tells by itself (`told`). */
  get told(): readonly number[] {
    return this.#told
  }

  /** Begins another text. `caselessOf` tells where in it small words may be nouns. */
  begin(caselessOf: ((text: string) => Caseless) | null): void {
    this.#caselessOf = caselessOf
    this.#text += 1
    this.#lines = []
    this.#told = []
  }

  read(text: string): ReadPage {
    const { length } = text
    let count = 0
    let start = -1
    let end = -1
    let [first, second]: readonly [number, number] = emptySums
    // Places of words that may be joined to the one before, and of those beside which half a word may be left out.
    const joints: number[] = []
    const hyphens: number[] = []
    // And of those with an I like that of KollegInnen.
    const capitals: number[] = []
    let capital = -1
    // And of particles that a verb may have left behind.
    const particles: number[] = []
    const isGerman = this.#language === 'de'
    // How many single letters stand in a row.
    let single = 0
    let isSpaced = false
    for (let at = 0; at <= length; at += 1) {
      const unit = at === length ? blank : text.charCodeAt(at)
      const known = kinds[unit] ?? unknown
      const kind = known === unknown || known === surrogate ? kindAt(text, at) : known
      if (start === -1) {
        if (kind !== inWord && kind !== pairInWord) continue
        start = at
        first = emptySums[0]
        second = emptySums[1]
        if (end !== at - 1 && at > 0 && isHyphen(text.charCodeAt(at - 1))) hyphens.push(count)
        if (end !== -1 && joins(text, end, at)) joints.push(count)
      } else if (kind === outside) {
        if (at - start > 1 || !isPossessive(text, text.charAt(start), start)) {
          if (count === this.#starts.length) this.#grow()
          this.#starts[count] = start
          this.#ends[count] = at
          this.#firsts[count] = first
          this.#seconds[count] = second
          single = singleLetters(single, text, start, at)
          if (single >= fewestSpaced) isSpaced = true
          if (isGerman && at - start <= longestParticle && isParticleAtEnd(text, start, at)) particles.push(count)
          if (capital > start && hasGenderCapital(text.slice(start, at))) capitals.push(count)
          if (unit !== blank && isHyphen(unit) && kindAt(text, at + 1) === outside) hyphens.push(count)
          count += 1
          end = at
        }
        start = -1
        continue
      } else if (unit === capitalI) capital = at
      first = firstSum(first, unit)
      second = secondSum(second, unit)
      if (kind === pairInWord) {
        at += 1
        first = firstSum(first, text.charCodeAt(at))
        second = secondSum(second, text.charCodeAt(at))
      }
    }
    const page = this.#placesOf(text, count)
    const joined = joints.length === 0 ? [] : this.#joinedIn(text, joints, count)
    for (const place of capitals) joined.push(...wholesOf(text, [this.#word(text, place)]))
    if (this.#caselessOf !== null && this.#language === 'de') for (const surface of this.#nounsIn(text, count, this.#caselessOf(text))) joined.push(surface)
    if (hyphens.length > 0 && this.#language === 'de') for (const surface of this.#elidedIn(text, hyphens, count)) joined.push(surface)
    for (const place of particles) {
      const separated = separatedAt(text, place, (each) => this.#word(text, each))
      if (separated !== null) joined.push(separated.text)
    }
    if (isSpaced) for (const { text: spaced } of letterSpacedIn(text, this.#words(text, 0, count))) joined.push(spaced)
    joined.push(...signWordsIn(text, this.#language))
    return { page, starts: this.#starts.slice(0, count), joined: joined.length === 0 ? noPlaces : Uint32Array.from(joined, (surface) => this.#placeOfSurface(surface)) }
  }

  #joinedIn(text: string, joints: readonly number[], count: number): string[] {
    const found: string[] = []
    let from = -1
    let to = -1
    const add = (): void => {
      if (to > from && to - from < mostInRun) found.push(...wholesOf(text, this.#words(text, from, to + 1)))
    }
    for (const place of joints) {
      if (place >= count || !isJoined(text, this.#word(text, place - 1), this.#word(text, place))) continue
      if (place - 1 !== to) {
        add()
        from = place - 1
      }
      to = place
    }
    add()
    return found
  }

  // Which words a half is shared among is told by those near the hyphen.
  #elidedIn(text: string, hyphens: readonly number[], count: number): string[] {
    const found: string[] = []
    let from = 0
    let to = 0
    const add = (): void => {
      if (to > from) for (const each of elidedIn(text, this.#words(text, from, Math.min(to, count)))) found.push(each.text)
    }
    for (const place of hyphens) {
      if (place - before > to) {
        add()
        from = Math.max(0, place - before)
      }
      to = place + behind
    }
    add()
    return found
  }

  #nounsIn(text: string, count: number, isCaseless: Caseless): string[] {
    return this.#words(text, 0, count).flatMap((word) => (isCaseless(word.start) ? (this.#nounOf(word.text) ?? []) : []))
  }

  #words(text: string, from: number, to: number): Word[] {
    const words: Word[] = []
    for (let place = from; place < to; place += 1) words.push(this.#word(text, place))
    return words
  }

  #word(text: string, place: number): Word {
    const start = this.#starts[place] ?? 0
    const end = this.#ends[place] ?? 0
    return { text: text.slice(start, end), start, end }
  }

  /** The words of the page are looked up one after another, so that the processor waits for several parts of the table at once. */
  #placesOf(text: string, count: number): Uint32Array {
    const [starts, ends, firsts, seconds, found] = [this.#starts, this.#ends, this.#firsts, this.#seconds, this.#found]
    const table = this.#table
    for (let word = 0; word < count; word += 1) found[word] = table.find(firsts[word] ?? 0, seconds[word] ?? 0)
    const places = new Uint32Array(count)
    const forgotten = this.#forgotten
    for (let word = 0; word < count; word += 1) {
      const line = found[word] ?? -1
      places[word] = line === -1 || this.#forgotten !== forgotten
        ? this.#placeAt(text, starts[word] ?? 0, ends[word] ?? 0, firsts[word] ?? 0, seconds[word] ?? 0)
        : this.#placeOfLine(line)
    }
    return places
  }

  #placeOfSurface(surface: string): number {
    let [first, second]: readonly [number, number] = emptySums
    for (let at = 0; at < surface.length; at += 1) {
      first = firstSum(first, surface.charCodeAt(at))
      second = secondSum(second, surface.charCodeAt(at))
    }
    return this.#placeAt(surface, 0, surface.length, first, second)
  }

  #placeAt(text: string, start: number, end: number, first: number, second: number): number {
    let line = this.#table.find(first, second)
    if (line === -1) {
      if (this.#table.isFull) this.#forget()
      line = this.#numberOf(this.#lineOf(text.slice(start, end), this.#language))
      this.#table.add(first, second, line)
    }
    return this.#placeOfLine(line)
  }

  #placeOfLine(line: number): number {
    const met = this.#met
    const at = line * width
    if (met[at] === this.#text) return met[at + 1] ?? 0
    met[at] = this.#text
    this.#told.push(met[at + 2] ?? 0)
    return (met[at + 1] = this.#lines.push(this.#lineByNumber[line] ?? '') - 1)
  }

  #numberOf(line: string): number {
    const known = this.#numbers.get(line)
    if (known !== undefined) return known
    const number = this.#lineByNumber.push(line) - 1
    this.#numbers.set(line, number)
    if (number * width >= this.#met.length) this.#met = longer(this.#met)
    this.#met[number * width + 2] = told(foldedWord(line))
    return number
  }

  /** Begins anew with the words; those of the text that is being read keep their places. */
  #forget(): void {
    this.#forgotten += 1
    this.#table.clear()
    this.#numbers.clear()
    this.#lineByNumber = []
    this.#met.fill(0)
    for (const [place, line] of this.#lines.entries()) {
      const at = this.#numberOf(line) * width
      this.#met[at] = this.#text
      this.#met[at + 1] = place
    }
  }

  #grow(): void {
    this.#starts = longer(this.#starts)
    this.#ends = longer(this.#ends)
    this.#firsts = longer(this.#firsts)
    this.#seconds = longer(this.#seconds)
    this.#found = new Int32Array(this.#starts.length)
  }
}

function longer(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2)
  more.set(numbers)
  return more
}

// - ‐ ‑ – − : * _ · ( ) . / /- ' ’ ‘ ´ `
function joins(text: string, end: number, start: number): boolean {
  const unit = text.charCodeAt(end)
  if (unit === blank) return false
  if (isHyphen(unit)) return true
  if (start === end + 1) return unit === 0x3a || unit === 0x2a || unit === 0x5f || unit === 0xb7 || unit === 0x28 || unit === 0x29 || unit === 0x2e || unit === 0x2f || isApostrophe(unit)
  return start === end + 2 && unit === 0x2f
}

/** At most how many single letters stand in a row with one more word, words of two letters among them. */
function singleLetters(before: number, text: string, start: number, end: number): number {
  const [first, length] = [text.charCodeAt(start), end - start]
  // Figures in tables stand one by one as well.
  if (length === 1) return first > 0x39 ? before + 1 : before
  if (length === 2) return isSurrogate(first) ? before + 1 : before
  return length <= 4 && (isSurrogate(first) || isSurrogate(text.charCodeAt(end - 1))) ? before : 0
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xe000
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x2018 || unit === 0xb4 || unit === 0x60
}
