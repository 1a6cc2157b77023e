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

/**
 * For each piece of a query that OR links with its neighbours, of which alternatives it is one; `isWord` tells what can be linked so.
 * What stands in brackets without OR is one alternative: (Solar Dach) OR Biogas.
 */
export function alternativesAmong<P extends Placed>(links: readonly Linked<P>[], brackets: readonly Bracketed[], isWord: (link: Linked<P>) => boolean): (Alternative | null)[] {
  const units = unitsAmong(links, brackets, isWord)
  const isLinked = links.map((link, index) => {
    const before = links[index - 1]
    return units[index] === index && before !== undefined && link.before.length > 0 && link.before.every(({ operator }) => operator === 'or') && isWord(before) && isWord(link)
  })
  let of = 0
  const alternatives = links.map((_, index): Alternative => {
    const as = units[index] ?? index
    if (as === index && isLinked[index] !== true) of = index
    return { of, as }
  })
  const several = new Set(alternatives.filter((each) => each.as !== each.of).map((each) => each.of))
  return alternatives.map((each) => (several.has(each.of) ? each : null))
}

/** For each piece, the place of the first of those that are met together: of the words in its brackets, or its own. */
function unitsAmong<P extends Placed>(links: readonly Linked<P>[], brackets: readonly Bracketed[], isWord: (link: Linked<P>) => boolean): number[] {
  const units = links.map((_, index) => index)
  for (const inside of placesWithin(links, brackets).values()) {
    const [first = 0] = inside
    const among = links.slice(first, first + inside.length)
    const isAll = among.every(isWord) && among.slice(1).every(({ before }) => before.every(({ operator }) => operator === 'and'))
    if (isAll) for (const index of inside) units[index] = first
  }
  return units
}

/** The places of the pieces within each of some brackets, which stand one behind the other. */
function placesWithin<P extends Placed>(links: readonly Linked<P>[], brackets: readonly Bracketed[]): Map<Bracketed, number[]> {
  const places = new Map<Bracketed, number[]>()
  let at = 0
  for (const [index, { piece }] of links.entries()) {
    while ((brackets[at]?.end ?? Infinity) < piece.end) at += 1
    const around = brackets[at]
    if (around === undefined || !isWithin(around, piece)) continue
    const inside = places.get(around) ?? []
    places.set(around, inside)
    inside.push(index)
  }
  return places
}

/** Whether a piece stands within brackets. */
export function isWithin({ start, end }: Bracketed, piece: Placed): boolean {
  return piece.start >= start && piece.end <= end
}

/** The brackets that cannot be read: more than alternatives stands within, and OR, NOT or a minus before or behind them, but for what is one alternative. */
export function unreadBrackets<P extends Placed>(brackets: readonly Bracketed[], links: readonly Linked<P>[], alternatives: readonly (Alternative | null)[]): Bracketed[] {
  return [...placesWithin(links, brackets)].filter(([{ sign }, inside]) => {
    const [from = 0, ...more] = inside
    const next = from + inside.length
    const hasOperator = (index: number, isOne: (operator: string) => boolean): boolean => links[index]?.before.some(({ operator }) => isOne(operator)) === true
    const isEither = more.every((index) => hasOperator(index, (operator) => operator === 'or'))
    const isLinkedBefore = hasOperator(from, (operator) => operator !== 'and')
    const isLinkedBehind = hasOperator(next, (operator) => operator === 'or')
    const [either, behind] = [alternatives[from] ?? null, alternatives[next] ?? null]
    const isOne = either !== null && more.every((index) => alternatives[index]?.as === from)
      && (!isLinkedBefore || either.of < from) && (!isLinkedBehind || behind?.of === either.of)
    return more.length > 0 && !isEither && (sign === '-' || isLinkedBefore || isLinkedBehind) && !isOne
  }).map(([each]) => each)
}
