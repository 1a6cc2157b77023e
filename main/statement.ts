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
 * that sorts, joins or unites anew for each value it is bound to, as it may have planned by the last one, which takes many times as
 * long as asking it; not where a plus stands before the value.
 * Those that were not asked for in a long time are given up. All who ask for it share it, so that nobody may change what its rows are.
 */
export function statement<Row = unknown>(db: Database.Database, sql: string): Shared<Row> {
  // The row's shape is the caller's to know, as with better-sqlite3's own prepare.
  return kept(db, sql, () => db.prepare<unknown[]>(sql)) as Shared<Row>
}

/** The same, of which a row is the value in its only column. */
export function valueStatement<Value = unknown>(db: Database.Database, sql: string): Shared<Value> {
  return kept(db, `value ${sql}`, () => db.prepare<unknown[]>(sql).pluck()) as Shared<Value>
}

type Shared<Row> = Omit<Database.Statement<unknown[], Row>, 'pluck' | 'raw' | 'expand'>

function kept(db: Database.Database, key: string, prepare: () => Database.Statement<unknown[]>): Database.Statement<unknown[]> {
  const known = prepared.get(db) ?? { recent: new Map(), earlier: new Map() }
  prepared.set(db, known)
  let found = known.recent.get(key)
  if (found === undefined) {
    found = known.earlier.get(key) ?? prepare()
    if (known.recent.size === mostRecent) [known.recent, known.earlier] = [new Map(), known.recent]
    known.recent.set(key, found)
  }
  return found
}
