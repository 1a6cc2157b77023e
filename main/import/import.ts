import { rm } from 'node:fs/promises'
import { v7 as uuidv7 } from 'uuid'
import type { Outcome } from '../../preload/contract'
import type { Archive } from '../archive/open'
import { doneBefore, finishContainers, importedCounts, nextOrdinal, saveImportSource, saveImportState } from '../archive/outcomes'
import type { RunningJob } from '../job'
import { commitBatch } from './batch'
import type { Extractor } from './extractor'
import { inParallel } from './in-parallel'
import { untilRoom } from './room'
import { createTaker, type Entry, type Settled } from './take'
import { walk } from './walk'

/** What an import takes in: paths a host vouched for. */
export interface ImportSource {
  readonly label: string
  readonly paths: readonly { readonly path: string; readonly name: string }[]
  /** Uploaded copies, to be removed behind the import. */
  readonly disposable: boolean
  readonly sample: boolean
}

/** How many files go into one commit at most, and how long they wait for it. */
const batchSize = 20
const batchMilliseconds = 1_000
/** So many more files are copied and hashed while others are read: no reader waits for the disk. */
const copiedAhead = 2

/** Enters the accession and what it takes in, before any file is touched. Gives its id. */
export function beginAccession(archive: Archive, author: string, source: ImportSource): string {
  const accession = uuidv7()
  archive.commit({
    author,
    label: 'import',
    changes: [{ type: 'accession', id: accession, fields: { label: source.label, started: new Date().toISOString(), sample: source.sample } }],
    derive: (db) => {
      saveImportState(db, accession, 'running')
      saveImportSource(db, accession, source)
    },
  })
  return accession
}

/**
 * Runs an import to its end: each file is copied and hashed, then read in an extraction process, then committed in small
 * batches; files inside files follow their container. One bad file never ends it. What an earlier run of the same accession
 * has settled is passed over; what is committed stays when it is cancelled or the program dies.
 */
export async function runImport(archive: Archive, extractor: Extractor, author: string, accession: string, source: Pick<ImportSource, 'paths' | 'disposable'>, job: RunningJob): Promise<void> {
  const { db } = archive
  const atOnce = extractor.workers + copiedAhead
  const before = doneBefore(db, accession)
  const counts: Record<Outcome['outcome'], number> = importedCounts(db, accession)
  const taker = createTaker(archive, extractor, accession, job.signal)
  let ordinal = nextOrdinal(db, accession)
  let waiting: Settled[] = []
  let finished: string[] = []
  let total = 0
  let lastCommit = Date.now()

  function flush(): void {
    if (waiting.length > 0) {
      commitBatch(archive, author, accession, ordinal, waiting)
      ordinal += waiting.length
      taker.committed(waiting)
      waiting = []
    }
    if (finished.length > 0) finishContainers(db, accession, finished)
    finished = []
    lastCommit = Date.now()
  }

  async function settle(settled: Settled): Promise<void> {
    waiting.push(settled)
    counts[settled.row.outcome] += 1
    job.update({ done: counts.added + counts.duplicate + counts.failed + counts.skipped, total, counts: { ...counts } })
    if (waiting.length >= batchSize || Date.now() - lastCommit >= batchMilliseconds) await untilRoom(archive.folder, job, async () => flush())
  }

  async function takeEntry(entry: Entry): Promise<void> {
    job.signal.throwIfAborted()
    const known = before.take(entry.name)
    if (known === 'settled') return
    job.update({ current: entry.name })
    const { settled, parts } = await untilRoom(archive.folder, job, () => taker.take(entry, known === 'unfinished'))
    for (const each of settled) await settle(each)
    if (parts === null) return
    try {
      total += filesIn(parts.entries)
      await inParallel(parts.entries, atOnce, takeEntry)
      finished.push(parts.record)
    } finally {
      await rm(parts.folder, { recursive: true, force: true })
    }
  }

  job.update({ accession, counts })
  let state: 'done' | 'cancelled' | 'interrupted' = 'done'
  try {
    const entries: Entry[] = []
    for await (const entry of walk(source.paths, job.signal)) entries.push({ ...entry, within: null })
    total += filesIn(entries)
    job.update({ total })
    await inParallel(entries, atOnce, takeEntry)
  } catch (error) {
    state = job.signal.aborted && job.signal.reason !== 'closing' ? 'cancelled' : 'interrupted'
    if (!job.signal.aborted) throw error
  } finally {
    flush()
    saveImportState(db, accession, state)
    if (source.disposable && state !== 'interrupted') await Promise.all(source.paths.map(({ path }) => rm(path, { recursive: true, force: true })))
  }
}

/** How many files entries stand for, with those that come with a page. */
function filesIn(entries: readonly Entry[]): number {
  return entries.reduce((sum, { companions = [] }) => sum + 1 + companions.length, 0)
}
