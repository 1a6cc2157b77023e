import { memo, useMemo, useRef, useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { fewWithAllWords, type QueryFilter, type SearchHit, type SortOrder } from '../../preload/contract'
import { CollectHits } from '../collections/collect-hits'
import { CollectionHead } from '../collections/collection-head'
import { SaveSearch } from '../collections/save-search'
import { CopyPhotos } from '../photos/copy-photos'
import { EmptyState } from '../ui/empty-state'
import { Fault } from '../ui/fault'
import { useGoingOn } from '../ui/use-going-on'
import { useSettled } from '../ui/use-settled'
import { go, sortOrders, useView, writeView, type Layout } from '../view'
import { FacetPanel } from './facet-panel'
import { RulesOff, Unchecked } from './field/rules-off'
import { FilterChips } from './filter-chips'
import { withoutPiece } from './filter-terms'
import { Gallery } from './hits/gallery'
import { HitList } from './hits/hit-list'
import { HitTable } from './hits/hit-table'
import { useKeptPlace } from './hits/kept-place'
import { MoreHits } from './hits/more-hits'
import { MostWords } from './hits/most-words'
import type { ChosenHits } from './hits/open-hit'
import { Problems } from './problems'
import { ResultBar } from './result-bar'
import { SpanNote } from './span-note'
import { stillThere } from './still-there'
import { useSearch } from './use-search'
import { useShowsFacets } from './use-shows-facets'
import './search.css'

/** Below so few hits that have fewer of the words stand others that lack some. */
const fewWithFewerWords = 10

/** Milliseconds after which hits that are not there yet are said to be looked for: those shown are of what was asked before. */
const late = 700

/** What the query finds; without one, everything to leaf through. Beside it, what it can be narrowed by. */
export function SearchArea() {
  const { t } = useTranslation()
  const view = useView()
  const { search, settled, answered, finding } = useSearch(view)
  const [facets, showFacets] = useShowsFacets()
  const [chosen, onChoose] = useState<ReadonlySet<string>>(new Set())
  const [first] = search.data?.pages ?? []
  const collection = first?.collection ?? null
  const filters = stillThere(first?.filters ?? [], answered, view.query)
  const isWorded = (first !== undefined && first.fewerWords !== null) || hasWords(view.query, filters)
  const isCollection = collection !== null
  // The same as long as they are: what shows them is not drawn anew with each letter typed.
  const hits = useMemo(() => search.data?.pages.flatMap((page) => page.hits) ?? [], [search.data])
  const selected = useMemo(() => new Set(hits.map(({ record }) => record.id).filter((id) => chosen.has(id))), [hits, chosen])
  const list = useRef<HTMLElement>(null)
  const isLate = useSettled(search.isPlaceholderData, late) && search.isPlaceholderData
  const goOn = useGoingOn(list, hits.length)
  useKeptPlace(writeView({ ...view, record: null, file: null, page: 0 }), first !== undefined)
  const orders = useMemo(() => sortOrders.filter((order) => (order === 'relevance' ? isWorded : order !== 'collection' || isCollection)), [isWorded, isCollection])
  if (search.isError) return <Fault error={search.error} onRetry={() => void search.refetch()} />
  if (first === undefined) return <p className="search-note" role="status">{t('search.searching')}</p>
  const instead = first.beginning ?? first.fewerWords
  const isPhotosOnly = view.kinds.length === 1 && view.kinds[0] === 'photo'
  // What was browsed stays as it is until the first hits are there: for a moment it would be drawn as a list.
  const isBrowsing = answered === ''
  const layout = view.layout ?? (isBrowsing ? 'gallery' : 'list')
  const sort = orders.find((order) => order === view.sort) ?? orders[0] ?? 'added'
  const isNarrowed = !isBrowsing || view.kinds.length > 0 || view.from !== null || view.to !== null
  const label = t(isBrowsing ? 'search.all' : 'search.results')
  const isOutdated = settled !== view.query || search.isPlaceholderData
  // What has fewer of the words may still come.
  const awaitsFirst = hits.length === 0 && isOutdated
  return (
    <div className="search-area">
      <h1 className="unseen">{label}</h1>
      {/* Above both columns: the button that opens one of them stays under the pointer. */}
      <div className="search-head">
        <ToggleButton className="button search-narrow" isSelected={facets} onChange={showFacets}>{t('search.narrow')}</ToggleButton>
        <p role="status">{awaitsFirst ? '' : isLate ? t('search.searching') : t(isBrowsing ? 'search.records' : 'search.found', { count: first.total })}</p>
        <div className="search-tools">
          <SaveSearch finding={finding} />
          {first.total > 0 && ((isNarrowed && instead === null) || selected.size > 0) && <CollectHits selected={[...selected]} total={first.total} sort={sort} />}
          <ResultBar sort={sort} layout={layout} orders={orders} />
        </div>
      </div>
      <div className="search-columns">
        {facets && <FacetPanel query={instead ?? settled} finding={finding} filters={filters} isOutdated={isOutdated} />}
        <section ref={list} className="search" aria-label={label} aria-busy={isOutdated}>
          <div className="search-chips">
            <SpanNote />
            <FilterChips filters={filters} />
            {isPhotosOnly && first.total > 0 && <CopyPhotos choice={{ by: 'search', query: instead ?? answered, from: view.from, to: view.to, certainty: 'possible', kinds: ['photo'], without: [...view.without] }} />}
          </div>
          {collection !== null && <CollectionHead collection={collection} selected={selected.size > 0 ? [...selected] : hits.flatMap(({ record }) => (record.id === view.record ? [record.id] : []))} inOrder={sort === 'collection'} />}
          <Problems problems={stillThere(first.problems, answered, view.query)} query={view.query} />
          <Unchecked rules={first.unchecked} />
          {first.beginning !== null && <Instead says={t('search.beginning')} query={first.beginning} />}
          {first.fewerWords !== null && <Instead says={t('search.fewerWords')} query={first.fewerWords} />}
          {first.didYouMean !== null && <Instead says={t('search.meant')} query={first.didYouMean} />}
          {first.byDate !== null && first.byDate !== first.fewerWords && <Instead says={t('search.byDate')} query={first.byDate} />}
          {hits.length > 0 ? (
            <Results hits={hits} total={first.total} label={label} sort={sort} layout={layout} chosen={selected} onChoose={onChoose} />
          ) : awaitsFirst ? (
            <p className="search-note">{t('search.searching')}</p>
          ) : (
            <Nothing filtered={view.kinds.length > 0 || view.from !== null || view.to !== null} browsing={isBrowsing} collection={isCollection && filters.length === 1 && !isWorded} />
          )}
          {search.hasNextPage && <MoreHits shown={hits.length} total={first.total} isBusy={search.isFetching} isTyping={settled !== view.query} onMore={() => void search.fetchNextPage()} onPress={goOn} />}
          {isWorded && answered === settled && first.beginning === null && first.total <= (first.fewerWords === null ? fewWithAllWords : fewWithFewerWords) && <MostWords asked={{ query: answered, from: view.from, to: view.to, kinds: view.kinds, without: view.without }} found={hits} />}
        </section>
      </div>
    </div>
  )
}

/** Whether a query looks for words, besides what it filters by. */
function hasWords(query: string, filters: readonly QueryFilter[]): boolean {
  return filters.toReversed().reduce(withoutPiece, query) !== ''
}

interface ResultsProps extends ChosenHits {
  readonly hits: readonly SearchHit[]
  readonly total: number
  readonly label: string
  readonly sort: SortOrder
  readonly layout: Layout
}

const Results = memo(function Results({ hits, total, label, sort, layout, ...choice }: ResultsProps) {
  switch (layout) {
    case 'list':
      return <HitList hits={hits} total={total} label={label} {...choice} />
    case 'gallery':
      return <Gallery hits={hits} total={total} label={label} {...choice} />
    case 'table':
      return <HitTable hits={hits} total={total} label={label} sort={sort} {...choice} />
  }
})

/** Another query, to be asked in place of this one. */
function Instead({ says, query }: { readonly says: string; readonly query: string }) {
  return (
    <p className="search-meant">
      {says} <button type="button" className="link" onClick={() => go({ query })}>{query}</button>
    </p>
  )
}

interface NothingProps {
  readonly filtered: boolean
  readonly browsing: boolean
  /** Only what is in a collection was asked for. */
  readonly collection: boolean
}

function Nothing({ filtered, browsing, collection }: NothingProps) {
  const { t } = useTranslation()
  if (collection && !filtered) return <EmptyState title={t('collections.emptyTitle')} text={t('collections.emptyText')} action={null} />
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
