import type Database from 'better-sqlite3'
import type { QueryProblem, SearchRule, SortOrder } from '../../preload/contract'
import { anyRecord, collectionAsked, conditionOf, type Narrowing } from './conditions'
import { explain, type Explanation } from './explain'
import type { PlacedFilter } from './filters'
import { expressionsOf, type Expressions } from './expression'
import { matcher, type Matcher } from './match'
import { parseQuery, type ParsedQuery } from './query'
import { rank } from './rank'
import { recordOrders } from '../record-orders'
import { statement } from '../statement'
import { strictly, unwantedStrictly } from './strict'

/** `query` empty: all records. */
export interface SearchRequest extends Narrowing {
  readonly query: string
  readonly sort?: SortOrder
  readonly limit?: number
  readonly offset?: number
  /** The last word may still be being typed: it is met by words that begin with it. */
  readonly asYouType?: boolean
  /** Rules that are not to be used; all of them: the words as they were written. */
  readonly without?: readonly SearchRule[]
}

/** A record found. `score` is bm25 over title, caption and text; higher is better, within its tier. */
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

interface Ranked {
  readonly rowid: number
  readonly score: number
}

interface Scope {
  readonly where: string
  /** The same conditions where the index alone answers, for what is in the trash is not in it; null: it does not. */
  readonly inIndex: readonly string[] | null
  readonly values: Readonly<Record<string, string | null>>
}

// Ranking every match of a frequent word takes longer than a key stroke: the newest are ranked, all are counted. The words of
// a phrase are compared place by place, three times as long for each match; a pattern that too many words fit is hundreds.
const mostRanked = { typing: 2_500, slow: 4_000, paused: 10_000 }

/** Finds records by words and filters. Any text is a query; what could not be read as meant is in `problems`. */
export function search(db: Database.Database, request: SearchRequest): SearchResult {
  const { total, page, matches, unchecked, collection } = find(db, request)
  return {
    total,
    hits: page.map((each) => ({ ...each, ...explain(db, each.rowid, matches) })),
    problems: matches.query.problems,
    filters: matches.query.filters,
    unchecked,
    collection,
  }
}

interface Found {
  readonly total: number
  readonly page: readonly Ranked[]
  readonly matches: Matcher
  readonly unchecked: readonly SearchRule[]
  readonly collection: string | null
}

/** The hits asked for, best first, without what they have to show for themselves. */
export function find(db: Database.Database, request: SearchRequest): Found {
  const { limit = 50, offset = 0, asYouType = false, sort = 'relevance', without = [] } = request
  const query = parseQuery(request.query)
  const matches = matcher(db, query, { asYouType, without })
  const expressions = expressionsOf(matches)
  const collection = collectionAsked(db, query.filters)
  const order = sort === 'collection' && collection === null ? 'relevance' : sort
  if (saysNothing(query) && request.query.trim() !== '') return { total: 0, page: [], matches, unchecked: [], collection }
  const { unchecked, ...scope } = scopeOf(db, request, expressions, matches)
  const isWide = matches.clauses.some(({ isCut }) => isCut)
  const found = expressions !== null && order === 'relevance' ? ranked(db, expressions, scope, { isWide, asYouType, limit, offset }) : sorted(db, expressions, scope, { sort: order, collection }, limit, offset)
  return { ...found, matches, unchecked, collection }
}

/** Whether a query asks for nothing that can be looked for. */
function saysNothing({ clauses, filters }: ParsedQuery): boolean {
  return clauses.length === 0 && filters.length === 0
}

/** The rowids of all records a query finds, ascending. */
export function matchingRowids(db: Database.Database, text: string, narrowing: Narrowing = {}, without: readonly SearchRule[] = []): number[] {
  const { sql, values } = foundBy(db, { ...narrowing, query: text, without })
  return statement<{ rowid: number }>(db, `SELECT record.rowid ${sql} ORDER BY record.rowid`).all(values).map(({ rowid }) => rowid)
}

/** More hits than there can be, and still an integer to SQLite. */
const noLimit = 0x7fffffff

