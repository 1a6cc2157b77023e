import { existsSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { saveDerived, writeDerived } from '../archive/derived'
import { knownNames } from '../archive/known-names'
import type { Archive } from '../archive/open'
import { originalPath } from '../archive/originals'
import { awaitRecognition, recognisedPages, saveRecognised, type RecognisedPage } from '../archive/recognition'
import { saveSuggestions } from '../archive/suggestions'
import { derivedFrom, readValues } from './entities-of'
import type { Extractor } from './extractor'
import { keyed } from './suggest/suggest'

/** A page that was just recognised, not yet noted; `found` null: it could not be read. */
interface JustRecognised {
  readonly page: number
  readonly found: RecognisedPage | null
}

/**
 * Reads an original again, with what was recognised on its pages, and puts what comes of it in the place of what was; a page
 * just recognised is noted in the same step.
 */
export async function readAnew(archive: Archive, extractor: Extractor, hash: string, signal: AbortSignal, just?: JustRecognised): Promise<void> {
  const recognised = [...recognisedPages(archive.db, hash)].map(([page, { text }]) => [page, text] as const)
  if (just?.found != null) recognised.push([just.page, just.found.text])
  const files = filesWith(archive.db, hash)
  const [first] = files
  // What was read from an original that is gone is all there is of it.
  if (first === undefined || !existsSync(originalPath(archive.folder, hash))) {
    if (just !== undefined) saveRecognised(archive.db, hash, just.page, just.found)
    return
  }
  const extracted = await extractor.extract(originalPath(archive.folder, hash), { name: first.name, recognised, names: knownNames(archive.db), signal })
  const { file, thumbnail, scanned } = derivedFrom(extracted, hash)
  if (thumbnail !== null) writeDerived(archive.folder, 'thumbnails', hash, thumbnail)
  archive.derive(new Set(files.map(({ record }) => record)), (db) => {
    saveDerived(db, file)
    if (just !== undefined) saveRecognised(db, hash, just.page, just.found)
    // A newer reader may know pages whose text an older one took for good.
    awaitRecognition(db, hash, scanned)
    const setRead = db.prepare('UPDATE record SET read = @read WHERE id = @id')
    for (const { record, path } of files.filter(({ describes }) => describes === 1)) {
      setRead.run({ id: record, read: JSON.stringify(readValues(extracted, path)) })
      saveSuggestions(db, record, keyed(hash, extracted.suggestions))
    }
  })
}

/** The files with these bytes; `describes`: their record is read from them, not from the page that shows them. */
function filesWith(db: Database.Database, hash: string): { record: string; name: string; path: string; describes: number }[] {
  return db
    .prepare<{ hash: string }, { record: string; name: string; path: string; describes: number }>(`
      SELECT file.record, file.name, file.path,
        record.source IS NULL AND file.id = (SELECT id FROM file AS other WHERE other.record = file.record AND other.trashed = 0 ORDER BY position, id LIMIT 1) AS describes
      FROM file
      JOIN record ON record.id = file.record
      WHERE file.hash = @hash AND file.trashed = 0
    `)
    .all({ hash })
}
