import { memo, useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { limits, recordKind, type QueryFilter } from '../../../preload/contract'
import { useStable } from '../../ui/use-stable'
import { go, goTyping, resultsInSight, useShown, useView, viewNow } from '../../view'
import { kindsAsked, withKinds } from '../filter-terms'
import { searchFieldId } from '../search-focus'
import { stillThere } from '../still-there'
import { useAskAhead, useSearch } from '../use-search'
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches'
import { SearchHelp } from './search-help'
import { SearchRules } from './search-rules'
import { Underlines } from './underlines'

/** Milliseconds after the last key before what was typed is searched, where the one before it was hit as soon: of keys in one go, the last is meant. */
const pause = 25
const together = 75

/** The query and the kinds, which narrow the results and the timeline alike. */
export function SearchField() {
  const { t } = useTranslation()
  const view = useView()
  const { search, settled, answered } = useSearch(view)
  const [typed, setTyped] = useState(view.query)
  const [known, setKnown] = useState(view.query)
  const [isInside, setInside] = useState(false)
  const [scrolled, setScrolled] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const lastKey = useRef(0)
  const askAhead = useAskAhead(settled)
  // Back, forward and links change the query from outside.
  if (known !== view.query) {
    setKnown(view.query)
    if (typed.trim() !== view.query) setTyped(view.query)
  }
  const send = (): void => goTyping({ query: typed.trim(), ...resultsInSight() })
  useEffect(() => {
    const isTogether = performance.now() - lastKey.current < together
    lastKey.current = performance.now()
    // What came from outside is asked for already.
    if (typed.trim() === view.query) return
    let takeBack = (): void => undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    if (isTogether) timer = setTimeout(begin, pause)
    else begin()
    return () => {
      clearTimeout(timer)
      takeBack()
    }
    function begin(): void {
      takeBack = askAhead({ ...viewNow(), query: typed.trim() })
      // In another task, or the question would go behind what is drawn.
      timer = setTimeout(send)
    }
    // oxlint-disable-next-line react/exhaustive-deps -- only what is typed is sent
  }, [typed])
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

interface RecentProps {
  readonly queries: readonly string[]
  readonly onUse: (query: string) => void
  readonly onForget: () => void
  readonly onLeave: () => void
}

/** What was searched for last, to be searched for again. */
function Recent({ queries, onUse, onForget, onLeave }: RecentProps) {
  const { t } = useTranslation()
  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') {
      event.preventDefault()
      return onLeave()
    }
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const next = { ArrowDown: buttons[at + 1], ArrowUp: buttons[at - 1] }[event.key]
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its buttons take the keys, which bubble up to here
    <div className="search-recent" role="group" aria-label={t('search.recent')} onKeyDown={walk}>
      <p>{t('search.recent')}</p>
      {queries.map((query) => <button key={query} type="button" onClick={() => onUse(query)}>{query}</button>)}
      <button type="button" className="search-forget" onClick={onForget}>{t('search.forgetRecent')}</button>
    </div>
  )
}
