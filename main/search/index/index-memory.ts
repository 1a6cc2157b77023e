import type Database from 'better-sqlite3'
import { valueStatement } from '../../statement'
import { piecesOf, postingsIn, readSoundly, structureOf, totalsOf, type Piece, type Postings } from './pages-of-index'
import { memoryOf } from './vocabulary-memory'

/** What is remembered of an index, for as long as no record of it changes. */
interface IndexMemory {
  stamp: string | null | undefined
  structure: Buffer
  pieces: readonly Piece[]
  /** How many records there are, and how many terms in all of them. */
  records: number
  terms: number
  size: number
  readonly postings: Map<string, Postings>
  bytes: number
}

const memories = new WeakMap<Database.Database, IndexMemory>()
/** Of the words asked for last, which are asked for again by the next letter and the next page. */
const mostBytes = 8_000_000

/** The index as it is now; to be used within one transaction. */
export interface IndexNow {
  readonly records: number
  readonly terms: number
  /** More than any of its rows. */
  readonly size: number
  /** Where each of the terms asked for stands. */
  readonly postings: ReadonlyMap<string, Postings>
}

/** The index as it is now, and where some terms stand in it. */
export function indexNow(db: Database.Database, terms: ReadonlySet<string>): IndexNow {
  return readSoundly(() => readNow(db, terms))
}

function readNow(db: Database.Database, terms: ReadonlySet<string>): IndexNow {
  const memory = upToDate(db)
  const { records, terms: all, size, postings: remembered } = memory
  const postings = new Map<string, Postings>()
  const unknown: string[] = []
  for (const term of terms) {
    const known = remembered.get(term)
    if (known === undefined) unknown.push(term)
    else postings.set(term, known)
    remembered.delete(term)
  }
  for (const [place, found] of postingsIn(db, memory.pieces, unknown).entries()) {
    postings.set(unknown[place] ?? '', found)
    memory.bytes += sizeOf(found)
  }
  for (const [term, found] of postings) remembered.set(term, found)
  for (const [term, found] of remembered) {
    if (memory.bytes <= mostBytes) break
    remembered.delete(term)
    memory.bytes -= sizeOf(found)
  }
  return { records, terms: all, size, postings }
}

function sizeOf({ rows, bytes }: Postings): number {
  return rows.length * 8 + bytes.length + 500
}

function upToDate(db: Database.Database): IndexMemory {
  const memory = memories.get(db) ?? { stamp: undefined, structure: Buffer.alloc(0), pieces: [], records: 0, terms: 0, size: 0, postings: new Map<string, Postings>(), bytes: 0 }
  memories.set(db, memory)
  const { stamp } = memoryOf(db)
  const structure = structureOf(db)
  const isSame = memory.stamp === stamp
  if (isSame && structure.equals(memory.structure)) return memory
  memory.structure = structure
  memory.pieces = piecesOf(db, structure)
  if (isSame) return memory
  memory.postings.clear()
  memory.bytes = 0
  Object.assign(memory, totalsOf(db))
  memory.size = (valueStatement<number | null>(db, 'SELECT max(id) FROM search_docsize').get() ?? 0) + 1
  memory.stamp = stamp
  return memory
}
