import { join } from 'node:path'
import { openArchive, type Archive } from './archive/open'
import { noteUnsound } from './archive/originals/unsound-originals'
import { ArchiveError } from './fault'
import { createFolders } from './folders'
import { createExtractor, type Spawn } from './import/extraction/extractor'
import { limits } from './import/reading/limits'
import { createWanted } from './import/wanted'
import { inIdleTime } from './in-idle-time'
import { indexRecords } from './indexer'
import { createJobs } from './job'
import { keepHeapLean } from './lean-heap'
import { beginIndex } from './reindex'
import { createRevisions } from './revisions'
import { mendIndex, readOutdated, resumeIndex, resumeInterrupted } from './router/background-work'
import { backUpWhenDue } from './router/backups'
import { mendFromBackups } from './router/mend-originals'
import { router, type RouterContext } from './router/router'
import { sinceTurn } from './router/turns'
import { warmUp } from './search/warm-up'
import { stateFolder } from './state-folder'
import type { SourcePath, ThreadStart } from './thread-messages'
import type { UpdateStep } from './update-step'

export interface ProgramOptions extends Pick<ThreadStart, 'folder' | 'account' | 'programVersion' | 'resources' | 'extractionEntry' | 'maintenanceEntry' | 'holder'> {
  /** `read` may run beside a program that holds the archive. */
  readonly access: 'write' | 'read'
  readonly spawn: Spawn
  /** Extraction processes at once; two by default. */
  readonly workers?: number
  /** What to do with a damaged database; by default it is refused. */
  readonly onDamaged?: 'refuse' | 'set-aside'
  /** Whether text in pictures is recognised behind an import; it is by default. */
  readonly recognises?: boolean
  /** Told before each step in which an archive of an older program is brought up to date at the start; a backup that is got back is while its job runs. */
  readonly onUpdating?: (step: UpdateStep) => void
  /** Told of errors that are bugs, to be logged. */
  readonly onBug?: (error: unknown) => void
}

/** The open program: everything a host needs to serve the contract. */
export interface Program {
  readonly router: typeof router
  readonly context: RouterContext
  /** Makes paths known under a source id that the renderer may then import. */
  registerSource(id: string, paths: readonly SourcePath[], disposable: boolean): void
  /** Has views say of an original that it is missing or damaged, and brings it back where a backup has it. */
  noteUnsound(hash: string): void
  /** Goes on with what an earlier run did not end. */
  resume(): void
  /** Makes the backup of each day while the program runs, where a folder for it is chosen. */
  backUpDaily(): void
  /** Does while nobody asks for anything what the first searches would wait for. */
  warmUp(): void
  /** Ends running jobs after their present file, then closes the archive. */
  close(): Promise<void>
}

/** Minutes after the start, and between two looks, at whether today's backup is due. */
const firstBackupMinutes = 2
const backupMinutes = 30

/** Opens the archive and puts the program together. Throws the `archive-…` faults. */
export function openProgram(options: ProgramOptions): Program {
  keepHeapLean()
  const { context, close } = openContext(options)
  const timers: NodeJS.Timeout[] = []
  let endWarmUp = (): void => undefined
  return {
    router,
    context,
    registerSource: (id, paths, disposable) => context.sources.set(id, { paths, disposable, rehearsed: { files: [], isOver: false } }),
    noteUnsound: (hash) => context.metUnsound([hash]),
    resume() {
      // Looking through all the files of a large archive takes a while: the window comes first.
      if (resumeInterrupted(context, readOutdated).length === 0) timers.push(setTimeout(() => readOutdated(context), 0))
      resumeIndex(context)
    },
    backUpDaily() {
      timers.push(setTimeout(() => backUpWhenDue(context), firstBackupMinutes * 60_000), setInterval(() => backUpWhenDue(context), backupMinutes * 60_000))
    },
    warmUp() {
      endWarmUp()
      endWarmUp = inIdleTime(warmUp(() => context.archive.db), sinceTurn)
    },
    async close() {
      for (const timer of timers) clearTimeout(timer)
      endWarmUp()
      await close()
    },
  }
}

/** Opens the archive and makes what every procedure may use; `close` ends its jobs and processes, then closes the archive. */
function openContext(options: ProgramOptions): { readonly context: RouterContext; close(): Promise<void> } {
  const revisions = createRevisions()
  const open = (onUpdating?: ProgramOptions['onUpdating']): Archive =>
    openArchive({
      folder: options.folder,
      access: options.access,
      stateFolder: stateFolder(),
      holder: options.holder,
      onDamaged: options.onDamaged ?? 'refuse',
      indexer: indexRecords,
      onCommit: revisions.next,
      onUpdating,
    })
  let archive = open(options.onUpdating)
  if (options.access === 'write') beginIndex(archive.db)
  const onBug = options.onBug ?? ((error) => console.error(error))
  const jobs = createJobs((error) => {
    if (error instanceof ArchiveError && error.code === 'index-damaged') context.mendIndex()
    else onBug(error)
  })
  const extractor = createExtractor({ spawn: options.spawn, entry: options.extractionEntry, workers: options.workers ?? 2 })
  const recogniser = createExtractor({ spawn: options.spawn, entry: options.extractionEntry, workers: 1, milliseconds: limits.recognitionMilliseconds })
  const context: RouterContext = {
    get archive() {
      return archive
    },
    jobs,
    extractor,
    recogniser: options.recognises === false ? null : recogniser,
    wanted: createWanted(),
    revisions,
    sources: new Map(),
    begun: new Map(),
    folders: createFolders(),
    stateFolder: stateFolder(),
    maintenanceEntry: options.maintenanceEntry,
    reopen() {
      archive.close()
      archive = open()
      revisions.next()
      return context
    },
    mendIndex() {
      if (options.access === 'write') mendIndex(context)
    },
    mendOriginals(hashes) {
      if (options.access !== 'write' || hashes.length === 0) return
      void mendFromBackups(context, hashes).then((came) => {
        if (came > 0) revisions.next()
      })
    },
    metUnsound(hashes) {
      if (noteUnsound(archive.db, hashes)) revisions.next()
      context.mendOriginals(hashes)
    },
    account: options.account,
    programVersion: options.programVersion,
    sampleFolder: join(options.resources, 'sample'),
  }
  return {
    context,
    async close() {
      await jobs.close()
      await Promise.all([extractor.close(), recogniser.close()])
      archive.close()
    },
  }
}
