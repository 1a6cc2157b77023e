import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Suggestion, SuggestionLists } from '../../preload/contract'
import { Button } from '../ui/button'
import { SuggestionRow } from './suggestion-row'
import type { Decide, One, Verb } from './use-decide'

/** Suggestions of one record, with a heading, which is told whether Tab leads into it; null leaves it out. */
export interface Group {
  readonly record: string
  /** The code of the record's language, where that is known. */
  readonly spoken?: string | undefined
  readonly renderHeading: ((isCurrent: boolean) => React.ReactNode) | null
  readonly suggestions: readonly Suggestion[]
}

interface SuggestionGridProps {
  readonly groups: readonly Group[]
  /** In how many documents a suggestion stands, by its key, where it is decided on for all of them. */
  readonly documents?: Readonly<Record<string, number>>
  /** The events that suggested ones may be, by key. */
  readonly similar?: SuggestionLists['similar']
  /** The open ones of other documents that suggested ones may be, by key. */
  readonly alike?: SuggestionLists['alike']
  readonly onDecide: Decide
}

/** Suggestions by record: arrow keys move on, A accepts, D dismisses, and the next one is at hand. Tab leads only to what can be done with the current one: past hundreds of others it would lead nowhere. */
export function SuggestionGrid({ groups, documents = {}, similar = {}, alike = {}, onDecide }: SuggestionGridProps) {
  const { t } = useTranslation()
  const hint = useId()
  const grid = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const next = useRef<string | null>(null)
  const keys = groups.flatMap(({ suggestions }) => suggestions.map(({ key }) => key))
  const current = active !== null && keys.includes(active) ? active : (keys[0] ?? null)

  const focus = (key: string): void => {
    grid.current?.querySelector<HTMLElement>(`[data-suggestion="${CSS.escape(key)}"]`)?.focus()
  }
  useLayoutEffect(() => {
    if (next.current === null) return
    focus(next.current)
    next.current = null
  })

  const decide = (verb: Verb, decided: readonly [string, ...string[]], one?: One): void => {
    const index = keys.indexOf(decided[0])
    const left = (key: string): boolean => !decided.includes(key)
    next.current = keys.slice(index).find(left) ?? keys.slice(0, index).findLast(left) ?? null
    setActive(next.current)
    onDecide(verb, decided, one)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || current === null) return
    const index = keys.indexOf(current)
    const to = { ArrowDown: keys[index + 1], ArrowUp: keys[index - 1], Home: keys[0], End: keys.at(-1) }[event.key]
    if (to !== undefined) focus(to)
    // A key that is held decides once: the next one slides under it.
    else if (event.repeat) return
    else if (event.key.toLowerCase() === 'a') decide('accept', [current])
    else if (event.key.toLowerCase() === 'd') decide('dismiss', [current])
    else return
    event.preventDefault()
  }

  return (
    <div role="grid" ref={grid} tabIndex={-1} aria-label={t('suggestions.list')} aria-describedby={hint} className="suggestions-grid" onKeyDown={onKeyDown}>
      <p id={hint} hidden>{t('suggestions.keys')}</p>
      {groups.map(({ record, spoken, renderHeading, suggestions }) => {
        const isCurrent = suggestions.some(({ key }) => key === current)
        return (
          <div key={record} role="rowgroup" className="suggestions-group">
            {renderHeading !== null && (
              <div role="row" className="suggestions-head">
                <div role="gridcell">{renderHeading(isCurrent)}</div>
                <div role="gridcell">
                  {suggestions.length > 1 && <Button variant="quiet" excludeFromTabOrder={!isCurrent} onPress={() => onDecide('accept', suggestions.map(({ key }) => key))}>{t('suggestions.acceptAll')}</Button>}
                </div>
              </div>
            )}
            {suggestions.map((suggestion) => (
              <SuggestionRow
                key={suggestion.key}
                suggestion={suggestion}
                spoken={spoken}
                documents={documents[suggestion.key] ?? 1}
                similar={similar[suggestion.key] ?? null}
                alike={alike[suggestion.key] ?? null}
                active={suggestion.key === current}
                onFocus={() => setActive(suggestion.key)}
                onDecide={decide}
              />
            ))}
          </div>
        )
      })}
    </div>
  )
}
