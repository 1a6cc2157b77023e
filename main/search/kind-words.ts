import { expressionsOf, type Expressions } from './expression'
import type { Matcher, ResolvedClause } from './match'

/** Folded words that say what a record is rather than what stands in it: no caption says that it is a photo's. */
const photoWords = new Set('foto fotos photo photos bild bilder bildern fotografie fotografien photograph photographs picture pictures'.split(' '))

/** What words are looked for, and those that a record may also meet by being a photo. */
export interface ByKind {
  readonly expressions: Expressions | null
  /** The FTS5 expression of the words for photos; null where none is asked for beside others. */
  readonly photo: string | null
}

/** The FTS5 expressions of a query: beside other words, one for a photo is met by a photo as well (Foto Klärwerk). */
export function expressionsByKind(matches: Matcher): ByKind {
  const named = matches.without.size === 0 ? matches.clauses.filter(saysPhoto) : []
  const others = matches.clauses.filter((clause) => !named.includes(clause))
  if (named.length === 0 || !others.some(saysSomething)) return { expressions: expressionsOf(matches), photo: null }
  return { expressions: expressionsOf({ ...matches, clauses: others }), photo: expressionsOf({ ...matches, clauses: named })?.all ?? null }
}

function saysPhoto({ clause: { kind, words, presence, fields, distance } }: ResolvedClause): boolean {
  return kind === 'word' && presence === 'should' && fields.length === 0 && distance === 0 && photoWords.has((words[0] ?? '').toLowerCase())
}

function saysSomething({ clause: { presence }, optional }: ResolvedClause): boolean {
  return presence !== 'must-not' && !optional.de && !optional.en
}
