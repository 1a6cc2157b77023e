import type Database from 'better-sqlite3'

/** Statements of a database by their text: those asked for since there were so many, and those from before. */
interface Prepared {
  recent: Map<string, Database.Statement<unknown[]>>
  earlier: Map<string, Database.Statement<unknown[]>>
}

const prepared = new WeakMap<Database.Database, Prepared>()
// All that is asked again and again; a search has others for each combination of filters, which weigh up to 90 KB.
const mostRecent = 250

/**
 * A statement of this database, prepared once: a commit runs the same few for every file, record and word. SQLite prepares one
 * that sorts anew for each value it is bound to, as it may have planned by the last one; not where a plus stands before the value.
 * Those that were not asked for in a long time are given up.
 */
export function statement<Row = unknown>(db: Database.Database, sql: string): Database.Statement<unknown[], Row> {
  const known = prepared.get(db) ?? { recent: new Map(), earlier: new Map() }
  prepared.set(db, known)
  let found = known.recent.get(sql)
  if (found === undefined) {
    found = known.earlier.get(sql) ?? db.prepare<unknown[]>(sql)
    if (known.recent.size === mostRecent) [known.recent, known.earlier] = [new Map(), known.recent]
    known.recent.set(sql, found)
  }
  // The row's shape is the caller's to know, as with better-sqlite3's own prepare.
  return found as Database.Statement<unknown[], Row>
}
