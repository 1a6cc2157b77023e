import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type Database from 'better-sqlite3'
import { ArchiveError } from '../../fault'

/**
 * Gives what makes sure that a database still lies where it was when this was called. A stick that was pulled out, or a folder that
 * was thrown away, leaves an open file behind into which may be written, and nobody finds it again. Throws `archive-missing`.
 */
export function watchDatabase(db: Database.Database): () => void {
  if (db.memory) return () => undefined
  const place = placeOf(db.name)
  return () => {
    if (placeOf(db.name) !== place) throw new ArchiveError('archive-missing', { folder: dirname(db.name) })
  }
}

/** Whether the file of a database is away; for what has failed already. */
export function isAway(db: Database.Database): boolean {
  return !db.memory && !existsSync(db.name)
}

function placeOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path)
    // Windows leaves an open file in its folder, and on some drives numbers files anew.
    return process.platform === 'win32' ? `${dev}` : `${dev} ${ino}`
  } catch {
    return null
  }
}
