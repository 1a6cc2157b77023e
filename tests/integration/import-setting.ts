import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { outcomes } from '../../main/archive/accessions/outcomes'
import type { Archive } from '../../main/archive/open'
import { createExtractor } from '../../main/import/extraction/extractor'
import { forkSpawn } from '../../main/import/extraction/fork'
import { beginAccession, runImport } from '../../main/import/import'
import type { RunningJob } from '../../main/job'
import type { Job, Outcome } from '../../preload/contract'
import { indexedArchive } from '../archive/temporary-archive'

const entry = resolve(import.meta.dirname, '../../out/main/extraction.js')
// On a busy machine none of the files takes too long.
export const extractor = createExtractor({ spawn: forkSpawn, entry, workers: 2, milliseconds: 100_000 })

/** An archive, and a folder of files to be imported into it. */
export interface Setting {
  readonly archive: Archive
  readonly author: string
  readonly source: string
}

export function setting(files: Readonly<Record<string, string | Uint8Array>>): Setting {
  const { archive, author, folder } = indexedArchive()
  const source = join(folder, 'Ablage')
  write(source, files)
  return { archive, author, source }
}

export function write(source: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(source, name, '..'), { recursive: true })
    writeFileSync(join(source, name), content)
  }
}

/** A job nobody watches; it can be ended after so many files. */
export function runningJob(until = Infinity, reason = 'closing'): RunningJob {
  const controller = new AbortController()
  const update = ({ done = 0 }: Partial<Job>): void => {
    if (done >= until) controller.abort(reason)
  }
  return { id: 'job', signal: controller.signal, update, finishForSure: () => undefined }
}

/** Imports the whole folder as one accession, read by `reader`. Gives its id. */
export async function importAll({ archive, author, source }: Setting, job = runningJob(), reader = extractor): Promise<string> {
  const paths = [{ path: source, name: basename(source) }]
  const accession = beginAccession(archive, author, { label: 'Ablage', paths, disposable: false, sample: false, versionOf: null })
  await runImport(archive, reader, author, accession, { paths, disposable: false }, job)
  return accession
}

/** What became of the files of an accession. */
export function listed({ archive }: Setting, accession: string): readonly Outcome[] {
  return outcomes(archive.db, { accession, only: 'all', limit: 100, offset: 0 }).outcomes
}
