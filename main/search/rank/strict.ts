import type Database from 'better-sqlite3'
import type { SearchRule } from '../../../preload/contract'
import { textOf } from '../../archive/derived/derived'
import { statement, valueStatement } from '../../statement'
import { filesRead } from '../explain/files-read'
import { textMarks } from '../explain/highlight'
import { changesOf } from '../index/changes'
import { indexedRecord } from '../index/indexed'
import { languagesOf, stretchesOf } from '../language/stretches'
import type { Language } from '../language/terms'
import { inAlternatives } from '../match/demands'
import { expressionsOf } from '../match/expression'
import { wordsCheck, type HasWords } from '../match/literal'
import type { Matcher, ResolvedClause } from '../match/match'
import { singles } from '../match/ways'
import type { Clause } from '../query/query'
import { fromMatches } from './in-index'

/** Which records a search may give that goes without some rules, and which of these rules could not be kept to. */
export interface Strictness {
  /** Ascending rowids; null: all that the index finds. */
  readonly records: readonly number[] | null
  readonly unchecked: readonly SearchRule[]
}

// What is looked at before an answer: words of so many records, and so many letters of text. About a tenth of a second.
const mostRecords = 40_000
const mostText = { records: 500, characters: 1_500_000 }

interface Candidate {
  readonly rowid: number
  readonly words: Buffer
}

interface Told {
  readonly key: string
  readonly strictness: Strictness
}

// Pages and facets of one search ask the same again.
const told = new WeakMap<Database.Database, readonly Told[]>()
const mostTold = 4

/** Among which records is looked: the FTS5 expression of all candidates, and the conditions that narrow them with their values. */
export interface Among {
  readonly match: string
  readonly where: string
  readonly values: Readonly<Record<string, string | null>>
}

/** As `look`; what was found out since the last change of the archive is not looked at again. */
export function strictly(db: Database.Database, matches: Matcher, among: Among): Strictness {
  if (!matches.without.has('inflection') && !matches.without.has('spelling')) return { records: null, unchecked: [] }
  // A word typed to its end and the beginning of one may be looked for by the same stems.
  const beginnings = matches.clauses.map(({ pattern }) => pattern?.folded ?? null)
  const key = JSON.stringify([changesOf(db), [...matches.without], matches.query.clauses, beginnings, among])
  const known = told.get(db) ?? []
  const found = known.find((each) => each.key === key)
  if (found !== undefined) return found.strictness
  const strictness = look(db, matches, among)
  told.set(db, [{ key, strictness }, ...known].slice(0, mostTold))
  return strictness
}

/**
 * Looks at what the index cannot tell apart, for it holds folded stems: other forms by the words each record was indexed
 * with; ä from a, ß from ss, and forms within a phrase or a field by the text.
 */
function look(db: Database.Database, matches: Matcher, { match, where, values }: Among): Strictness {
  const { without } = matches
  const concerned = (['inflection', 'spelling'] as const).filter((rule) => without.has(rule))
  const byWords = without.has('inflection')
  const most = byWords ? mostRecords : mostText.records
  const found = `${fromMatches} AND ${where}`
  // To read the words of so many takes longer than to count them first.
  const many = valueStatement<number>(db, `SELECT count(*) FROM (SELECT 1 ${found} LIMIT @most + 1)`).get({ ...values, match, most }) ?? 0
  if (many > most) return { records: null, unchecked: concerned }
  const candidates = statement<Candidate>(db, `
    SELECT found.rowid, indexed.words
    FROM (SELECT search.rowid AS rowid ${found}) AS found CROSS JOIN indexed ON indexed.record = found.rowid
    ORDER BY found.rowid
  `).all({ ...values, match })
  const records = byWords ? holding(candidates, wordsCheck(db, matches)) : candidates.map(({ rowid }) => rowid)
  const doubted = doubts(matches)
  if (doubted.length === 0) return { records, unchecked: [] }
  if (records.length > mostText.records || lettersOf(db, records) > mostText.characters) return { records, unchecked: doubted }
  return { records: records.filter((rowid) => isInText(db, rowid, matches)), unchecked: [] }
}

/** What a search leaves out: an FTS5 expression (null: none), and records of their own. */
export interface Unwanted {
  readonly match: string | null
  readonly records: readonly number[]
  readonly unchecked: readonly SearchRule[]
}

