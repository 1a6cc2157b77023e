import type Database from 'better-sqlite3'
import { saveDerived, writeDerived } from '../archive/derived'
import type { Archive } from '../archive/open'
import { originalPath } from '../archive/originals'
import { countWaiting, isWaiting, nextWaiting, recognisedPages, saveRecognised } from '../archive/recognition'
import { saveSuggestions } from '../archive/suggestions'
import { ArchiveError } from '../fault'
import type { RunningJob } from '../job'
import { derivedFrom, readValues } from './entities-of'
import type { Extractor } from './extractor'
import { keyed } from './suggest/suggest'

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

/** Reads an original again, now with what was recognised on its pages. */
async function readAnew(archive: Archive, extractor: Extractor, hash: string, signal: AbortSignal): Promise<void> {
  const recognised = [...recognisedPages(archive.db, hash)].map(([page, { text }]) => [page, text] as const)
  const files = filesWith(archive.db, hash)
  const [first] = files
  if (first === undefined) return
  const extracted = await extractor.extract(originalPath(archive.folder, hash), { name: first.name, recognised, signal })
  const { file, thumbnail } = derivedFrom(extracted, hash)
  if (thumbnail !== null) writeDerived(archive.folder, 'thumbnails', hash, thumbnail)
  archive.derive(new Set(files.map(({ record }) => record)), (db) => {
    saveDerived(db, file)
    const setRead = db.prepare('UPDATE record SET read = @read WHERE id = @id')
    for (const { record, name } of files) {
      setRead.run({ id: record, read: JSON.stringify(readValues(extracted, name)) })
      saveSuggestions(db, record, keyed(hash, extracted.suggestions))
    }
  })
}

function filesWith(db: Database.Database, hash: string): { record: string; name: string }[] {
  return db.prepare<{ hash: string }, { record: string; name: string }>('SELECT record, name FROM file WHERE hash = @hash AND trashed = 0').all({ hash })
}
