import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { databaseName } from '../../archive-layout'
import { removal } from '../../when-free'
import { backupsToDrop } from './keep'
import { listBackups, type Backup } from './layout'

/** What was just backed up: which archive, where, and a copy of its database. */
interface Made {
  readonly archive: string
  readonly place: string
  readonly database: string
}

/**
 * Removes the backups below a chosen folder that the rule does not keep, of those only that were made at the same place and
 * hold nothing but what was just backed up holds as well: a copy of the archive on another computer, or the state that was
 * left for an older one, has its backups in the same folder and no others.
 */
export async function dropOld(target: string, { archive, place, database }: Made): Promise<void> {
  const db = new Database(database, { readonly: true })
  try {
    const has = db.prepare<[string], number>('SELECT 1 FROM change WHERE clock = ?').pluck()
    const isEarlierState = (backup: Backup): boolean => {
      const last = lastChangeIn(backup)
      return last === null || (last !== undefined && has.get(last) !== undefined)
    }
    const own = (await listBackups(target)).filter(({ manifest }) => manifest.archive === archive && (manifest.place ?? place) === place).filter(isEarlierState)
    const drop = new Set(backupsToDrop(own.map(({ id, manifest }) => ({ id, madeAt: manifest.madeAt }))))
    for (const { id, folder } of own) if (drop.has(id)) rmSync(folder, removal)
  } finally {
    db.close()
  }
}

/** The last change a backup holds: whoever has that one has all before it. Null: it holds none; undefined: it cannot be read. */
function lastChangeIn({ folder }: Backup): string | null | undefined {
  let db: Database.Database | null = null
  try {
    db = new Database(join(folder, databaseName), { readonly: true, fileMustExist: true })
    return db.prepare<[], string | null>('SELECT max(clock) FROM change').pluck().get()
  } catch {
    // Damaged: what it held is not known.
    return undefined
  } finally {
    db?.close()
  }
}
