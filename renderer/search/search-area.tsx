import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit, SortOrder } from '../../preload/contract'
import { CopyPhotos } from '../photos/copy-photos'
import { showsFacets, storeShowsFacets } from '../preferences'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Fault } from '../ui/fault'
import { go, useView, type Layout } from '../view'
import { FacetPanel } from './facet-panel'
import { FilterChips } from './filter-chips'
import { Gallery } from './gallery'
import { HitList } from './hit-list'
import { HitTable } from './hit-table'
import { Problems } from './problems'
import { ResultBar } from './result-bar'
import { RulesOff, Unchecked } from './rules-off'
import { SpanNote } from './span-note'
import { useSearch } from './use-search'
import './search.css'

/** What the query finds; without one, everything to leaf through. Beside it, what it can be narrowed by. */
export function SearchArea() {
  const { t } = useTranslation()
  const view = useView()
  const { search, settled } = useSearch(view)
  const [facets, setFacets] = useState(showsFacets)
  if (search.isError) return <Fault error={search.error} onRetry={() => void search.refetch()} />
  const [first] = search.data?.pages ?? []
  if (first === undefined) return <p className="search-note" role="status">{t('search.searching')}</p>
  const isPhotosOnly = view.kinds.length === 1 && view.kinds[0] === 'photo'
  const hits = search.data?.pages.flatMap((page) => page.hits) ?? []
  const isBrowsing = view.query === ''
  const label = t(isBrowsing ? 'search.all' : 'search.results')
  const show = (shown: boolean): void => {
    storeShowsFacets(shown)
    setFacets(shown)
  }
  return (
    <div className="search-columns">
      {facets && <FacetPanel query={settled} filters={search.isPlaceholderData ? [] : first.filters} />}
      <section className="search" aria-label={label}>
        <div className="search-head">
          <p role="status">{t(isBrowsing ? 'search.records' : 'search.found', { count: first.total })}</p>
          <ResultBar sort={sortOf(view)} layout={layoutOf(view)} canRank={!isBrowsing} facets={facets} onFacets={show} />
        </div>
        <div className="search-chips">
          <SpanNote />
          <FilterChips filters={first.filters} />
          {isPhotosOnly && first.total > 0 && <CopyPhotos choice={{ by: 'search', query: view.query, from: view.from, to: view.to, certainty: 'possible', kinds: ['photo'], without: [...view.without] }} />}
        </div>
        <Problems problems={first.problems} query={view.query} />
        <Unchecked rules={first.unchecked} />
        {first.didYouMean !== null && <Meant query={first.didYouMean} />}
        {hits.length === 0 ? <Nothing filtered={view.kinds.length > 0 || view.from !== null || view.to !== null} browsing={isBrowsing} /> : <Results hits={hits} label={label} sort={sortOf(view)} layout={layoutOf(view)} />}
        {search.hasNextPage && (
          <Button isDisabled={search.isFetchingNextPage} onPress={() => void search.fetchNextPage()}>{t('search.more', { shown: hits.length, total: first.total })}</Button>
        )}
      </section>
    </div>
  )
}

function sortOf({ sort, query }: { readonly sort: SortOrder | null; readonly query: string }): SortOrder {
  return query === '' && (sort === null || sort === 'relevance') ? 'added' : (sort ?? 'relevance')
}

function layoutOf({ layout, query }: { readonly layout: Layout | null; readonly query: string }): Layout {
  return layout ?? (query === '' ? 'gallery' : 'list')
}

interface ResultsProps {
  readonly hits: readonly SearchHit[]
  readonly label: string
  readonly sort: SortOrder
  readonly layout: Layout
}

function Results({ hits, label, sort, layout }: ResultsProps) {
  switch (layout) {
    case 'list':
      return <HitList hits={hits} label={label} />
    case 'gallery':
      return <Gallery hits={hits} label={label} />
    case 'table':
      return <HitTable hits={hits} label={label} sort={sort} />
  }
}

function Meant({ query }: { readonly query: string }) {
  const { t } = useTranslation()
  return (
    <p className="search-meant">
      {t('search.meant')} <button type="button" className="link" onClick={() => go({ query })}>{query}</button>
    </p>
  )
}

function Nothing({ filtered, browsing }: { readonly filtered: boolean; readonly browsing: boolean }) {
  const { t } = useTranslation()
  return (
    <EmptyState
      title={t(browsing ? 'search.noneTitle' : 'search.nothingTitle')}
      text={t(filtered ? (browsing ? 'search.noneText' : 'search.nothingFiltered') : 'search.nothingText')}
      action={filtered ? { label: t('search.dropFilters'), onPress: () => go({ kinds: [], from: null, to: null }) } : null}
    >
      {!browsing && <RulesOff />}
    </EmptyState>
  )
}
