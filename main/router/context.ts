import { implement, ORPCError } from '@orpc/server'
import { contract, type Fault, type Rehearsed } from '../../preload/contract'
import { authorFor } from '../archive/database/author'
import { isOfIndex } from '../archive/database/soundness'
import { isAway } from '../archive/database/still-there'
import type { Writer } from '../archive/log/commit'
import type { Archive } from '../archive/open'
import { ArchiveError } from '../fault'
import type { Folders } from '../folders'
import type { Extractor } from '../import/extraction/extractor'
import type { Wanted } from '../import/wanted'
import type { Jobs } from '../job'
import type { Revisions } from '../revisions'
import type { SourcePath } from '../thread-messages'

/** What a rehearsal has found, and whether that is all. */
export interface Rehearsing {
  readonly files: Rehearsed[]
  isOver: boolean
}

/** A registered import source, waiting to be started. */
export interface PendingSource {
  readonly paths: readonly SourcePath[]
  readonly disposable: boolean
  readonly rehearsed: Rehearsing
}

/** An import that has begun. */
export interface BegunImport {
  readonly job: string
  readonly accession: string
  readonly action: string | null
}

/** What every procedure may use: the open archive and the program's few shared parts. */
export interface RouterContext {
  readonly archive: Archive
  readonly jobs: Jobs
  readonly extractor: Extractor
  /** Reads text in pictures; null: that is not wanted. */
  readonly recogniser: Extractor | null
  /** Originals that are opened, to be recognised before all others. */
  readonly wanted: Wanted
  /** Counts up with each commit, and with what else views show. */
  readonly revisions: Revisions
  readonly sources: Map<string, PendingSource>
  /** What was begun of a source: whoever asks again, because a connection broke before the answer, gets the same. */
  readonly begun: Map<string, Promise<BegunImport>>
  readonly folders: Folders
  /** Where this computer keeps what must not travel with an archive. */
  readonly stateFolder: string
  /** Path of the built entry of the maintenance thread. */
  readonly maintenanceEntry: string
  /** Closes the archive and opens it anew, as after a restored database has been put ready. Gives the context with that. */
  readonly reopen: () => RouterContext
  /** Makes a damaged index anew, from nothing, in the background; not where the archive is only read. */
  readonly mendIndex: () => void
  /** Brings originals that are missing or damaged back from the backups in the background, and has views ask again; not where the archive is only read. */
  readonly mendOriginals: (hashes: readonly string[]) => void
  /** Has views say of originals that were met missing or damaged that they are, and brings them back as `mendOriginals` does. */
  readonly metUnsound: (hashes: readonly string[]) => void
  /** The account's name, offered as the author's. */
  readonly account: string
  readonly programVersion: string
  /** Folder of the documents and pictures of the sample archive. */
  readonly sampleFolder: string
}

/** The contract to implement; a fault of ours crosses the wire with its code and details, anything else is a bug. */
export const procedures = implement(contract)
  .$context<RouterContext>()
  .use(async ({ next, context }) => {
    try {
      return await next()
    } catch (error) {
      throw explained(error, context)
    }
  })

/** A fault as the wire has it. Whatever meets a damaged index has it made anew. */
function explained(error: unknown, { archive, mendIndex }: RouterContext): unknown {
  // Without its drive all fails, and each thing in another way.
  if (archive.db.open && isAway(archive.db)) return wireFault(new ArchiveError('archive-missing', {}, { cause: error }))
  const fault = isOfIndex(error, archive.db) ? new ArchiveError('index-damaged', {}, { cause: error }) : error
  if (!(fault instanceof ArchiveError)) return fault
  if (fault.code === 'index-damaged') mendIndex()
  return wireFault(fault)
}

function wireFault({ code, details }: ArchiveError): ORPCError<'FAULT', Fault> {
  return new ORPCError('FAULT', { status: 422, message: code, data: { code, details } })
}

/** Does something, and gives beside what comes of it the action it was; null where nothing had to change. */
export async function acting<Result extends object>(context: RouterContext, act: (writer: Writer) => Result | Promise<Result>): Promise<Result & { action: string | null }> {
  let action: string | null = null
  const { commit, ...writer } = writerOf(context)
  const result = await act({ ...writer, commit: (change) => (action = commit(change)) })
  return { ...result, action }
}

/** Who changes the archive, and how: what the features that write need. */
export function writerOf({ archive, account }: RouterContext): Writer {
  return { db: archive.db, commit: archive.commit, author: authorFor(archive, account) }
}
