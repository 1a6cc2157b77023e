import type { RecordKind, TimelineEntry } from '../../../preload/contract'
import { extentOf } from './extent'
import type { Extent } from './extent'

/** An entry of the timeline with what its date covers. */
export interface Item {
  /** The suggestion's key or the record's id: an open suggestion shares the id of its document. */
  readonly id: string
  readonly entry: TimelineEntry
  readonly extent: Extent
}

/** The lanes from top to bottom: what happened, then what bears witness to it. */
export const laneKinds: readonly RecordKind[] = ['event', 'minutes', 'document', 'photo']

/** The entries that have a place on the axis, earliest first, the longer before the shorter. */
export function itemsOf(entries: readonly TimelineEntry[]): Item[] {
  const items: Item[] = []
  for (const entry of entries) {
    const extent = extentOf(entry.date)
    if (extent) items.push({ id: entry.suggested?.key ?? entry.id, entry, extent })
  }
  return items.sort((a, b) => beginOf(a) - beginOf(b) || endOf(b) - endOf(a) || a.entry.title.localeCompare(b.entry.title))
}

/** Whether an item is drawn with its picture where there is room. */
export function isPicture({ entry }: Item): boolean {
  return entry.kind === 'photo' && entry.thumbnail !== null
}

/** The first known day of an item; for one that is open to the left its only known end. */
export function beginOf({ extent }: Item): number {
  return extent.from ?? (extent.to ?? 1) - 1
}

/** The day after the last known one. */
export function endOf({ extent }: Item): number {
  return extent.to ?? (extent.from ?? 0) + 1
}
