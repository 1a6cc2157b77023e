import type Database from 'better-sqlite3'
import type { MatchRule, QueryProblem, SearchRule } from '../../preload/contract'
import { fold, otherSpellings } from './fold'
import { termOfWord } from './language'
import type { Clause, ParsedQuery } from './query'
import { openCompounds } from './open-compounds'
import { otherOrthographies } from './orthography'
import { isAllowed, plainLower, ruleBetween } from './rules'
import { isStopWord } from './stop-words'
import { partTerm, type Language, type SplitWord } from './terms'
import { crosses } from './thesaurus'
import { spellingsAsked } from './spellings'
import { translationsOf, type Translated } from './translate'
import { stem, umlautedStems } from './stem'
import { shapeOf, stemsBegun, stemsLike, stemsNear, stemsWithHalf, type FoundStem, type FoundStems } from './vocabulary-lookup'

/** One way a clause may be met: stems that follow one another (mostly one), by what rule, and how directly. */
export interface Alternative {
  readonly stems: readonly string[]
  readonly rule: MatchRule
  /** 1 is what was asked for; 2 stands behind every 1 in the ranking. */
  readonly tier: 1 | 2
  /** What a text is compared with, a word for each stem; none where the vocabulary gave the stem. */
  readonly words?: readonly string[]
  /** The words of the query that are translated. */
  readonly term?: string
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
  readonly without: ReadonlySet<SearchRule>
  /** Where words are met by a pattern or beginning: the pattern as written, and folded in each of its spellings. */
  readonly pattern: WordPattern | null
  /** Whether more words fit it than can be asked for at once. */
  readonly isCut: boolean
}

export interface WordPattern {
  readonly written: RegExp
  readonly folded: readonly string[]
  readonly shapes: readonly RegExp[]
}

/** A query looked up once; applied to the index, to texts, pages and words alike. */
export interface Matcher {
  readonly query: ParsedQuery
  readonly clauses: readonly ResolvedClause[]
  /** The rules that are not used. */
  readonly without: ReadonlySet<SearchRule>
}

export interface MatchOptions {
  /** The last word may be the beginning of one. */
  readonly asYouType?: boolean
  readonly without?: readonly SearchRule[]
}

const languages = ['de', 'en'] as const

/** Looks a query up in the archive's vocabulary and in the thesaurus. */
export function matcher(db: Database.Database, query: ParsedQuery, { asYouType = false, without = [] }: MatchOptions = {}): Matcher {
  const last = query.clauses.at(-1)
  const left = new Set(without)
  const translations = translationsOf(db, query.clauses, left)
  const compounds = openCompounds(db, query.clauses, left)
  const clauses = query.clauses.map((clause) => ({
    ...resolve(db, clause, asYouType && !left.has('prefix') && query.endsInWord && clause === last, translations.get(clause) ?? [], compounds.get(clause) ?? [], left),
    optional: optionalIn(clause, query.clauses),
    without: left,
  }))
  return { query: { ...query, problems: withWide(query.problems, clauses) }, without: left, clauses }
}

/** The problems of a query with those only the vocabulary tells, one for each place. */
function withWide(problems: readonly QueryProblem[], clauses: readonly ResolvedClause[]): readonly QueryProblem[] {
  const all = [...problems]
  for (const { isCut, clause: { start, end } } of clauses) if (isCut && !all.some((told) => told.start === start)) all.push({ start, end, code: 'pattern-wide' })
  return all.sort((a, b) => a.start - b.start)
}

function resolve(db: Database.Database, clause: Clause, isBeginning: boolean, translations: readonly Translated[], compounds: readonly Alternative[], without: ReadonlySet<SearchRule>): Omit<ResolvedClause, 'optional' | 'without'> {
  const { found, isCut } = foundIn(db, clause, isBeginning, without)
  const waysIn = (language: Language): Alternative[] => distinct([
    ...waysOf(clause, language).filter(({ rule }) => (rule !== 'umlaut' && rule !== 'spelling') || !without.has('spelling')),
    ...found.filter(({ lang }) => lang === language).map(wayTo),
    ...(language === 'en' ? compounds : []),
    ...translations.flatMap((translation) => waysThrough(translation, language)),
  ])
  const ways = { de: waysIn('de'), en: waysIn('en') }
  return { clause, ways, isCut, pattern: patternIn(clause, isBeginning, without), byStem: { de: singles(ways.de), en: singles(ways.en) }, seen: { de: new Map(), en: new Map() } }
}

/** The ways a translation opens: in records of its language, and in others too where it misleads nobody. */
function waysThrough({ to, language: own, term }: Translated, language: Language): Alternative[] {
  if (language !== own && !crosses(to)) return []
  const spelt = own === 'de' ? to.map((word) => (/[äöü]/i.test(word) ? otherSpellings(word)[0] ?? word : word)) : to
  return [to, ...(spelt.every((word, place) => word === to[place]) ? [] : [spelt])].map((words) => ({
    stems: words.map((word) => termOfWord(word, language).stem), rule: 'translation', tier: 2, words: to, term,
  }))
}

