import Database from 'better-sqlite3'
import { valueStatement } from '../../statement'

/*
 * FTS5 ranks in half a microsecond a record, most of it spent on finding its length and each place of each word. What it keeps
 * is therefore read here as it lies on its pages: their format is told in fts5_index.c ("Details") and is that of every archive.
 */

/** A piece of the index: the numbers of its pages, and the rows that have left it since. */
export interface Piece {
  readonly segment: number
  readonly first: number
  readonly last: number
  readonly gone: ReadonlySet<number>
}

/** Where a term stands: rows, and for each from where in `bytes` its places are written, behind twice the number of their bytes. */
export interface Postings {
  readonly rows: Uint32Array
  readonly from: Uint32Array
  readonly bytes: Uint8Array
  /** Up to which place the rows of each piece stand; within it they ascend. */
  readonly ends: readonly number[]
}

export const nowhere: Postings = { rows: new Uint32Array(), from: new Uint32Array(), bytes: new Uint8Array(), ends: [] }

const [totalsId, structureId] = [1, 10]
const [headerSize, mainPrefix] = [4, '0']
// No index of FTS5 has more pieces (`FTS5_MAX_SEGMENT`).
const mostPieces = 2_000

/** Reads of the index; throws as FTS5 does (`SQLITE_CORRUPT_VTAB`) where what is read cannot be pages of one. */
export function readSoundly<Read>(read: () => Read): Read {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) throw new Database.SqliteError(`damaged page of the index: ${error.message}`, 'SQLITE_CORRUPT_VTAB')
    throw error
  }
}

function recordOf(db: Database.Database, id: number): Buffer {
  const record = valueStatement<Buffer>(db, 'SELECT block FROM search_data WHERE id = @id').get({ id })
  if (record === undefined) throw new RangeError(`no record ${id}`)
  return record
}

/** The record that tells what pieces there are: another one after each merge. */
export function structureOf(db: Database.Database): Buffer {
  return recordOf(db, structureId)
}

/** How many records an index has, and how many terms in all of them. */
export function totalsOf(db: Database.Database): { records: number; terms: number } {
  const totals = new Numbers(recordOf(db, totalsId))
  const records = totals.next()
  return { records, terms: totals.next() + totals.next() + totals.next() }
}

/** The pieces of an index that may leave rows out (`contentless_delete`), by its structure record. */
export function piecesOf(db: Database.Database, structure: Uint8Array): Piece[] {
  // Without pieces there is no mark yet.
  const read = new Numbers(structure, structure[4] === 0xff ? 8 : 4)
  const pieces: Piece[] = []
  const levels = read.next()
  // How many pieces there are, and how many pages were written.
  read.skip(2)
  if (levels > mostPieces) throw new RangeError(`${levels} levels`)
  for (let level = 0; level < levels; level += 1) {
    read.skip(1)
    const many = read.next()
    if (many > mostPieces) throw new RangeError(`${many} pieces`)
    for (let place = 0; place < many; place += 1) {
      const [segment, first, last] = [read.next(), read.next(), read.next()]
      read.skip(2)
      const tombstones = read.next()
      read.skip(2)
      // A merge that is not at its end has taken all terms out of it, though its pages are still there.
      if (first > 0) pieces.push({ segment, first, last, gone: goneFrom(db, segment, tombstones) })
    }
  }
  return pieces
}

/** The rows of a piece that are no longer there: hash pages of four or eight bytes a row. */
function goneFrom(db: Database.Database, segment: number, pages: number): ReadonlySet<number> {
  const gone = new Set<number>()
  if (pages === 0) return gone
  const blocks = valueStatement<Buffer>(db, 'SELECT block FROM search_data WHERE id BETWEEN (@segment + 65536) << 37 AND ((@segment + 65536) << 37) + @pages - 1').all({ segment, pages })
  for (const block of blocks) {
    const size = block[0] === 8 ? 8 : 4
    for (let at = 8; at + size <= block.length; at += size) {
      const row = size === 4 ? block.readUInt32BE(at) : Number(block.readBigUInt64BE(at))
      if (row !== 0) gone.add(row)
    }
  }
  return gone
}

/** Where terms stand, in all pieces together. */
export function postingsIn(db: Database.Database, pieces: readonly Piece[], terms: readonly string[]): Postings[] {
  const asked = terms.map((term) => Buffer.from(mainPrefix + term))
  const lists = pieces.map((piece) => listsIn(db, piece, asked))
  return terms.map((_, place) => decoded(lists.flatMap((each) => each[place] ?? [])))
}

/** The bytes of a term in one piece, and at which of them rows begin that are written whole, not as what they are more than the last. */
interface List {
  readonly parts: readonly Uint8Array[]
  readonly length: number
  readonly wholes: readonly number[]
  /** Rows that are no longer there. */
  readonly gone: ReadonlySet<number>
}

/** Pages that follow one another in the index, as one, and how many they are. */
interface Run {
  readonly bytes: Buffer
  readonly pages: number
}

