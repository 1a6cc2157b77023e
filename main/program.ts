import { join } from 'node:path'
import { openArchive } from './archive/open'
import { createFeed } from './feed'
import { createExtractor, type Spawn } from './import/extractor'
import { limits } from './import/limits'
import { indexRecords } from './indexer'
import { createJobs } from './job'
import { resumeImports } from './router/imports'
import { router, type RouterContext } from './router/router'
import { stateFolder } from './state-folder'
import type { SourcePath, ThreadStart } from './thread-messages'

export interface ProgramOptions extends Pick<ThreadStart, 'folder' | 'account' | 'programVersion' | 'resources' | 'extractionEntry' | 'holder'> {
  /** `read` may run beside a program that holds the archive. */
  readonly access: 'write' | 'read'
  readonly spawn: Spawn
  /** Extraction processes at once; two by default. */
  readonly workers?: number
  /** Whether text in pictures is recognised behind an import; it is by default. */
  readonly recognises?: boolean
  /** Told of errors that are bugs, to be logged. */
  readonly onBug?: (error: unknown) => void
}

/** The open program: everything a host needs to serve the contract. */
export interface Program {
  readonly router: typeof router
  readonly context: RouterContext
  /** Makes paths known under a source id that the renderer may then import. */
  registerSource(id: string, paths: readonly SourcePath[], disposable: boolean): void
  /** Goes on with what an earlier run did not end. */
  resume(): void
  /** Ends running jobs after their present file, then closes the archive. */
  close(): Promise<void>
}

/** Opens the archive and puts the program together. Throws the `archive-…` faults. */
export function openProgram(options: ProgramOptions): Program {
  const revisions = createFeed({ revision: 0 })
  const archive = openArchive({
    folder: options.folder,
    access: options.access,
    stateFolder: stateFolder(),
    holder: options.holder,
    indexer: indexRecords,
    onCommit: () => revisions.publish({ revision: revisions.value.revision + 1 }),
  })
  const jobs = createJobs(options.onBug ?? ((error) => console.error(error)))
  const extractor = createExtractor({ spawn: options.spawn, entry: options.extractionEntry, workers: options.workers ?? 2 })
  const recogniser = createExtractor({ spawn: options.spawn, entry: options.extractionEntry, workers: 1, milliseconds: limits.recognitionMilliseconds })
  const sources: RouterContext['sources'] = new Map()
  const context: RouterContext = {
    archive,
    jobs,
    extractor,
    recogniser: options.recognises === false ? null : recogniser,
    revisions,
    sources,
    account: options.account,
    programVersion: options.programVersion,
    sampleFolder: join(options.resources, 'sample'),
  }
  return {
    router,
    context,
    registerSource: (id, paths, disposable) => sources.set(id, { paths, disposable }),
    resume: () => resumeImports(context),
    async close() {
      await jobs.close()
      await Promise.all([extractor.close(), recogniser.close()])
      archive.close()
    },
  }
}
