import type { Fold } from './fold'
import { beginOf, endOf } from './items'
import type { Item } from './items'
import type { Span } from './span'

/**
 * How many items fall into each of `count` equal parts of a span of the axis. An item whose date is longer than a part is
 * spread evenly over the parts it touches, so that the sum stays the number of items within the span.
 */
export function densityOf(items: readonly Item[], span: Span, count: number, { toAxis }: Pick<Fold, 'toAxis'>): number[] {
  const parts = Array.from({ length: count }, () => 0)
  const perDay = count / (span.to - span.from)
  for (const item of items) {
    const first = Math.max(0, Math.floor((toAxis(beginOf(item)) - span.from) * perDay))
    const last = Math.min(count - 1, Math.ceil((toAxis(endOf(item)) - span.from) * perDay) - 1)
    if (last < 0 || first >= count) continue
    const share = 1 / (Math.max(first, last) - first + 1)
    for (let index = first; index <= Math.max(first, last); index++) parts[index] = (parts[index] ?? 0) + share
  }
  return parts
}
