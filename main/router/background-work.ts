import { interruptedImports, type StoredSource } from '../archive/accessions/import-job'
import { importedCounts } from '../archive/accessions/outcomes'
import { authorFor } from '../archive/database/author'
import { isAnyWaiting } from '../archive/derived/recognition'
import { sweepUploads } from '../archive/originals/originals'
import { beginAccession, runImport, type ImportSource } from '../import/import'
import { lacksThumbnails, runRebuild, toRebuild, type RebuildScope, type Unread } from '../import/rebuild'
import { runRecognition } from '../import/recognition'
import type { RunningJob } from '../job'
import { discardIndex, isIndexOutdated, mergeInSteps, reindex } from '../reindex'
import { isWorthMerging } from '../search/index/merge'
import type { RouterContext } from './context'
import { resumeActions } from './long-actions'

/** Enters an accession, and imports it in the background, then recognises what waits. Gives the job and the accession. */
export function startImport(context: RouterContext, source: ImportSource): { job: string; accession: string } {
  const { archive, account } = context
  const author = authorFor(archive, account)
  const accession = beginAccession(archive, author, source)
  const job = context.jobs.start('import', (running) => importThen(context, () => author, accession, source, running, () => recognise(context)))
  return { job, accession }
}

/** Reads anew what an older program has read, or what has lost its thumbnail; where there is no such thing, recognises what waits. */
export function readOutdated(context: RouterContext): void {
  if (startRebuild(context, lacksThumbnails(context.archive) ? 'incomplete' : 'outdated') === 0) recognise(context)
}

/**
 * At a start: goes on with the imports and the large actions that an earlier run did not end, then with what `goesOn`, also
 * where an import cannot go on. Gives the accessions.
 */
export function resumeInterrupted(context: RouterContext, goesOn: (context: RouterContext) => void): string[] {
  const { db, folder } = context.archive
  sweepUploads(folder, interruptedImports(db).flatMap(({ paths }) => paths.map(({ path }) => path)))
  return resumeUnfinished(context, goesOn)
}

/** After a restoring: goes on with what the backup holds unfinished, makes what no backup holds, and recognises what waits. */
export function resumeRestored(context: RouterContext): void {
  // Uploads stay: somebody may be at one just now.
  const resumed = resumeUnfinished(context, recognise)
  if (startRebuild(context, 'incomplete') === 0 && resumed.length === 0) recognise(context)
  resumeIndex(context)
}

/** Those whose index is being made anew. */
const reindexing = new WeakSet<RouterContext>()

/** Goes on making the index anew, where that is due and nobody is at it. */
export function resumeIndex(context: RouterContext): void {
  if (reindexing.has(context) || !isIndexOutdated(context.archive.db)) return
  reindexing.add(context)
  context.jobs.start('rebuild', (job) => reindex(() => context.archive, job).finally(() => reindexing.delete(context)))
}

/** Makes a damaged index anew, from nothing; where one is being made anew, that finds the damage itself. */
export function mendIndex(context: RouterContext): void {
  if (!isIndexOutdated(context.archive.db)) discardIndex(context.archive.db)
  resumeIndex(context)
}

function resumeUnfinished(context: RouterContext, goesOn: (context: RouterContext) => void): string[] {
  const { archive, jobs: running, account } = context
  resumeActions(context)
  const interrupted = interruptedImports(archive.db)
  let left = interrupted.length
  const ended = (): void => {
    left -= 1
    if (left === 0) goesOn(context)
  }
  for (const { accession, ...source } of interrupted) {
    running.start('import', (job) => importThen(context, () => authorFor(archive, account), accession, source, job, ended))
  }
  return interrupted.map(({ accession }) => accession)
}

async function importThen({ archive, extractor }: RouterContext, author: () => string, accession: string, source: StoredSource, job: RunningJob, ended: () => void): Promise<void> {
  try {
    await runImport(archive, extractor, author(), accession, source, job)
  } finally {
    // An import that cannot go on must not hold up what waits of others.
    ended()
  }
  if (job.signal.aborted || !isWorthMerging(archive.db, importedCounts(archive.db, accession).added)) return
  // All is in: who cancels now would be told that something was left out.
  job.finishForSure(true)
  await mergeInSteps(archive.db, job.signal)
}

/** Starts recognising text in pictures in the background, where some waits and nobody is at it. */
export function recognise({ archive, extractor, recogniser, wanted, jobs: running, metUnsound }: RouterContext): void {
  if (recogniser === null || running.isRunning('recognise') || !isAnyWaiting(archive.db)) return
  running.start('recognise', (job) => runRecognition(archive, { recogniser, extractor }, wanted, job, metUnsound))
}

/** Recognises what was waiting when it went and is back now; not where somebody has stopped that, who has not asked for it again. */
export function recogniseBack(context: RouterContext): void {
  if (!context.jobs.isStopped('recognise')) recognise(context)
}

/** Reads anew in the background what has to be, then goes on with text recognition. Gives how many originals that are; `onUnread`: as for `runRebuild`. */
export function startRebuild(context: RouterContext, scope: RebuildScope, onUnread?: (unread: Unread) => void): number {
  const { archive, extractor } = context
  const hashes = toRebuild(archive, scope)
  if (hashes.length > 0) {
    context.jobs.start('rebuild', async (job) => {
      await runRebuild(archive, extractor, hashes, job, onUnread)
      recognise(context)
    })
  }
  return hashes.length
}
