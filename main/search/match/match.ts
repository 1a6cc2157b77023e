import type Database from 'better-sqlite3'
import type { MatchRule, QueryProblem, SearchRule } from '../../../preload/contract'
import { isTitle, saysLittle } from '../language/stop-words'
import type { Language } from '../language/terms'
import type { Clause, ParsedQuery } from '../query/query'
import { figuresBeside } from '../query/spacing'
import { datesBeside } from './dates-beside'
import { foundWays, type Looking } from './found-ways'
import { openCompounds } from './open-compounds'
import { patternIn, type WordPattern } from './pattern'
import { separatedVerbs } from './separated-verbs'
import { translationsOf, type Translated } from './translate'
import { distinct, otherwiseSpelt, singles, waysOf, waysThrough, type Way } from './ways'

/** A clause with all that the archive's vocabulary has for it, by language. */
export interface ResolvedClause {
  readonly clause: Clause
  readonly ways: Readonly<Record<Language, readonly Way[]>>
  /** The ways of one stem, by it. */
  readonly byStem: Readonly<Record<Language, ReadonlyMap<string, Way>>>
  /** What was found out about words of texts so far; the same come again in every hit. */
  readonly seen: Readonly<Record<Language, Map<string, MatchRule | null>>>
  /** Whether it may be missing in a record of that language, because it says nothing there. */
  readonly optional: Readonly<Record<Language, boolean>>
  readonly without: ReadonlySet<SearchRule>
  /** Null where it asks for whole words. */
  readonly pattern: WordPattern | null
  /** Whether more words fit it than can be asked for at once. */
  readonly isCut: boolean
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

/** Looks a query up in the archive's vocabulary and in the thesaurus. */
export function matcher(db: Database.Database, query: ParsedQuery, { asYouType = false, without = [] }: MatchOptions = {}): Matcher {
  const last = query.clauses.at(-1)
  const left = new Set(without)
  const translations = translationsOf(db, query.clauses, left)
  const compounds = openCompounds(db, query.clauses, left)
  const verbs = separatedVerbs(query.clauses, left)
  const figures = { de: figuresBeside(query.clauses, 'de', left), en: figuresBeside(query.clauses, 'en', left) }
  const dates = datesBeside(query.clauses, left)
  const share = 1 / Math.max(1, query.clauses.filter(({ kind, distance }) => kind === 'wildcard' || distance > 0).length)
  const clauses = query.clauses.map((clause) => {
    const inFigures = (language: Language): Way[] => [...(figures[language].get(clause) ?? []), ...(dates.get(clause) ?? [])].map((words) => otherwiseSpelt(words, language))
    const beside = {
      translations: translations.get(clause) ?? [],
      ways: { de: [...(verbs.get(clause) ?? []), ...inFigures('de')], en: [...(compounds.get(clause) ?? []), ...inFigures('en')] },
      optional: optionalIn(clause, query.clauses),
    }
    return resolve(db, clause, { isBeginning: asYouType && !left.has('prefix') && query.endsInWord && clause === last, share }, beside, left)
  })
  return { query: { ...query, problems: withWide(query.problems, clauses) }, without: left, clauses }
}

/** The problems of a query with those only the vocabulary tells, one for each place. */
function withWide(problems: readonly QueryProblem[], clauses: readonly ResolvedClause[]): readonly QueryProblem[] {
  const all = [...problems]
  for (const { isCut, clause: { start, end } } of clauses) if (isCut && !all.some((told) => told.start === start)) all.push({ start, end, code: 'pattern-wide' })
  return all.sort((a, b) => a.start - b.start)
}

/** What the other clauses of a query, and the thesaurus, say of one. */
interface Beside extends Pick<ResolvedClause, 'ways' | 'optional'> {
  readonly translations: readonly Translated[]
}

function resolve(db: Database.Database, clause: Clause, looking: Looking, beside: Beside, without: ReadonlySet<SearchRule>): ResolvedClause {
  const { translations, optional } = beside
  const found = foundWays(db, clause, looking, without)
  const waysIn = (language: Language): Way[] => distinct([
    ...waysOf(clause, language, without),
    // What says nothing in German is, as an English word, no part of German compounds (war in Warenhaus).
    ...found.ways.filter((way) => way.language === language && (way.rule !== 'compound' || language === 'de' || !optional.de)),
    ...beside.ways[language],
    ...translations.flatMap((translation) => waysThrough(translation, language, without)),
  ])
  const ways = { de: waysIn('de'), en: waysIn('en') }
  return {
    clause,
    ways,
    byStem: { de: singles(ways.de), en: singles(ways.en) },
    seen: { de: new Map(), en: new Map() },
    optional,
    without,
    pattern: patternIn(clause, looking.isBeginning, without),
    isCut: found.isCut,
  }
}

/** Words that say nothing need not be there, unless nothing else is asked for, or a plus stands before them. */
function optionalIn(clause: Clause, all: readonly Clause[]): Record<Language, boolean> {
  const saysNothing = (each: Clause, language: Language): boolean =>
    each.presence === 'should' && each.kind === 'word' && each.words.every((word) => saysLittle(word.normalize('NFC').toLowerCase(), language) || isTitle(word, all[all.indexOf(each) + 1]?.words[0] ?? ''))
  const inLanguage = (language: Language): boolean =>
    saysNothing(clause, language) && all.some((other) => other.presence !== 'must-not' && !saysNothing(other, language))
  return { de: inLanguage('de'), en: inLanguage('en') }
}
