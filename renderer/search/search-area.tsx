import { useTranslation } from 'react-i18next'
import { CopyPhotos } from '../photos/copy-photos'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Fault } from '../ui/fault'
import { go, useView } from '../view'
import { HitList } from './hit-list'
import { Problems } from './problems'
import { RecentRecords } from './recent-records'
import { SpanNote } from './span-note'
import { useSearch } from './use-search'
import './search.css'

/** What the query finds, best first; without one, what came in last. */
export function SearchArea() {
  const { t } = useTranslation()
  const view = useView()
  const search = useSearch(view)
  if (view.query === '') return <RecentRecords />
  if (search.isError) return <Fault error={search.error} onRetry={() => void search.refetch()} />
  const [first] = search.data?.pages ?? []
  if (first === undefined) return <p className="search-note" role="status">{t('search.searching')}</p>
  const isPhotosOnly = view.kinds.length === 1 && view.kinds[0] === 'photo'
  const hits = search.data?.pages.flatMap((page) => page.hits) ?? []
  return (
    <section className="search" aria-label={t('search.results')}>
      <div className="search-head">
        <p role="status">{t('search.found', { count: first.total })}</p>
        <SpanNote />
        {isPhotosOnly && first.total > 0 && <CopyPhotos choice={{ by: 'search', query: view.query, from: view.from, to: view.to, certainty: 'possible', kinds: ['photo'] }} />}
      </div>
      <Problems problems={first.problems} query={view.query} />
      {hits.length === 0 ? (
        <EmptyState
          title={t('search.nothingTitle')}
          text={t(view.kinds.length > 0 || view.from !== null || view.to !== null ? 'search.nothingFiltered' : 'search.nothingText')}
          action={view.kinds.length > 0 || view.from !== null || view.to !== null ? { label: t('search.dropFilters'), onPress: () => go({ kinds: [], from: null, to: null }) } : null}
        />
      ) : (
        <HitList hits={hits} open={view.record} />
      )}
      {search.hasNextPage && (
        <Button isDisabled={search.isFetchingNextPage} onPress={() => void search.fetchNextPage()}>{t('search.more', { shown: hits.length, total: first.total })}</Button>
      )}
    </section>
  )
}
