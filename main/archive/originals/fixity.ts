import type Database from 'better-sqlite3'
import type { VerifyFault } from '../../../preload/contract'
import { databaseName } from '../../archive-layout'
import { ArchiveError } from '../../fault'
import { unsoundIn } from '../database/soundness'
import { hashOriginal } from './originals'

/** How far a check is, in originals. */
export type OnChecked = (done: number, total: number) => void

/** Checks every original against its hash and the database against itself. Gives the number of files and what is wrong. */
export async function verifyFixity(folder: string, db: Database.Database, onChecked: OnChecked, signal: AbortSignal): Promise<{ files: number; faults: VerifyFault[] }> {
  const faults: VerifyFault[] = []
  const files = db.prepare<[], { hash: string; path: string }>('SELECT hash, min(path) AS path FROM file GROUP BY hash ORDER BY hash').all()
  for (const [done, { hash, path }] of files.entries()) {
    signal.throwIfAborted()
    onChecked(done, files.length)
    const fault = await fixityFault(folder, hash)
    if (fault !== null) faults.push({ ...fault, path })
  }
  onChecked(files.length, files.length)
  return { files: files.length, faults: [...databaseFaults(db), ...faults] }
}

function databaseFaults(db: Database.Database): VerifyFault[] {
  const { database, index } = unsoundIn(db)
  // What cannot be read cannot be compared either.
  const unheld = database.length > 0 ? [] : db.prepare<[], { table: string; parent: string }>('PRAGMA foreign_key_check').all().map(({ table, parent }) => `${table} -> ${parent}`)
  return [
    ...[...database, ...unheld].map((detail) => ({ code: 'archive-damaged' as const, path: databaseName, detail })),
    ...index.map((detail) => ({ code: 'index-damaged' as const, path: databaseName, detail })),
  ]
}

async function fixityFault(folder: string, hash: string): Promise<Omit<VerifyFault, 'path'> | null> {
  try {
    const found = await hashOriginal(folder, hash)
    if (found === null) return { code: 'file-vanished', detail: hash }
    return found === hash ? null : { code: 'file-damaged', detail: `${hash} -> ${found}` }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    return { code: error.code, detail: hash }
  }
}
