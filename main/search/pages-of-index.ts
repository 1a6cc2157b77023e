import Database from 'better-sqlite3'
import { statement, valueStatement } from '../statement'

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
}

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
  const lists = pieces.map((piece) => listsIn(db, piece, asked).map((list) => (list === null ? null : decoded(list, piece.gone))))
  return terms.map((_, place) => joined(lists.flatMap((each) => each[place] ?? [])))
}

/** The bytes of a term in one piece, and at which of them rows begin that are written whole, not as what they are more than the last. */
interface List {
  readonly bytes: Uint8Array
  readonly wholes: readonly number[]
}

/**
 * All pages of all terms come as one: handed over one by one, most of the time would go into that. From the page where a term
 * may stand to the next that begins another one.
 */
function listsIn(db: Database.Database, { segment, first, last }: Piece, terms: readonly Buffer[]): (List | null)[] {
  const read = statement<{ blocks: Buffer | null; told: string | null }>(db, `
    SELECT CAST(group_concat(block, '') AS BLOB) AS blocks, group_concat(place || ' ' || length(block), ' ') AS told
    FROM (
      SELECT
        key AS place,
        max(@first, coalesce((SELECT pgno >> 1 FROM search_idx WHERE segid = @segment AND term <= unhex(value) ORDER BY term DESC LIMIT 1), 1)) AS begin,
        coalesce((SELECT pgno >> 1 FROM search_idx WHERE segid = @segment AND term > unhex(value) ORDER BY term LIMIT 1), @last) AS end
      FROM json_each(@terms)
    ) CROSS JOIN search_data ON id BETWEEN (@segment << 37) + begin AND (@segment << 37) + max(begin, end)
  `).get({ segment, first, last, terms: JSON.stringify(terms.map((term) => term.toString('hex'))) })
  const blocks = read?.blocks ?? Buffer.alloc(0)
  const pages: Buffer[][] = terms.map(() => [])
  const told = read?.told?.split(' ') ?? []
  let from = 0
  for (let at = 0; at + 1 < told.length; at += 2) {
    const to = from + Number(told[at + 1])
    pages[Number(told[at])]?.push(blocks.subarray(from, to))
    from = to
  }
  return terms.map((term, place) => listOf(pages[place] ?? [], term))
}

function listOf([start, ...next]: readonly Buffer[], term: Buffer): List | null {
  const found = start === undefined ? null : findIn(start, term)
  if (start === undefined || found === null) return null
  const parts: Uint8Array[] = [start.subarray(found.from, found.to)]
  const wholes = [0]
  let length = found.to - found.from
  for (const block of found.isLast ? next : []) {
    const end = sizeOf(block)
    const firstTerm = block.length > end ? new Numbers(block, end).next() : end
    const firstRow = block.readUInt16BE(0)
    if (firstRow > 0 && firstRow < firstTerm) wholes.push(length + firstRow - headerSize)
    parts.push(block.subarray(headerSize, firstTerm))
    length += firstTerm - headerSize
    if (block.length > end) break
  }
  return { bytes: Buffer.concat(parts, length), wholes }
}

/** Where the terms of a page end and what tells their places begins. */
function sizeOf(block: Buffer): number {
  const size = block.readUInt16BE(2)
  if (size > block.length) throw new RangeError(`${size} of ${block.length} bytes`)
  return size
}

/** Where on a page that begins with a term what follows a term is written, and whether the page has no term behind it. */
function findIn(block: Buffer, term: Buffer): { from: number; to: number; isLast: boolean } | null {
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
        return places.isAtEnd ? { from, to: end, isLast: true } : { from, to: place + places.next(), isLast: false }
      }
      if (met < size && (block[entry.at + met] ?? 0) > (term[same] ?? 0)) return null
    }
    if (places.isAtEnd) return null
    place += places.next()
  }
}

// Until it is known how many rows there are; new memory for each term would take as long as reading it.
let scratch = { rows: new Uint32Array(1 << 16), from: new Uint32Array(1 << 16) }

function decoded({ bytes, wholes }: List, gone: ReadonlySet<number>): Postings {
  // A row takes three bytes at least.
  const most = Math.ceil(bytes.length / 3)
  if (most > scratch.rows.length) scratch = { rows: new Uint32Array(most), from: new Uint32Array(most) }
  const { rows, from } = scratch
  const hasGone = gone.size > 0
  let [many, at, row, whole] = [0, 0, 0, 0]
  let nextWhole = wholes[0] ?? -1
  while (at < bytes.length) {
    if (at === nextWhole) {
      row = 0
      whole += 1
      nextWhole = wholes[whole] ?? -1
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
    if (size > 2 * bytes.length) break
    at += size >> 1
  }
  if (at !== bytes.length) throw new RangeError(`${at} of ${bytes.length} bytes`)
  return { rows: rows.slice(0, many), from: from.slice(0, many), bytes }
}

function joined(parts: readonly Postings[]): Postings {
  const [only, ...more] = parts
  if (only === undefined) return { rows: new Uint32Array(), from: new Uint32Array(), bytes: new Uint8Array() }
  if (more.length === 0) return only
  const many = parts.reduce((sum, { rows }) => sum + rows.length, 0)
  const all = { rows: new Uint32Array(many), from: new Uint32Array(many), bytes: Buffer.concat(parts.map(({ bytes }) => bytes)) }
  let [place, before] = [0, 0]
  for (const { rows, from, bytes } of parts) {
    all.rows.set(rows, place)
    for (let each = 0; each < from.length; each += 1) all.from[place + each] = (from[each] ?? 0) + before
    place += rows.length
    before += bytes.length
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
