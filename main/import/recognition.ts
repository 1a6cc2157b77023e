import type { Archive } from '../archive/open'
import { originalPath } from '../archive/originals'
import { countWaiting, isWaiting, nextWaiting, saveRecognised } from '../archive/recognition'
import { ArchiveError } from '../fault'
import type { RunningJob } from '../job'
import type { Extractor } from './extractor'
import { readAnew } from './read-anew'

/**
 * Recognises the text of pages that have none, newest files first, until none waits or the job is ended; the next run goes
 * on there. When all pages of a file are done it is read anew with their text. One bad page costs its own text only.
 */
export async function runRecognition(archive: Archive, readers: { readonly recogniser: Extractor; readonly extractor: Extractor }, job: RunningJob): Promise<void> {
  let done = 0
  for (let next = nextWaiting(archive.db); next !== null; next = nextWaiting(archive.db)) {
    job.signal.throwIfAborted()
    job.update({ done, total: done + countWaiting(archive.db), current: next.name })
    const { hash, page } = next
    try {
      saveRecognised(archive.db, hash, page, await readers.recogniser.recognise(originalPath(archive.folder, hash), page, job.signal))
    } catch (error) {
      if (!(error instanceof ArchiveError) || job.signal.aborted) throw error
      saveRecognised(archive.db, hash, page, null)
    }
    done += 1
    if (!isWaiting(archive.db, hash)) await readAnew(archive, readers.extractor, hash, job.signal)
  }
  job.update({ done, total: done, current: null })
}
