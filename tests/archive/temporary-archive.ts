import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { databaseName } from '../../main/archive-layout'
import type { Indexer, Writer } from '../../main/archive/log/commit'
import { openArchive, type Archive, type OpenOptions } from '../../main/archive/open'
import { indexRecords } from '../../main/indexer'
import { newDatabase } from './new-database'

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'klimaarchiv-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

const noIndex: Indexer = () => undefined

export function optionsFor(folder: string, more: Partial<OpenOptions> = {}): OpenOptions {
  return {
    folder: join(folder, 'archive'),
    stateFolder: join(folder, 'state'),
    access: 'write',
    holder: { name: 'test', link: null },
    onDamaged: 'refuse',
    indexer: noIndex,
    onCommit: () => undefined,
    ...more,
  }
}

interface TemporaryArchive {
  readonly archive: Archive
  readonly author: string
  readonly folder: string
  /** The author, with all that commands ask for. */
  readonly by: Writer
}

/** A real archive in a temporary folder, with an author. */
export function temporaryArchive(more: Partial<OpenOptions> = {}): TemporaryArchive {
  const folder = temporaryFolder()
  const options = optionsFor(folder, more)
  mkdirSync(options.folder, { recursive: true })
  writeFileSync(join(options.folder, databaseName), newDatabase(), { flag: 'wx' })
  const archive = openArchive(options)
  onTestFinished(() => {
    if (archive.db.open) archive.close()
  })
  const author = uuidv7()
  archive.commit({ author, label: 'author', changes: [{ type: 'author', id: author, fields: { name: 'Ama Serwaa' } }] })
  return { archive, author, folder, by: { db: archive.db, commit: archive.commit, author } }
}

/** One that keeps its index. */
export function indexedArchive(): TemporaryArchive {
  return temporaryArchive({ indexer: indexRecords })
}
