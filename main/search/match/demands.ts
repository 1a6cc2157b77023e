import { languages, type Language } from '../language/terms'
import type { Clause } from '../query/query'
import type { ResolvedClause } from './match'

/** A clause, and the languages in either of which it is to be met. */
export interface Demand {
  readonly clause: ResolvedClause
  readonly languages: readonly Language[]
}

/** Things asked for, as they have to be met: all of these, each by one of its alternatives, which is to be met whole. */
export function inAlternatives<T>(asked: readonly T[], clauseOf: (each: T) => Clause): T[][][] {
  const groups = Map.groupBy(asked, (each) => clauseOf(each).either?.of ?? each)
  return [...groups.values()].map((group) => [...Map.groupBy(group, (each) => clauseOf(each).either?.as).values()])
}

/**
 * What a record has to have, all of one of these lists. A text may be in both languages, so each clause is met in either; but
 * where one says nothing in one of them only, all are met in the same: it may say all in the other.
 */
export function demandsOf(clauses: readonly ResolvedClause[]): Demand[][] {
  const together = clauses.every(({ optional }) => optional.de === optional.en) ? [languages] : languages.map((language) => [language])
  return together.map((among) => clauses.filter(({ optional }) => !among.every((language) => optional[language])).map((clause) => ({ clause, languages: among })))
}
