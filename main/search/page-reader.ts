import { elidedIn } from './elided'
import type { Language } from './terms'
import { emptySum, sumWith, WordTable } from './word-table'
import { inWord, isJoined, isPossessive, kindAt, outside, pairInWord, type Word } from './words'

const blank = 32
const mostInRun = 6

/** A page as places among the lines of its text, and what is written there in one word. */
export interface ReadPage {
  readonly page: Uint32Array
  readonly joined: Uint32Array
}

/**
 * Reads pages into the distinct lines (`wordLine`) of a text. Letter by letter and without cutting words out: this is most
 * of what indexing costs. What words there are is told by `wordsIn`, which this has to agree with.
 */
export class PageReader {
  readonly #language: Language
  readonly #lineOf: (surface: string, language: Language) => string
  readonly #table = new WordTable()
  /** By the number a word has in the table: its line's number. */
  #lineOfWord = new Int32Array(1 << 12)
  readonly #numbers = new Map<string, number>()
  #lineByNumber: string[] = []
  /** By a line's number: in which text it was met last, and its place there. */
  #metIn = new Int32Array(1 << 12)
  #placeOf = new Int32Array(1 << 12)
  #text = 0
  #lines: string[] = []

  #starts = new Int32Array(1 << 10)
  #ends = new Int32Array(1 << 10)
  #places = new Uint32Array(1 << 10)

  constructor(language: Language, lineOf: (surface: string, language: Language) => string) {
    this.#language = language
    this.#lineOf = lineOf
  }

  /** The lines of the text so far, each once. */
  get lines(): readonly string[] {
    return this.#lines
  }

  /** Begins another text. */
  begin(): void {
    this.#text += 1
    this.#lines = []
  }

  read(text: string): ReadPage {
    let count = 0
    let start = -1
    let sum = emptySum
    let mayBeJoined = false
    let mayBeElided = false
    for (let at = 0; at <= text.length; at += 1) {
      const kind = at === text.length ? outside : kindAt(text, at)
      if (start === -1) {
        if (kind !== inWord && kind !== pairInWord) continue
        start = at
        sum = emptySum
        const before = count === 0 ? -1 : (this.#ends[count - 1] ?? 0)
        if (before !== -1 && text.charCodeAt(before) !== blank && joins(text, before, at)) mayBeJoined = true
        if (at > 0 && isHyphen(text.charCodeAt(at - 1)) && before !== at - 1) mayBeElided = true
      } else if (kind === outside) {
        if (at - start > 1 || !isPossessive(text, text.charAt(start), start)) {
          if (count === this.#starts.length) this.#grow()
          this.#places[count] = this.#placeAt(text, start, at, sum)
          this.#starts[count] = start
          this.#ends[count] = at
          count += 1
          if (isHyphen(text.charCodeAt(at))) mayBeElided ||= kindAt(text, at + 1) === outside
        }
        start = -1
        continue
      }
      sum = sumWith(sum, text.charCodeAt(at))
      if (kind === pairInWord) {
        at += 1
        sum = sumWith(sum, text.charCodeAt(at))
      }
    }
    const page = this.#places.slice(0, count)
    if (!mayBeJoined && !(mayBeElided && this.#language === 'de')) return { page, joined: new Uint32Array(0) }
    const joined = mayBeJoined ? this.#joinedIn(text, count) : []
    if (mayBeElided && this.#language === 'de') joined.push(...elidedIn(text, this.#words(text, count)).map((each) => each.text))
    return { page, joined: Uint32Array.from(joined, (surface) => this.#placeOfSurface(surface)) }
  }

  #joinedIn(text: string, count: number): string[] {
    const found: string[] = []
    let from = 0
    for (let place = 1; place <= count; place += 1) {
      if (place < count && this.#isJoined(text, place)) continue
      if (place - 1 > from && place - from <= mostInRun) {
        let together = ''
        for (let at = from; at < place; at += 1) together += text.slice(this.#starts[at], this.#ends[at])
        found.push(together)
      }
      from = place
    }
    return found
  }

  #isJoined(text: string, place: number): boolean {
    return text.charCodeAt(this.#ends[place - 1] ?? 0) !== blank && isJoined(text, this.#word(text, place - 1), this.#word(text, place))
  }

  #words(text: string, count: number): Word[] {
    return Array.from({ length: count }, (_, place) => this.#word(text, place))
  }

  #word(text: string, place: number): Word {
    const start = this.#starts[place] ?? 0
    const end = this.#ends[place] ?? 0
    return { text: text.slice(start, end), start, end }
  }

  #placeOfSurface(surface: string): number {
    let sum = emptySum
    for (let at = 0; at < surface.length; at += 1) sum = sumWith(sum, surface.charCodeAt(at))
    return this.#placeAt(surface, 0, surface.length, sum)
  }

  #placeAt(text: string, start: number, end: number, sum: number): number {
    let word = this.#table.find(text, start, end, sum)
    if (word === -1) word = this.#add(text, start, end, sum)
    const line = this.#lineOfWord[word] ?? 0
    if (this.#metIn[line] === this.#text) return this.#placeOf[line] ?? 0
    this.#metIn[line] = this.#text
    return (this.#placeOf[line] = this.#lines.push(this.#lineByNumber[line] ?? '') - 1)
  }

  #add(text: string, start: number, end: number, sum: number): number {
    // A text that is being read keeps its lines; those met before get their numbers again.
    if (this.#table.isFull(end - start)) this.#forget()
    const line = this.#lineOf(text.slice(start, end), this.#language)
    let number = this.#numbers.get(line)
    if (number === undefined) {
      number = this.#lineByNumber.push(line) - 1
      this.#numbers.set(line, number)
      if (number >= this.#metIn.length) {
        this.#metIn = longer(this.#metIn)
        this.#placeOf = longer(this.#placeOf)
      }
    }
    const word = this.#table.add(text, start, end, sum)
    if (word >= this.#lineOfWord.length) this.#lineOfWord = longer(this.#lineOfWord)
    this.#lineOfWord[word] = number
    return word
  }

  #forget(): void {
    this.#table.clear()
    this.#numbers.clear()
    this.#lineByNumber = []
    this.#metIn.fill(0)
    for (const [place, line] of this.#lines.entries()) {
      const number = this.#lineByNumber.push(line) - 1
      this.#numbers.set(line, number)
      if (number >= this.#metIn.length) {
        this.#metIn = longer(this.#metIn)
        this.#placeOf = longer(this.#placeOf)
      }
      this.#metIn[number] = this.#text
      this.#placeOf[number] = place
    }
  }

  #grow(): void {
    this.#starts = longer(this.#starts)
    this.#ends = longer(this.#ends)
    const places = new Uint32Array(this.#places.length * 2)
    places.set(this.#places)
    this.#places = places
  }
}

function longer(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2)
  more.set(numbers)
  return more
}

function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011
}

// - ‐ ‑ : * _ ·
function joins(text: string, end: number, start: number): boolean {
  const unit = text.charCodeAt(end)
  return isHyphen(unit) || (start === end + 1 && (unit === 0x3a || unit === 0x2a || unit === 0x5f || unit === 0xb7))
}