interface FoundWay extends FoundStem {
  readonly rule: MatchRule
  readonly tier: 1 | 2
}

interface Found {
  readonly found: readonly FoundWay[]
  readonly isCut: boolean
}

/** What the vocabulary adds to the words themselves. */
function foundIn(db: Database.Database, clause: Clause, isBeginning: boolean, without: ReadonlySet<SearchRule>): Found {
  const word = fold(clause.words.join(''))
  const [first = ''] = clause.words
  if (clause.kind === 'phrase' || word === '') return { found: [], isCut: false }
  const otherIn = (asked: string): string[] => (without.has('spelling') ? [] : [...spellingsAsked(asked), ...otherOrthographies(asked)].map(fold))
  const isRanked = clause.presence !== 'must-not'
  if (clause.kind === 'wildcard') {
    return together(patternsOf(first, without).map(({ pattern, tier }) => all(/^[^*]+\*$/.test(pattern) ? 'prefix' : 'wildcard', tier, stemsLike(db, pattern, isRanked))))
  }
  if (clause.distance > 0) {
    const asked = clause.words.join('')
    return together([word, ...otherIn(asked)].map((each) => all('fuzzy', tierOf(each, word), stemsNear(db, each, clause.distance, isRanked))))
  }
  return {
    found: [
      ...(isBeginning ? by('prefix', 2, [word, ...otherIn(clause.words.join(''))].flatMap((each) => stemsBegun(db, each))) : []),
      ...(without.has('compound') ? [] : by('compound', 2, [word, ...otherIn(clause.words.join(''))].flatMap((each) => compoundsOf(db, each, isBeginning)))),
    ],
    isCut: false,
  }
}

function all(rule: MatchRule, tier: 1 | 2, { stems, isCut }: FoundStems): Found {
  return { found: by(rule, tier, stems), isCut }
}

function together(each: readonly Found[]): Found {
  return { found: each.flatMap(({ found }) => found), isCut: each.some(({ isCut }) => isCut) }
}

// So few letters begin too many words that were never written with an umlaut: aero, Aroma.
const fewestRespelt = 4

/** A pattern, folded, as typed and with its umlauts written the other way. */
function patternsOf(typed: string, without: ReadonlySet<SearchRule>): { pattern: string; tier: 1 | 2 }[] {
  const own = foldPattern(typed)
  const others = without.has('spelling') ? [] : [...otherSpellings(typed), ...otherOrthographies(typed)].map(foldPattern)
  return [own, ...new Set(others)]
    .filter((pattern) => pattern.length >= own.length || pattern.split('*').some((letters) => letters.length >= fewestRespelt))
    .map((pattern) => ({ pattern, tier: tierOf(pattern, own) }))
}

function patternIn({ kind, words }: Clause, isBeginning: boolean, without: ReadonlySet<SearchRule>): WordPattern | null {
  if (kind !== 'wildcard' && !isBeginning) return null
  const typed = kind === 'wildcard' ? words[0] ?? '' : `${words.join('')}*`
  const folded = patternsOf(typed, without).map(({ pattern }) => pattern)
  return { written: shapeOf(typed.split('*').map(plainLower).join('*')), folded, shapes: folded.map(shapeOf) }
}

function foldPattern(pattern: string): string {
  return pattern.split('*').map(fold).join('*')
}

// Written with ä, ö, ü it surely means ae, oe, ue; written with ae it may be another word (poem, pöm).
function tierOf(spelling: string, own: string): 1 | 2 {
  return spelling.length >= own.length ? 1 : 2
}

/**
 * What German compounds of a folded word are found by: all that the shipped lists split by the part's own term, also where
 * they stand in an English text; what can only be split by this archive's words (names, new words) each by its stem, once the
 * word is typed to its end.
 */
