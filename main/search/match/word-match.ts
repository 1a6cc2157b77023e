import type { MatchRule, SearchRule } from '../../../preload/contract'
import { termInText, termOfWord } from '../language/term-stream'
import { languages, partTerm, type Language, type ReadWord, type SplitWord } from '../language/terms'
import type { ResolvedClause } from './match'
import { isAllowed, plainLower, ruleBetween } from './rules'
import { isByPattern, type Way } from './ways'

/** How a word of a text, which its terms may have, meets a clause by itself, in any of the given languages, or null. */
export function ruleOf(surface: string, clause: ResolvedClause, among: readonly Language[] = languages, inText = noTerms): MatchRule | null {
  for (const language of among) {
    const seen = clause.seen[language]
    const known = seen.get(surface)
    const rule = known === undefined ? ruleIn(surface, clause, language, inText) : known
    if (known === undefined) seen.set(surface, rule)
    if (rule !== null) return rule
  }
  return null
}

function noTerms(): ReadWord | undefined {
  return undefined
}

function ruleIn(surface: string, clause: ResolvedClause, language: Language, inText: typeof noTerms): MatchRule | null {
  const { byStem, without } = clause
  const term = termInText(surface, language, inText)
  const way = wayOf(term, byStem[language])
  if (way !== undefined && isByPattern(way)) return ruleByPattern(surface, term.word, way, clause)
  const asked = way?.words?.[0]
  if (way === undefined || asked === undefined) return way?.rule ?? null
  const rule = ruleBetween(asked, surface)
  // Another form may all the same begin with what is being typed.
  if (!isAllowed(rule, without)) return isBegun(surface, term.word, clause) ? 'prefix' : null
  return way.rule === 'translation' ? 'translation' : rule
}

/** The index has found the stem; only the word itself tells whether it fits: sind has the stem of waren, not its letters. */
function ruleByPattern(surface: string, word: string, way: Way, clause: ResolvedClause): MatchRule | null {
  const { pattern, without } = clause
  if (pattern?.written.test(plainLower(surface)) === true) return way.rule
  const rule = fitsPattern(word, clause) ? 'umlaut' : 'inflection'
  if (!isAllowed(rule, without)) return null
  return rule === 'umlaut' ? way.rule : rule
}

function isBegun(surface: string, word: string, clause: ResolvedClause): boolean {
  return clause.pattern?.written.test(plainLower(surface)) === true || (isAllowed('umlaut', clause.without) && fitsPattern(word, clause))
}

/** Whether a folded word fits the pattern of a clause in any spelling. */
export function fitsPattern(word: string, { pattern }: ResolvedClause): boolean {
  return pattern?.shapes.some((shape) => shape.test(word)) === true
}

/** The way by which a word is met: as itself, or else by what it is put together of. */
export function wayOf({ stem: own, parts }: SplitWord, byStem: ReadonlyMap<string, Way>): Way | undefined {
  const direct = byStem.get(own)
  if (direct !== undefined) return direct
  for (const part of parts) {
    const way = byStem.get(partTerm(part))
    if (way !== undefined) return way
  }
  return undefined
}

/** Whether words of a text, of which the stems are right, are met as a sequence. */
export function isMet({ words = [] }: Way, surfaces: readonly string[], without: ReadonlySet<SearchRule>): boolean {
  return without.size === 0 || words.every((word, place) => isAllowed(ruleBetween(word, surfaces[place] ?? ''), without))
}

/** What of the query a word of a text was translated from, where it was. */
export function translatedFrom(surface: string, { byStem }: ResolvedClause, among: readonly Language[]): string | undefined {
  return among.map((language) => wayOf(termOfWord(surface, language), byStem[language])).find((way) => way?.rule === 'translation')?.term
}
