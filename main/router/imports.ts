import type { Author } from '../archive/author'
import { authorFor } from '../archive/author'
import { accessions, interruptedImports, outcomes } from '../archive/outcomes'
import { sweepUploads } from '../archive/originals'
import { ArchiveError } from '../fault'
import { beginAccession, runImport, type ImportSource } from '../import/import'
import { procedures, type RouterContext } from './context'

const { imports, jobs } = procedures

export const importsRouter = imports.router({
  start: imports.start.handler(({ context, input }) => {
    const pending = context.sources.get(input.source)
    if (pending === undefined) throw new ArchiveError('source-unknown', { source: input.source })
    context.sources.delete(input.source)
    return startImport(context, { ...pending, label: labelOf(pending.paths.map(({ name }) => name)), sample: false })
  }),
  sample: imports.sample.handler(({ context }) =>
    startImport(context, { label: 'Beispielarchiv / sample archive', paths: [{ path: context.sampleFolder, name: 'sample' }], disposable: false, sample: true }),
  ),
  accessions: imports.accessions.handler(({ context }) => accessions(context.archive.db)),
  outcomes: imports.outcomes.handler(({ context, input }) => outcomes(context.archive.db, input)),
})

export const jobsRouter = jobs.router({
  watch: jobs.watch.handler(({ context, signal }) => context.jobs.watch(signal)),
  cancel: jobs.cancel.handler(({ context, input }) => ({ cancelled: context.jobs.cancel(input.id) })),
})

function startImport(context: RouterContext, source: ImportSource): { job: string; accession: string } {
  const { archive, extractor, account } = context
  const author: Author['id'] = authorFor(archive, account)
  const accession = beginAccession(archive, author, source)
  const job = context.jobs.start('import', (running) => runImport(archive, extractor, author, accession, source, running))
  return { job, accession }
}

/** Goes on with the imports that an earlier run of the program did not end. */
export function resumeImports({ archive, extractor, jobs: running, account }: RouterContext): void {
  const interrupted = interruptedImports(archive.db)
  sweepUploads(archive.folder, interrupted.flatMap(({ paths }) => paths.map(({ path }) => path)))
  for (const { accession, ...source } of interrupted) {
    running.start('import', (job) => runImport(archive, extractor, authorFor(archive, account), accession, source, job))
  }
}

/** What people call an accession: the names at its top, the first few of them. */
function labelOf(names: readonly string[]): string {
  const tops = [...new Set(names.map((name) => name.split('/')[0] ?? name))]
  return tops.length <= 3 ? tops.join(', ') : `${tops.slice(0, 3).join(', ')} … (${tops.length})`
}
