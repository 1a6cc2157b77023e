import { useTranslation } from 'react-i18next'
import type { QueryFilter } from '../../preload/contract'
import { go, useView } from '../view'
import { withoutPiece } from './filter-terms'

/** The filters in the query, each to be taken out. */
export function FilterChips({ filters }: { readonly filters: readonly QueryFilter[] }) {
  const { t } = useTranslation()
  const { query } = useView()
  return filters.map((filter) => {
    const written = query.slice(filter.start, filter.end)
    return (
      <button key={filter.start} type="button" className="chip" onClick={() => go({ query: withoutPiece(query, filter) })}>
        {written} <span aria-hidden="true">×</span>
        <span className="unseen">{t('search.dropFilter')}</span>
      </button>
    )
  })
}