function listsIn(db: Database.Database, piece: Piece, terms: readonly Buffer[]): (List | null)[] {
  const begins = beginsOf(db, piece, terms)
  const pages = pagesOf(db, piece, new Set(begins))
  const found = terms.map((term, place) => findIn(pages.get(begins[place] ?? 0), term))
  const goingOn = begins.map((page, place) => ({ page, place })).filter(({ place }) => found[place]?.isLast === true)
  const behind = runsBehind(db, piece, goingOn.map(({ page, place }) => ({ page, term: terms[place] ?? Buffer.alloc(0) })))
  const runs = new Map(goingOn.map(({ place }, at) => [place, behind[at]]))
  return found.map((start, place) => (start === null ? null : { ...listOf(start.bytes, runs.get(place) ?? []), gone: piece.gone }))
}

/** The page that each term stands on, if it does at all; several may stand on the same. */
function beginsOf(db: Database.Database, { segment, first }: Piece, terms: readonly Buffer[]): number[] {
  return valueStatement<number>(db, `
    SELECT max(@first, coalesce((SELECT pgno >> 1 FROM search_idx WHERE segid = +@segment AND term <= unhex(value) ORDER BY term DESC LIMIT 1), 1))
    FROM json_each(@terms)
  `).all({ segment, first, terms: inHex(terms) })
}

/** Pages by their numbers. */
function pagesOf(db: Database.Database, { segment }: Piece, numbers: ReadonlySet<number>): Map<number, Buffer | null> {
  const asked = [...numbers]
  const found = valueStatement<Buffer | null>(db, 'SELECT (SELECT block FROM search_data WHERE id = (@segment << 37) + value) FROM json_each(@numbers)').all({ segment, numbers: JSON.stringify(asked) })
  return new Map(asked.map((number, place) => [number, found[place] ?? null]))
}

/** The pages behind those on which terms stand last: up to the next that another term begins on. */
function runsBehind(db: Database.Database, piece: Piece, goingOn: readonly { readonly page: number; readonly term: Buffer }[]): Run[][] {
  if (goingOn.length === 0) return []
  const ends = valueStatement<number>(db, `
    SELECT coalesce((SELECT pgno >> 1 FROM search_idx WHERE segid = +@segment AND term > unhex(value) ORDER BY term LIMIT 1), @last)
    FROM json_each(@terms)
  `).all({ segment: piece.segment, last: piece.last, terms: inHex(goingOn.map(({ term }) => term)) })
  const ranges = goingOn.map(({ page }, place) => parted(page + 1, ends[place] ?? page))
  const runs = runsOf(db, piece, ranges.flat())
  let many = 0
  return ranges.map(({ length }) => runs.slice(many, (many += length)))
}

// Of so many pages the copy is short enough for memory that was used before.
const pagesAtOnce = 16

function parted(first: number, last: number): [number, number][] {
  const ranges: [number, number][] = []
  for (let page = first; page <= last; page += pagesAtOnce) ranges.push([page, Math.min(last, page + pagesAtOnce - 1)])
  return ranges
}

/** Pages by their numbers, of each range as one: handed over one by one, most of the time would go into that. */
function runsOf(db: Database.Database, { segment }: Piece, ranges: readonly (readonly [number, number])[]): Run[] {
  return valueStatement<Buffer | null>(db, `
    SELECT (SELECT CAST(group_concat(block, '') AS BLOB) FROM search_data WHERE id BETWEEN (@segment << 37) + (value ->> 0) AND (@segment << 37) + (value ->> 1))
    FROM json_each(@ranges)
  `).all({ segment, ranges: JSON.stringify(ranges) }).map((bytes, place) => {
    const [first, last] = ranges[place] ?? [0, 0]
    return { bytes: bytes ?? Buffer.alloc(0), pages: bytes === null ? 0 : last - first + 1 }
  })
}

function inHex(terms: readonly Buffer[]): string {
  return JSON.stringify(terms.map((term) => term.toString('hex')))
}

/** A page is as long as it says of itself, but for one that another term begins on: that is the last. */
function listOf(start: Uint8Array, runs: readonly Run[]): Omit<List, 'gone'> {
  const parts: Uint8Array[] = [start]
  const wholes = [0]
  let length = start.length
  for (const { bytes, pages } of runs) {
    let from = 0
    for (let left = pages; left > 0; left -= 1) {
      const size = sizeOf(bytes, from)
      const end = left === 1 ? bytes.length : from + size
      const firstTerm = end > from + size ? new Numbers(bytes, from + size).next() : size
      const firstRow = bytes.readUInt16BE(from)
      if (firstRow > 0 && firstRow < firstTerm) wholes.push(length + firstRow - headerSize)
      parts.push(bytes.subarray(from + headerSize, from + firstTerm))
      length += firstTerm - headerSize
      from = end
    }
  }
  return { parts, length, wholes }
}

/** Where the terms of a page end and what tells their places begins. */
function sizeOf(block: Buffer, from = 0): number {
  const size = block.readUInt16BE(from + 2)
  if (from + size > block.length) throw new RangeError(`${size} of ${block.length - from} bytes`)
  return size
}

