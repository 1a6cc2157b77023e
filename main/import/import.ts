import { rm } from 'node:fs/promises'
import { v7 as uuidv7 } from 'uuid'
import type { FaultCode } from '../../preload/faults'
import { saveDerived, writeDerived } from '../archive/derived'
import type { Archive } from '../archive/open'
import { originalPath, storeOriginal } from '../archive/originals'
import { saveImportState, saveOutcomes, type OutcomeRow } from '../archive/outcomes'
import { saveSuggestions } from '../archive/suggestions'
import { ArchiveError } from '../fault'
import type { RunningJob } from '../job'
import { arrivalOf, type Arrival } from './entities-of'
import type { Extractor } from './extractor'
import { walk, type WalkEntry } from './walk'

/** What an import takes in: paths a host vouched for. */
export interface ImportSource {
  readonly label: string
  readonly paths: readonly { readonly path: string; readonly name: string }[]
  /** Uploaded copies, to be removed behind the import. */
  readonly disposable: boolean
  readonly sample: boolean
}

/** How many files are worked on at once, and how many go into one commit. */
const batchSize = 20
const batchMilliseconds = 1_000

interface Settled {
  readonly row: OutcomeRow
  readonly arrival: Arrival | null
}

/** Enters the accession, before any file is touched. Gives its id. */
export function beginAccession(archive: Archive, author: string, source: ImportSource): string {
  const accession = uuidv7()
  archive.commit({
    author,
    label: 'import',
    changes: [{ type: 'accession', id: accession, fields: { label: source.label, started: new Date().toISOString(), sample: source.sample } }],
    derive: (db) => saveImportState(db, accession, 'running'),
  })
  return accession
}

/**
 * Runs an import to its end: each file is copied and hashed, then read in an extraction process, then committed in small
 * batches. One bad file never ends it; what is committed stays when it is cancelled or the program dies.
 */
export async function runImport(archive: Archive, extractor: Extractor, author: string, accession: string, source: ImportSource, job: RunningJob): Promise<void> {
  const counts = { added: 0, duplicate: 0, failed: 0, skipped: 0 }
  // Files not committed yet, by hash: a twin in the same folder waits for them instead of being added again.
  const inFlight = new Map<string, Promise<Settled>>()
  let ordinal = 0
  let waiting: Settled[] = []
  let lastCommit = Date.now()

  function flush(): void {
    if (waiting.length === 0) return
    const batch = waiting
    waiting = []
    commitBatch(archive, author, accession, ordinal, batch)
    ordinal += batch.length
    for (const { row } of batch) if (row.outcome === 'added' && row.hash !== null) inFlight.delete(row.hash)
    lastCommit = Date.now()
  }

  function settle(settled: Settled): void {
    waiting.push(settled)
    counts[settled.row.outcome] += 1
    job.update({ done: counts.added + counts.duplicate + counts.failed + counts.skipped, counts })
    if (waiting.length >= batchSize || Date.now() - lastCommit >= batchMilliseconds) flush()
  }

  async function take(entry: WalkEntry): Promise<void> {
    if (entry.kind === 'skipped') {
      settle({ row: { path: entry.name, outcome: 'skipped', fault: entry.fault, record: null, hash: null }, arrival: null })
      return
    }
    job.update({ current: entry.name })
    settle(await takeFile(archive, extractor, accession, entry, inFlight, job.signal))
  }

  job.update({ accession })
  let state: 'done' | 'cancelled' | 'interrupted' = 'done'
  try {
    const entries: WalkEntry[] = []
    for await (const entry of walk(source.paths, job.signal)) entries.push(entry)
    job.update({ total: entries.length })
    const queue = entries.values()
    const workers = Array.from({ length: extractor.workers }, async () => {
      for (const entry of queue) {
        job.signal.throwIfAborted()
        await take(entry)
      }
    })
    const results = await Promise.allSettled(workers)
    const failure = results.find((result) => result.status === 'rejected')
    if (failure !== undefined) throw failure.reason
  } catch (error) {
    state = job.signal.aborted ? 'cancelled' : 'interrupted'
    if (!job.signal.aborted) throw error
  } finally {
    flush()
    saveImportState(archive.db, accession, state)
    if (source.disposable) await Promise.all(source.paths.map(({ path }) => rm(path, { recursive: true, force: true })))
  }
}

async function takeFile(
  archive: Archive,
  extractor: Extractor,
  accession: string,
  entry: Extract<WalkEntry, { kind: 'file' }>,
  inFlight: Map<string, Promise<Settled>>,
  signal: AbortSignal,
): Promise<Settled> {
  const path = entry.name
  let stored
  try {
    stored = await storeOriginal(archive.folder, entry.path, signal)
  } catch (error) {
    const fault: FaultCode | null = error instanceof ArchiveError ? error.code : null
    // A full disk hits every further file: stop, and keep what is in.
    if (fault === null || fault === 'disk-full') throw error
    return { row: { path, outcome: 'failed', fault, record: null, hash: null }, arrival: null }
  }
  const { hash } = stored
  const twin = inFlight.get(hash)
  const known = twin === undefined ? knownRecord(archive, hash) : (await twin).row.record
  if (known !== null) return { row: { path, outcome: 'duplicate', fault: null, record: known, hash }, arrival: null }
  const extraction = extractor.extract(originalPath(archive.folder, hash), { name: path, signal }).then((extracted): Settled => {
    const arrival = arrivalOf(extracted, stored, path, accession)
    return { row: { path, outcome: 'added', fault: extracted.fault, record: arrival.record, hash }, arrival }
  })
  inFlight.set(hash, extraction)
  return extraction
}

function knownRecord(archive: Archive, hash: string): string | null {
  const row = archive.db
    .prepare<{ hash: string }, { record: string }>('SELECT record FROM file WHERE hash = @hash AND trashed = 0 LIMIT 1')
    .get({ hash })
  return row?.record ?? null
}

/** One transaction for a handful of files: rows, log, derived data, outcomes, index. Pictures are written before it. */
function commitBatch(archive: Archive, author: string, accession: string, firstOrdinal: number, batch: readonly Settled[]): void {
  const arrivals = batch.flatMap(({ arrival }) => arrival ?? [])
  for (const { thumbnail, derived } of arrivals) {
    if (thumbnail !== null) writeDerived(archive.folder, 'thumbnails', derived.hash, thumbnail)
  }
  archive.commit({
    author,
    label: 'import',
    changes: arrivals.flatMap(({ changes }) => changes),
    derive: (db) => {
      const setRead = db.prepare('UPDATE record SET read = @read WHERE id = @id')
      for (const arrival of arrivals) {
        saveDerived(db, arrival.derived)
        for (const [id, read] of arrival.read) setRead.run({ id, read: JSON.stringify(read) })
        for (const [id, drafts] of arrival.suggestions) saveSuggestions(db, id, drafts)
      }
      saveOutcomes(db, accession, firstOrdinal, batch.map(({ row }) => row))
    },
  })
}
