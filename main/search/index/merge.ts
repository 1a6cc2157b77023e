import type Database from 'better-sqlite3'
import { statement, valueStatement } from '../../statement'

const tables = ['search', 'inside'] as const
// Some milliseconds of work.
const pagesAtOnce = 200
// A page of FTS5 (4,050 bytes) holds some 700 terms of a text. Four pieces of a size make one of the next, so that in a large
// index each page is written half a dozen times; what more is asked for is only done where it is due.
const termsOnPage = 700
const timesWritten = 8
// A smaller part is merged well enough as it comes; all the rest would be written anew for it.
const fewestRecords = 500
const leastPart = 0.1

/** Whether so many records have come into the index that it is worth merging. */
export function isWorthMerging(db: Database.Database, records: number): boolean {
  const { total } = statement<{ total: number }>(db, 'SELECT count(*) AS total FROM record').get() ?? { total: 0 }
  return records >= fewestRecords && records >= total * leastPart
}

/**
 * Merges as much of the index as so many new terms make due, inside the caller's transaction. FTS5 left alone does it by 64 pages
 * times its levels, of which each merge into one piece adds two: a second and more at once in an old archive, and all of a
 * piece of which a tenth is deleted (`fts5IndexAutomerge` in fts5_index.c; SQLite 3.54).
 */
export function mergeAsItComes(db: Database.Database, terms: number): void {
  const pages = Math.ceil(terms / termsOnPage) * timesWritten
  for (const table of tables) {
    turnOffOwnMerging(db, table)
    mergeStep(db, table, pages)
  }
}

/** Here and in no migration: a damaged index fails where it is mended, and does not keep an archive from being opened. */
function turnOffOwnMerging(db: Database.Database, table: (typeof tables)[number]): void {
  if (valueStatement<number>(db, `SELECT v FROM ${table}_config WHERE k = 'automerge'`).get() === 0) return
  statement(db, `INSERT INTO ${table} (${table}, rank) VALUES ('automerge', 0)`).run()
}

/** Merges the index into one piece, by which a search takes about a fifth less; in short steps, each a transaction. */
export function* mergeIndex(db: Database.Database): Generator<void> {
  for (const table of tables) {
    // A negative number begins anew with all pieces there are (https://sqlite.org/fts5.html#the_merge_command).
    for (let pages = -pagesAtOnce; mergeStep(db, table, pages); pages = pagesAtOnce) yield
  }
}

/** Gives whether there was something left to merge. */
function mergeStep(db: Database.Database, table: (typeof tables)[number], pages: number): boolean {
  const changes = valueStatement<number>(db, 'SELECT total_changes()')
  const before = changes.get() ?? 0
  statement(db, `INSERT INTO ${table} (${table}, rank) VALUES ('merge', @pages)`).run({ pages })
  // The command itself counts as one.
  return (changes.get() ?? 0) - before > 1
}
