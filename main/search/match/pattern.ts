import type { SearchRule } from '../../../preload/contract'
import { literalsOf, shapeOf, withLiterals } from '../index/pattern-shape'
import { fold } from '../language/fold'
import { respellings } from '../language/forms/orthography'
import type { Clause } from '../query/query'
import { plainLower } from './rules'
import type { Tier } from './ways'

/** What words are met by that are asked for by a pattern or a beginning. */
export interface WordPattern {
  readonly written: RegExp
  /** Folded, as typed and in its other spellings; `shapes` tell whether a folded word fits them. */
  readonly folded: readonly string[]
  readonly shapes: readonly RegExp[]
}

/** The pattern of a clause; null where it asks for whole words. */
export function patternIn({ kind, words }: Clause, isBeginning: boolean, without: ReadonlySet<SearchRule>): WordPattern | null {
  if (kind !== 'wildcard' && !isBeginning) return null
  const typed = kind === 'wildcard' ? words[0] ?? '' : `${words.join('')}*`
  const folded = patternsOf(typed, without).map(({ pattern }) => pattern)
  return { written: shapeOf(withLiterals(typed, plainLower)), folded, shapes: folded.map(shapeOf) }
}

// So few letters begin too many words that were never written with an umlaut: aero, Aroma.
const fewestRespelt = 4

/** A pattern, folded, as typed and in its other spellings. */
export function patternsOf(typed: string, without: ReadonlySet<SearchRule>): { pattern: string; tier: Tier }[] {
  const own = foldPattern(typed)
  const others = without.has('spelling') ? [] : respellings(typed).map(foldPattern)
  return [own, ...new Set(others)]
    .filter((pattern) => pattern.length >= own.length || literalsOf(pattern).some((letters) => letters.length >= fewestRespelt))
    .map((pattern) => ({ pattern, tier: tierOf(pattern, own) }))
}

function foldPattern(pattern: string): string {
  return withLiterals(pattern, fold)
}

/** How directly a folded spelling is met: as long as the folded own one or longer, it is what was asked for. */
export function tierOf(spelling: string, own: string): Tier {
  return spelling.length >= own.length ? 1 : 2
}
