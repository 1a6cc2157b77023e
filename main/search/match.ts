import type Database from 'better-sqlite3'
import { fold, otherSpellings } from './fold'
import { termOfWord } from './language'
import type { Clause, ParsedQuery } from './query'
import { ruleBetween, type MatchRule } from './rules'
import { isStopWord } from './stop-words'
import type { Language } from './terms'
import { stemsLike, stemsNear, stemsStartingWith, stemsWithPart, type FoundStem } from './vocabulary-lookup'

/** One way a clause may be met: stems that follow one another (mostly one), by what rule, and how directly. */
export interface Alternative {
  readonly stems: readonly string[]
  readonly rule: MatchRule
  /** 1 is what was asked for; 2 stands behind every 1 in the ranking. */
  readonly tier: 1 | 2
}

/** A clause with all that the archive's vocabulary has for it, by language. */
export interface ResolvedClause {
  readonly clause: Clause
  readonly ways: Readonly<Record<Language, readonly Alternative[]>>
  /** The ways of one stem, by it. */
  readonly byStem: Readonly<Record<Language, ReadonlyMap<string, Alternative>>>
  /** What was found out about words of texts so far; the same come again in every hit. */
  readonly seen: Readonly<Record<Language, Map<string, MatchRule | null>>>
  /** Whether it may be missing in a record of that language, because it says nothing there. */
  readonly optional: Readonly<Record<Language, boolean>>
}

/** A query looked up once; applied to the index, to texts, pages and words alike. */
export interface Matcher {
  readonly query: ParsedQuery
  readonly clauses: readonly ResolvedClause[]
}

const languages = ['de', 'en'] as const

/** Looks a query up in the archive's vocabulary. With `asYouType` the last word may be the beginning of one. */
export function matcher(db: Database.Database, query: ParsedQuery, { asYouType = false }: { readonly asYouType?: boolean } = {}): Matcher {
  const last = query.clauses.at(-1)
  return {
    query,
    clauses: query.clauses.map((clause) => ({
      ...resolve(db, clause, asYouType && query.endsInWord && clause === last),
      optional: optionalIn(clause, query.clauses),
    })),
  }
}

function resolve(db: Database.Database, clause: Clause, isBeginning: boolean): Omit<ResolvedClause, 'optional'> {
  const found = foundIn(db, clause, isBeginning)
  const ways = {
    de: distinct([...waysOf(clause, 'de'), ...found.filter(({ lang }) => lang === 'de').map(wayTo)]),
    en: distinct([...waysOf(clause, 'en'), ...found.filter(({ lang }) => lang === 'en').map(wayTo)]),
  }
  return { clause, ways, byStem: { de: singles(ways.de), en: singles(ways.en) }, seen: { de: new Map(), en: new Map() } }
}

interface FoundWay extends FoundStem {
  readonly rule: MatchRule
  readonly tier: 1 | 2
}

/** What the vocabulary adds to the words themselves. */
function foundIn(db: Database.Database, clause: Clause, isBeginning: boolean): FoundWay[] {
  const word = fold(clause.words.join(''))
  const [first = ''] = clause.words
  if (clause.kind === 'phrase' || word === '') return []
  if (clause.kind === 'wildcard') {
    const pattern = first.split('*').map(fold).join('*')
    return by(/^[^*]+\*$/.test(pattern) ? 'prefix' : 'wildcard', 1, stemsLike(db, pattern))
  }
  return [
    ...(clause.distance > 0 ? by('fuzzy', 1, stemsNear(db, word, clause.distance)) : []),
    ...(isBeginning ? by('prefix', 2, [word, ...otherSpellings(first).map(fold)].flatMap((each) => stemsStartingWith(db, each))) : []),
    ...(clause.distance === 0 ? by('compound', 2, [word, ...otherSpellings(clause.words.join('')).map(fold)].flatMap((each) => stemsWithPart(db, each))) : []),
  ]
}

function by(rule: MatchRule, tier: 1 | 2, stems: readonly FoundStem[]): FoundWay[] {
  return stems.map((found) => ({ ...found, rule, tier }))
}

function wayTo({ stem, rule, tier }: FoundWay): Alternative {
  return { stems: [stem], rule, tier }
}

/** What the words themselves stand for in a language. */
function waysOf(clause: Clause, language: Language): Alternative[] {
  if (clause.kind === 'wildcard') return []
  const stemOf = (word: string): string => termOfWord(word, language).stem
  const together = clause.words.join('')
  const spelt = otherSpellings(together)
  const written: Alternative[] = clause.words.length === 1 ? [] : [{ stems: clause.words.map(stemOf), rule: clause.kind === 'phrase' ? 'phrase' : 'exact', tier: 1 }]
  if (clause.kind === 'phrase' && clause.words.length > 1) return [...written, ...spellings(clause.words, language)]
  return [
    ...written,
    { stems: [stemOf(together)], rule: 'exact', tier: 1 },
    // Written with ä, ö, ü it surely means ae, oe, ue; written with ae it may be another word (poem, pöm).
    ...spelt.map((spelling): Alternative => ({ stems: [stemOf(spelling)], rule: 'umlaut', tier: spelling.length > fold(together).length ? 1 : 2 })),
  ]
}

/** A phrase with its umlauts written the other way. */
function spellings(words: readonly string[], language: Language): Alternative[] {
  const others = words.map((word) => otherSpellings(word)[0] ?? word)
  return others.every((word, place) => word === words[place])
    ? []
    : [{ stems: others.map((word) => termOfWord(word, language).stem), rule: 'phrase', tier: 1 }]
}

function distinct(ways: readonly Alternative[]): Alternative[] {
  const seen = new Set<string>()
  return ways.filter(({ stems }) => {
    const key = stems.join(' ')
    if (seen.has(key) || key === '') return false
    seen.add(key)
    return true
  })
}

function singles(ways: readonly Alternative[]): Map<string, Alternative> {
  return new Map(ways.filter(({ stems }) => stems.length === 1).map((way) => [way.stems[0] ?? '', way]))
}

/** Words that say nothing need not be there, unless nothing else is asked for, or a plus stands before them. */
function optionalIn(clause: Clause, all: readonly Clause[]): Record<Language, boolean> {
  const inLanguage = (language: Language): boolean =>
    saysNothing(clause, language) && all.some((other) => other.presence !== 'must-not' && !saysNothing(other, language))
  return { de: inLanguage('de'), en: inLanguage('en') }
}

function saysNothing({ presence, kind, words }: Clause, language: Language): boolean {
  return presence === 'should' && kind === 'word' && words.every((word) => isStopWord(word.normalize('NFC').toLowerCase(), language))
}

/** How a word of a text meets a clause by itself, in any of the given languages, or null. */
export function ruleOf(surface: string, clause: ResolvedClause, among: readonly Language[] = languages): MatchRule | null {
  for (const language of among) {
    const seen = clause.seen[language]
    const known = seen.get(surface)
    const rule = known === undefined ? ruleIn(surface, clause, language) : known
    if (known === undefined) seen.set(surface, rule)
    if (rule !== null) return rule
  }
  return null
}

function ruleIn(surface: string, { clause, byStem }: ResolvedClause, language: Language): MatchRule | null {
  const way = byStem[language].get(termOfWord(surface, language).stem)
  if (way === undefined) return null
  return way.rule === 'exact' || way.rule === 'umlaut' ? ruleBetween(clause.words.join(''), surface) : way.rule
}
