import type Database from 'better-sqlite3'
import type { Narrowing } from './query/conditions'
import { beforeValue, type Filter } from './query/filters'
import { parseQuery } from './query/query'
import { countFound, type SearchRequest } from './search'

const named: ReadonlySet<Filter['field']> = new Set(['person', 'organisation', 'place'])

/**
 * A query that found nothing with the people, organisations and places it filters by as words: texts name many whom nobody has
 * linked. Null where there are none, or that finds nothing either.
 */
export function withNamesAsWords(db: Database.Database, asked: Narrowing & Pick<SearchRequest, 'query' | 'without'>): string | null {
  const filters = parseQuery(asked.query).filters.filter(({ field, negated }) => !negated && named.has(field))
  if (filters.length === 0) return null
  const query = filters.toReversed().reduce((text, { start, end }) => text.slice(0, start) + text.slice(start, end).replace(beforeValue, '') + text.slice(end), asked.query)
  return countFound(db, { ...asked, query }) > 0 ? query : null
}
