import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useKnownNames } from './use-known-names'

interface RecentProps {
  readonly queries: readonly string[]
  readonly onUse: (query: string) => void
  readonly onForget: () => void
  readonly onLeave: () => void
}

/** What was searched for last, to be searched for again. */
export function Recent({ queries, onUse, onForget, onLeave }: RecentProps) {
  const { t } = useTranslation()
  const known = useKnownNames(queries)
  if (known.length === 0) return null
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
      {known.map((query) => <button key={query} type="button" onClick={() => onUse(query)}>{query}</button>)}
      <button type="button" className="search-forget" onClick={onForget}>{t('search.forgetRecent')}</button>
    </div>
  )
}
