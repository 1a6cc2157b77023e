import type { QueryProblem } from '../../../preload/contract'
import type { Alternative } from './alternatives'
import { mostBoost, mostDistance } from './by-lunr'
import { filterIn, isAlternative, wordsOf } from './filter-pieces'
import type { Filter, PlacedFilter } from './filters'
import type { Groups } from './groups'
import { isNegated, type Linked } from './operators'
import { askedInPhrase } from './phrase-clauses'
import { hasName, isBegun, withoutName, type Piece } from './query-pieces'
import { askedInWords, type Asked } from './word-clauses'

/** What one piece of a query says: words or a filter, and what of it cannot be read as meant. */
export interface PieceRead extends Asked {
  /** With what links it: whoever takes it out of a query takes that out as well. */
  readonly filter: PlacedFilter | null
}

/** Letters whose words are looked for; filters are taken also behind them. */
export const mostLetters = 2_000

/** Whether a piece is words, of which some are too far behind to be looked for. */
export function isTooFar(piece: Piece): boolean {
  return piece.end > mostLetters && wordsOf(piece) !== null
}

const nothing: PieceRead = { clauses: [], filter: null, problems: [] }

/** Reads the piece at a place of a query, by what links it to those before it. */
export function readPiece(links: readonly Linked<Piece>[], index: number, groups: Groups): PieceRead {
  const link = links[index]
  if (link === undefined) return nothing
  if (isBegun(link.piece)) return { ...nothing, problems: [problem(link.piece, 'value-missing')] }
  const near = isTooFar(link.piece) ? cut(link.piece) : link.piece
  if (near === null) return nothing
  const piece = isNegated(link) || groups.isLeftOut(link.piece) ? negated(near) : near
  const { clauses, filter, problems } = readAlone(piece, groups.alternatives[index] ?? null)
  return {
    clauses,
    filter: filter === null ? null : { ...filter, start: link.before[0]?.start ?? piece.start, end: piece.end },
    problems: [...orsUnread(links, index, groups, filter), ...problems],
  }
}

/** What of a piece is not too far behind: of a phrase its first words, else the whole word or none. */
function cut(piece: Piece): Piece | null {
  const { text, start, quoted } = piece
  const left = mostLetters - start
  if (left <= 0 || (quoted === null && start > 0)) return null
  const inside = quoted === null ? null : { text: quoted.text.slice(0, Math.max(0, left - text.indexOf(quoted.text))).replace(/\s\S*$/, ''), closed: true }
  return { ...piece, text: text.slice(0, left), end: mostLetters, quoted: inside }
}

function negated(piece: Piece): Piece {
  return { ...piece, text: `-${piece.text.replace(/^[+-]/, '')}` }
}

/** Each OR before a piece that links it with nothing. */
function orsUnread(links: readonly Linked<Piece>[], index: number, { alternatives, isLeftOut }: Groups, filter: Filter | null): QueryProblem[] {
  const ors = (links[index]?.before ?? []).filter(({ operator }) => operator === 'or')
  if (ors.length === 0) return []
  const piece = links[index]?.piece
  const before = links[index - 1]?.piece
  const either = alternatives[index] ?? null
  const areLeftOut = piece !== undefined && isLeftOut(piece) && isLeftOut(before ?? piece)
  const isLinked = (either !== null && either.of < index) || areLeftOut || isAlternative(filterIn(before), filter)
  return isLinked ? [] : ors.map((each) => problem(each, 'or'))
}

interface Alone extends Asked {
  readonly filter: Filter | null
}

/** What a piece says, whatever is beside it; its words are of the alternatives given. */
function readAlone(piece: Piece, either: Alternative | null): Alone {
  const filter = filterIn(piece)
  const isMisnamed = hasSignBehindName(piece)
  const mistakes = [
    ...(filter === null && isMeasuredWrongly(piece) ? [problem(piece, 'syntax')] : []),
    ...(piece.quoted?.closed === false ? [problem(piece, 'quote-open')] : []),
    ...(isMisnamed ? [problem(piece, 'field-sign')] : filter === 'value-unknown' ? [problem(piece, 'value-unknown')] : []),
  ]
  if (isMisnamed || filter === 'value-unknown') return wordsIn(withoutName(piece), mistakes, null)
  return filter === null ? wordsIn(piece, mistakes, either) : { clauses: [], filter, problems: mistakes }
}

function wordsIn(piece: Piece, mistakes: readonly QueryProblem[], either: Alternative | null): Alone {
  const { clauses, problems } = piece.quoted === null ? askedInWords(piece) : askedInPhrase(piece, piece.quoted.text)
  // Of a pattern that is mistaken otherwise it need not be said that it is short.
  const more = mistakes.length === 0 ? problems : problems.filter(({ code }) => code !== 'pattern-short')
  return { clauses: either === null ? clauses : clauses.map((clause) => ({ ...clause, either })), filter: null, problems: [...mistakes, ...more] }
}

function problem({ start, end }: { readonly start: number; readonly end: number }, code: QueryProblem['code']): QueryProblem {
  return { start, end, code }
}

/** `title:-Kumasi`, `title:(Kumasi)`: the minus belongs before the name, and brackets are none of the language. */
function hasSignBehindName({ text, quoted }: Piece): boolean {
  return quoted === null && /^[+-]?\p{L}+:[-+(]+\p{L}/u.test(text) && hasName(text)
}

const measures = /(?<=[\p{L}\p{N}*"„“”»«])(?:[~^][^~^\s]*)+$/u

/** Whether a sign for how far or how much stands behind a word or phrase without a figure that can be one. */
function isMeasuredWrongly({ text, quoted }: Piece): boolean {
  const [measured = ''] = measures.exec(text) ?? []
  return [...measured.matchAll(/([~^])([^~^]*)/g)].some(([, sign, figure = '']) => {
    const most = sign === '^' ? mostBoost : quoted === null ? mostDistance : 0
    return !/^\d{1,2}$/.test(figure) || Number(figure) < 1 || Number(figure) > most
  })
}

