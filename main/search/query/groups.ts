import type { QueryProblem } from '../../../preload/contract'
import { alternativesAmong, isWithin, unreadBrackets, type Alternative } from './alternatives'
import { bracketsIn } from './brackets'
import { isWanted } from './filter-pieces'
import { isNegated, type Linked } from './operators'
import type { Piece } from './query-pieces'
import { withPlainSigns } from './typed-signs'

/** What brackets and OR make of the pieces of a query. */
export interface Groups {
  /** For each piece, of which alternatives it is one. */
  readonly alternatives: readonly (Alternative | null)[]
  /** Whether a piece stands in brackets that are left out. */
  readonly isLeftOut: (piece: Piece) => boolean
  /** The brackets that cannot be read. */
  readonly problems: readonly QueryProblem[]
}

/** Which pieces of a query go together. */
export function groupsIn(input: string, links: readonly Linked<Piece>[]): Groups {
  const brackets = bracketsIn(withPlainSigns(input))
  const left = brackets.filter((each) => each.sign === '-' || isNegated(links.find(({ piece }) => isWithin(each, piece))))
  const isLeftOut = (piece: Piece): boolean => left.some((each) => isWithin(each, piece))
  const alternatives = alternativesAmong(links, brackets, (link) => isWanted(link.piece) && !isNegated(link) && !isLeftOut(link.piece))
  return {
    alternatives,
    isLeftOut,
    problems: unreadBrackets(brackets, links, alternatives).map(({ start, end }) => ({ start, end, code: 'brackets' })),
  }
}
