import type Database from 'better-sqlite3'
import type { Expressions } from './expression'
import { rank } from './rank'
import { countIn, matchesIn, type Scope } from './scope'
import { statement, valueStatement } from '../statement'
import type { Tier } from './ways'

/** A record that fits, and how well. */
export interface Ranked {
  readonly rowid: number
  readonly score: number
}

/** The same, with what it fits, and how well it fits all that is asked for with compounds and further spellings, where that is known. */
export interface InTier extends Ranked {
  readonly tier: Tier
  readonly further?: number | undefined
}

// Ranking every match of a frequent word takes longer than a key stroke: the newest are ranked, all are counted. The words of
// a phrase are compared place by place, three times as long for each match; a pattern that too many words fit is hundreds.
const mostRanked = { typing: 2_500, slow: 4_000, paused: 10_000 }

/** What of the hits is asked for. */
export interface PageAsked {
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
export function ranked(db: Database.Database, { direct, all }: Expressions, scope: Scope, { isWide, asYouType, limit, offset }: PageAsked): { total: number; page: InTier[] } {
  const isPhrase = hasPhrase(direct)
  const most = asYouType ? mostRanked.typing : isPhrase || isWide ? mostRanked.slow : mostRanked.paused
  if (all === direct && isPhrase) {
    // It takes too long to do it again for their number or for the titles.
    const { page, total } = bestCounted(db, direct, scope, { most, limit, offset, end: offset + limit, except: null })
    return { page: page.map((each) => ({ ...each, tier: 1 })), total: total ?? countIn(db, direct, scope) }
  }
  const total = countIn(db, all, scope)
  if (total === 0) return { page: [], total }
  // To look for very many words once more takes as long as all the rest.
  const inTitle = `${isWide ? '' : `(${direct}) AND `}({title caption} : (${direct}))`
  const tiers = [...(total > most ? [inTitle] : []), direct, ...(all === direct ? [] : [all])]
  const page: InTier[] = []
  let [earlier, before] = ['', 0]
  for (const tier of tiers) {
    const ranking = { most, limit: limit - page.length, offset: Math.max(0, offset - before), end: offset + limit }
    if (offset === 0 && tier !== direct && tier === all) return { page: withFurther(db, page, all, scope, { ...ranking, limit }), total }
    // On the first page stands all of an earlier tier, where there is room for the next.
    const except = earlier === '' ? null : offset === 0 ? page : earlier
    for (const each of best(db, tier, scope, { ...ranking, except })) page.push({ ...each, tier: tier === all && all !== direct ? 2 : 1 })
    if (page.length === limit) break
    // All of a tier is in the next one too.
    if (offset > 0 && tier !== all) before = countIn(db, tier, scope)
    earlier = tier
  }
  return { page, total }
}

/** The hits of the first tier, of which that is not all, and those that follow them, each with how well it fits all that is asked for. */
function withFurther(db: Database.Database, hits: readonly InTier[], all: string, scope: Scope, ranking: Omit<Ranking, 'except'>): InTier[] {
  const values = valuesOf(db, scope, all, { ...ranking, except: hits })
  const rows = statement<Ranked>(db, `
    SELECT newest.rowid, -newest.score AS score
    FROM (${newestIn(scope)}) AS newest
    ORDER BY newest.rowid IN (SELECT value FROM json_each(@except)) DESC, ${isFar(ranking) ? 'newest.rowid < @oldest, ' : ''}newest.score, newest.rowid DESC
    LIMIT @limit
  `).all(values)
  const further = new Map(rows.map(({ rowid, score }) => [rowid, score]))
  const first = hits.map((hit) => ({ ...hit, further: further.get(hit.rowid) }))
  for (const { rowid } of hits) further.delete(rowid)
  return [...first, ...Array.from(further, ([rowid, score]): InTier => ({ rowid, score, tier: 2, further: score }))].slice(0, ranking.limit)
}

interface Ranking {
  readonly most: number
  readonly limit: number
  readonly offset: number
  /** How many hits there are up to the end of the page, those of earlier tiers among them. */
  readonly end: number
  /** What stands in an earlier tier: its hits, or its expression. Asked for by one that leaves it out, the others would be ranked otherwise. */
  readonly except: readonly Ranked[] | string | null
}

/** The best of the newest `most` matches, each ranked as on any other page; far down the list the older ones follow, ranked as well. */
function best(db: Database.Database, match: string, scope: Scope, ranking: Ranking): Ranked[] {
  const { except } = ranking
  const others = except === null ? '' : `WHERE newest.rowid NOT IN (${typeof except === 'string' ? 'SELECT rowid FROM search WHERE search MATCH @except' : 'SELECT value FROM json_each(@except)'})`
  return statement<Ranked>(db, `SELECT newest.rowid, -newest.score AS score FROM (${newestIn(scope)}) AS newest ${others} ${inOrder(ranking)}`).all(valuesOf(db, scope, match, ranking))
}

/** The same, in one pass with how many there are; null where the pass does not tell. */
function bestCounted(db: Database.Database, match: string, scope: Scope, ranking: Ranking): { page: Ranked[]; total: number | null } {
  const values = valuesOf(db, scope, match, ranking)
  const rows = statement<Ranked & { total: number }>(db, `
    WITH newest AS MATERIALIZED (${newestIn(scope)})
    SELECT newest.rowid, -newest.score AS score, (SELECT count(*) FROM newest) AS total FROM newest ${inOrder(ranking)}
  `).all(values)
  const total = rows[0]?.total ?? null
  return { page: rows.map(({ rowid, score }) => ({ rowid, score })), total: total === values.ranked ? null : total }
}

function newestIn(scope: Scope): string {
  return `SELECT search.rowid AS rowid, ${rank} AS score ${matchesIn(scope)} ORDER BY search.rowid DESC LIMIT @ranked`
}

/** Best first; far down the list, the newest `most` before the others. */
function inOrder(ranking: Ranking): string {
  return `ORDER BY ${isFar(ranking) ? 'newest.rowid < @oldest, ' : ''}newest.score, newest.rowid DESC LIMIT @limit OFFSET @offset`
}

function isFar({ end, most }: Pick<Ranking, 'end' | 'most'>): boolean {
  return end > most
}

function valuesOf(db: Database.Database, scope: Scope, match: string, ranking: Ranking) {
  const { most, limit, offset, except } = ranking
  return {
    ...scope.values, match, limit, offset,
    ranked: isFar(ranking) ? -1 : most,
    ...(isFar(ranking) && { oldest: oldestOf(db, match, scope, most) }),
    ...(except !== null && { except: typeof except === 'string' ? except : JSON.stringify(except.map(({ rowid }) => rowid)) }),
  }
}

/** The oldest of the newest `most` matches; 0 where there are no more. */
function oldestOf(db: Database.Database, match: string, scope: Scope, most: number): number {
  return valueStatement<number>(db, `SELECT search.rowid ${matchesIn(scope)} ORDER BY search.rowid DESC LIMIT 1 OFFSET @before`).get({ ...scope.values, match, before: most - 1 }) ?? 0
}

/** Whether an FTS5 expression has terms that must follow one another. */
function hasPhrase(expression: string): boolean {
  return /"[^" ]+ [^"]+"/.test(expression)
}
