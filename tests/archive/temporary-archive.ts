import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import type { Indexer } from '../../main/archive/commit'
import { openArchive, type Archive, type OpenOptions } from '../../main/archive/open'

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'klimaarchiv-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
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

/** A real archive in a temporary folder, with an author. */
export function temporaryArchive(more: Partial<OpenOptions> = {}): { archive: Archive; author: string; folder: string } {
  const folder = temporaryFolder()
  const archive = openArchive(optionsFor(folder, more))
  onTestFinished(() => {
    if (archive.db.open) archive.close()
  })
  const author = uuidv7()
  archive.commit({ author, label: 'author', changes: [{ type: 'author', id: author, fields: { name: 'Ama Serwaa' } }] })
  return { archive, author, folder }
}
