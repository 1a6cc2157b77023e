import type Database from 'better-sqlite3'
import type { QueryProblem, SearchRule, SortOrder } from '../../preload/contract'
import { recordOrders } from '../record-orders'
import { statement } from '../statement'
import type { Explanation } from './explain/explain'
import { explainByKind, expressionsByKind } from './kind-words'
import type { Expressions } from './match/expression'
import { matcher, type Matcher } from './match/match'
import { unknownNames } from './names-meant'
import { collectionAsked, type Narrowing } from './query/conditions'
import { singleValued, type PlacedFilter } from './query/filters'
import { parseQuery, type ParsedQuery } from './query/query'
import { bestFirst } from './rank/best-first'
import { fromMatches } from './rank/in-index'
import type { Ranked } from './rank/ranked'
import { scopeOf, type KindAsked, type Scope } from './rank/scope'

/** Which records are asked for; an empty query stands for all. */
export interface Asked extends Narrowing {
  readonly query: string
  /** Rules that are not to be used; all of them: the words as they were written. */
  readonly without?: readonly SearchRule[]
}

export interface SearchRequest extends Asked {
  readonly sort?: SortOrder
  readonly limit?: number
  readonly offset?: number
  /** The last word may still be being typed: it is met by words that begin with it. */
  readonly asYouType?: boolean
}

/** A record found. `score` is bm25 over title, caption and text, more for the first hits that are called what was asked for; higher is better, within its tier. */
export interface Hit extends Explanation {
  readonly rowid: number
  readonly score: number
}

export interface SearchResult {
  readonly total: number
  readonly hits: readonly Hit[]
  readonly problems: readonly QueryProblem[]
  readonly filters: readonly PlacedFilter[]
  /** Rules of `without` that so many records could not be looked at for. */
  readonly unchecked: readonly SearchRule[]
  /** Id of the collection asked for, where it is just one. */
  readonly collection: string | null
}

/** Finds records by words and filters. Any text is a query; what could not be read as meant is in `problems`. */
export function search(db: Database.Database, request: SearchRequest): SearchResult {
  const steps = searchHitByHit(db, request)
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}

/** The same in steps, a hit each: telling why it is one takes most of the time, and whoever waits may ask for something else meanwhile. */
export function* searchHitByHit(db: Database.Database, request: SearchRequest): Generator<void, SearchResult> {
  const { total, page, matches, kinds, unchecked, collection } = find(db, request)
  const hits: Hit[] = []
  for (const each of page) {
    yield
    hits.push({ ...each, ...explainByKind(db, each.rowid, matches, kinds) })
  }
  // What is still being typed lacks nothing yet.
  const unread = matches.query.problems.filter(({ code }) => request.asYouType !== true || !(code === 'value-missing' || code === 'no-words'))
  // Of what was found each name is known, but for what was left out and for alternatives.
  const doubtful = matches.query.filters.filter(({ field, negated }) => total === 0 || negated || singleValued.has(field))
  const problems = [...unread, ...unknownNames(db, request.query, doubtful)].toSorted((one, other) => one.start - other.start)
  return { total, hits, problems, filters: matches.query.filters, unchecked, collection }
}

interface Found {
  readonly total: number
  readonly page: readonly Ranked[]
  readonly matches: Matcher
  /** Words that a record may also meet by what it is. */
  readonly kinds: readonly KindAsked[]
  readonly unchecked: readonly SearchRule[]
  readonly collection: string | null
}

/** The hits asked for, best first, without what they have to show for themselves. */
export function find(db: Database.Database, request: SearchRequest): Found {
  const { limit = 50, offset = 0, asYouType = false, sort = 'relevance', without = [] } = request
  const query = parseQuery(request.query)
  const matches = matcher(db, query, { asYouType, without })
  const { expressions, kinds } = expressionsByKind(matches)
  const collection = collectionAsked(db, query.filters)
  const order = sort === 'collection' && collection === null ? 'relevance' : sort
  if (saysNothing(query) && request.query.trim() !== '') return { total: 0, page: [], matches, kinds, unchecked: [], collection }
  const { unchecked, ...scope } = scopeOf(db, request, expressions, matches, kinds)
  const found = expressions !== null && order === 'relevance'
    ? bestFirst(db, expressions, scope, { limit, offset }, matches, kinds)
    : sorted(db, expressions, scope, { sort: order, collection, limit, offset, kinds })
  return { ...found, matches, kinds, unchecked, collection }
}

