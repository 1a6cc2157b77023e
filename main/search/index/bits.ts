/** A set of numbers from 0 to what it was made for, one bit each. */
export class Bits {
  readonly words: Uint32Array

  constructor(most: number) {
    this.words = new Uint32Array((most >>> 5) + 1)
  }

  add(numbers: Uint32Array | readonly number[]): this {
    const { words } = this
    for (let place = 0; place < numbers.length; place += 1) {
      const number = numbers[place] ?? 0
      words[number >>> 5] = (words[number >>> 5] ?? 0) | (1 << (number & 31))
    }
    return this
  }

  has(number: number): boolean {
    return ((this.words[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0
  }

  or({ words }: Bits): this {
    for (let at = 0; at < words.length; at += 1) this.words[at] = (this.words[at] ?? 0) | (words[at] ?? 0)
    return this
  }

  /** What is in the other as well. */
  and({ words }: Bits): this {
    for (let at = 0; at < words.length; at += 1) this.words[at] = (this.words[at] ?? 0) & (words[at] ?? 0)
    return this
  }

  without({ words }: Bits): this {
    for (let at = 0; at < words.length; at += 1) this.words[at] = (this.words[at] ?? 0) & ~(words[at] ?? 0)
    return this
  }

  copy(): Bits {
    const copy = new Bits(this.words.length * 32 - 1)
    copy.words.set(this.words)
    return copy
  }

  get size(): number {
    let size = 0
    for (let word of this.words) {
      word -= (word >>> 1) & 0x55555555
      word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
      size += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
    }
    return size
  }

  /** The numbers, ascending. */
  numbers(): Uint32Array {
    const numbers = new Uint32Array(this.size)
    let many = 0
    for (let place = 0; place < this.words.length; place += 1) {
      for (let rest = this.words[place] ?? 0; rest !== 0; rest &= rest - 1) numbers[many++] = place * 32 + 31 - Math.clz32(rest & -rest)
    }
    return numbers
  }
}
