import type Database from 'better-sqlite3'
import { conditionOf, type Narrowing } from './conditions'
import { explain, type Explanation } from './explain'
import { expressionsOf, unwantedOf, type Expressions } from './expression'
import { matcher, type Matcher } from './match'
import { parseQuery, type QueryProblem } from './query'
import { statement } from '../statement'

export interface SearchRequest extends Narrowing {
  readonly query: string
  readonly limit?: number
  readonly offset?: number
  /** The last word may still be being typed: it is met by words that begin with it. */
  readonly asYouType?: boolean
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
}

interface Ranked {
  readonly rowid: number
  readonly score: number
}

interface Scope {
  readonly where: string
  readonly values: Readonly<Record<string, string | null>>
}

// Ranking every match of a frequent word takes longer than a key stroke; the newest are ranked, all are counted.
const mostRanked = { typing: 5_000, paused: 20_000 }

/** Finds records by words and filters. Any text is a query; what could not be read as meant is in `problems`. */
export function search(db: Database.Database, request: SearchRequest): SearchResult {
  const { limit = 50, offset = 0, asYouType = false } = request
  const query = parseQuery(request.query)
  const matches = matcher(db, query, { asYouType })
  const scope = scopeOf(db, request, matches)
  const expressions = expressionsOf(matches)
  if (expressions === null && query.filters.length === 0 && query.clauses.length === 0) return { total: 0, hits: [], problems: query.problems }
  const found = expressions === null ? newest(db, scope, limit, offset) : ranked(db, expressions, scope, asYouType, limit, offset)
  return {
    total: found.total,
    hits: found.page.map((each) => ({ ...each, ...explain(db, each.rowid, matches) })),
    problems: query.problems,
  }
}

/** The rowids of all records a query finds, ascending. */
export function matchingRowids(db: Database.Database, text: string, narrowing: Narrowing = {}): number[] {
  const matches = matcher(db, parseQuery(text))
  const { where, values } = scopeOf(db, narrowing, matches)
  const expressions = expressionsOf(matches)
  const sql = expressions === null
    ? `SELECT record.rowid FROM record WHERE ${where} ORDER BY record.rowid`
    : `SELECT record.rowid ${fromMatches} AND ${where} ORDER BY search.rowid`
  return statement<{ rowid: number }>(db, sql).all({ ...values, match: expressions?.all ?? null }).map(({ rowid }) => rowid)
}

// CROSS JOIN keeps the order: the index first, then the record of each match by its number.
const fromMatches = 'FROM search CROSS JOIN record ON record.rowid = search.rowid WHERE search MATCH @match'

function scopeOf(db: Database.Database, narrowing: Narrowing, matches: Matcher): Scope {
  const { sql, values } = conditionOf(db, narrowing, matches.query.filters)
  const unwanted = unwantedOf(matches)
  if (unwanted === null) return { where: sql, values }
  return {
    where: `${sql} AND record.rowid NOT IN (SELECT rowid FROM search WHERE search MATCH @unwanted)`,
    values: { ...values, unwanted },
  }
}

/** First what was asked for, then compounds and further spellings, each ranked within itself. */
function ranked(db: Database.Database, { direct, all }: Expressions, scope: Scope, asYouType: boolean, limit: number, offset: number): { total: number; page: Ranked[] } {
  const most = asYouType ? mostRanked.typing : mostRanked.paused
  const directTotal = count(db, direct, scope)
  const total = all === direct ? directTotal : count(db, all, scope)
  const first = rank(db, direct, scope, most, directTotal, limit, offset)
  if (first.length === limit || total === directTotal) return { total, page: first }
  const rest = rank(db, `(${all}) NOT (${direct})`, scope, most, total - directTotal, limit - first.length, Math.max(0, offset - directTotal))
  return { total, page: [...first, ...rest] }
}

function rank(db: Database.Database, match: string, scope: Scope, most: number, total: number, limit: number, offset: number): Ranked[] {
  if (offset >= total) return []
  const { where, values } = scope
  // Far down the list, or where most matches fit, rank them all.
  const from = total > most && offset + limit <= most ? newestOf(db, match, scope, most) : 0
  return statement<Ranked>(db, `
    SELECT search.rowid, -bm25(search, 8.0, 4.0, 1.0) AS score
    ${fromMatches} AND search.rowid >= @from AND ${where}
    ORDER BY bm25(search, 8.0, 4.0, 1.0), search.rowid DESC
    LIMIT @limit OFFSET @offset
  `).all({ ...values, match, from, limit, offset })
}

/** The number from which on the newest `most` matches lie. */
function newestOf(db: Database.Database, match: string, { where, values }: Scope, most: number): number {
  return statement<{ rowid: number }>(db, `SELECT search.rowid ${fromMatches} AND ${where} ORDER BY search.rowid DESC LIMIT 1 OFFSET @most`)
    .get({ ...values, match, most })?.rowid ?? 0
}

function count(db: Database.Database, match: string, { where, values }: Scope): number {
  return statement<{ total: number }>(db, `SELECT count(*) AS total ${fromMatches} AND ${where}`).get({ ...values, match })?.total ?? 0
}

/** Filters alone: what fits them, newest first. */
function newest(db: Database.Database, { where, values }: Scope, limit: number, offset: number): { total: number; page: Ranked[] } {
  const total = statement<{ total: number }>(db, `SELECT count(*) AS total FROM record WHERE ${where}`).get(values)?.total ?? 0
  const page = statement<{ rowid: number }>(db, `SELECT rowid FROM record WHERE ${where} ORDER BY rowid DESC LIMIT @limit OFFSET @offset`)
    .all({ ...values, limit, offset })
    .map(({ rowid }) => ({ rowid, score: 0 }))
  return { total, page }
}