/** Whether a query asks for nothing that can be looked for. */
function saysNothing({ clauses, filters }: ParsedQuery): boolean {
  return clauses.length === 0 && filters.length === 0
}

/** The rowids of all records a query finds, ascending. */
export function matchingRowids(db: Database.Database, request: Asked): number[] {
  const { sql, values } = foundBy(db, request)
  return statement<{ rowid: number }>(db, `SELECT record.rowid ${sql} ORDER BY record.rowid`).all(values).map(({ rowid }) => rowid)
}

/** More hits than there can be, and still an integer to SQLite. */
const noLimit = 0x7fffffff

/** The rowids of all records a search finds, in the order its hits come in. */
export function hitsInOrder(db: Database.Database, request: Asked & Pick<SearchRequest, 'sort'>): number[] {
  return find(db, { ...request, limit: noLimit }).page.map(({ rowid }) => rowid)
}

/** How many records a query finds. */
export function countFound(db: Database.Database, request: Asked): number {
  const { sql, values } = foundBy(db, request)
  return statement<{ total: number }>(db, `SELECT count(*) AS total ${sql}`).get(values)?.total ?? 0
}

/** `FROM … WHERE …` over the records (as `record`) that a request finds, with its named values. */
export function foundBy(db: Database.Database, { query: text, without = [], ...narrowing }: Asked): { sql: string; values: Scope['values'] } {
  const query = parseQuery(text)
  const matches = matcher(db, query, { without })
  const { expressions, kinds } = expressionsByKind(matches)
  const { where, values } = scopeOf(db, narrowing, expressions, matches, kinds)
  if (expressions !== null) return { sql: `${fromMatches} AND ${where}`, values: { ...values, match: expressions.all } }
  return { sql: saysNothing(query) && text.trim() !== '' ? 'FROM record WHERE 0' : `FROM record WHERE ${where}`, values }
}

const orders: Readonly<Record<SortOrder, string>> = {
  ...recordOrders,
  collection: `(
    SELECT min(member.position)
    FROM collection_member AS member
    WHERE member.record = record.id AND member.trashed = 0 AND member.collection = @collection
  ) NULLS LAST, record.rowid`,
  relevance: recordOrders.added,
}

interface Sorting {
  readonly sort: SortOrder
  readonly collection: string | null
  readonly limit: number
  readonly offset: number
  readonly kinds: readonly KindAsked[]
}

/** What fits filters and words (null: filters alone), in an order of the records' own or of the collection asked for. */
function sorted(db: Database.Database, expressions: Expressions | null, { where, values }: Scope, { sort, collection, limit, offset, kinds }: Sorting): { total: number; page: Ranked[] } {
  const among = expressions === null ? where : `record.rowid IN (SELECT rowid FROM search WHERE search MATCH @match) AND ${where}`
  const given = expressions === null ? values : { ...values, match: expressions.all }
  const total = statement<{ total: number }>(db, `SELECT count(*) AS total FROM record WHERE ${among}`).get(given)?.total ?? 0
  // Where only a collection is asked for, its own order is the best.
  const order = collection !== null && sort === 'relevance' && expressions === null ? 'collection' : sort
  // What is of a kind that was asked for comes before what merely has the word.
  const ofKindFirst = order === 'relevance' ? kinds.map(({ isOne }) => `${isOne} DESC, `).join('') : ''
  const page = statement<{ rowid: number }>(db, `SELECT rowid FROM record WHERE ${among} ORDER BY ${ofKindFirst}${orders[order]} LIMIT @limit OFFSET @offset`)
    .all({ ...given, ...(order === 'collection' && { collection }), limit, offset })
    .map(({ rowid }) => ({ rowid, score: 0 }))
  return { total, page }
}
