import type Database from 'better-sqlite3'
import { recordsNamedAnew, saveOutcomes } from '../../archive/accessions/outcomes'
import { recordsWith, saveDerived } from '../../archive/derived/derived'
import { keepReading, saveReading } from '../../archive/derived/readings'
import { awaitRecognition } from '../../archive/derived/recognition'
import type { EntityChange } from '../../archive/log/entities'
import type { Archive } from '../../archive/open'
import { versionChanges } from '../../archive/records/versions'
import { openedAgain } from '../../archive/suggestions/opened-again'
import { saveSuggestions } from '../../archive/suggestions/suggestions'
import { statement } from '../../statement'
import type { Arrival } from './entities-of'
import { isWorse, readNextTime, saveReadOfRecord } from './read-anew'
import type { Settled } from './taken'

/**
 * One transaction for a handful of files: rows, log, derived data, outcomes, index. `by`: its author, or the action that it
 * goes on with.
 */
export function commitBatch(archive: Archive, by: { readonly author: string } | { readonly continues: string }, accession: string, firstOrdinal: number, batch: readonly Settled[]): void {
  const arrivals = batch.flatMap(({ arrival }) => arrival ?? [])
  const derived = [...arrivals.flatMap((arrival) => arrival.derived), ...batch.flatMap(({ beside = [] }) => beside)]
  const derive = (db: Database.Database): void => {
    const setRead = statement(db, 'UPDATE record SET read = @read WHERE id = @id')
    for (const { file, ...pages } of derived) {
      // It was here before, and has been read then; what it says comes with the next reading.
      if (isWorse(db, file.hash, file)) {
        readNextTime(db, file.hash)
        continue
      }
      saveDerived(db, file)
      awaitRecognition(db, file.hash, pages, true)
    }
    for (const { read, suggestions, version } of arrivals) {
      if (version !== null) saveReading(db, version.file.id, version.read, version.suggestions)
      for (const [id, values] of read) setRead.run({ id, read: JSON.stringify(values) })
      for (const [id, drafts] of suggestions) saveSuggestions(db, id, drafts)
    }
    for (const { again } of batch) {
      if (again === undefined) continue
      // The new description has a reading of its own from now on, to which that of its picture is written.
      keepReading(db, again.record)
      for (const [hash, extracted] of again.read) saveReadOfRecord(db, again.record, hash, extracted)
    }
    saveOutcomes(db, accession, firstOrdinal, batch.map(({ row }) => row))
  }
  // An original that lay unread beside a page is read where it comes by itself, and both are found by what it says.
  const foundBy = new Set([...recordsNamedAnew(archive.db, batch.map(({ row }) => row)), ...recordsWith(archive.db, derived.map(({ file }) => file.hash))])
  const changes = changesOf(archive.db, arrivals, batch)
  archive.commit('continues' in by ? { continues: by.continues, changes, derive, foundBy } : { author: by.author, label: 'import', changes, derive, foundBy })
}

function* changesOf(db: Database.Database, arrivals: readonly Arrival[], batch: readonly Settled[]): Generator<EntityChange, void> {
  for (const { record, version, suggestions, changes } of arrivals) {
    for (const drafts of [...suggestions.values(), version?.suggestions ?? []]) yield* openedAgain(db, drafts.map(({ key }) => key))
    if (version !== null) yield* versionChanges(db, record, [version.file])
    yield* changes
  }
  for (const { again, changes } of batch) {
    if (again !== undefined) keepReading(db, again.record)
    // Links may lead to records of the same batch.
    yield* changes
  }
}
