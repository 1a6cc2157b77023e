import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import type { Accession, Job, Outcome, Rehearsed } from '../../preload/contract'
import { databaseName } from '../archive-layout'
import { ArchiveError } from '../fault'
import { faultSentence } from '../fault-sentences'
import { sourceName } from '../file-names'
import { createExtractor } from '../import/extraction/extractor'
import { forkSpawn } from '../import/extraction/fork'
import { rehearse } from '../import/rehearse'
import type { Program } from '../program'
import { recognise, resumeInterrupted } from '../router/background-work'
import { longJobKinds } from '../router/long-actions'
import { userLanguage } from '../user-language'
import { cancellable } from './cancellable'
import { waitTeller, followBackground } from './follow'
import { identifier } from './identifier'
import { withArchive, type ArchiveClient, type ArchiveOptions } from './open'
import { isFaulty, printOutcomes } from './outcomes'
import { reindexIn } from './reindex'
import { printLine, progressPrinter, say, secondsSince, type ExitStatus } from './terminal'

export interface ImportOptions extends ArchiveOptions {
  readonly workers?: number
  /** Whether to wait until text in pictures is recognised. */
  readonly ocr: 'auto' | 'never'
  /** The record whose newest version the one file becomes. */
  readonly versionOf?: string
  /** Only to end what was interrupted. */
  readonly resume?: boolean
}

const pageSize = 1_000

/**
 * Imports files and folders and lists what became of each, after it has ended what an earlier import or a large action left.
 * Throws `not-found` for a path that is not there.
 */
export async function importPaths(paths: readonly string[], options: ImportOptions): Promise<ExitStatus> {
  const sources = sourcesOf(paths)
  const { ocr, workers, json } = options
  const versionOf = options.versionOf === undefined ? undefined : identifier(options.versionOf)
  const goesOn = say({ de: '„import --resume“ macht weiter, wo ein Import unterbrochen ist', en: '"import --resume" goes on where an import is interrupted' })
  return withArchive(options, { access: 'write', goesOn, recognises: ocr === 'auto', ...(workers !== undefined && { workers }) }, async ({ client, program }) => {
    const started = performance.now()
    const resumed = await endInterrupted(client, program)
    // What cannot go on now must not keep anybody from importing something else.
    if (resumed.some(({ state }) => state === 'cancelled')) return resumeOnly(client, resumed, started, json)
    if (sources.length === 0) {
      recognise(program.context)
      await waitForRecognition(program)
      return resumeOnly(client, resumed, started, json)
    }
    const source = randomUUID()
    program.registerSource(source, sources, false)
    const { job, accession } = await followImport(client, { source, ...(versionOf !== undefined && { versionOf }) })
    await waitForRecognition(program)
    await reindexIn(program)
    const files = await allOutcomes(client, accession)
    await printOutcomes({ accession, files, seconds: secondsSince(started), resumed }, json)
    if (job.state !== 'done') {
      if (job.state === 'failed') console.error(whyFailed(job))
      return 2
    }
    return files.some(isFaulty) || resumed.some(({ state }) => state !== 'done') ? 1 : 0
  })
}

async function waitForRecognition({ context }: Program): Promise<void> {
  await followBackground(context.jobs, 'recognise', say({ de: 'Texterkennung', en: 'text recognition' }))
}

/** Ends what was interrupted, saying so first, and of what cannot go on why. Gives its accessions as they are then. */
async function endInterrupted(client: ArchiveClient, program: Program): Promise<Accession[]> {
  const interrupted = resumeInterrupted(program.context, recognise)
  const { jobs } = program.context
  for (const kind of longJobKinds) await followBackground(jobs, kind, say({ de: 'Unterbrochene Änderung', en: 'interrupted change' }))
  if (interrupted.length === 0) return []
  console.error(say({ de: `Unterbrochene Importe werden zuerst beendet: ${interrupted.length}`, en: `Interrupted imports are finished first: ${interrupted.length}` }))
  const undone = await followBackground(jobs, 'import', say({ de: 'Unterbrochener Import', en: 'interrupted import' }))
  const resumed = (await client.imports.accessions()).filter(({ id }) => interrupted.includes(id))
  for (const job of undone.filter(({ state }) => state === 'failed')) {
    const label = resumed.find(({ id }) => id === job.accession)?.label ?? ''
    console.error(say({ de: `Unterbrochen bleibt „${label}“: ${whyFailed(job)}`, en: `“${label}” stays interrupted: ${whyFailed(job)}` }))
  }
  return resumed
}

