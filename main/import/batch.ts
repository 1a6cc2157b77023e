import { saveDerived, writeDerived } from '../archive/derived'
import type { Archive } from '../archive/open'
import { saveOutcomes } from '../archive/outcomes'
import { awaitRecognition } from '../archive/recognition'
import { saveSuggestions } from '../archive/suggestions'
import type { Settled } from './take'

/** One transaction for a handful of files: rows, log, derived data, outcomes, index. Pictures are written before it. */
export function commitBatch(archive: Archive, author: string, accession: string, firstOrdinal: number, batch: readonly Settled[]): void {
  const arrivals = batch.flatMap(({ arrival }) => arrival ?? [])
  const derived = arrivals.flatMap((arrival) => arrival.derived)
  for (const { file, thumbnail } of derived) {
    if (thumbnail !== null) writeDerived(archive.folder, 'thumbnails', file.hash, thumbnail)
  }
  archive.commit({
    author,
    label: 'import',
    // Links may lead to records of the same batch.
    changes: [...arrivals.flatMap(({ changes }) => changes), ...batch.flatMap(({ changes }) => changes)],
    derive: (db) => {
      const setRead = db.prepare('UPDATE record SET read = @read WHERE id = @id')
      for (const { file, scanned } of derived) {
        saveDerived(db, file)
        awaitRecognition(db, file.hash, scanned)
      }
      for (const arrival of arrivals) {
        for (const [id, read] of arrival.read) setRead.run({ id, read: JSON.stringify(read) })
        for (const [id, drafts] of arrival.suggestions) saveSuggestions(db, id, drafts)
      }
      saveOutcomes(db, accession, firstOrdinal, batch.map(({ row }) => row))
    },
  })
}