/** The rowids of all records a search finds, in the order its hits come in. */
export function hitsInOrder(db: Database.Database, request: Pick<SearchRequest, 'query' | 'sort' | 'without' | keyof Narrowing>): number[] {
  return find(db, { ...request, limit: noLimit }).page.map(({ rowid }) => rowid)
}

/** How many records a query finds. */
export function countFound(db: Database.Database, request: Narrowing & { readonly query: string }): number {
  const { sql, values } = foundBy(db, request)
  return statement<{ total: number }>(db, `SELECT count(*) AS total ${sql}`).get(values)?.total ?? 0
}

/** `FROM … WHERE …` over the records (as `record`) that a request finds, with its named values. */
export function foundBy(db: Database.Database, { query: text, without = [], ...narrowing }: Narrowing & Pick<SearchRequest, 'query' | 'without'>): { sql: string; values: Scope['values'] } {
  const query = parseQuery(text)
  const matches = matcher(db, query, { without })
  const expressions = expressionsOf(matches)
  const { where, values } = scopeOf(db, narrowing, expressions, matches)
  if (expressions !== null) return { sql: `${fromMatches} AND ${where}`, values: { ...values, match: expressions.all } }
  return { sql: saysNothing(query) && text.trim() !== '' ? 'FROM record WHERE 0' : `FROM record WHERE ${where}`, values }
}

// CROSS JOIN keeps the order: the index first, then the record of each match by its number.
const fromMatches = 'FROM search CROSS JOIN record ON record.rowid = search.rowid WHERE search MATCH @match'

function matchesIn({ where, inIndex }: Scope): string {
  return inIndex === null ? `${fromMatches} AND ${where}` : `FROM search WHERE ${['search MATCH @match', ...inIndex].join(' AND ')}`
}

/** What narrows a search: filters, what must not be there, and no record that only a rule that is left out would find. */
function scopeOf(db: Database.Database, narrowing: Narrowing, expressions: Expressions | null, matches: Matcher): Scope & { readonly unchecked: readonly SearchRule[] } {
  const { sql, values } = conditionOf(db, narrowing, matches.query.filters)
  const unwanted = unwantedStrictly(db, matches, expressions?.all ?? null, sql, values)
  const hidden = unwanted.records.length === 0 ? [] : ['record.rowid NOT IN (SELECT value FROM json_each(@hidden))']
  const left = unwanted.match === null ? [] : [leaveOut(db, unwanted.match)]
  const scope = {
    where: [sql, ...hidden, ...left.map((each) => `record.${each}`)].join(' AND '),
    inIndex: sql === anyRecord && hidden.length === 0 ? left.map((each) => `search.${each}`) : null,
    values: { ...values, ...(hidden.length > 0 && { hidden: JSON.stringify(unwanted.records) }) },
  }
  if (expressions === null) return { ...scope, unchecked: unwanted.unchecked }
  const { records, unchecked } = strictly(db, matches, expressions.all, scope.where, scope.values)
  const told = [...new Set([...unwanted.unchecked, ...unchecked])]
  if (records === null) return { ...scope, unchecked: told }
  return { where: `${scope.where} AND record.rowid IN (SELECT value FROM json_each(@checked))`, inIndex: null, values: { ...scope.values, checked: JSON.stringify(records) }, unchecked: told }
}

/** What leaves out the records that match, in the statements run before the next search: each would look for all of them again. */
function leaveOut(db: Database.Database, match: string): string {
  db.exec('CREATE TEMP TABLE IF NOT EXISTS unwanted (record INTEGER PRIMARY KEY); DELETE FROM temp.unwanted')
  statement(db, 'INSERT INTO temp.unwanted SELECT rowid FROM search WHERE search MATCH @match').run({ match })
  return 'rowid NOT IN (SELECT record FROM temp.unwanted)'
}

interface Asked {
  /** Whether it is the most frequent of more words than can be asked for. */
  readonly isWide: boolean
  readonly asYouType: boolean
  readonly limit: number
  readonly offset: number
}

/**
 * First what was asked for, then compounds and further spellings, each ranked within itself. Of very many, those that have all
 * of it in their title or caption come before: they need not be among the newest.
 */
