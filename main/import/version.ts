import { rm, stat } from 'node:fs/promises'
import type Database from 'better-sqlite3'
import { hashFile } from '../archive/originals/copy'
import { storeFault } from '../archive/originals/originals'
import { ArchiveError } from '../fault'
import { removal } from '../when-free'
import type { ImportSource } from './import'

/**
 * Checks, before anything is written, that a source is one file and no version that its record has already. A source that is
 * refused is given up. Throws `not-found`, `version-one-file`, `version-present`, or what keeps the file from being read.
 */
export async function checkVersion(db: Database.Database, record: string, source: Pick<ImportSource, 'paths' | 'disposable'>): Promise<void> {
  try {
    if (db.prepare('SELECT 1 FROM record WHERE id = ? AND trashed = 0').get(record) === undefined) throw new ArchiveError('not-found', { record })
    const [file] = source.paths
    if (file?.fault !== undefined) throw new ArchiveError(file.fault, { path: file.name })
    if (file === undefined || source.paths.length > 1 || !(await isFile(file.path))) throw new ArchiveError('version-one-file')
    const hash = await hashFile(file.path)
    const present = db.prepare<{ record: string; hash: string }, { name: string }>('SELECT name FROM file WHERE record = @record AND hash = @hash AND trashed = 0').get({ record, hash })
    if (present !== undefined) throw new ArchiveError('version-present', { name: present.name })
  } catch (error) {
    await dropSource(source)
    throw storeFault(error, source.paths[0]?.name ?? '')
  }
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path)).isFile()
}

/** Removes the uploaded copies of a source that is not imported. */
export async function dropSource({ paths, disposable }: Pick<ImportSource, 'paths' | 'disposable'>): Promise<void> {
  if (disposable) await Promise.all(paths.map(({ path }) => rm(path, removal)))
}
