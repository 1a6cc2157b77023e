import type { MatchRule, SearchRule } from '../../../preload/contract'
import { fold, otherSpellings, withoutInvisible } from '../language/fold'
import { otherOrthographies } from '../language/forms/orthography'

// The first says most.
const order: readonly MatchRule[] = ['exact', 'phrase', 'sharp-s', 'umlaut', 'spelling', 'inflection', 'prefix', 'wildcard', 'compound', 'translation', 'fuzzy', 'kind']

/** How far what a rule takes is from what was asked for: 0 where it stands there as it is. */
export function distanceOf(rule: MatchRule): number {
  return order.indexOf(rule)
}

/** By what rule two words of the same stem are one: letter by letter, ß as ss, ä as ae or a, as it was written before the reform, or as forms of one word. */
export function ruleBetween(asked: string, met: string): MatchRule {
  const one = plainLower(asked)
  const other = plainLower(met)
  if (one === other) return 'exact'
  if (one.replaceAll('ß', 'ss') === other.replaceAll('ß', 'ss')) return 'sharp-s'
  if (spellings(asked).some((spelling) => spellings(met).includes(spelling))) return 'umlaut'
  if (reformed(asked).some((spelling) => spellings(met).includes(spelling))) return 'spelling'
  return 'inflection'
}

/** Whether a search that goes without some rules takes two words between which that rule stands for one. */
export function isAllowed(rule: MatchRule, without: ReadonlySet<SearchRule>): boolean {
  if (rule === 'inflection') return !without.has('inflection')
  return (rule !== 'umlaut' && rule !== 'sharp-s' && rule !== 'spelling') || !without.has('spelling')
}

/** A word and its other spellings, folded. */
export function spellings(word: string): string[] {
  return [word, ...otherSpellings(word)].map(fold)
}

/** A word as it was written before the reform of spelling, and as it is now, each with its other spellings, folded. */
export function reformed(word: string): string[] {
  return otherOrthographies(word).flatMap(spellings)
}

/** A word as it is compared letter by letter: capitals and signs nobody sees do not matter. */
export function plainLower(word: string): string {
  return withoutInvisible(word).normalize('NFKC').toLowerCase()
}
