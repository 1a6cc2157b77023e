import { rm } from 'node:fs/promises'
import type Database from 'better-sqlite3'
import type { Outcome } from '../../preload/contract'
import type { FaultCode } from '../../preload/faults'
import { importState, saveImportSource, saveImportState, versionImported } from '../archive/accessions/import-job'
import { doneBefore, finishContainers, importedCounts, nextOrdinal } from '../archive/accessions/outcomes'
import type { EntityChange } from '../archive/log/entities'
import { beginParts, endParts } from '../archive/log/parts'
import type { Archive } from '../archive/open'
import { beginCopying, copiesNamed, endCopying } from '../archive/originals/unnamed-copies'
import { isClosing } from '../closing'
import { ArchiveError } from '../fault'
import type { RunningJob } from '../job'
import { newId } from '../new-id'
import { untilRoom } from '../room'
import type { SourcePath } from '../thread-messages'
import { removal } from '../when-free'
import type { Extractor } from './extraction/extractor'
import { atOnceEach } from './extraction/pool'
import { pagesFirst } from './sources/companions'
import { checkSources, watchDrives } from './sources/sources-there'
import { walk } from './sources/walk'
import { commitBatch } from './take/batch'
import { inParallel } from './take/in-parallel'
import { createTaker } from './take/take'
import type { Entry, Settled } from './take/taken'

/** What an import takes in: paths a host vouched for. */
export interface ImportSource {
  readonly label: string
  readonly paths: readonly SourcePath[]
  /** Uploaded copies, to be removed behind the import. */
  readonly disposable: boolean
  readonly sample: boolean
  /** The record whose newest version the one file becomes. */
  readonly versionOf: string | null
}

/** How many files go into one commit at most, how much text (UTF-16 units; the words of all are held at once), and how long they wait for it. */
const batchSize = 20
const batchText = 500_000
const batchMilliseconds = 1_000
/** So many more files are copied and hashed while others are read: no reader waits for the disk, and each finds some of what it has read the like of. */
const copiedAhead = 30

/**
 * Enters the accession and what it takes in, before any file is touched. A new version with all that comes of it is one
 * action, which undo takes back. Gives the accession's id.
 */
export function beginAccession({ commit }: Archive, author: string, source: ImportSource): string {
  const accession = newId()
  const { label, sample, versionOf } = source
  const changes: EntityChange[] = [{ type: 'accession', id: accession, fields: { label, started: new Date().toISOString(), sample } }]
  const derive = (db: Database.Database, action: string): void => {
    saveImportState(db, accession, 'running')
    saveImportSource(db, accession, source, versionOf === null ? null : { record: versionOf, action })
  }
  if (versionOf === null) commit({ author, label: 'import', changes, derive })
  else beginParts(commit, { author, label: 'new-version', changes, derive }, { kind: 'version' }, { done: 0 })
  return accession
}

/**
 * Runs an import to its end: each file is copied and hashed, then read in an extraction process, then committed in small
 * batches; files inside files follow their container. One bad file never ends it; a drive that goes away does. What an earlier run of the same accession
 * has settled is passed over; what is committed stays when it is cancelled or the program dies. Throws `source-missing` where
 * it cannot go on; it stays interrupted then.
 */
