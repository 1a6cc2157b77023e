import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { removal } from '../../when-free'

/** Reads something in a database that is there, besides the open archive's, and closes it. Throws what SQLite says of one that is damaged. */
export function readDatabase<Read>(path: string, read: (db: Database.Database) => Read): Read {
  const db = new Database(path, { readonly: true, fileMustExist: true })
  try {
    return read(db)
  } finally {
    db.close()
  }
}

/** Removes a database, and what SQLite has left beside it. */
export function removeDatabase(path: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${path}${end}`, removal)
}
