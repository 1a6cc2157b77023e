import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { VerifyFault } from '../preload/contract'
import { databaseName } from './archive-layout'
import { verifyFixity, type OnChecked } from './archive/originals/fixity'
import { verifyIndex } from './indexer'

/** What a check of an archive came to. */
export interface Verified {
  readonly files: number
  readonly faults: readonly VerifyFault[]
}

/** Checks the archive in a folder, open or not: every original, the database, and whether index and records agree. */
export async function verifyArchive(folder: string, onChecked: OnChecked, signal: AbortSignal): Promise<Verified> {
  const db = new Database(join(folder, databaseName), { readonly: true, fileMustExist: true })
  try {
    const { files, faults } = await verifyFixity(folder, db, onChecked, signal)
    return { files, faults: [...faults, ...verifyIndex(db)] }
  } finally {
    db.close()
  }
}
