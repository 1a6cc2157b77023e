const mostLetters = 1 << 21
const slots = 1 << 18
const mostWords = slots / 2

/** The number a table begins a word's sum with, and what it does with each letter. */
export const emptySum = 0x811c9dc5 | 0

/** The sum of a word and one more letter (a UTF-16 unit). */
export function sumWith(sum: number, unit: number): number {
  return Math.imul(sum ^ unit, 0x01000193)
}

/**
 * Numbers for words, found by their letters where they stand in a text: cutting each word out and looking it up takes three
 * times as long, and there are a thousand in a record. When it is full it begins anew.
 */
export class WordTable {
  readonly #slots = new Int32Array(slots).fill(-1)
  readonly #sums = new Int32Array(mostWords)
  readonly #starts = new Int32Array(mostWords + 1)
  #letters = new Uint16Array(1 << 14)
  #count = 0

  /** The number of the word from `start` to `end` of a text, or -1. `sum` is that of its letters. */
  find(text: string, start: number, end: number, sum: number): number {
    for (let slot = slotOf(sum); ; slot = (slot + 1) & (slots - 1)) {
      const number = this.#slots[slot] ?? -1
      if (number === -1 || (this.#sums[number] === sum && this.#isAt(number, text, start, end))) return number
    }
  }

  #isAt(number: number, text: string, start: number, end: number): boolean {
    const from = this.#starts[number] ?? 0
    if ((this.#starts[number + 1] ?? 0) - from !== end - start) return false
    for (let at = start; at < end; at += 1) if (this.#letters[from + at - start] !== text.charCodeAt(at)) return false
    return true
  }

  /** Whether it has no room for a word of so many letters. */
  isFull(letters: number): boolean {
    return this.#count === mostWords || (this.#starts[this.#count] ?? 0) + letters > mostLetters
  }

  /** Adds a word that is not in it; gives its number, the next whole one from 0 on. */
  add(text: string, start: number, end: number, sum: number): number {
    const number = this.#count
    const from = this.#starts[number] ?? 0
    if (from + end - start > this.#letters.length) {
      const more = new Uint16Array(this.#letters.length * 2 + end - start)
      more.set(this.#letters)
      this.#letters = more
    }
    for (let at = start; at < end; at += 1) this.#letters[from + at - start] = text.charCodeAt(at)
    this.#starts[number + 1] = from + end - start
    this.#sums[number] = sum
    let slot = slotOf(sum)
    while (this.#slots[slot] !== -1) slot = (slot + 1) & (slots - 1)
    this.#slots[slot] = number
    this.#count += 1
    return number
  }

  clear(): void {
    this.#slots.fill(-1)
    this.#count = 0
  }
}

function slotOf(sum: number): number {
  return (sum ^ (sum >>> 15)) & (slots - 1)
}
