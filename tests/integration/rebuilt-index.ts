import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { indexRecords } from '../../main/indexer'
import { clearIndex } from '../../main/search/index/index'
import { indexDigest } from '../search/index/index-digest'

/** The digest of an index made from nothing, in a copy of the database, of all its records. */
export function digestOfRebuilt(db: Database.Database): string {
  const folder = mkdtempSync(join(tmpdir(), 'klimaarchiv-copy-'))
  db.prepare('VACUUM INTO ?').run(join(folder, 'copy.sqlite'))
  const copy = new Database(join(folder, 'copy.sqlite'))
  clearIndex(copy)
  copy.transaction(() => indexRecords(copy, new Set(copy.prepare<[], string>('SELECT id FROM record').pluck().all())))()
  const digest = indexDigest(copy)
  copy.close()
  rmSync(folder, { recursive: true })
  return digest
}
