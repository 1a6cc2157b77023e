import type { Filter } from './filters'
import { parseQuery } from './query'

/** The query without those of its filters that are meant. */
export function withoutFilters(query: string, isMeant: (filter: Filter) => boolean): string {
  return parseQuery(query).filters.filter(isMeant).toReversed().reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), query)
}
