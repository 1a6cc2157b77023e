import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueryFilter } from '../../preload/contract'
import { go, useView } from '../view'
import { filterWritten, withoutPiece } from './filter-terms'
import { focusAfterChip } from './search-focus'

/** The filters in the query, each to be taken out. */
export function FilterChips({ filters }: { readonly filters: readonly QueryFilter[] }) {
  const { t } = useTranslation()
  const { query } = useView()
  const drop = (event: MouseEvent, filter: QueryFilter, isLast: boolean): void => {
    // The second click of two hits what has moved up: to the guard of double clicks it is the same button.
    if (event.detail > 1) return
    go({ query: withoutPiece(query, filter) })
    if (!isLast) return
    const before = event.currentTarget.previousElementSibling
    if (before instanceof HTMLButtonElement) before.focus()
    else focusAfterChip(event)
  }
  return filters.map((filter, index) => {
    return (
      // The chip pressed becomes the next one, which keeps the focus.
      <button key={index} type="button" className="chip" onClick={(event) => drop(event, filter, index === filters.length - 1)}>
        {filterWritten(query, filter)} <span aria-hidden="true">×</span>
        <span className="unseen">{t('search.dropFilter')}</span>
      </button>
    )
  })
}
