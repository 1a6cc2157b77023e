import { memo, useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { limits, recordKind, type QueryFilter } from '../../../preload/contract'
import { useStable } from '../../ui/use-stable'
import { go, resultsInSight, useShown, useView, viewNow } from '../../view'
import { kindsAsked, withKinds } from '../filter-terms'
import { searchFieldId } from '../search-focus'
import { stillThere } from '../still-there'
import { useSearch } from '../use-search'
import { Recent } from './recent'
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches'
import { SearchHelp } from './search-help'
import { SearchRules } from './search-rules'
import { Underlines } from './underlines'
import { useTyped } from './use-typed'

/** The query and the kinds, which narrow the results and the timeline alike. */
export function SearchField() {
  const { t } = useTranslation()
  const view = useView()
  const { search, settled, answered } = useSearch(view)
  const { typed, setTyped, send } = useTyped(view.query, settled)
  const [isInside, setInside] = useState(false)
  const [scrolled, setScrolled] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => rememberSearch(settled), [settled])

  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') send()
    if (event.key === 'Escape') {
      setTyped('')
      // What was searched for last lies over the results.
      setInside(typed !== '')
    }
    if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('.search-recent button, [data-hits] [role="row"]:not(:has([role="columnheader"]))')?.focus()
  }
  const use = useStable((query: string): void => {
    setTyped(query)
    // What it was chosen from goes first.
    requestAnimationFrame(() => input.current?.focus())
  })
  const leaveRecent = (): void => {
    input.current?.focus()
    setInside(false)
  }
  const filters = stillThere(search.data?.pages[0]?.filters ?? [], answered, view.query)
  const problems = stillThere(search.data?.pages[0]?.problems ?? [], answered, typed.trim())
  const recent = isInside && typed === '' ? recentSearches() : []
  return (
    <div className="search-bar" role="search">
      <div
        className="search-box"
        onFocus={() => setInside(true)}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setInside(false)
        }}
      >
        <span className="search-input">
          <Underlines text={typed} problems={problems} scrolled={scrolled} />
          <input
            ref={input}
            id={searchFieldId}
            type="text"
            role="searchbox"
            value={typed}
            aria-label={t('search.field')}
            aria-invalid={problems.length > 0 || undefined}
            placeholder={t('search.placeholder')}
            autoComplete="off"
            spellCheck={false}
            maxLength={limits.query / 2}
            onChange={(event) => setTyped(event.target.value)}
            onScroll={(event) => setScrolled(event.currentTarget.scrollLeft)}
            onKeyDown={press}
          />
        </span>
        {typed === '' ? <kbd aria-hidden="true">{t('keys.ctrl')}+K</kbd> : <button type="button" aria-label={t('search.clear')} onClick={() => setTyped('')}>×</button>}
        <SearchHelp onUse={use} />
        {recent.length > 0 && (
          <Recent
            queries={recent}
            onUse={use}
            onLeave={leaveRecent}
            onForget={() => {
              forgetSearches()
              leaveRecent()
            }}
          />
        )}
      </div>
      <SearchRules />
      <Kinds filters={filters} />
    </div>
  )
}

/** The kinds to look among; not drawn anew with each letter, as little as what else stands beside the field. */
const Kinds = memo(function Kinds({ filters }: { readonly filters: readonly QueryFilter[] }) {
  const { t } = useTranslation()
  const kinds = useShown((view) => view.kinds)
  return (
    <ToggleButtonGroup className="segments" selectionMode="multiple" aria-label={t('search.kinds')} selectedKeys={kindsAsked(kinds, filters)} onSelectionChange={(chosen) => go({ ...withKinds(viewNow().query, filters, recordKind.options.filter((kind) => chosen.has(kind))), ...resultsInSight() })}>
      {recordKind.options.map((kind) => (
        <ToggleButton key={kind} id={kind}>{t(`kinds.${kind}`)}</ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
})
