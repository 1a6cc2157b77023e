import type Database from 'better-sqlite3'
import type { Expressions } from '../match/expression'
import type { Matcher } from '../match/match'
import { calledSo } from './called-so'
import { ranked, type InTier, type PageAsked, type Ranked } from './ranked'
import type { KindAsked, Scope } from './scope'

/** So many of the first hits are put in order anew; the others are too far down to be what was meant. */
const mostReordered = 50
/** What a word met in a compound or a further spelling only is worth, against one that stands there as asked for. */
const furtherWorth = 0.5

/**
 * The hits tier by tier, and among the first of them those before that are called what was asked for: a mail and a table of
 * contents that mention a report are shorter or have more of its words than the report itself. Of several words one may be met
 * in a compound only: that puts a record behind, but not behind all that merely have the words somewhere.
 */
export function bestFirst(db: Database.Database, expressions: Expressions, scope: Scope, asked: PageAsked, matches: Matcher, kinds: readonly KindAsked[] = []): { total: number; page: Ranked[] } {
  const { limit, offset } = asked
  if (offset >= mostReordered) return ranked(db, expressions, scope, asked)
  const end = offset + limit
  const { total, page } = ranked(db, expressions, scope, { ...asked, offset: 0, limit: Math.max(mostReordered, end) })
  return { total, page: [...reordered(db, page.slice(0, mostReordered), matches, kinds), ...page.slice(mostReordered)].slice(offset, end) }
}

function reordered(db: Database.Database, hits: readonly InTier[], matches: Matcher, kinds: readonly KindAsked[]): Ranked[] {
  if (hits.length < 2) return [...hits]
  const called = calledSo(db, hits.map(({ rowid }) => rowid), matches, kinds)
  const isOne = matches.clauses.filter(({ clause }) => clause.presence !== 'must-not').length === 1
  const scale = isOne ? 1 : furtherWorth * scaleOf(hits)
  return hits
    .map(({ rowid, tier, score }) => ({ rowid, tier, score: score * (tier === 1 ? 1 : scale) * (called.get(rowid) ?? 1) }))
    // Equal ones keep their order, the newest first.
    .sort((one, other) => (isOne ? one.tier - other.tier : 0) || other.score - one.score)
    .map(({ rowid, score }) => ({ rowid, score }))
}

/** How much less the hits of the first tier score for what was asked for than for all that is looked for with it. */
function scaleOf(hits: readonly InTier[]): number {
  const known = hits.filter(({ tier, further }) => tier === 1 && further !== undefined)
  const sum = known.reduce((total, { score }) => total + score, 0)
  const further = known.reduce((total, hit) => total + (hit.further ?? 0), 0)
  return further > 0 ? sum / further : 1
}
