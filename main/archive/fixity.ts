import type Database from 'better-sqlite3'
import type { FaultCode } from '../../preload/faults'
import { hashOriginal } from './originals'

export interface FixityFault {
  readonly code: FaultCode
  readonly path: string
  readonly detail: string
}

/** Checks every original against its hash and the database against itself. Gives the number of files and what is wrong. */
export async function verifyFixity(folder: string, db: Database.Database, signal?: AbortSignal): Promise<{ files: number; faults: FixityFault[] }> {
  const faults: FixityFault[] = []
  for (const row of db.prepare<[], { integrity_check: string }>('PRAGMA integrity_check(20)').all()) {
    if (row.integrity_check !== 'ok') faults.push({ code: 'archive-damaged', path: 'archive.sqlite', detail: row.integrity_check })
  }
  for (const broken of db.prepare<[], { table: string; parent: string }>('PRAGMA foreign_key_check').all()) {
    faults.push({ code: 'archive-damaged', path: 'archive.sqlite', detail: `${broken.table} -> ${broken.parent}` })
  }
  const files = db.prepare<[], { hash: string; path: string }>('SELECT hash, min(path) AS path FROM file GROUP BY hash ORDER BY hash').all()
  for (const { hash, path } of files) {
    signal?.throwIfAborted()
    const found = await hashOriginal(folder, hash)
    if (found === null) faults.push({ code: 'file-vanished', path, detail: hash })
    else if (found !== hash) faults.push({ code: 'file-damaged', path, detail: `${hash} -> ${found}` })
  }
  return { files: files.length, faults }
}
