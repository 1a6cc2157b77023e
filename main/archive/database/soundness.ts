import Database from 'better-sqlite3'

/** What SQLite finds wrong: with what people entered, and with the search index, which is made of that and can be made again. */
export interface Unsound {
  readonly database: readonly string[]
  readonly index: readonly string[]
}

/** The tables of the search index; two of them are FTS5's, which keeps more under the same beginnings. */
export const indexTables = ['search', 'inside', 'vocab', 'uncounted', 'indexed'] as const

const ofIndex = new RegExp(`^(?:(?:${indexTables.join('|')})$|(?:search|inside)_(?:data|idx|docsize|config)$)`)
const most = 20

/** Checks a database against itself. One fault of many may hide others: what of it is whole is asked table by table. */
export function unsoundIn(db: Database.Database): Unsound {
  const all = complaints(db, String(most))
  if (all.length === 0) return { database: [], index: [] }
  const index = tables(db).filter((name) => ofIndex.test(name)).flatMap((name) => complaints(db, `'${name}'`))
  const others = ['sqlite_schema', ...tables(db).filter((name) => !ofIndex.test(name))].flatMap((name) => complaints(db, `'${name}'`))
  if (others.length > 0 || index.length === 0) return { database: all, index: [] }
  return { database: [], index: index.slice(0, most) }
}

/** Whether an error comes of a damaged index. Where SQLite does not say which table is damaged, those of the index are looked at. */
export function isOfIndex(error: unknown, db: Database.Database): boolean {
  if (!isCorruption(error)) return false
  return error.code === 'SQLITE_CORRUPT_VTAB' || tables(db).some((name) => ofIndex.test(name) && complaints(db, `'${name}'`).length > 0)
}

/** Whether SQLite says that it met damage, in whatever table. */
export function isCorruption(error: unknown): error is InstanceType<typeof Database.SqliteError> {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CORRUPT')
}

function tables(db: Database.Database): string[] {
  return db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all()
}

/** `of`: a table's name in quotes, else how many complaints at most. */
function complaints(db: Database.Database, of: string): string[] {
  try {
    return db
      .prepare<[], string>(`PRAGMA integrity_check(${of})`)
      .pluck()
      .all()
      .flatMap((verdict) => verdict.split('\n'))
      // Pages that nothing uses are lost room: a renewal of the index was cut off before it gave them back.
      .filter((line) => line !== 'ok' && !/^\*\*\* in database \w+ \*\*\*$|^Page \d+: never used$/.test(line))
  } catch (error) {
    // A page it cannot go through ends the check itself.
    if (isCorruption(error)) return [error.message]
    throw error
  }
}
