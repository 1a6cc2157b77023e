import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PhotoSeries, SeriesPhoto } from '../../preload/contract'
import { useArchive } from '../client'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Fault } from '../ui/fault'
import { howKey, PhotoTile } from './photo-tile'
import { useTrashPhotos } from './use-trash-photos'

const pageSize = 20

/** All groups of photos that are nearly the same or of the same moment, each to be tidied up. */
export function SeriesList({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(
    useArchive().photos.series.infiniteOptions({
      input: (offset: number) => ({ limit: pageSize, offset }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.reduce((sum, { series }) => sum + series.length, 0)
        return last.series.length > 0 && shown < last.total ? shown : undefined
      },
      placeholderData: keepPreviousData,
    }),
  )
  const series = query.data?.pages.flatMap((page) => page.series) ?? []
  const total = query.data?.pages[0]?.total ?? 0
  return (
    <section className="photo-series" aria-label={t('photos.series')}>
      <header>
        <h2>{t('photos.series')}</h2>
        <Button onPress={onBack}>{t('photos.back')}</Button>
        {series.length > 0 && <p>{t('photos.lead')}</p>}
      </header>
      {query.isError && <Fault error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <p className="photos-note" role="status">{t('photos.loading')}</p>}
      {query.isSuccess && series.length === 0 && <EmptyState title={t('photos.emptyTitle')} text={t('photos.emptyText')} />}
      {series.map((each, index) => <Series key={each.id} series={each} number={index + 1} />)}
      {query.hasNextPage && <Button isBusy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>{t('photos.more', { shown: series.length, total })}</Button>}
    </section>
  )
}

function Series({ series: { total, photos }, number }: { readonly series: PhotoSeries; readonly number: number }) {
  const { t } = useTranslation()
  const trash = useTrashPhotos()
  const name = t('photos.group', { number, count: total })
  const keep = (kept: SeriesPhoto): void => trash(photos.flatMap(({ record: { id } }) => (id === kept.record.id ? [] : [id])))
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      <ul className="photo-tiles">
        {photos.map((photo, index) => (
          <PhotoTile key={photo.record.id} photo={photo} how={index > 0 ? t(howKey(photo)) : isBest(photos) ? t('photos.how.best') : ''}>
            <Button aria-label={t('photos.keepOne', { name: photo.name })} onPress={() => keep(photo)}>{t('photos.keep')}</Button>
            <Button variant="quiet" aria-label={t('photos.trashOne', { name: photo.name })} onPress={() => trash([photo.record.id])}>{t('photos.trash')}</Button>
          </PhotoTile>
        ))}
      </ul>
      {total > photos.length && <p className="photos-note">{t('photos.rest', { shown: photos.length, count: total - photos.length })}</p>}
    </section>
  )
}

/** Whether the first photo has more pixels than any other. */
function isBest([first, second]: readonly SeriesPhoto[]): boolean {
  return first !== undefined && second !== undefined && pixels(first) > pixels(second)
}

function pixels({ width, height }: SeriesPhoto): number {
  return (width ?? 0) * (height ?? 0)
}
