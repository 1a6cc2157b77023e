import type { Bracketed } from './brackets'
import type { Linked } from './operators'

interface Placed {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Of which alternatives a piece is one: `of` is the place of their first piece, `as` its own. */
export interface Alternative {
  readonly of: number
  readonly as: number
}

/** For each piece of a query that OR links with its neighbours, of which alternatives it is one; `isWord` tells what can be linked so. */
export function alternativesAmong<P extends Placed>(links: readonly Linked<P>[], isWord: (link: Linked<P>) => boolean): (Alternative | null)[] {
  const isLinked = links.map((link, index) => {
    const before = links[index - 1]
    return before !== undefined && link.before.length > 0 && link.before.every(({ operator }) => operator === 'or') && isWord(before) && isWord(link)
  })
  let of = 0
  return links.map((_, index) => {
    if (isLinked[index] !== true) of = index
    return isLinked[index] === true || isLinked[index + 1] === true ? { of, as: index } : null
  })
}

/** Whether a piece stands within brackets. */
export function isWithin({ start, end }: Bracketed, piece: Placed): boolean {
  return piece.start >= start && piece.end <= end
}

/** The brackets that cannot be read: more than alternatives stands within, and OR, NOT or a minus before or behind them. */
export function unreadBrackets<P extends Placed>(brackets: readonly Bracketed[], links: readonly Linked<P>[]): Bracketed[] {
  return brackets.filter((each) => {
    const inside = links.filter(({ piece }) => isWithin(each, piece))
    const [first] = inside
    const behind = links[links.findLastIndex(({ piece }) => isWithin(each, piece)) + 1]
    const isEither = inside.slice(1).every(({ before }) => before.some(({ operator }) => operator === 'or'))
    const isLinked = each.sign === '-' || first?.before.some(({ operator }) => operator !== 'and') === true || behind?.before.some(({ operator }) => operator === 'or') === true
    return inside.length > 1 && !isEither && isLinked
  })
}
