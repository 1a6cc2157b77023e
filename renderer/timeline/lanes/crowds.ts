import type { Crowd } from '../../../preload/contract'
import { dayNumber } from '../entries/day'
import type { Span } from '../scale/span'
import type { Group } from './grouping'

/** Entries of a kind that are too many to be drawn, as one chip over the days (numbers, half-open) in which they begin. */
export interface Crowded extends Span {
  readonly id: string
  readonly count: number
}

/** The groups with the crowds of their kind in them; a kind of which there are only crowds has a group too. */
export function withCrowds(groups: readonly Group[], crowds: readonly Crowd[], order: readonly Pick<Group, 'id' | 'name' | 'kind'>[]): Group[] {
  if (crowds.length === 0) return [...groups]
  const byKind = Map.groupBy(crowds, ({ kind }) => kind)
  return order.flatMap((head): Group[] => {
    const items = groups.find(({ id }) => id === head.id)?.items ?? []
    const crowded = head.kind === null ? [] : (byKind.get(head.kind) ?? []).map(({ kind, from, to, count }) => ({ id: `crowd ${kind} ${from}`, from: dayNumber(from), to: dayNumber(to), count }))
    return items.length === 0 && crowded.length === 0 ? [] : [{ ...head, items, crowds: crowded }]
  })
}
