import { countOutdated, countWaiting, othersWait, saveRecognised, waitingPages, type RecognisedPage, type WaitingPage } from '../archive/derived/recognition'
import type { Archive } from '../archive/open'
import { soundOriginal } from '../archive/originals/unsound-originals'
import { ArchiveError } from '../fault'
import type { RunningJob } from '../job'
import { untilRoom } from '../room'
import type { Extractor } from './extraction/extractor'
import { readAnew } from './take/read-anew'
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
 * Recognises the text of pages that have none, wanted files first, then the newest, then anew what an older recogniser has read,
 * until none waits or the job is ended; the next run goes on there. A file is read anew with its text in the same step that notes
 * its last page as done, so nothing is forgotten between the two. One bad page costs its own text only. The pages of an original
 * that is missing or damaged go on waiting, for it may come back; `metUnsound` is told. On a full disk it waits for room.
 */
export async function runRecognition(archive: Archive, { recogniser, extractor }: Readers, wanted: Wanted, job: RunningJob, metUnsound: (hashes: readonly string[]) => void = () => undefined): Promise<void> {
  const nextPage = readablePages(archive, wanted, metUnsound)
  let done = 0
  let total = 0
  let unread = { hash: '', pages: 0 }
  for (let next = await nextPage(); next !== null; next = await nextPage()) {
    job.signal.throwIfAborted()
    if (done % countedEach === 0 || done >= total) total = done + countWaiting(archive.db) + countOutdated(archive.db)
    job.update({ done, total, current: next.name })
    const { hash, page, original } = next
    const found = await recognised(recogniser, original, page, job.signal)
    unread = { hash, pages: unread.hash === hash ? unread.pages + 1 : 1 }
    if (unread.pages < pagesAtOnce && othersWait(archive.db, next)) {
      await untilRoom(archive.folder, job, async () => saveRecognised(archive.db, hash, page, found))
    } else {
      await untilRoom(archive.folder, job, () => readAnew(archive, extractor, hash, job.signal, { page, found }))
      unread = { hash, pages: 0 }
    }
    done += 1
  }
  job.update({ done, total: done, current: null })
}

/** Gives the pages that wait, one after the other, with where their original lies: none of one that is not what came in. */
function readablePages(archive: Archive, wanted: Wanted, metUnsound: (hashes: readonly string[]) => void): () => Promise<(WaitingPage & { readonly original: string }) | null> {
  const nextPage = waitingPages(archive.db)
  const unsound = new Set<string>()
  return async () => {
    for (;;) {
      const next = nextPage(wanted.hashes, unsound)
      if (next !== null) {
        const original = await soundPath(archive, next.hash)
        if (original !== null) return { ...next, original }
        unsound.add(next.hash)
        metUnsound([next.hash])
      } else if (!(await areAnyBack(archive, unsound))) {
        return null
      }
    }
  }
}

/** Whether a backup has brought any of these originals back meanwhile; such are taken out. */
async function areAnyBack(archive: Archive, unsound: Set<string>): Promise<boolean> {
  const before = unsound.size
  for (const hash of unsound) if ((await soundPath(archive, hash)) !== null) unsound.delete(hash)
  return unsound.size < before
}

async function soundPath(archive: Archive, hash: string): Promise<string | null> {
  try {
    return await soundOriginal(archive, hash)
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    return null
  }
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
