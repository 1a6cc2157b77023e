import type Database from 'better-sqlite3'
import { valueStatement } from '../statement'
import type { Reason } from './explain/explain'
import { expressionsOf, type Expressions } from './match/expression'
import type { Matcher, ResolvedClause } from './match/match'
import { termOf } from './match/translate'

/** Folded words that say what a record is rather than what stands in it: no caption says that it is a photo's. */
const photoWords = new Set('foto fotos photo photos bild bilder bildern fotografie fotografien photograph photographs picture pictures'.split(' '))

/** What words are looked for, and those that a record may also meet by being a photo. */
export interface ByKind {
  readonly expressions: Expressions | null
  /** The FTS5 expression of the words for photos; null where none is asked for beside others. */
  readonly photo: string | null
  /** The words for photos, as they were asked for. */
  readonly named: readonly string[]
}

/** The FTS5 expressions of a query: beside other words, one for a photo is met by a photo as well (Foto Klärwerk). */
export function expressionsByKind(matches: Matcher): ByKind {
  const named = matches.without.size === 0 ? matches.clauses.filter(saysPhoto) : []
  const others = matches.clauses.filter((clause) => !named.includes(clause))
  if (named.length === 0 || !others.some(saysSomething)) return { expressions: expressionsOf(matches), photo: null, named: [] }
  return { expressions: expressionsOf({ ...matches, clauses: others }), photo: expressionsOf({ ...matches, clauses: named })?.all ?? null, named: named.map(({ clause }) => termOf(clause)) }
}

/** That a record is a photo, for the words for one that stand nowhere in it. */
export function reasonsByKind(db: Database.Database, rowid: number, named: readonly string[], why: readonly Reason[]): Reason[] {
  const missing = named.filter((term) => !why.some((reason) => reason.term === term))
  if (missing.length === 0 || valueStatement<string>(db, 'SELECT kind FROM record WHERE rowid = @rowid').get({ rowid }) !== 'photo') return []
  return missing.map((term) => ({ term, matched: term, rule: 'kind', field: 'kind' }))
}

function saysPhoto({ clause: { kind, words, presence, fields, distance, either } }: ResolvedClause): boolean {
  return kind === 'word' && presence === 'should' && fields.length === 0 && distance === 0 && either === undefined && photoWords.has((words[0] ?? '').toLowerCase())
}

function saysSomething({ clause: { presence }, optional }: ResolvedClause): boolean {
  return presence !== 'must-not' && !optional.de && !optional.en
}
