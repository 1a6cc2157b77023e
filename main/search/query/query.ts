import type { QueryProblem } from '../../../preload/contract'
import type { Field } from '../index/fields'
import type { Alternative } from './alternatives'
import { mostBoost } from './by-lunr'
import { wordsOf } from './filter-pieces'
import type { PlacedFilter } from './filters'
import { groupsIn } from './groups'
import { inWords } from './letter-spaced-clauses'
import { linked } from './operators'
import { inAccounts } from './pasted'
import { piecesOf } from './query-pieces'
import { isTooFar, mostLetters, readPiece } from './read-piece'

/** One thing asked for. Its words as typed; several are a phrase, one word written with a hyphen, or a figure in groups. */
export interface Clause {
  readonly kind: 'word' | 'phrase' | 'joined' | 'wildcard'
  readonly words: readonly string[]
  /** A reference or an abbreviation with dots as it was typed. */
  readonly written?: string
  /** Other wordings of it, word by word. */
  readonly wordings?: readonly (readonly string[])[]
  /** `must` is what carried a plus: even a word that says nothing has to be there. */
  readonly presence: 'should' | 'must' | 'must-not'
  /** Where to look; empty means everywhere. */
  readonly fields: readonly Field[]
  /** Letters that may differ (`word~1`). */
  readonly distance: number
  /** How much more it counts (`word^3`). */
  readonly boost: number
  /** Where it is one of several of which any will do; those of one piece go together. */
  readonly either?: Alternative
  /** Where it stands in the query, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

export interface ParsedQuery {
  readonly clauses: readonly Clause[]
  readonly filters: readonly PlacedFilter[]
  readonly problems: readonly QueryProblem[]
  /** Whether the query ends in a word, so that it may still be being typed. */
  readonly endsInWord: boolean
}

/** As many as SQLite can link. */
const mostFilters = 200

/** Reads a query in lunr's syntax, with phrases and filters. Takes anything that can be typed. */
export function parseQuery(input: string): ParsedQuery {
  const pieces = piecesOf(input)
  const links = linked(pieces, wordsOf)
  const groups = groupsIn(input, links)
  const read = links.map((_, index) => readPiece(links, index, groups))
  const asked = read.flatMap(({ clauses }) => clauses)
  const clauses = distinct(inAccounts(inWords(input, asked)))
  const filters = read.flatMap(({ filter }) => filter ?? [])
  const mistakes = [...groups.problems, ...read.flatMap(({ problems }) => problems)]
  const isCut = pieces.some(isTooFar)
  const unreadFrom = isCut ? mostLetters : links.filter((_, index) => read[index]?.filter !== null)[mostFilters]?.piece.start
  const isEmpty = asked.length + filters.length + mistakes.length === 0 && unreadFrom === undefined
  return {
    clauses,
    filters: filters.slice(0, mostFilters),
    problems: isEmpty ? noWords(input) : [...mistakes, ...tooLong(input, unreadFrom)].toSorted((one, other) => one.start - other.start),
    endsInWord: !isCut && links.at(-1)?.piece === pieces.at(-1) && clauses.at(-1)?.end === asked.at(-1)?.end && /[\p{L}\p{M}\p{N}]$/u.test(input),
  }
}

/** That a query is not read from somewhere on. */
function tooLong({ length }: string, from: number | undefined): QueryProblem[] {
  return from === undefined ? [] : [{ start: from, end: length, code: 'too-long' }]
}

/** That nothing can be looked for by what was typed, if anything was. */
function noWords(input: string): QueryProblem[] {
  return input.trim() === '' ? [] : [{ start: input.length - input.trimStart().length, end: input.trimEnd().length, code: 'no-words' }]
}

/** Each clause once, where it stands first: what is said several times counts as much more. */
function distinct(clauses: readonly Clause[]): Clause[] {
  const groups = Map.groupBy(clauses, ({ presence, fields, kind, words, distance, either }) => JSON.stringify([presence, fields, kind, words, distance, either]))
  return [...groups.values()].flatMap(([first, ...again]) => (first === undefined ? [] : [{ ...first, boost: Math.min(mostBoost, again.reduce((sum, { boost }) => sum + boost, first.boost)) }]))
}
