import { rmSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { removal } from '../../when-free'
import { readDatabase } from '../database/database-file'
import { backupsToDrop } from './keep'
import { lastChangeIn } from './last-change'
import { listBackups, type Backup } from './layout'

/** What was just backed up: which archive, where, and a copy of its database; `id`: the backup it came to. */
interface Made {
  readonly id: string
  readonly archive: string
  readonly place: string
  readonly database: string
}

/**
 * Removes the backups below a chosen folder that the rule does not keep, of those only that were made at the same place and
 * hold nothing but what was just backed up holds as well: a copy of the archive on another computer, or the state that was
 * left for an older one, has its backups in the same folder and no others. The one just made stays, whatever the clock said when
 * the others were made.
 */
export async function dropOld(target: string, { id: made, archive, place, database }: Made): Promise<void> {
  const own = (await listBackups(target)).filter(({ manifest }) => manifest.archive === archive && (manifest.place ?? place) === place)
  const earlier = readDatabase(database, (db) => own.filter(isEarlierStateOf(db)))
  const drop = new Set(backupsToDrop(earlier.map(({ id, manifest }) => ({ id, madeAt: manifest.madeAt }))))
  for (const { id, folder } of earlier) if (id !== made && drop.has(id)) rmSync(folder, removal)
}

/** Tells of a backup whether a database has all that it holds. */
function isEarlierStateOf(db: Database.Database): (backup: Backup) => boolean {
  const has = db.prepare<[string], number>('SELECT 1 FROM change WHERE clock = ?').pluck()
  return (backup) => {
    const last = lastChangeIn(backup)
    return last === null || (last !== undefined && has.get(last) !== undefined)
  }
}
