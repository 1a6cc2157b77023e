import { photoSeries, relatedPhotos } from '../archive/photos/related'
import { procedures } from './context'

const { photos } = procedures

export const photosRouter = photos.router({
  related: photos.related.handler(({ context, input }) => relatedPhotos(context.archive.db, input.record)),
  series: photos.series.handler(({ context, input }) => photoSeries(context.archive.db, input)),
})