function compoundsOf(db: Database.Database, word: string, isBeginning: boolean): FoundStem[] {
  const listed = languages.map((lang): FoundStem => ({ stem: partTerm(stem(word, 'de')), lang, df: 0 }))
  return isBeginning ? listed : [...listed, ...stemsWithHalf(db, word)]
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
  const spelt = spellingsAsked(together, language)
  const written: Alternative[] = clause.words.length === 1 ? [] : [{ stems: clause.words.map(stemOf), rule: clause.kind === 'phrase' ? 'phrase' : 'exact', tier: 1, words: clause.words }]
  if (clause.kind === 'phrase' && clause.words.length > 1) return [...written, ...spellings(clause.words, language)]
  return [
    ...written,
    // Asked for in small letters, a noun is one none the less: schloss, Schloss.
    ...[together, `${together.charAt(0).toUpperCase()}${together.slice(1)}`].map((each): Alternative => ({ stems: [stemOf(each)], rule: 'exact', tier: 1, words: [together] })),
    // Written with ä, ö, ü it surely means ae, oe, ue; written with ae it may be another word (poem, pöm).
    ...spelt.map((spelling): Alternative => ({ stems: [stemOf(spelling)], rule: 'umlaut', tier: spelling.length > fold(together).length ? 1 : 2, words: [together] })),
    ...(language === 'de' ? otherOrthographies(together) : []).map((spelling): Alternative => ({ stems: [stemOf(spelling)], rule: 'spelling', tier: 1, words: [together] })),
    ...(language === 'de' ? umlautedStems(fold(together)) : []).map((umlauted): Alternative => ({ stems: [umlauted], rule: 'umlaut', tier: 2, words: [together] })),
  ]
}

/** A phrase with its umlauts written the other way, and by the other orthography. */
function spellings(words: readonly string[], language: Language): Alternative[] {
  return [otherSpellings, otherOrthographies]
    .map((respelt) => words.map((word) => respelt(word)[0] ?? word))
    .filter((others) => others.some((word, place) => word !== words[place]))
    .map((others) => ({ stems: others.map((word) => termOfWord(word, language).stem), rule: 'phrase', tier: 1, words }))
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

/** The ways of one stem, by it. */
export function singles(ways: readonly Alternative[]): Map<string, Alternative> {
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

/** A clause, and the languages in either of which it is to be met. */
export interface Demand {
  readonly clause: ResolvedClause
  readonly languages: readonly Language[]
}

/**
 * What a record has to have, all of one of these lists. A text may be in both languages, so each clause is met in either; but
 * where one says nothing in one of them only, all are met in the same: it may say all in the other.
 */
export function demandsOf(clauses: readonly ResolvedClause[]): Demand[][] {
  const together = clauses.every(({ optional }) => optional.de === optional.en) ? [languages] : languages.map((language) => [language])
  return together.map((among) => clauses.filter(({ optional }) => !among.every((language) => optional[language])).map((clause) => ({ clause, languages: among })))
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

function ruleIn(surface: string, clause: ResolvedClause, language: Language): MatchRule | null {
  const { byStem, without } = clause
  const term = termOfWord(surface, language)
  const way = wayOf(term, byStem[language])
  if (way !== undefined && isByPattern(way)) return ruleByPattern(surface, term.word, way, clause)
  const asked = way?.words?.[0]
  if (way === undefined || asked === undefined) return way?.rule ?? null
  const rule = ruleBetween(asked, surface)
  if (!isAllowed(rule, without)) return null
  return way.rule === 'translation' ? 'translation' : rule
}

/** Whether words are met by how they are written, other than by their stem alone. */
export function isByPattern({ rule }: Alternative): boolean {
  return rule === 'prefix' || rule === 'wildcard'
}

/** The index has found the stem; only the word itself tells whether it fits: sind has the stem of waren, not its letters. */
function ruleByPattern(surface: string, word: string, way: Alternative, clause: ResolvedClause): MatchRule | null {
  const { pattern, without } = clause
  if (pattern?.written.test(plainLower(surface)) === true) return way.rule
  const rule = fitsPattern(word, clause) ? 'umlaut' : 'inflection'
  if (!isAllowed(rule, without)) return null
  return rule === 'umlaut' ? way.rule : rule
}

/** Whether a folded word fits the pattern of a clause in any spelling. */
export function fitsPattern(word: string, { pattern }: ResolvedClause): boolean {
  return pattern?.shapes.some((shape) => shape.test(word)) === true
}

/** The way by which a word is met: as itself, or else by what it is put together of. */
export function wayOf({ stem: own, parts }: SplitWord, byStem: ReadonlyMap<string, Alternative>): Alternative | undefined {
  const direct = byStem.get(own)
  if (direct !== undefined) return direct
  for (const part of parts) {
    const way = byStem.get(partTerm(part))
    if (way !== undefined) return way
  }
  return undefined
}

/** Whether words of a text, of which the stems are right, are met as a sequence. */
export function isMet({ words = [] }: Alternative, surfaces: readonly string[], without: ReadonlySet<SearchRule>): boolean {
  return without.size === 0 || words.every((word, place) => isAllowed(ruleBetween(word, surfaces[place] ?? ''), without))
}

/** What of the query a word of a text was translated from, where it was. */
export function translatedFrom(surface: string, { byStem }: ResolvedClause, among: readonly Language[]): string | undefined {
  return among.map((language) => byStem[language].get(termOfWord(surface, language).stem)).find((way) => way?.rule === 'translation')?.term
}
