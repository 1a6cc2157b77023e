import { accessions } from '../archive/accessions'
import type { Author } from '../archive/author'
import { authorFor } from '../archive/author'
import { interruptedImports, versionImported, type StoredSource } from '../archive/import-job'
import { importedCounts, outcomes } from '../archive/outcomes'
import { countWaiting } from '../archive/recognition'
import { sweepUploads } from '../archive/originals'
import { beginRecall, recallCounts, type RecallTask } from '../archive/recall'
import { ArchiveError } from '../fault'
import { beginAccession, runImport, type ImportSource } from '../import/import'
import { runRebuild, toRebuild, type RebuildScope, type Unread } from '../import/rebuild'
import { runRecognition } from '../import/recognition'
import { rehearse } from '../import/rehearse'
import { checkVersion, dropSource } from '../import/version'
import type { RunningJob } from '../job'
import { discardIndex, isIndexOutdated, mergeInSteps, reindex } from '../reindex'
import { isWorthMerging } from '../search/merge'
import { acting, procedures, type PendingSource, type RouterContext } from './context'
import { finishAction, resumeActions } from './long-actions'

const { imports, jobs } = procedures

export const importsRouter = imports.router({
  start: imports.start.handler(async ({ context, input }) => {
    const pending = pendingSource(context, input.source)
    context.sources.delete(input.source)
    const { versionOf = null } = input
    if (versionOf !== null) await checkVersion(context.archive.db, versionOf, pending)
    const started = startImport(context, { ...pending, label: labelOf(pending.paths.map(({ name }) => name)), sample: false, versionOf })
    return { ...started, action: versionImported(context.archive.db, started.accession)?.action ?? null }
  }),
  rehearse: imports.rehearse.handler(({ context, input }) => {
    const { archive, extractor } = context
    const { paths, rehearsed } = pendingSource(context, input.source)
    rehearsed.length = 0
    const job = context.jobs.start('rehearse', ({ update, signal }) =>
      rehearse(
        archive,
        extractor,
        paths,
        (file, total) => {
          rehearsed.push(file)
          update({ done: rehearsed.length, total, current: file.path })
        },
        signal,
      ),
    )
    return { job }
  }),
  rehearsal: imports.rehearsal.handler(({ context, input }) => ({ files: pendingSource(context, input.source).rehearsed })),
  discard: imports.discard.handler(async ({ context, input }) => {
    const pending = context.sources.get(input.source)
    context.sources.delete(input.source)
    if (pending !== undefined) await dropSource(pending)
    return { discarded: pending !== undefined }
  }),
  recallCounts: imports.recallCounts.handler(({ context, input }) => recallCounts(context.archive.db, input.accession)),
  recall: imports.recall.handler(async ({ context, input }) => {
    await context.jobs.cancelWhere(({ accession }) => accession === input.accession)
    const task: RecallTask = { kind: 'recall', accession: input.accession }
    return acting(context, async (writer) => ({ count: await finishAction(context, beginRecall(writer, input.accession), task) }))
  }),
  sample: imports.sample.handler(({ context }) =>
    startImport(context, { label: 'Beispielarchiv / sample archive', paths: [{ path: context.sampleFolder, name: 'sample' }], disposable: false, sample: true, versionOf: null }),
  ),
  recognise: imports.recognise.handler(({ context }) => {
    recognise(context)
    return { waiting: countWaiting(context.archive.db) }
  }),
  accessions: imports.accessions.handler(({ context }) => accessions(context.archive.db)),
  outcomes: imports.outcomes.handler(({ context, input }) => outcomes(context.archive.db, input)),
})

export const jobsRouter = jobs.router({
  watch: jobs.watch.handler(({ context, signal }) => context.jobs.watch(signal)),
  cancel: jobs.cancel.handler(({ context, input }) => ({ cancelled: context.jobs.cancel(input.id) })),
})

function pendingSource({ sources }: RouterContext, source: string): PendingSource {
  const pending = sources.get(source)
  if (pending === undefined) throw new ArchiveError('source-unknown', { source })
  return pending
}

function startImport(context: RouterContext, source: ImportSource): { job: string; accession: string } {
  const { archive, account } = context
  const author: Author['id'] = authorFor(archive, account)
  const accession = beginAccession(archive, author, source)
  const job = context.jobs.start('import', (running) => importThen(context, author, accession, source, running, () => recognise(context)))
  return { job, accession }
}

/** Reads anew what an older program has read; where there is no such thing, recognises what waits. */
export function readOutdated(context: RouterContext): void {
  if (startRebuild(context, 'outdated') === 0) recognise(context)
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
    running.start('import', (job) => importThen(context, authorFor(archive, account), accession, source, job, ended))
  }
  return interrupted.map(({ accession }) => accession)
}

async function importThen({ archive, extractor }: RouterContext, author: string, accession: string, source: StoredSource, job: RunningJob, ended: () => void): Promise<void> {
  try {
    await runImport(archive, extractor, author, accession, source, job)
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
export function recognise({ archive, extractor, recogniser, wanted, jobs: running }: RouterContext): void {
  if (recogniser === null || running.isRunning('recognise') || countWaiting(archive.db) === 0) return
  running.start('recognise', (job) => runRecognition(archive, { recogniser, extractor }, wanted, job))
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

/** What people call an accession: the names at its top, the first few of them. */
function labelOf(names: readonly string[]): string {
  const tops = [...new Set(names.map((name) => name.split('/')[0] ?? name))]
  return tops.length <= 3 ? tops.join(', ') : `${tops.slice(0, 3).join(', ')} … (${tops.length})`
}
