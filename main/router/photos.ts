import type Database from 'better-sqlite3'
import type { PhotoChoice } from '../../preload/contract'
import { photosAmong, photosBroughtBy } from '../archive/photos/among'
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

/** The records chosen, outside the trash; a single one as it is. */
export async function chosenRecords(db: Database.Database, choice: PhotoChoice, signal: AbortSignal): Promise<string[]> {
  if (choice.by === 'record') return [choice.record]
  return choice.by === 'accession' ? photosBroughtBy(db, choice.accession, signal) : photosAmong(db, matchingRowids(db, withoutGaps(choice)), signal)
}
