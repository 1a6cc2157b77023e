import type Database from 'better-sqlite3'
import { statement } from '../statement'
import { choose, inHalves, linksWords, mayGo, saysWhat } from './fewer-words'
import { explainByKind, expressionsByKind } from './kind-words'
import { expressionsOf, type Expressions } from './match/expression'
import { matcher, type Matcher, type ResolvedClause } from './match/match'
import { parseQuery } from './query/query'
import { bestFirst } from './rank/best-first'
import { countUpTo, isAnywhere } from './rank/in-index'
import type { Ranked } from './rank/ranked'
import { countIn, matchesIn, scopeOf, type Scope } from './rank/scope'
import type { Hit, SearchRequest } from './search'
import { withSlipsMended } from './slips'

/** Of more words there are too many choices: of a pasted text the rarest so many count; of still more, not all can be looked up. */
const [mostWords, mostTyped] = [6, 60]
/** Choices of words of which the records are counted, at each number of words. */
const mostChoices = 20
/** Records that are put in order; what has fewer of the words in common with more records tells less. */
const mostRanked = 2_000
/** Records with all of the words that are left out here. */
const mostWhole = 1_000

/**
 * Records that have most of a query's words but not all, best first: those that lack one before those that lack more, at most
 * half of them; of a pasted text those that have its rarest words. What carries a sign, is quoted or asked for in a field they all have; none where words are linked, or wanted as
 * they are written.
 */
export function withMostWords(db: Database.Database, asked: Omit<SearchRequest, 'sort' | 'offset' | 'asYouType'>): Hit[] {
  const { limit = 10, without = [] } = asked
  if (linksWords(asked.query) || without.includes('inflection') || without.includes('spelling')) return []
  if (parseQuery(asked.query).clauses.length > mostTyped) return []
  const query = withSlipsMended(db, asked)
  const matches = matcher(db, parseQuery(inHalves(db, parseQuery(query), { ...asked, query })), { without })
  const { kinds } = expressionsByKind(matches)
  const said = matches.clauses.filter((each) => each.clause.presence !== 'must-not' && !each.optional.de && !each.optional.en && !kinds.some(({ clause }) => clause === each))
  const free = said.filter(({ clause }) => mayGo(clause))
  const standing = free.filter((clause) => isAnywhere(db, expressionsOf({ ...matches, clauses: [clause] })))
  const known = rarest(db, matches, standing)
  if (free.length < 2 || known.length === 0) return []
  const expressions = (left: readonly ResolvedClause[]): Expressions | null =>
    expressionsOf({ ...matches, clauses: said.filter((clause) => !mayGo(clause.clause) || (known.includes(clause) && !left.includes(clause))) })
  const whole = expressionsOf({ ...matches, clauses: said })
  const found: Ranked[] = whole === null ? [] : recordsWith(db, whole.all, scopeOf(db, asked, whole, matches, kinds))
  const above = found.length
  // Of a pasted text it is enough to have its rarest words.
  const asMany = standing.length > mostWords ? mostWords : free.length
  const lacking = asMany - known.length
  for (let many = lacking > 0 || asMany < free.length ? 0 : 1; lacking + many <= asMany / 2 && found.length - above < limit; many += 1) {
    const choices = choose(known, many).filter((left) => said.length > free.length || known.some((each) => !left.includes(each) && saysWhat(each.clause)))
    if (choices.length > mostChoices) break
    const all = tellingOf(choices.flatMap((left) => {
      const given = expressions(left)
      if (given === null) return []
      const scope = others(scopeOf(db, asked, given, matches, kinds), found)
      return [{ match: given.all, total: countIn(db, given.all, scope) }]
    }))
    if (all === null) continue
    const scope = others(scopeOf(db, asked, { direct: all, all }, matches, kinds), found)
    found.push(...bestFirst(db, { direct: all, all }, scope, { limit: limit - (found.length - above), offset: 0 }, matches, kinds).page)
  }
  return found.slice(above).map((each) => ({ ...each, ...explainByKind(db, each.rowid, matches, kinds) }))
}

/** Of choices of words, those that the fewest records have, as one expression; null where none has any. */
function tellingOf(choices: readonly { readonly match: string; readonly total: number }[]): string | null {
  const told: string[] = []
  let records = 0
  for (const { match, total } of choices.filter((each) => each.total > 0).toSorted((a, b) => a.total - b.total)) {
    records += total
    if (told.length > 0 && records > mostRanked) break
    told.push(`(${match})`)
  }
  return told.length === 0 ? null : told.join(' OR ')
}

/** The words that the fewest records have, where there are more than can be chosen from. */
function rarest(db: Database.Database, matches: Matcher, clauses: readonly ResolvedClause[]): readonly ResolvedClause[] {
  if (clauses.length <= mostWords) return clauses
  const often = new Map(clauses.map((clause) => [clause, countUpTo(db, expressionsOf({ ...matches, clauses: [clause] })?.all ?? '', mostRanked)]))
  return clauses.toSorted((a, b) => (often.get(a) ?? 0) - (often.get(b) ?? 0)).slice(0, mostWords)
}

function recordsWith(db: Database.Database, match: string, scope: Scope): Ranked[] {
  return statement<{ rowid: number }>(db, `SELECT search.rowid ${matchesIn(scope)} LIMIT ${mostWhole}`).all({ ...scope.values, match }).map(({ rowid }) => ({ rowid, score: 0 }))
}

function others(scope: Scope, found: readonly Ranked[]): Scope {
  const isOther = 'NOT IN (SELECT value FROM json_each(@whole))'
  return {
    where: `${scope.where} AND record.rowid ${isOther}`,
    inIndex: scope.inIndex === null ? null : [...scope.inIndex, `search.rowid ${isOther}`],
    values: { ...scope.values, whole: JSON.stringify(found.map(({ rowid }) => rowid)) },
  }
}