function ranked(db: Database.Database, { direct, all }: Expressions, scope: Scope, { isWide, asYouType, limit, offset }: Asked): { total: number; page: Ranked[] } {
  const isPhrase = hasPhrase(direct)
  const most = asYouType ? mostRanked.typing : isPhrase || isWide ? mostRanked.slow : mostRanked.paused
  if (all === direct && isPhrase) {
    // It takes too long to do it again for their number or for the titles.
    const { page, total } = best(db, direct, scope, { most, limit, offset, except: [] })
    return { page, total: total ?? count(db, direct, scope) }
  }
  const total = count(db, all, scope)
  if (total === 0) return { page: [], total }
  // To look for very many words once more takes as long as all the rest.
  const inTitle = `${isWide ? '' : `(${direct}) AND `}({title caption} : (${direct}))`
  const tiers = [...(total > most ? [inTitle] : []), direct, ...(all === direct ? [] : [all])]
  const page: Ranked[] = []
  let [earlier, before] = ['', 0]
  for (const tier of tiers) {
    // On the first page stands all of an earlier tier, where there is room for the next.
    const own = earlier === '' || offset === 0 ? tier : `(${tier}) NOT (${earlier})`
    page.push(...best(db, own, scope, { most, limit: limit - page.length, offset: Math.max(0, offset - before), except: offset === 0 ? page : [] }).page)
    if (page.length === limit) break
    if (offset > 0) before += count(db, own, scope)
    earlier = tier
  }
  return { page, total }
}

interface Ranking {
  readonly most: number
  readonly limit: number
  readonly offset: number
  readonly except: readonly Ranked[]
}

/** The best of the newest `most` matches, in one pass; `total` is how many there are, or null where the pass does not tell. */
function best(db: Database.Database, match: string, scope: Scope, { most, limit, offset, except }: Ranking): { page: Ranked[]; total: number | null } {
  // Far down the list they are all ranked.
  const isPart = offset + limit <= most
  const rows = statement<Ranked & { total: number }>(db, `
    WITH newest AS MATERIALIZED (
      SELECT search.rowid AS rowid, ${rank} AS score
      ${matchesIn(scope)}
      ORDER BY search.rowid DESC
      LIMIT @ranked
    )
    SELECT rowid, -score AS score, (SELECT count(*) FROM newest) AS total
    FROM newest
    WHERE rowid NOT IN (SELECT value FROM json_each(@except))
    ORDER BY newest.score, rowid DESC
    LIMIT @limit OFFSET @offset
  `).all({ ...scope.values, match, ranked: isPart ? most : -1, except: JSON.stringify(except.map(({ rowid }) => rowid)), limit, offset })
  const total = rows[0]?.total ?? null
  return { page: rows.map(({ rowid, score }) => ({ rowid, score })), total: isPart && total === most ? null : total }
}

/** Whether an FTS5 expression has terms that must follow one another. */
function hasPhrase(expression: string): boolean {
  return /"[^" ]+ [^"]+"/.test(expression)
}

function count(db: Database.Database, match: string, scope: Scope): number {
  return statement<{ total: number }>(db, `SELECT count(*) AS total ${matchesIn(scope)}`).get({ ...scope.values, match })?.total ?? 0
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
}

/** What fits filters and words (null: filters alone), in an order of the records' own or of the collection asked for. */
function sorted(db: Database.Database, expressions: Expressions | null, { where, values }: Scope, { sort, collection }: Sorting, limit: number, offset: number): { total: number; page: Ranked[] } {
  const among = expressions === null ? where : `record.rowid IN (SELECT rowid FROM search WHERE search MATCH @match) AND ${where}`
  const given = expressions === null ? values : { ...values, match: expressions.all }
  const total = statement<{ total: number }>(db, `SELECT count(*) AS total FROM record WHERE ${among}`).get(given)?.total ?? 0
  // Where only a collection is asked for, its own order is the best.
  const order = collection !== null && sort === 'relevance' && expressions === null ? 'collection' : sort
  const page = statement<{ rowid: number }>(db, `SELECT rowid FROM record WHERE ${among} ORDER BY ${orders[order]} LIMIT @limit OFFSET @offset`)
    .all({ ...given, ...(order === 'collection' && { collection }), limit, offset })
    .map(({ rowid }) => ({ rowid, score: 0 }))
  return { total, page }
}
