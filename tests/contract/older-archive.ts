import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { migrate } from '../../main/archive/migrate'

/** Makes an archive of an older program in a folder. */
export function makeOlderArchive(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const db = openOlder(folder)
  migrate(db, 7)
  db.close()
}

/** Has whoever brings that archive up to date wait, as for a large one. Gives what ends that. */
export function holdUp(folder: string): () => void {
  const db = openOlder(folder)
  db.exec('BEGIN IMMEDIATE')
  return () => void db.close()
}

function openOlder(folder: string): Database.Database {
  const db = new Database(join(folder, 'archive.sqlite'))
  db.pragma('journal_mode = WAL')
  return db
}
