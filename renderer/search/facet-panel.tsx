import { keepPreviousData, useIsFetching, useQuery } from '@tanstack/react-query'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { recordKind, type Facet, type LocalName, type QueryFilter } from '../../preload/contract'
import { nameIn } from '../../preload/name-in'
import { useArchive } from '../client'
import { Button } from '../ui/button'
import { Fault } from '../ui/fault'
import { useLanguage } from '../ui/language'
import { useStable } from '../ui/use-stable'
import { go, useShown, viewNow } from '../view'
import { filterOn, filterTerm, kindsAsked, valueName, withFilter, withKinds, withoutPiece } from './filter-terms'

const facets: readonly Facet[] = ['kind', 'year', 'place', 'person', 'organisation', 'collection', 'in', 'type', 'language']
const fewest = 6
const most = 60

interface FacetPanelProps {
  /** The query once it is no longer being typed, and the filters in it. */
  readonly query: string
  /** The query that has the hits, also while it is typed. */
  readonly finding: string
  readonly filters: readonly QueryFilter[]
  /** Whether what is asked for is another query already: the numbers are not its own. */
  readonly isOutdated: boolean
}

/** What the results can be narrowed by, with how many each leaves; a value pressed becomes part of the query. */
export function FacetPanel({ finding, ...props }: FacetPanelProps) {
  const { t } = useTranslation()
  const narrow = useStable((term: string) => go({ query: withFilter(finding, term) }))
  return (
    <aside className="facets" aria-label={t('search.narrow')}>
      {/* Hidden beside any facet. */}
      {!props.isOutdated && <NothingToNarrow />}
      {facets.map((facet) => <FacetGroup key={facet} facet={facet} onNarrow={narrow} {...props} />)}
    </aside>
  )
}

/** Looks through all that was asked for whenever anything is: not while somebody types. */
function NothingToNarrow() {
  const { t } = useTranslation()
  const isCounting = useIsFetching({ queryKey: useArchive().search.facet.key() }) > 0
  return isCounting ? null : <p className="facets-none">{t('search.nothingToNarrow')}</p>
}

interface FacetGroupProps extends Omit<FacetPanelProps, 'finding'> {
  readonly facet: Facet
  /** Adds a filter to the query. */
  readonly onNarrow: (term: string) => void
}

const FacetGroup = memo(function FacetGroup({ facet, query, filters, isOutdated, onNarrow }: FacetGroupProps) {
  const { t, i18n } = useTranslation()
  const from = useShown((view) => view.from)
  const to = useShown((view) => view.to)
  const kinds = useShown((view) => view.kinds)
  const without = useShown((view) => view.without)
  const language = useLanguage()
  const [all, showAll] = useState(false)
  const counted = useQuery(
    useArchive().search.facet.queryOptions({
      input: { query, from, to, without: [...without], facet, ...(kinds.length > 0 && { kinds: [...kinds] }), limit: all ? most : fewest + 1 },
      placeholderData: keepPreviousData,
    }),
  )
  // One sentence says it for all of them.
  if (counted.isError) return <div className="facets-fault"><Fault error={counted.error} onRetry={() => void counted.refetch()} /></div>
  const values = counted.data?.values ?? []
  // One value that all have narrows nothing, unless it is chosen.
  if (values.length === 0) return null
  const pressed = kindsAsked(kinds, filters)
  const number = new Intl.NumberFormat(i18n.language)
  const isChosen = (value: string, names?: LocalName): boolean => (facet === 'kind' ? pressed.some((kind) => kind === value) : filterOn(filters, facet, value, names) !== null)
  const called = (value: string, names?: LocalName): string => (names === undefined ? value : nameIn(names, language))
  const shown = all ? values : values.slice(0, fewest)
  return (
    <section className="facet" aria-label={t(`search.facets.${facet}`)} aria-busy={isOutdated || counted.isPlaceholderData}>
      <h3>{t(`search.facets.${facet}`)}</h3>
      <ul>
        {shown.map(({ value, count, names }) => (
          <li key={value}>
            <button type="button" aria-pressed={isChosen(value, names)} onClick={() => toggle(value, names)}>
              <span title={valueName(facet, called(value, names), t, language)}>{valueName(facet, called(value, names), t, language)}</span>
              <small>{counted.data?.partial === true ? `≥ ${number.format(count)}` : number.format(count)}</small>
            </button>
          </li>
        ))}
      </ul>
      {(values.length > fewest || all) && <Button variant="quiet" aria-expanded={all} onPress={() => showAll(!all)}>{t(all ? 'search.fewer' : 'search.moreValues')}</Button>}
    </section>
  )

  function toggle(value: string, names?: LocalName): void {
    // What is typed meanwhile stays.
    const { query: present } = viewNow()
    if (facet === 'kind') {
      return go(withKinds(present, filters, recordKind.options.filter((kind) => pressed.includes(kind) !== (kind === value))))
    }
    const filter = filterOn(filters, facet, value, names)
    if (filter === null) onNarrow(filterTerm(facet, called(value, names), t))
    else go({ query: withoutPiece(present, filter) })
  }
})
