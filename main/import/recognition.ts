import { originalPath } from '../archive-layout'
import type { Archive } from '../archive/open'
import { countWaiting, othersWait, saveRecognised, waitingPages, type RecognisedPage } from '../archive/recognition'
import { ArchiveError } from '../fault'
import type { RunningJob } from '../job'
import { untilRoom } from '../room'
import type { Extractor } from './extractor'
import { readAnew } from './read-anew'
import type { Wanted } from './wanted'

/** Recognised pages of one file after which it is read anew before its last: a long scan is found by its beginning early. */
const pagesAtOnce = 20

/** Pages after which those that wait are counted again: of many that takes long. */
const countedEach = 20

/** Who recognises pages, and who reads their files anew. */
interface Readers {
  readonly recogniser: Extractor
  readonly extractor: Extractor
}

/**
 * Recognises the text of pages that have none, wanted files first, then the newest, until none waits or the job is ended; the
 * next run goes on there. A file is read anew with its text in the same step that notes its last page as done, so nothing is
 * forgotten between the two. One bad page costs its own text only. On a full disk it waits for room.
 */
export async function runRecognition(archive: Archive, { recogniser, extractor }: Readers, wanted: Wanted, job: RunningJob): Promise<void> {
  const nextPage = waitingPages(archive.db)
  let done = 0
  let total = 0
  let unread = { hash: '', pages: 0 }
  for (let next = nextPage(wanted.hashes); next !== null; next = nextPage(wanted.hashes)) {
    job.signal.throwIfAborted()
    if (done % countedEach === 0 || done >= total) total = done + countWaiting(archive.db)
    job.update({ done, total, current: next.name })
    const { hash, page } = next
    const found = await recognised(recogniser, originalPath(archive.folder, hash), page, job.signal)
    unread = { hash, pages: unread.hash === hash ? unread.pages + 1 : 1 }
    if (unread.pages < pagesAtOnce && othersWait(archive.db, hash, page)) {
      await untilRoom(archive.folder, job, async () => saveRecognised(archive.db, hash, page, found))
    } else {
      await untilRoom(archive.folder, job, () => readAnew(archive, extractor, hash, job.signal, { page, found }))
      unread = { hash, pages: 0 }
    }
    done += 1
  }
  job.update({ done, total: done, current: null })
}

/** What is on a page; null where it cannot be read. */
async function recognised(recogniser: Extractor, path: string, page: number, signal: AbortSignal): Promise<RecognisedPage | null> {
  try {
    return await recogniser.recognise(path, page, signal)
  } catch (error) {
    if (!(error instanceof ArchiveError) || signal.aborted) throw error
    return null
  }
}
