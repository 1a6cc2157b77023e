import type Database from 'better-sqlite3'
import { valueStatement } from '../statement'
import { explain, type Explanation, type Reason } from './explain/explain'
import { expressionsOf, type Expressions } from './match/expression'
import type { Matcher, ResolvedClause } from './match/match'
import { termOf } from './match/translate'
import { mediaTypesOf, type FileType } from './query/file-families'
import type { Clause } from './query/query'
import type { KindAsked } from './rank/scope'

/** Words in small letters that say what a record is rather than what stands in it, and SQL of whether it is. */
interface KindNamed {
  readonly words: ReadonlySet<string>
  readonly isOne: string
}

// No caption says that it is a photo's, and no minutes in English that they are a Protokoll.
const kindsNamed: readonly KindNamed[] = [
  { words: listed('foto fotos photo photos bild bilder bildern fotografie fotografien photograph photographs picture pictures'), isOne: "record.kind = 'photo'" },
  {
    words: listed('protokoll protokolle protokollen protokolls niederschrift niederschriften minutes '
      + 'sitzungsprotokoll sitzungsprotokolle besprechungsprotokoll besprechungsprotokolle ergebnisprotokoll ergebnisprotokolle beschlussprotokoll beschlussprotokolle'),
    isOne: "record.kind = 'minutes'",
  },
  { words: listed('mail mails email emails'), isOne: isOfType('mail') },
  { words: listed('präsentation präsentationen presentation presentations powerpoint folien'), isOne: isOfType('slides') },
  { words: listed('excel exceltabelle exceltabellen tabelle tabellen spreadsheet spreadsheets'), isOne: isOfType('table') },
]

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

function isOfType(type: FileType): string {
  return `EXISTS (
    SELECT 1
    FROM file CROSS JOIN extraction INDEXED BY extraction_facts ON extraction.hash = file.hash
    WHERE file.record = record.id AND file.trashed = 0 AND file.superseded_by IS NULL
      AND extraction.media_type IN (${mediaTypesOf(type).map((each) => `'${each}'`).join(', ')}))`
}

/** What words are looked for, and those that a record may also meet by what it is. */
export interface ByKind {
  readonly expressions: Expressions | null
  readonly kinds: readonly KindAsked[]
}

/** The FTS5 expressions of a query: beside other words, filters or what must not be there, one for a kind is met by a record of it as well (Foto Klärwerk). */
export function expressionsByKind(matches: Matcher): ByKind {
  const kinds = matches.without.size === 0 ? matches.clauses.flatMap((clause) => kindAsked(matches, clause)) : []
  const others = matches.clauses.filter((clause) => !kinds.some((each) => each.clause === clause))
  if (others.some(saysSomething)) return { expressions: expressionsOf({ ...matches, clauses: others }), kinds }
  // Beside filters and what must not be there alone, no small word needs to be there.
  const isNarrowed = matches.query.filters.length > 0 || others.some(({ clause }) => clause.presence === 'must-not')
  if (isNarrowed && kinds.length > 0) return { expressions: null, kinds }
  return { expressions: expressionsOf(matches), kinds: [] }
}

/** The kind that a word asks for, if it does. */
function kindAsked(matches: Matcher, resolved: ResolvedClause): KindAsked[] {
  const kind = kindNamed(resolved.clause)
  if (kind === undefined || isInOther(matches, resolved)) return []
  const match = expressionsOf({ ...matches, clauses: [resolved] })?.all
  return match === undefined ? [] : [{ clause: resolved, isOne: kind.isOne, match }]
}

/** Whether a word says of what kind something is, and not what it is about. */
export function namesKind(clause: Clause): boolean {
  return kindNamed(clause) !== undefined
}

function kindNamed({ kind, words, presence, fields, distance, either }: Clause): KindNamed | undefined {
  const isPlain = (kind === 'word' || kind === 'joined') && presence === 'should' && fields.length === 0 && distance === 0 && either === undefined
  return isPlain ? kindsNamed.find((each) => each.words.has(words.join('').normalize('NFC').toLowerCase())) : undefined
}

/** Places of treaties that are called protocols. */
const ofTreaties: ReadonlySet<string> = new Set(['kyoto', 'kioto', 'montreal', 'nagoya', 'cartagena'])

/** Whether a word is but part of something else: of the name of a file (mail_07.eml), of a time (10 minutes), or of a treaty (Kyoto Protokoll). */
function isInOther({ clauses }: Matcher, { clause }: ResolvedClause): boolean {
  const before = clauses[clauses.findIndex((each) => each.clause === clause) - 1]?.clause.words.at(-1) ?? ''
  const isTime = clause.words[0]?.toLowerCase() === 'minutes' && /^\d{1,3}$/.test(before)
  const isTreaty = /^protokolls?$/i.test(clause.words[0] ?? '') && clauses.some((each) => ofTreaties.has((each.clause.words[0] ?? '').toLowerCase()))
  return isTime || isTreaty || clauses.some((each) => each.clause !== clause && each.clause.start === clause.start)
}

function saysSomething({ clause: { presence }, optional }: ResolvedClause): boolean {
  return presence !== 'must-not' && !optional.de && !optional.en
}

/** What a hit has to show for itself, and that it is of a kind whose word stands nowhere in it. */
export function explainByKind(db: Database.Database, rowid: number, matches: Matcher, kinds: readonly KindAsked[]): Explanation {
  const told = explain(db, rowid, matches)
  const missing = kinds.filter(({ clause: { clause } }) => !told.why.some(({ term }) => term === termOf(clause)))
  const isOf = ({ isOne }: KindAsked): boolean => valueStatement<number>(db, `SELECT ${isOne} FROM record WHERE rowid = @rowid`).get({ rowid }) === 1
  return { ...told, why: [...told.why, ...missing.filter(isOf).map(({ clause: { clause } }): Reason => ({ term: termOf(clause), matched: termOf(clause), rule: 'kind', field: 'kind' }))] }
}
