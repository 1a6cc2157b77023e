import { join } from 'node:path'
import { databaseName } from '../../archive-layout'
import { readDatabase } from '../database/database-file'
import type { Backup } from './layout'

/** The last change a backup holds: whoever has that one has all before it. Null: it holds none; undefined: it cannot be read. */
export function lastChangeIn({ folder }: Backup): string | null | undefined {
  try {
    return readDatabase(join(folder, databaseName), (db) => db.prepare<[], string | null>('SELECT max(clock) FROM change').pluck().get())
  } catch {
    // Damaged: what it held is not known.
    return undefined
  }
}

/**
 * Of backups of one archive at one place, newest first, the one that was made last: the newest, unless another one holds later
 * changes, for the computer's clock may have been ahead when that was made.
 */
export function madeLast(backups: readonly Backup[]): Backup | undefined {
  let [made] = backups
  let last = made === undefined ? undefined : lastChangeIn(made)
  // What nobody can read is refused, not passed over.
  if (last === undefined) return made
  for (const backup of backups) {
    const change = lastChangeIn(backup)
    if (change == null || (last !== null && change <= last)) continue
    made = backup
    last = change
  }
  return made
}
