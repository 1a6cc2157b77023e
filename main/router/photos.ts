import { setImmediate as nextTurn } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import type { PhotoChoice } from '../../preload/contract'
import { photoSeries, relatedPhotos } from '../archive/photos/related'
import { copyPhotos } from '../exchange/photo-copies'
import { matchingRowids } from '../search/search'
import { withoutGaps } from './asked'
import { procedures } from './context'

const { photos } = procedures

export const photosRouter = photos.router({
  related: photos.related.handler(({ context, input }) => relatedPhotos(context.archive.db, input.record)),
  series: photos.series.handler(({ context, input }) => photoSeries(context.archive.db, input)),
  copy: photos.copy.handler(({ context: { archive, folders, jobs }, input: { choice, folder } }) => {
    const target = folders.pathOf(folder)
    const job = jobs.start('export', async (running) => {
      const records = await chosenRecords(archive.db, choice, running.signal)
      await copyPhotos(archive, records, { target, withRestricted: choice.by === 'record' }, running)
    })
    return { job }
  }),
})

/** So many records are looked up before others have their turn. */
const slice = 1_000

/** The records chosen, outside the trash; a single one as it is. */
export async function chosenRecords(db: Database.Database, choice: PhotoChoice, signal: AbortSignal): Promise<string[]> {
  if (choice.by === 'record') return [choice.record]
  return choice.by === 'accession' ? broughtBy(db, choice.accession, signal) : foundBy(db, choice, signal)
}

async function broughtBy(db: Database.Database, accession: string, signal: AbortSignal): Promise<string[]> {
  const next = db.prepare<{ accession: string; after: number; limit: number }, { rowid: number; id: string; isPhoto: number }>(`
    SELECT rowid, id, kind = 'photo' AND trashed = 0 AS isPhoto
    FROM record
    WHERE accession = @accession AND rowid > @after
    ORDER BY rowid
    LIMIT @limit
  `)
  const records: string[] = []
  for (let after = 0; ; ) {
    signal.throwIfAborted()
    const rows = next.all({ accession, after, limit: slice })
    records.push(...rows.flatMap(({ id, isPhoto }) => (isPhoto === 1 ? [id] : [])))
    const last = rows.at(-1)
    if (last === undefined) return records
    after = last.rowid
    await nextTurn()
  }
}

async function foundBy(db: Database.Database, choice: Extract<PhotoChoice, { by: 'search' }>, signal: AbortSignal): Promise<string[]> {
  const rowids = matchingRowids(db, withoutGaps(choice))
  const idOf = db.prepare<{ rowid: number }, string>("SELECT id FROM record WHERE rowid = @rowid AND kind = 'photo'").pluck()
  const records: string[] = []
  for (const [index, rowid] of rowids.entries()) {
    records.push(...[idOf.get({ rowid })].filter((id) => id !== undefined))
    if (index % slice !== slice - 1) continue
    signal.throwIfAborted()
    await nextTurn()
  }
  return records
}
