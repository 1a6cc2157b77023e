import type { TermStream } from './terms'
import type { Entry } from './vocabulary-memory'

/** Stands between files, so that no phrase reaches from one into the next. */
const gap = '\u00B7\u00B7'

const [blank, firstBeyondAscii] = [0x20, 0x80]
const [mark, markBytes] = [0xb7, [0xc2, 0xb7]] as const
const mostBytesOfUnit = 3
const none: readonly Entry[] = []

/**
 * The terms of a record in UTF-8, as FTS5 is handed them. A string would be joined of a thousand others, measured and
 * encoded, for which a record waited longer than for FTS5 to take it apart again; most terms stand there several times.
 */
export class TermText {
  #bytes = Buffer.allocUnsafe(1 << 16)
  #size = 0
  /** For each word of a stream, where its term was written first, counted from 1, and how long it is with its blank. */
  #written = new Int32Array(1 << 10)

  /**
   * A field of these streams: before its terms, so that their places take one byte, what its compounds are made of, once each.
   * Holds until the next one is asked for `begin`.
   */
  field(streams: readonly TermStream[], entries: readonly (readonly Entry[])[]): Buffer {
    const start = this.#size
    const parts = new Set<string>()
    for (const each of entries) for (const { parts: some } of each) for (const part of some) parts.add(part)
    for (const part of parts) this.#add(part)
    if (parts.size > 0) this.#add(gap)
    for (const [place, stream] of streams.entries()) {
      if (place > 0) this.#add(gap)
      this.#addStream(stream, entries[place] ?? none)
    }
    return this.#bytes.subarray(start, this.#size)
  }

  /** Begins another record. */
  begin(): void {
    this.#size = 0
  }

  #addStream({ pages, joined }: TermStream, entries: readonly Entry[]): void {
    if (this.#written.length < entries.length * 2) this.#written = new Int32Array(entries.length * 4)
    else this.#written.fill(0, 0, entries.length * 2)
    for (const page of pages) this.#addPage(page, entries)
    for (const page of joined) this.#addPage(page, entries)
  }

  #addPage(page: Uint32Array, entries: readonly Entry[]): void {
    const written = this.#written
    for (let at = 0; at < page.length; at += 1) {
      const place = page[at] ?? 0
      const entry = entries[place]
      if (entry === undefined) {
        this.#add(gap)
        continue
      }
      const first = written[place * 2] ?? 0
      if (first > 0) {
        this.#repeat(first - 1, written[place * 2 + 1] ?? 0)
        continue
      }
      const start = this.#size
      this.#add(entry.term)
      written[place * 2] = start + 1
      written[place * 2 + 1] = this.#size - start
    }
  }

  #repeat(start: number, length: number): void {
    this.#makeRoom(length)
    const bytes = this.#bytes
    const size = this.#size
    for (let at = 0; at < length; at += 1) bytes[size + at] = bytes[start + at] ?? 0
    this.#size = size + length
  }

  #add(term: string): void {
    this.#makeRoom(term.length * mostBytesOfUnit + 1)
    const bytes = this.#bytes
    let size = this.#size
    for (let at = 0; at < term.length; at += 1) {
      const unit = term.charCodeAt(at)
      if (unit < firstBeyondAscii) bytes[size++] = unit
      else if (unit === mark) {
        bytes[size++] = markBytes[0]
        bytes[size++] = markBytes[1]
      } else {
        size = this.#size + bytes.write(term, this.#size)
        break
      }
    }
    bytes[size++] = blank
    this.#size = size
  }

  #makeRoom(length: number): void {
    if (this.#size + length <= this.#bytes.length) return
    const more = Buffer.allocUnsafe((this.#size + length) * 2)
    this.#bytes.copy(more, 0, 0, this.#size)
    this.#bytes = more
  }
}
