import type { Fold } from './fold'
import type { Span } from './span'

/** A stretch of days (numbers, half-open) and how many entries lie in it, shared out where they are longer. */
export interface Filled extends Span {
  readonly count: number
}

/** How many entries fall into each of `count` equal parts of a span of the axis; the sum stays that of what lies within. */
export function densityOf(filled: readonly Filled[], span: Span, count: number, { toAxis }: Pick<Fold, 'toAxis'>): number[] {
  const parts = Array.from({ length: count }, () => 0)
  const perDay = count / (span.to - span.from)
  for (const { from, to, count: own } of filled) {
    const first = Math.max(0, Math.floor((toAxis(from) - span.from) * perDay))
    const last = Math.min(count - 1, Math.ceil((toAxis(to) - span.from) * perDay) - 1)
    if (last < 0 || first >= count) continue
    const share = own / (Math.max(first, last) - first + 1)
    for (let index = first; index <= Math.max(first, last); index++) parts[index] = (parts[index] ?? 0) + share
  }
  return parts
}
