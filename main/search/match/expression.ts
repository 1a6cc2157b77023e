import { indexTerm, type Language } from '../language/terms'
import { demandsOf, inAlternatives, type Demand } from './demands'
import type { Matcher, ResolvedClause } from './match'
import type { Way } from './ways'

/** What FTS5 is asked, in its own language: `direct` for what was asked for, `all` with compounds and further spellings. */
export interface Expressions {
  readonly direct: string
  readonly all: string
}

/** The FTS5 expressions of a query, or null where it asks for no word (only filters, or only what must not be there). */
export function expressionsOf({ clauses }: Matcher): Expressions | null {
  const wanted = clauses.filter(({ clause }) => clause.presence !== 'must-not')
  if (wanted.length === 0) return null
  return { direct: within(wanted, 1), all: within(wanted, 2) }
}

function within(clauses: readonly ResolvedClause[], tier: 1 | 2): string {
  const all = (demand: readonly Demand[]): string => demand.map(({ clause, languages }) => clauseIn(clause, languages, tier)).join(' AND ')
  return or(demandsOf(clauses).map((demand) => inAlternatives(demand, ({ clause }) => clause.clause).map((either) => or(either.map(all))).join(' AND ')))
}

function clauseIn({ clause, ways }: ResolvedClause, languages: readonly Language[], tier: 1 | 2): string {
  const terms = (of: 1 | 2): string[] => [...new Set(languages.flatMap((language) => ways[language].filter((way) => way.tier === of).map((way) => phrase(way, language))))]
  const further = tier === 2 ? terms(2) : []
  const asked = [...grouped(terms(1)), ...(further.length === 0 ? [] : [`(${or(grouped(further))} NOT "${nothing}")`])]
  const either = or(asked.length === 0 ? [`"${nothing}"`] : asked)
  // Saying a term again multiplies its score exactly.
  const boosted = clause.boost > 1 ? `(${Array.from({ length: clause.boost }, () => either).join(' OR ')})` : either
  return clause.fields.length === 0 ? boosted : `{${clause.fields.join(' ')}} : (${boosted})`
}

/** A term that no text has. */
export const nothing = '\u00B7\u00B7\u00B7'
const mostInGroup = 14

/**
 * Alternatives in groups of groups. FTS5 asks each of them at every record any of them is in, two hundred compounds at each
 * record of the word itself; a group is asked as one, and a large one has groups of its own. It would put an OR within an OR
 * on one level: NOT keeps them apart.
 */
function grouped(expressions: readonly string[]): string[] {
  if (expressions.length <= mostInGroup) return [...expressions]
  const size = Math.ceil(expressions.length / mostInGroup)
  return Array.from({ length: Math.ceil(expressions.length / size) }, (_, place) => `(${or(grouped(expressions.slice(place * size, (place + 1) * size)))} NOT "${nothing}")`)
}

/** The FTS5 expression of the ways a clause is met by whatever word has the stem, in a language; null where it has none. */
export function looseExpression({ clause, ways }: ResolvedClause, language: Language): string | null {
  const terms = ways[language].filter(({ words }) => words === undefined).map((way) => phrase(way, language))
  if (terms.length === 0) return null
  return clause.fields.length === 0 ? or(terms) : `{${clause.fields.join(' ')}} : (${or(terms)})`
}

// Every term is quoted: FTS5 reads `klima-schutz` as a column and an unquoted `not` as an operator.
function phrase({ stems, notBefore = [] }: Way, language: Language): string {
  const terms = stems.map((stem) => indexTerm(stem, language)).join(' ')
  return notBefore.length === 0 ? `"${terms}"` : `("${terms}" NOT ${or(notBefore.map((next) => `"${terms} ${indexTerm(next, language)}"`))})`
}

function or(expressions: readonly string[]): string {
  return expressions.length === 1 ? expressions[0] ?? '' : `(${expressions.map((each) => `(${each})`).join(' OR ')})`
}
