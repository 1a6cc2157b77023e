import { existsSync } from 'node:fs'
import type Database from 'better-sqlite3'
import type { FaultCode } from '../../preload/faults'
import { derivedPath } from '../archive-layout'
import type { Archive } from '../archive/open'
import { ArchiveError } from '../fault'
import type { RunningJob } from '../job'
import { untilRoom } from '../room'
import type { Extractor } from './extraction/extractor'
import { pipelineVersion } from './reading/pipeline-version'
import { inParallel } from './take/in-parallel'
import { commitReadAgain, readAgain, type ReadAgain } from './take/read-anew'

/** Which originals are read anew: those an older pipeline has read, also those without their thumbnail, or all. */
export type RebuildScope = 'outdated' | 'incomplete' | 'all'

/** Originals whose derived data has to be made again, by hash. */
export function toRebuild({ db, folder }: Pick<Archive, 'db' | 'folder'>, scope: RebuildScope): string[] {
  if (scope === 'outdated') return outdated(db)
  const rows = storedFiles(db)
  if (scope === 'all') return rows.map(({ hash }) => hash)
  const isOutdated = ({ pipeline }: StoredFile): boolean => pipeline === null || pipeline < pipelineVersion
  const isIncomplete = (file: StoredFile): boolean => file.thumbnail === 1 && !existsSync(derivedPath(folder, 'thumbnails', file.hash))
  return rows.flatMap((file) => (isOutdated(file) || isIncomplete(file) ? [file.hash] : []))
}

// Asked at each start: by indexes alone, for the rows hold the texts, and passing all of them takes seconds.
function outdated(db: Database.Database): string[] {
  return db
    .prepare<{ present: number }, string>(`
      SELECT extraction.hash
      FROM extraction INDEXED BY extraction_pipeline
      WHERE extraction.pipeline < @present
        AND EXISTS (SELECT 1 FROM file WHERE file.hash = extraction.hash AND file.trashed = 0)
      UNION
      SELECT file.hash
      FROM (SELECT hash FROM file EXCEPT SELECT hash FROM extraction INDEXED BY extraction_facts) AS unread
      CROSS JOIN file ON file.hash = unread.hash
      WHERE file.trashed = 0
      ORDER BY 1
    `)
    .pluck()
    .all({ present: pipelineVersion })
}

/**
 * Whether thumbnails are missing, as where an archive was copied without `derived`. They are made in the order of hashes, so
 * that the last one is there only where all are; one look, for it is asked at each start.
 */
export function lacksThumbnails({ db, folder }: Pick<Archive, 'db' | 'folder'>): boolean {
  const last = db
    .prepare<[], string>(`
      SELECT hash
      FROM extraction INDEXED BY extraction_facts
      WHERE thumbnail = 1
        AND EXISTS (SELECT 1 FROM file WHERE file.hash = extraction.hash AND file.trashed = 0)
      ORDER BY hash DESC
      LIMIT 1
    `)
    .pluck()
    .get()
  return last !== undefined && !existsSync(derivedPath(folder, 'thumbnails', last))
}

interface StoredFile {
  readonly hash: string
  readonly pipeline: number | null
  readonly thumbnail: number | null
}

function storedFiles(db: Database.Database): StoredFile[] {
  return db
    .prepare<[], StoredFile>(`
      SELECT DISTINCT file.hash, extraction.pipeline, extraction.thumbnail
      FROM file
      LEFT JOIN extraction ON extraction.hash = file.hash
      WHERE file.trashed = 0
      ORDER BY file.hash
    `)
    .all()
}

/** Where the first file with these bytes came from; none: all are in the trash. */
function pathOf(db: Database.Database, hash: string): string[] {
  return db.prepare<{ hash: string }, string>('SELECT path FROM file WHERE hash = @hash AND trashed = 0 ORDER BY path LIMIT 1').pluck().all({ hash })
}

/** How many originals go into one commit at most, and how long they wait for it: every commit has open views ask again. */
const batchSize = 20
const batchMilliseconds = 2_000

/** An original that could not be read anew, by the path it was imported from; what was read from it before stays. */
export interface Unread {
  readonly code: FaultCode
  readonly path: string
}

/**
 * Reads originals anew; what is done when it is ended stays, and the next run goes on there. On a full disk it waits for room.
 * `onUnread` is told of those that could not be read.
 */
export async function runRebuild(archive: Archive, extractor: Extractor, hashes: readonly string[], job: RunningJob, onUnread: (unread: Unread) => void = () => undefined): Promise<void> {
  let done = 0
  let waiting: ReadAgain[] = []
  let lastCommit = Date.now()

  async function flush(): Promise<void> {
    const batch = waiting
    waiting = []
    lastCommit = Date.now()
    await untilRoom(archive.folder, job, async () => commitReadAgain(archive, batch))
  }

  job.update({ done, total: hashes.length })
  try {
    await inParallel(hashes, extractor.workers, async (hash) => {
      job.signal.throwIfAborted()
      let code: FaultCode = 'file-vanished'
      const read = await untilRoom(archive.folder, job, () => readAgain(archive, extractor, hash, job.signal)).catch((error: unknown) => {
        if (!(error instanceof ArchiveError) || job.signal.aborted) throw error
        code = error.code
        return null
      })
      if (read !== null) waiting.push(read)
      // Its files may have gone to the trash meanwhile.
      else for (const path of pathOf(archive.db, hash)) onUnread({ code, path })
      if (waiting.length >= batchSize || Date.now() - lastCommit >= batchMilliseconds) await flush()
      done += 1
      job.update({ done, total: hashes.length })
    })
  } finally {
    await flush()
  }
}
