// So that none lies on two lines of the processor's cache.
const width = 4

/** The two sums of no letters. */
export const emptySums = [0x811c9dc5 | 0, 0x2545f491] as const

/** The first sum of a word and one more letter (a UTF-16 unit). */
export function firstSum(sum: number, unit: number): number {
  return Math.imul(sum ^ unit, 0x01000193)
}

/** The second sum of a word and one more letter. */
export function secondSum(sum: number, unit: number): number {
  return (Math.imul(sum, 0x5bd1e995) + unit + (sum >>> 15)) | 0
}

/**
 * A number for each word, found by two sums of its letters where they stand in a text: cutting each word out and looking it up
 * takes three times as long, and there are a thousand in a record. Two words with the same 64 bits are not to be expected in
 * all the texts there are.
 */
export class WordTable {
  // A word after another: its sums and its number, counted from 1. Side by side, for they are asked for together.
  readonly #slots: Int32Array
  readonly #last: number
  readonly #most: number
  #count = 0

  /** `most`: for how many words it has room, a power of 2. */
  constructor(most: number) {
    this.#slots = new Int32Array(most * 2 * width)
    this.#last = most * 2 - 1
    this.#most = most
  }

  /** The number given to the word of these sums, or -1. */
  find(first: number, second: number): number {
    const table = this.#slots
    const last = this.#last
    for (let slot = slotOf(first, second); ; slot += 1) {
      const at = (slot & last) * width
      const number = table[at + 2] ?? 0
      if (number === 0 || (table[at] === first && table[at + 1] === second)) return number - 1
    }
  }

  /** Gives the word of these sums, which is not in it, a number. */
  add(first: number, second: number, number: number): void {
    const table = this.#slots
    let slot = slotOf(first, second)
    while (table[(slot & this.#last) * width + 2] !== 0) slot += 1
    const at = (slot & this.#last) * width
    table[at] = first
    table[at + 1] = second
    table[at + 2] = number + 1
    this.#count += 1
  }

  /** Whether it has no room for another word. */
  get isFull(): boolean {
    return this.#count === this.#most
  }

  clear(): void {
    this.#slots.fill(0)
    this.#count = 0
  }
}

function slotOf(first: number, second: number): number {
  return first ^ (second >>> 13) ^ (first >>> 17)
}
