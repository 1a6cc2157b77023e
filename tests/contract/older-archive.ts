import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { migrate } from '../../main/archive/database/migrate'

/** Makes an archive of an older program in a folder. */
export function makeOlderArchive(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const db = openOlder(folder)
  migrate(db, 7)
  db.close()
}

/**
 * Has whoever brings that archive up to date wait, as for a large one. Gives what ends that, and an entry for the archive thread
 * that waits so long: the five seconds it has else are over before a busy machine has shown anything.
 */
export function holdUp(folder: string, entry: string): { readonly thread: string; goOn(): void } {
  const db = openOlder(folder)
  db.exec('BEGIN IMMEDIATE')
  const thread = join(folder, '..', 'patient-thread.mjs')
  writeFileSync(thread, `
    import Database from ${JSON.stringify(import.meta.resolve('better-sqlite3'))}
    const { pragma } = Database.prototype
    Database.prototype.pragma = function (source, ...more) {
      return pragma.call(this, source.replace(/^busy_timeout = .*/, 'busy_timeout = 600000'), ...more)
    }
    await import(${JSON.stringify(pathToFileURL(entry).href)})
  `)
  return { thread, goOn: () => void db.close() }
}

function openOlder(folder: string): Database.Database {
  const db = new Database(join(folder, 'archive.sqlite'))
  db.pragma('journal_mode = WAL')
  return db
}