function whyFailed({ fault, current }: Job): string {
  return faultSentence({ code: fault ?? 'internal', details: current === null ? {} : { path: current } }, userLanguage())
}

/** Says what became of interrupted imports, where nothing else was asked for or somebody cancelled them. */
async function resumeOnly(client: ArchiveClient, resumed: readonly Accession[], started: number, json: boolean): Promise<ExitStatus> {
  let files: Outcome[] = []
  for (const { id } of resumed) files = files.concat(await allOutcomes(client, id))
  if (resumed.length === 0 && !json) await printLine(say({ de: 'Es war kein Import unterbrochen.', en: 'No import was interrupted.' }))
  else await printOutcomes({ files, seconds: secondsSince(started), resumed }, json)
  if (resumed.some(({ state }) => state !== 'done')) return 2
  return files.some(isFaulty) ? 1 : 0
}

/** Says what an import would make of each file, and takes nothing in. Throws `not-found` for a path that is not there. */
export async function rehearsePaths(paths: readonly string[], { archive, json, places, workers = 2 }: ImportOptions): Promise<ExitStatus> {
  const sources = sourcesOf(paths)
  const started = performance.now()
  const extractor = createExtractor({ spawn: forkSpawn, entry: places.extraction, workers })
  const database = join(resolve(archive), databaseName)
  const db = existsSync(database) ? new Database(database, { readonly: true }) : null
  try {
    const files: Rehearsed[] = []
    await cancellable((signal, progress) =>
      rehearse(
        db === null ? null : { db, folder: resolve(archive) },
        extractor,
        sources,
        (file, total) => {
          files.push(file)
          progress.show(`${files.length}/${total}  ${file.path}`)
        },
        signal,
      ),
    )
    await printOutcomes({ files, seconds: secondsSince(started), isRehearsal: true }, json)
    return files.some(isFaulty) ? 1 : 0
  } finally {
    db?.close()
    await extractor.close()
  }
}

function sourcesOf(paths: readonly string[]): { path: string; name: string }[] {
  return paths.map((given) => {
    const path = resolve(given)
    if (!existsSync(path)) throw new ArchiveError('not-found', { path: given })
    return { path, name: sourceName(path) }
  })
}

/** Runs the import to its end, showing progress; Ctrl+C cancels it and keeps what is in. */
async function followImport(client: ArchiveClient, input: { readonly source: string; readonly versionOf?: string }): Promise<{ job: Job; accession: string }> {
  const progress = progressPrinter()
  const tellWaiting = waitTeller(progress)
  const changes = (await client.jobs.watch())[Symbol.asyncIterator]()
  // Asked before the import starts: its last change must not come before anybody listens.
  let next = changes.next()
  const { job: id, accession } = await client.imports.start(input)
  const cancel = (): void => void client.jobs.cancel({ id })
  process.on('SIGINT', cancel)
  try {
    for (;;) {
      const { value: job, done } = await next
      if (done || job === undefined) throw new Error('the import ended without a last word')
      if (job.id === id && job.state !== 'running') return { job, accession }
      if (job.id === id) tellWaiting(job)
      progress.show(`${job.done}/${job.total ?? '…'}  ${job.current ?? ''}`)
      next = changes.next()
    }
  } finally {
    progress.end()
    process.off('SIGINT', cancel)
    await changes.return?.()
  }
}

async function allOutcomes(client: ArchiveClient, accession: string): Promise<Outcome[]> {
  const all: Outcome[] = []
  for (;;) {
    const { total, outcomes } = await client.imports.outcomes({ accession, limit: pageSize, offset: all.length })
    all.push(...outcomes)
    if (all.length >= total || outcomes.length === 0) return all
  }
}
