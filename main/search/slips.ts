import type Database from 'better-sqlite3'
import { withDateAsFilter } from './by-date'
import { didYouMean } from './did-you-mean'
import { withFewerWords } from './fewer-words'
import { withNamesAsWords } from './names-as-words'
import { countFound, type Asked } from './search'

/** Shorter words have neighbours that mean something else: what replaces them is offered, and not taken unasked. */
const shortest = 6

/** A query with its long words that stand nowhere written as the archive has them; itself where there are none, or words are wanted as written. */
export function withSlipsMended(db: Database.Database, { query, without = [] }: Pick<Asked, 'query' | 'without'>): string {
  return without.includes('spelling') ? query : didYouMean(db, query, shortest) ?? query
}

/** In small letters they are words like others, for they stand in sentences. */
const smallOr = /(?<=\S\s)\s*(?:oder|or)(?=\s+\S)/gu

function withEither(db: Database.Database, asked: Asked): string | null {
  const query = asked.query.replace(smallOr, (word) => word.toUpperCase())
  return query !== asked.query && countFound(db, { ...asked, query }) > 0 ? query : null
}

/** A query that found nothing as one that finds something: with its date as a filter, with words that it links by a small "or" as alternatives, with its slips mended, with names as words, or else with fewer of its words; null for none. */
export function otherwiseAsked(db: Database.Database, asked: Asked): string | null {
  const byDate = withDateAsFilter(db, asked)
  if (byDate !== null) return byDate
  const either = withEither(db, asked)
  if (either !== null) return either
  const query = withSlipsMended(db, asked)
  if (query !== asked.query && countFound(db, { ...asked, query }) > 0) return query
  return withNamesAsWords(db, { ...asked, query }) ?? withFewerWords(db, { ...asked, query })
}
