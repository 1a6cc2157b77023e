import type Database from 'better-sqlite3'
import type { SearchRule } from '../../../preload/contract'
import { statement, valueStatement } from '../../statement'
import { changesOf } from '../index/changes'
import type { Expressions } from '../match/expression'
import type { Matcher, ResolvedClause } from '../match/match'
import { anyRecord, conditionOf, hasSpan, type Narrowing } from '../query/conditions'
import { countUpTo, fromMatches } from './in-index'
import { strictly, unwantedStrictly } from './strict'

/** The records among which words are looked for: conditions on `record`, with their named values. */
export interface Scope {
  readonly where: string
  /** The same conditions where the index alone answers, for what is in the trash is not in it; null: it does not. */
  readonly inIndex: readonly string[] | null
  readonly values: Readonly<Record<string, string | null>>
}

/** `FROM … WHERE …` over the matches of an FTS5 expression (`@match`) within a scope, by `search.rowid`. */
export function matchesIn({ where, inIndex }: Scope): string {
  return inIndex === null ? `${fromMatches} AND ${where}` : `FROM search WHERE ${['search MATCH @match', ...inIndex].join(' AND ')}`
}

/** How many matches an FTS5 expression has within a scope. */
export function countIn(db: Database.Database, match: string, scope: Scope): number {
  return valueStatement<number>(db, `SELECT count(*) ${matchesIn(scope)}`).get({ ...scope.values, match }) ?? 0
}

/** A word that a record also meets by what it is. */
export interface KindAsked {
  readonly clause: ResolvedClause
  /** SQL of whether a record is one. */
  readonly isOne: string
  /** The FTS5 expression of the word itself. */
  readonly match: string
}

/** Of so many matches, what narrows them is asked as of all records at once. */
const many = 20_000

/** What narrows a search: filters, what must not be there, and no record that only a rule that is left out would find. */
export function scopeOf(db: Database.Database, narrowing: Narrowing, expressions: Expressions | null, matches: Matcher, kinds: readonly KindAsked[]): Scope & { readonly unchecked: readonly SearchRule[] } {
  const { filters } = matches.query
  const ofMany = expressions !== null && hasSpan(narrowing, filters) && countUpTo(db, expressions.all, many) === many
  const { sql, values } = alsoByKind(conditionOf(db, narrowing, filters, ofMany), kinds)
  const unwanted = unwantedStrictly(db, matches, { match: expressions?.all ?? null, where: sql, values })
  const hidden = unwanted.records.length === 0 ? [] : ['record.rowid NOT IN (SELECT value FROM json_each(@hidden))']
  const left = unwanted.match === null ? [] : [leaveOut(db, unwanted.match)]
  const scope = {
    where: [sql, ...hidden, ...left.map((each) => `record.${each}`)].join(' AND '),
    inIndex: sql === anyRecord && hidden.length === 0 ? left.map((each) => `search.${each}`) : null,
    values: { ...values, ...(hidden.length > 0 && { hidden: JSON.stringify(unwanted.records) }) },
  }
  if (expressions === null) return { ...scope, unchecked: unwanted.unchecked }
  const { records, unchecked } = strictly(db, matches, { match: expressions.all, where: scope.where, values: scope.values })
  const told = [...new Set([...unwanted.unchecked, ...unchecked])]
  if (records === null) return { ...scope, unchecked: told }
  return { where: `${scope.where} AND record.rowid IN (SELECT value FROM json_each(@checked))`, inIndex: null, values: { ...scope.values, checked: JSON.stringify(records) }, unchecked: told }
}

/** Conditions, and that a record is of each kind asked for or has the word for it. */
function alsoByKind({ sql, values }: ReturnType<typeof conditionOf>, kinds: readonly KindAsked[]): ReturnType<typeof conditionOf> {
  return {
    sql: [sql, ...kinds.map(({ isOne }, place) => `(${isOne} OR record.rowid IN (SELECT rowid FROM search WHERE search MATCH @kind${place}))`)].join(' AND '),
    values: { ...values, ...Object.fromEntries(kinds.map(({ match }, place) => [`kind${place}`, match])) },
  }
}

const leftOut = new WeakMap<Database.Database, { readonly match: string; readonly changes: string }>()

/** What leaves out the records that match, in the statements run before the next search: each would look for all of them again. */
function leaveOut(db: Database.Database, match: string): string {
  const known = leftOut.get(db)
  if (known?.match !== match || known.changes !== changesOf(db)) {
    db.exec('CREATE TEMP TABLE IF NOT EXISTS unwanted (record INTEGER PRIMARY KEY); DELETE FROM temp.unwanted')
    statement(db, 'INSERT INTO temp.unwanted SELECT rowid FROM search WHERE search MATCH @match').run({ match })
    // A transaction that is taken back takes the table back with it.
    if (db.inTransaction) leftOut.delete(db)
    else leftOut.set(db, { match, changes: changesOf(db) })
  }
  return 'rowid NOT IN (SELECT record FROM temp.unwanted)'
}
