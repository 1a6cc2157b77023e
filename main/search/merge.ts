import type Database from 'better-sqlite3'
import { statement } from '../statement'

// Some milliseconds of work.
const pagesAtOnce = 200
// A smaller part is merged well enough as it comes; all the rest would be written anew for it.
const fewestRecords = 500
const leastPart = 0.1

/** Whether so many records have come into the index that it is worth merging. */
export function isWorthMerging(db: Database.Database, records: number): boolean {
  const { total } = statement<{ total: number }>(db, 'SELECT count(*) AS total FROM record').get() ?? { total: 0 }
  return records >= fewestRecords && records >= total * leastPart
}

/** Merges the index into one piece, by which a search takes about a fifth less; in short steps, each a transaction. */
export function* mergeIndex(db: Database.Database): Generator<void> {
  for (const table of ['search', 'inside'] as const) {
    // A negative number begins anew with all pieces there are (https://sqlite.org/fts5.html#the_merge_command).
    for (let pages = -pagesAtOnce; mergeStep(db, table, pages); pages = pagesAtOnce) yield
  }
}

/** Gives whether there was something left to merge. */
function mergeStep(db: Database.Database, table: 'search' | 'inside', pages: number): boolean {
  const changes = statement<number>(db, 'SELECT total_changes()').pluck()
  const before = changes.get() ?? 0
  statement(db, `INSERT INTO ${table} (${table}, rank) VALUES ('merge', @pages)`).run({ pages })
  // The command itself counts as one.
  return (changes.get() ?? 0) - before > 1
}