/** What follows a term on a page that begins with one, and whether the page has no term behind it. */
function findIn(block: Buffer | null | undefined, term: Buffer): { bytes: Uint8Array; isLast: boolean } | null {
  if (!block) return null
  const end = sizeOf(block)
  const places = new Numbers(block, end)
  if (places.isAtEnd) return null
  let place = places.next()
  const entry = new Numbers(block, place)
  let same = 0
  let kept = 0
  for (let isFirst = true; ; isFirst = false) {
    entry.at = place
    if (!isFirst) kept = entry.next()
    const size = entry.next()
    // The terms are in order: what shares less with the one before is behind the one looked for.
    if (kept < same) return null
    if (kept === same) {
      let met = 0
      while (met < size && same + met < term.length && block[entry.at + met] === term[same + met]) met += 1
      same += met
      if (same === term.length) {
        if (met < size) return null
        const from = entry.at + size
        return places.isAtEnd ? { bytes: block.subarray(from, end), isLast: true } : { bytes: block.subarray(from, place + places.next()), isLast: false }
      }
      if (met < size && (block[entry.at + met] ?? 0) > (term[same] ?? 0)) return null
    }
    if (places.isAtEnd) return null
    place += places.next()
  }
}

// Until it is known how many rows there are; new memory for each term would take as long as reading it.
let scratch = { rows: new Uint32Array(1 << 16), from: new Uint32Array(1 << 16) }

function decoded(lists: readonly List[]): Postings {
  if (lists.length === 0) return nowhere
  const bytes = Buffer.concat(lists.flatMap(({ parts }) => parts))
  // A row takes three bytes at least.
  const most = Math.ceil(bytes.length / 3)
  if (most > scratch.rows.length) scratch = { rows: new Uint32Array(most), from: new Uint32Array(most) }
  const { rows, from } = scratch
  const ends: number[] = []
  let [many, begin] = [0, 0]
  for (const { length, wholes, gone } of lists) {
    const end = begin + length
    const hasGone = gone.size > 0
    let [at, row, whole] = [begin, 0, 0]
    let nextWhole = begin + (wholes[0] ?? -1)
    while (at < end) {
      if (at === nextWhole) {
        row = 0
        whole += 1
        nextWhole = begin + (wholes[whole] ?? -1)
      }
      let byte = bytes[at++] ?? 0
      let value = byte & 0x7f
      while (byte >= 0x80) {
        byte = bytes[at++] ?? 0
        value = value * 128 + (byte & 0x7f)
      }
      row += value
      if (!hasGone || !gone.has(row)) {
        rows[many] = row
        from[many] = at
        many += 1
      }
      byte = bytes[at++] ?? 0
      let size = byte & 0x7f
      while (byte >= 0x80) {
        byte = bytes[at++] ?? 0
        size = size * 128 + (byte & 0x7f)
      }
      if (size > 2 * length) break
      at += size >> 1
    }
    if (at !== end) throw new RangeError(`${at - begin} of ${length} bytes`)
    ends.push(many)
    begin = end
  }
  return { rows: rows.slice(0, many), from: from.slice(0, many), bytes, ends }
}

/** The same with all rows ascending. */
export function ascending({ rows, from, bytes, ends }: Postings): Postings {
  if (ends.length < 2) return { rows, from, bytes, ends }
  const pieces = ends.map((end, place): Rows => ({ rows: rows.subarray(ends[place - 1] ?? 0, end), from: from.subarray(ends[place - 1] ?? 0, end) }))
  // Small ones first, so that few rows are merged again and again.
  const all = pieces.sort((one, other) => one.rows.length - other.rows.length).reduce(merged)
  return { ...all, bytes, ends: [rows.length] }
}

type Rows = Pick<Postings, 'rows' | 'from'>

function merged(one: Rows, other: Rows): Rows {
  const many = one.rows.length + other.rows.length
  const all = { rows: new Uint32Array(many), from: new Uint32Array(many) }
  let [left, right] = [0, 0]
  for (let place = 0; place < many; place += 1) {
    const isLeft = right >= other.rows.length || (left < one.rows.length && (one.rows[left] ?? 0) < (other.rows[right] ?? 0))
    all.rows[place] = (isLeft ? one.rows[left] : other.rows[right]) ?? 0
    all.from[place] = (isLeft ? one.from[left] : other.from[right]) ?? 0
    if (isLeft) left += 1
    else right += 1
  }
  return all
}

/** Numbers of seven bits a byte, the most significant first; the last byte of each has no mark. */
export class Numbers {
  readonly #bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes
    this.at = at
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.length
  }

  next(): number {
    let byte = this.#bytes[this.at++] ?? 0
    let value = byte & 0x7f
    while (byte >= 0x80) {
      byte = this.#bytes[this.at++] ?? 0
      value = value * 128 + (byte & 0x7f)
    }
    return value
  }

  skip(many: number): void {
    for (let skipped = 0; skipped < many; skipped += 1) this.next()
  }
}
