import { textScale } from '../../ui/text-scale'
import { beginOf, endOf, isPicture } from '../entries/items'
import type { Item } from '../entries/items'
import type { Crowded } from './crowds'
import type { Group } from './grouping'
import { pack } from './pack'
import type { Box, Packed } from './pack'

/** An item in pixels from day 0: its bar, and with label and gap the room it takes on a row. */
export interface ItemBox extends Box {
  readonly item: Item
  readonly bar: Box
  /** Width of picture and label together. */
  readonly label: number
}

/** A crowd in pixels from day 0. */
export interface CrowdBox extends Box {
  readonly crowd: Crowded
}

export interface Lane extends Omit<Group, 'items' | 'crowds'> {
  readonly top: number
  readonly height: number
  readonly rowHeight: number
  readonly pictures: boolean
  readonly count: number
  readonly packed: Packed<ItemBox>
  /** On a row of their own, above the items. */
  readonly crowds: readonly CrowdBox[]
}

export const rowHeight = 28 * textScale
export const pictureRowHeight = 48 * textScale
export const pictureWidth = 40 * textScale
export const lanePadding = 6
/** Length of the arrow that stands for an open end. */
export const arrow = 28
const narrowest = 7
const gap = 10
const narrowestCrowd = 32 * textScale

/**
 * Lays groups out in lanes for a zoom in pixels per day. The rows are shared out over the height so that every lane has
 * one and none has more than it needs; `labelWidth` gives the pixels of an item's label, `toAxis` the place of a day.
 */
export function lanesOf(groups: readonly Group[], pixelsPerDay: number, height: number, labelWidth: (item: Item) => number, toAxis: (day: number) => number = (day) => day): Lane[] {
  const drafts = groups.map(({ items, crowds, ...group }) => {
    const boxes = items.map((item) => boxOf(item, pixelsPerDay, labelWidth(item), toAxis)).toSorted((a, b) => a.from - b.from)
    const withPictures = items.some(isPicture)
    const inCrowds = crowds.map((crowd) => crowdBox(crowd, pixelsPerDay, toAxis))
    return { group, count: items.length + crowds.reduce((sum, { count }) => sum + count, 0), crowds: inCrowds, boxes, withPictures, drawn: withPictures ? boxes.map(withPicture) : boxes }
  })
  const most = Math.max(1, Math.floor(height / rowHeight))
  const needs = drafts.map(({ drawn, crowds }) => Math.max(1, pack(drawn, most).rows + rowsFor(crowds)))
  const rows = share(needs, height - drafts.length * 2 * lanePadding, rowHeight)
  const spare = height - rows.reduce((sum, each) => sum + each * rowHeight + 2 * lanePadding, 0)
  const lanes = drafts.map(({ group, count, crowds, boxes, withPictures, drawn }, index) => {
    const left = Math.max(1, (rows[index] ?? 1) - rowsFor(crowds))
    const inRows = pack(drawn, left)
    const pictures = withPictures && inRows.clusters.length === 0 && inRows.rows * (pictureRowHeight - rowHeight) <= spare
    const packed = withPictures && !pictures ? pack(boxes, left) : inRows
    const own = pictures ? pictureRowHeight : rowHeight
    return { ...group, top: 0, height: Math.max(1, packed.rows + rowsFor(crowds)) * own + 2 * lanePadding, crowds, rowHeight: own, pictures, count, packed }
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

function rowsFor(crowds: readonly CrowdBox[]): number {
  return crowds.length > 0 ? 1 : 0
}

function crowdBox(crowd: Crowded, pixelsPerDay: number, toAxis: (day: number) => number): CrowdBox {
  const from = toAxis(crowd.from) * pixelsPerDay
  return { crowd, from, to: Math.max(from + narrowestCrowd, toAxis(crowd.to) * pixelsPerDay) }
}

function withPicture(box: ItemBox): ItemBox {
  if (!isPicture(box.item)) return box
  const label = box.label + pictureWidth
  return { ...box, label, to: Math.max(box.bar.to, box.from + label) + gap }
}
