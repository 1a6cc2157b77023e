import type { Group } from './grouping'
import { beginOf, endOf, isPicture } from './items'
import type { Item } from './items'
import { pack } from './pack'
import type { Box, Packed } from './pack'

/** An item in pixels from day 0: its bar, and with label and gap the room it takes on a row. */
export interface ItemBox extends Box {
  readonly item: Item
  readonly bar: Box
  /** Width of picture and label together. */
  readonly label: number
}

export interface Lane extends Omit<Group, 'items'> {
  readonly top: number
  readonly height: number
  readonly rowHeight: number
  readonly pictures: boolean
  readonly count: number
  readonly packed: Packed<ItemBox>
}

export const rowHeight = 28
export const pictureRowHeight = 48
export const pictureWidth = 40
export const lanePadding = 6
/** Length of the arrow that stands for an open end. */
export const arrow = 28
const narrowest = 7
const gap = 10

/**
 * Lays groups out in lanes for a zoom in pixels per day. The rows are shared out over the height so that every lane has
 * one and none has more than it needs; `labelWidth` gives the pixels of an item's label, `toAxis` the place of a day.
 */
export function lanesOf(groups: readonly Group[], pixelsPerDay: number, height: number, labelWidth: (item: Item) => number, toAxis: (day: number) => number = (day) => day): Lane[] {
  const drafts = groups.map(({ items, ...group }) => {
    const boxes = items.map((item) => boxOf(item, pixelsPerDay, labelWidth(item), toAxis)).toSorted((a, b) => a.from - b.from)
    const withPictures = items.some(isPicture)
    return { group, count: items.length, boxes, withPictures, drawn: withPictures ? boxes.map(withPicture) : boxes }
  })
  const most = Math.max(1, Math.floor(height / rowHeight))
  const needs = drafts.map(({ drawn }) => Math.max(1, pack(drawn, most).rows))
  const rows = share(needs, height - drafts.length * 2 * lanePadding, rowHeight)
  const spare = height - rows.reduce((sum, each) => sum + each * rowHeight + 2 * lanePadding, 0)
  const lanes = drafts.map(({ group, count, boxes, withPictures, drawn }, index) => {
    const inRows = pack(drawn, rows[index] ?? 1)
    const pictures = withPictures && inRows.clusters.length === 0 && inRows.rows * (pictureRowHeight - rowHeight) <= spare
    const packed = withPictures && !pictures ? pack(boxes, rows[index] ?? 1) : inRows
    const own = pictures ? pictureRowHeight : rowHeight
    return { ...group, top: 0, height: Math.max(1, packed.rows) * own + 2 * lanePadding, rowHeight: own, pictures, count, packed }
  })
  return stacked(lanes, height)
}

/** The lanes one below the other, with the height that none of them needs shared out evenly. */
function stacked(lanes: readonly Lane[], height: number): Lane[] {
  const spare = Math.max(0, height - lanes.reduce((sum, lane) => sum + lane.height, 0))
  let top = 0
  return lanes.map((lane) => {
    const own = { ...lane, top, height: lane.height + Math.floor(spare / lanes.length) }
    top += own.height
    return own
  })
}

/** Gives every need one row, then one after another in turn, until the needs are met or the height is used up. */
export function share(needs: readonly number[], height: number, each: number): number[] {
  const rows = needs.map(() => 1)
  let left = Math.floor(height / each) - rows.length
  for (let given = true; given && left > 0; ) {
    given = false
    for (const [index, need] of needs.entries()) {
      const own = rows[index] ?? 1
      if (left === 0 || own >= need) continue
      rows[index] = own + 1
      left--
      given = true
    }
  }
  return rows
}

function boxOf(item: Item, pixelsPerDay: number, label: number, toAxis: (day: number) => number): ItemBox {
  const from = toAxis(beginOf(item)) * pixelsPerDay - (item.extent.left === 'open' ? arrow : 0)
  const to = toAxis(endOf(item)) * pixelsPerDay + (item.extent.right === 'open' ? arrow : 0)
  const bar = { from, to: Math.max(to, from + narrowest) }
  return { item, bar, label, from, to: Math.max(bar.to, from + label) + gap }
}

function withPicture(box: ItemBox): ItemBox {
  if (!isPicture(box.item)) return box
  const label = box.label + pictureWidth
  return { ...box, label, to: Math.max(box.bar.to, box.from + label) + gap }
}
