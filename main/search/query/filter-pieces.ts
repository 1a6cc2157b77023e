import { readFilter, singleValued, type Filter } from './filters'
import { hasName, isBegun, withoutName, type Piece } from './query-pieces'

/** A filter, one of which the value cannot be read, or none. */
export type FilterRead = Filter | 'value-unknown' | null

/** What a piece of a query is as a filter; null where it is words. */
export function filterIn(piece: Piece | undefined): FilterRead {
  if (piece === undefined) return null
  return readFilter(piece.quoted === null ? piece.text : piece.text.replace(/["„“”»«]/g, ''))
}

/** The words of a piece without the name of their field; null for a filter, also one whose value is still to be typed. */
export function wordsOf(piece: Piece): string | null {
  const read = filterIn(piece)
  if (isBegun(piece) || (read !== null && read !== 'value-unknown')) return null
  return hasName(piece.text) ? withoutName(piece).text : piece.text
}

/** Whether a piece is words, and not ones that must not be there. */
export function isWanted(piece: Piece): boolean {
  return filterIn(piece) === null && !isBegun(piece) && !piece.text.startsWith('-')
}

/** Whether two filters are alternatives without a word between them. */
export function isAlternative(one: FilterRead, other: FilterRead): boolean {
  return one !== null && other !== null && one !== 'value-unknown' && other !== 'value-unknown' && one.field === other.field && singleValued.has(one.field)
}
