import type Database from 'better-sqlite3'

const prepared = new WeakMap<Database.Database, Map<string, Database.Statement<unknown[]>>>()

/**
 * A statement of this database, prepared once: a commit runs the same few for every file, record and word. SQLite prepares one
 * that sorts anew for each value it is bound to, as it may have planned by the last one; not where a plus stands before the value.
 */
export function statement<Row = unknown>(db: Database.Database, sql: string): Database.Statement<unknown[], Row> {
  const known = prepared.get(db) ?? new Map<string, Database.Statement<unknown[]>>()
  prepared.set(db, known)
  const found = known.get(sql) ?? db.prepare<unknown[]>(sql)
  known.set(sql, found)
  // The row's shape is the caller's to know, as with better-sqlite3's own prepare.
  return found as Database.Statement<unknown[], Row>
}
