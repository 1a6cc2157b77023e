import { accessions } from '../archive/accessions/accessions'
import { versionImported } from '../archive/accessions/import-job'
import { outcomes } from '../archive/accessions/outcomes'
import { beginRecall, recallCounts, type RecallTask } from '../archive/accessions/recall'
import { countWaiting } from '../archive/derived/recognition'
import { ArchiveError } from '../fault'
import { rehearse } from '../import/rehearse'
import { checkVersion, dropSource } from '../import/version'
import { recognise, startImport } from './background-work'
import { acting, procedures, type BegunImport, type PendingSource, type Rehearsing, type RouterContext } from './context'
import { finishAction } from './long-actions'

const { imports, jobs } = procedures

export const importsRouter = imports.router({
  start: imports.start.handler(({ context, input }) => {
    const known = context.begun.get(input.source)
    if (known !== undefined) return known
    const begun = begin(context, input.source, input.versionOf ?? null)
    context.begun.set(input.source, begun)
    void begun.catch(() => context.begun.delete(input.source))
    return begun
  }),
  rehearse: imports.rehearse.handler(({ context, input }) => {
    const { archive, extractor } = context
    const pending = pendingSource(context, input.source)
    const rehearsed: Rehearsing = { files: [], isOver: false }
    context.sources.set(input.source, { ...pending, rehearsed })
    const job = context.jobs.start('rehearse', ({ update, signal }) =>
      rehearse(
        archive,
        extractor,
        pending.paths,
        (file, total) => {
          rehearsed.files.push(file)
          update({ done: rehearsed.files.length, total, current: file.path })
        },
        signal,
      ).finally(() => {
        rehearsed.isOver = true
      }),
    )
    return { job }
  }),
  rehearsal: imports.rehearsal.handler(({ context, input }) => {
    const { files, isOver } = pendingSource(context, input.source).rehearsed
    return { files: isOver ? files : [], isOver }
  }),
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

async function begin(context: RouterContext, source: string, versionOf: string | null): Promise<BegunImport> {
  const pending = pendingSource(context, source)
  context.sources.delete(source)
  if (versionOf !== null) await checkVersion(context.archive.db, versionOf, pending)
  const started = startImport(context, { ...pending, label: labelOf(pending.paths.map(({ name }) => name)), sample: false, versionOf })
  return { ...started, action: versionImported(context.archive.db, started.accession)?.action ?? null }
}

function pendingSource({ sources }: RouterContext, source: string): PendingSource {
  const pending = sources.get(source)
  if (pending === undefined) throw new ArchiveError('source-unknown', { source })
  return pending
}

/** What people call an accession: the names at its top, the first few of them. */
function labelOf(names: readonly string[]): string {
  const tops = [...new Set(names.map((name) => name.split('/')[0] ?? name))]
  return tops.length <= 3 ? tops.join(', ') : `${tops.slice(0, 3).join(', ')} … (${tops.length})`
}
