import type Database from 'better-sqlite3'
import type { SearchRule } from '../../../preload/contract'
import { statement, valueStatement } from '../../statement'
import { wordsLike } from '../index/vocabulary-lookup'
import { numbersAmong } from '../index/word-set'
import { termOfWord } from '../language/term-stream'
import type { Language } from '../language/terms'
import { demandsOf, inAlternatives } from './demands'
import { looseExpression } from './expression'
import type { Matcher, ResolvedClause } from './match'
import { reformed, spellings } from './rules'
import { isByPattern, type Way } from './ways'

/**
 * The folded words that a way of being met takes at a place when inflection is left out; null where it takes any of the
 * stem. ä and a are one here, ß and ss too: only the text tells them apart.
 */
export function acceptedWords({ words }: Way, place: number, language: Language, without: ReadonlySet<SearchRule>): readonly string[] | null {
  const word = words?.[place]
  if (word === undefined || !without.has('inflection')) return null
  const own = termOfWord(word, language).word
  return without.has('spelling') ? [own] : [own, ...spellings(word), ...reformed(word)]
}

/** Tells from the words a record was indexed with (packed) whether it has what a query asks for, without other forms. */
export type HasWords = (record: number, packed: Uint8Array) => boolean

/** Looks up the words that all of the clauses take. The index has stems, so its answers are no more than candidates. */
export function wordsCheck(db: Database.Database, { clauses }: Matcher): HasWords {
  const wanted = clauses.filter(({ clause }) => clause.presence !== 'must-not')
  const checks = demandsOf(wanted).map((demand) =>
    inAlternatives(demand, ({ clause }) => clause.clause).map((either) => either.map((all) => all.map(({ clause, languages }) => languages.map((language) => clauseCheck(db, clause, language))))))
  const asked = idsIn(checks.flat(4))
  return (record, packed) => {
    const has = numbersAmong(packed, asked)
    return checks.some((demand) => demand.every((either) => either.some((all) => all.every((inLanguages) => inLanguages.some((check) => isMet(check, record, has))))))
  }
}

interface Check {
  /** For each way of being met, and each word of it, the ids of `vocab` that will do. */
  readonly ways: readonly (readonly (readonly number[])[])[]
  /** Records that are met by other rules. */
  readonly loose: ReadonlySet<number>
}

function clauseCheck(db: Database.Database, clause: ResolvedClause, language: Language): Check {
  return {
    ways: [
      ...clause.ways[language].filter(({ words }) => words !== undefined)
        .map((way) => way.stems.map((stem, place) => idsOf(db, stem, language, acceptedWords(way, place, language, clause.without) ?? []))),
      ...(clause.pattern?.folded ?? []).map((pattern) => [wordsLike(db, pattern).words.filter(({ lang }) => lang === language).map(({ id }) => id)]),
    ],
    loose: looseRecords(db, clause, language),
  }
}

function isMet({ ways, loose }: Check, record: number, has: ReadonlySet<number>): boolean {
  return loose.has(record) || ways.some((places) => places.every((ids) => ids.some((id) => has.has(id))))
}

function idsIn(checks: readonly Check[]): number[] {
  return [...new Set(checks.flatMap(({ ways }) => ways.flat(2)))].sort((a, b) => a - b)
}

function idsOf(db: Database.Database, stem: string, lang: Language, words: readonly string[]): number[] {
  return statement<{ id: number }>(db, `
    SELECT vocab.id
    FROM json_each(@words) AS asked CROSS JOIN vocab ON vocab.word = asked.value AND vocab.lang = @lang AND vocab.stem = @stem
  `).all({ words: JSON.stringify([...new Set(words)]), lang, stem }).map(({ id }) => id)
}

// Parts of words and slips are met in any form.
function looseRecords(db: Database.Database, clause: ResolvedClause, language: Language): ReadonlySet<number> {
  const { ways } = clause
  const inAnyForm = { de: ways.de.filter((way) => !isByPattern(way)), en: ways.en.filter((way) => !isByPattern(way)) }
  const match = looseExpression({ ...clause, ways: inAnyForm }, language)
  if (match === null) return new Set()
  return new Set(valueStatement<number>(db, 'SELECT rowid FROM search WHERE search MATCH @match').all({ match }))
}
