import type Database from 'better-sqlite3'
import type { Suggestion } from '../../preload/contract'
import { openEventsNear } from '../archive/suggestions/suggestions'
import { longestEvent } from '../longest-event'
import { comparable, likenessOf, type ComparableEvent } from './similar-events'

type EventSuggestion = Extract<Suggestion, { kind: 'event' }>

/** More that are open for the same days are not looked at. */
const mostCompared = 50

/**
 * For suggested events, by key, the open one of another document that may tell of the same: its days touch, no place speaks
 * against it, and its title has words in common. What says the same to the letter is one suggestion, and not named here.
 */
export function alikeSuggestions(db: Database.Database, suggestions: readonly Suggestion[]): Record<string, EventSuggestion> {
  const ready = new Map<string, ComparableEvent>()
  const comparableOf = (event: EventSuggestion): ComparableEvent => {
    const made = ready.get(event.key) ?? comparable(event)
    ready.set(event.key, made)
    return made
  }
  return Object.fromEntries(
    suggestions.flatMap((suggestion): [string, EventSuggestion][] => {
      const best = suggestion.kind === 'event' ? alikeTo(db, suggestion, comparableOf) : null
      return best === null ? [] : [[suggestion.key, best]]
    }),
  )
}

function alikeTo(db: Database.Database, suggestion: EventSuggestion, comparableOf: (event: EventSuggestion) => ComparableEvent): EventSuggestion | null {
  const { key, record, date } = suggestion
  if (date === null || date.earliest === null || date.latest === null) return null
  let best: { event: EventSuggestion; likeness: number } | null = null
  for (const other of openEventsNear(db, { earliest: date.earliest, latest: date.latest, days: longestEvent, most: mostCompared })) {
    // What one document tells of twice it tells apart.
    if (other.kind !== 'event' || other.key === key || other.record === record || isSame(other, suggestion)) continue
    const likeness = likenessOf(comparableOf(suggestion), comparableOf(other))
    if (likeness > (best?.likeness ?? 0)) best = { event: other, likeness }
  }
  return best?.event ?? null
}

function isSame(one: EventSuggestion, other: EventSuggestion): boolean {
  return one.title.toLowerCase() === other.title.toLowerCase() && one.date?.edtf === other.date?.edtf && one.place === other.place
}
