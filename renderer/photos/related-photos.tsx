import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { Button } from '../ui/button'
import { Fault } from '../ui/fault'
import { howKey, PhotoTile } from './photo-tile'
import { useTrashPhotos } from './use-trash-photos'

/** The photos nearly the same as a record's or of the same moment, so that the best can be kept; nothing where there are none. */
export function RelatedPhotos({ record }: { readonly record: string }) {
  const { t } = useTranslation()
  const trash = useTrashPhotos()
  const query = useQuery(useArchive().photos.related.queryOptions({ input: { record } }))
  if (query.isError) return <Fault error={query.error} onRetry={() => void query.refetch()} />
  if (query.data === undefined) return <p className="photos-note">{t('photos.loading')}</p>
  const { total, photos } = query.data
  if (photos.length === 0) return null
  return (
    <section className="record-section" aria-label={t('photos.related')}>
      <h3>{t('photos.related')}</h3>
      <ul className="photo-tiles photo-tiles-narrow">
        {photos.map((photo) => (
          <PhotoTile key={photo.record.id} photo={photo} how={t(howKey(photo))}>
            <Button variant="quiet" aria-label={t('photos.trashOne', { name: photo.name })} onPress={() => trash([photo.record.id])}>{t('photos.trash')}</Button>
          </PhotoTile>
        ))}
      </ul>
      {total > photos.length && <p className="photos-note">{t('photos.rest', { shown: photos.length, count: total - photos.length })}</p>}
      <Button onPress={() => trash(photos.map(({ record: { id } }) => id))}>{t('photos.keepOpen', { count: photos.length })}</Button>
    </section>
  )
}
