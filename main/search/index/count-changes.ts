/** In how many records more (or fewer) words stand than their rows say, by the numbers of the words. An array, for a map is slower to change. */
export class CountChanges {
  // Twice the change and one, so that what went up and down differs from what did not change.
  #changes = new Int32Array(1 << 10)
  #changed: number[] = []

  /** How many words are noted, also those that went up and down. */
  get size(): number {
    return this.#changed.length
  }

  get(id: number): number | undefined {
    const change = this.#changes[id] ?? 0
    return change === 0 ? undefined : change >> 1
  }

  /** Notes that the words of a record are by so much more or less. */
  add(ids: Iterable<number>, by: number): void {
    for (const id of ids) {
      if (id >= this.#changes.length) this.#grow(id)
      const change = this.#changes[id] ?? 0
      if (change === 0) this.#changed.push(id)
      this.#changes[id] = (change | 1) + by * 2
    }
  }

  /** The noted words, ascending. */
  ids(): Iterable<number> {
    return Uint32Array.from(this.#changed).sort()
  }

  clear(): void {
    for (const id of this.#changed) this.#changes[id] = 0
    this.#changed = []
  }

  #grow(id: number): void {
    const more = new Int32Array(2 ** Math.ceil(Math.log2(id + 1)))
    more.set(this.#changes)
    this.#changes = more
  }
}