export async function runImport(archive: Archive, extractor: Extractor, author: string, accession: string, source: Pick<ImportSource, 'paths' | 'disposable'>, job: RunningJob): Promise<void> {
  const { db } = archive
  const atOnce = extractor.workers * atOnceEach + copiedAhead
  const before = doneBefore(db, accession)
  const counts: Record<Outcome['outcome'], number> = importedCounts(db, accession)
  const version = versionImported(db, accession)
  const taker = createTaker(archive, extractor, { accession, versionOf: version?.record ?? null }, { signal: job.signal, commit: () => commit() })
  let ordinal = nextOrdinal(db, accession)
  let waiting: Settled[] = []
  let waitingText = 0
  let finished: string[] = []
  // What an earlier run has settled counts as well.
  let total = before.count
  let lastCommit = Date.now()

  function flush(): void {
    if (waiting.length > 0) {
      commitBatch(archive, version === null ? { author } : { continues: version.action }, accession, ordinal, waiting)
      ordinal += waiting.length
      taker.committed(waiting)
      copiesNamed(archive.folder, waiting.map(({ row }) => row.hash))
      waiting = []
      waitingText = 0
    }
    if (finished.length > 0) archive.derive(new Set(), () => finishContainers(db, accession, finished))
    finished = []
    lastCommit = Date.now()
  }

  // Uploaded copies lie in the archive; an interrupted version would hold up undo for as long as its file is away.
  const mayWait = !source.disposable && version === null
  let checkDrive: (name: string) => Promise<void> = () => Promise.resolve()

  const commit = (): Promise<void> => untilRoom(archive.folder, job, async () => flush())

  /** Settles what came of one file in one commit: where a page is there after a crash, nobody asks again what came with it. */
  async function settle(settled: readonly Settled[]): Promise<void> {
    for (const each of settled) {
      waiting.push(each)
      waitingText += textOf(each)
      counts[each.row.outcome] += 1
    }
    job.update({ done: counts.added + counts.duplicate + counts.failed + counts.skipped, total, counts: { ...counts } })
    if (taker.isWaiting() || waiting.length >= batchSize || waitingText >= batchText || Date.now() - lastCommit >= batchMilliseconds) await commit()
  }

  async function takeEntries(entries: readonly Entry[]): Promise<void> {
    taker.expect(entries)
    for (const each of pagesFirst(entries)) await inParallel(each, atOnce, takeEntry)
  }

  async function takeEntry(entry: Entry): Promise<void> {
    job.signal.throwIfAborted()
    const known = before.of(entry.name)
    if (known === 'settled') return
    job.update({ current: entry.name })
    const { settled, parts, companions = [] } = await untilRoom(archive.folder, job, () => taker.take(entry, known === 'unfinished'))
    try {
      if (entry.within === null && settled.some(({ row: { fault } }) => fault !== null && ofDrive.has(fault))) await checkDrive(entry.name)
      // Before their page: where that is settled, nobody looks for them again.
      for (const each of companions) await takeEntry(each)
      await settle(settled)
      if (parts === null) return
      total += before.fresh(namesOf(parts.entries))
      await takeEntries(parts.entries)
      finished.push(parts.record)
    } finally {
      if (parts !== null) await rm(parts.folder, removal)
    }
  }

  job.update({ accession, counts, done: before.count, handedOver: source.disposable })
  if (importState(db, accession) === 'interrupted') {
    if (mayWait) await checkSources(source.paths, before)
    archive.derive(new Set(), () => saveImportState(db, accession, 'running'))
  }
  beginCopying(archive.folder)
  let state: 'done' | 'cancelled' | 'interrupted' = 'done'
  try {
    const entries: Entry[] = []
    if (mayWait) checkDrive = await watchDrives(source.paths)
    for await (const entry of walk(source.paths, archive.folder, job.signal)) entries.push({ ...entry, within: null })
    total += before.fresh(namesOf(entries))
    job.update({ total })
    await takeEntries(entries)
    await commit()
  } catch (error) {
    state = job.signal.aborted && !isClosing(job.signal) ? 'cancelled' : 'interrupted'
    if (!job.signal.aborted) throw error
  } finally {
    try {
      flushAtEnd(flush, job)
    } finally {
      taker.end()
      endCopying(archive.folder, state === 'cancelled', isNamed(db))
    }
    // In this order: an import that is over is not gone on with, and its action would stay open.
    if (version !== null && state !== 'interrupted') endParts(archive.commit, version.action)
    archive.derive(new Set(), () => saveImportState(db, accession, state))
    if (source.disposable && state !== 'interrupted') await Promise.all(source.paths.map(({ path }) => rm(path, removal)))
  }
}

/** What a file has that is gone with its drive, or was not read to its end when that went. */
const ofDrive: ReadonlySet<FaultCode> = new Set(['file-vanished', 'file-unreadable'])

/** Tells whether rows name an original. */
function isNamed(db: Database.Database): (hash: string) => boolean {
  const named = db.prepare<{ hash: string }>('SELECT 1 FROM file WHERE hash = @hash')
  return (hash) => named.get({ hash }) !== undefined
}

function textOf({ arrival }: Settled): number {
  return arrival?.derived.reduce((sum, { file: { pages } }) => sum + pages.reduce((letters, page) => letters + page.length, 0), 0) ?? 0
}

/** The names of files, with those that come with a page. */
function namesOf(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ name, companions = [] }) => [name, ...companions.map((companion) => companion.name)])
}

/** Commits what waits. Where an import ends on a full disk, the last handful is not kept, and the import is over all the same. */
function flushAtEnd(flush: () => void, job: RunningJob): void {
  try {
    flush()
  } catch (error) {
    if (!job.signal.aborted || !(error instanceof ArchiveError) || error.code !== 'disk-full') throw error
  }
}