/** What must not be there, each clause looked for as if it were wanted. Where no words are wanted, any record is a candidate (`match` null). */
export function unwantedStrictly(db: Database.Database, matches: Matcher, { match: wanted, ...narrowed }: Omit<Among, 'match'> & { readonly match: string | null }): Unwanted {
  const found = matches.clauses.filter(({ clause }) => clause.presence === 'must-not').flatMap((clause) => {
    const alone = asWanted(matches, clause)
    const match = expressionsOf(alone)?.direct
    return match === undefined ? [] : [{ match, ...strictly(db, alone, { ...narrowed, match: wanted === null ? match : `(${wanted}) AND (${match})` }) }]
  })
  const whole = found.filter(({ records }) => records === null).map(({ match }) => `(${match})`)
  return {
    match: whole.length === 0 ? null : whole.join(' OR '),
    records: [...new Set(found.flatMap(({ records }) => records ?? []))],
    unchecked: [...new Set(found.flatMap(({ unchecked }) => unchecked))],
  }
}

/** A search for a clause that must not be there, by what was asked for itself: compounds are not left out with their parts. */
function asWanted(matches: Matcher, { clause: unwanted, ways, ...resolved }: ResolvedClause): Matcher {
  const clause: Clause = { ...unwanted, presence: 'must' }
  const own = { de: ways.de.filter(({ tier }) => tier === 1), en: ways.en.filter(({ tier }) => tier === 1) }
  const byStem = { de: singles(own.de), en: singles(own.en) }
  return {
    ...matches,
    query: { ...matches.query, clauses: [clause] },
    clauses: [{ ...resolved, clause, ways: own, byStem, seen: { de: new Map(), en: new Map() } }],
  }
}

function holding(candidates: readonly Candidate[], has: HasWords): number[] {
  return candidates.filter(({ rowid, words }) => has(rowid, words)).map(({ rowid }) => rowid)
}

/** The rules left out of which the words of a record do not tell all. */
function doubts({ clauses, without }: Matcher): SearchRule[] {
  const isPlaced = clauses.some(({ clause, ways }) => clause.fields.length > 0 || [...ways.de, ...ways.en].some(({ stems }) => stems.length > 1))
  return [
    ...(without.has('inflection') && isPlaced ? ['inflection' as const] : []),
    ...(without.has('spelling') ? ['spelling' as const] : []),
  ]
}

function lettersOf(db: Database.Database, records: readonly number[]): number {
  return statement<{ letters: number }>(db, `
    SELECT coalesce(sum(extraction.characters), 0) AS letters
    FROM json_each(@records) AS asked
      CROSS JOIN record ON record.rowid = asked.value
      CROSS JOIN file ON file.record = record.id
      CROSS JOIN extraction ON extraction.hash = file.hash
    WHERE file.trashed = 0 AND file.superseded_by IS NULL
  `).get({ records: JSON.stringify(records) })?.letters ?? 0
}

/** Whether all that is asked for would be marked somewhere in a record. */
function isInText(db: Database.Database, rowid: number, matches: Matcher): boolean {
  const fields = indexedRecord(db, rowid)
  const language = fields?.language ?? 'de'
  const files = filesRead(db, rowid)
  const texts = function* (): Generator<readonly [string, 'title' | 'caption' | 'body', Language]> {
    for (const field of ['title', 'caption'] as const) {
      const text = fields?.[field] ?? ''
      for (const written of languagesOf(text, language)) yield [text, field, written]
    }
    for (const file of files) {
      const { pages } = textOf(db, file.hash)
      for (const [place, stretches] of stretchesOf(pages, file.language).entries()) {
        for (const written of new Set(stretches.map((each) => each.language))) yield [pages[place] ?? '', 'body', written]
      }
    }
  }
  const isThere = (clause: ResolvedClause): boolean => {
    if (clause.clause.presence === 'must-not' || clause.optional[language]) return true
    const alone = { ...matches, clauses: [clause] }
    for (const [text, field, written] of texts()) if (textMarks(text, alone, { languages: [written], field }).length > 0) return true
    return false
  }
  return inAlternatives(matches.clauses, ({ clause }) => clause).every((either) => either.some((all) => all.every(isThere)))
}
