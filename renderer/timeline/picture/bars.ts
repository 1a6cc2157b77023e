import type { Language } from '../../../preload/contract'
import { marksOf } from '../entries/describe'
import { isPicture } from '../entries/items'
import { stopsOf } from '../lanes/fade'
import { textWidth } from '../lanes/label'
import { pictureWidth } from '../lanes/lanes'
import { countIn } from '../lanes/targets'
import type { Target } from '../lanes/targets'
import type { Paint } from './colours'
import { element, words } from './svg'

export interface BarsOptions extends Paint {
  /** Pixels from day 0 to the left edge of the axis. */
  readonly offset: number
  /** Pixels of the axis, where labels end. */
  readonly axis: number
  /** The word for a suggestion. */
  readonly suggestion: string
  readonly language: Language
  /** The thumbnail of a file as a data address, where it is on the screen. */
  readonly pictureOf: (hash: string) => string | null
}

/** One target as it is drawn on the axis: label and bar of an item, or the count of a cluster. */
export function targetSvg(target: Target, options: BarsOptions): string {
  return target.item === null ? clusterSvg(target, options) : itemSvg(target, options)
}

function clusterSvg(target: Target, { offset, colour, language }: BarsOptions): string {
  const { from, to, y, crowd } = target
  const [x, width] = [from - offset, to - from - 4]
  return element('g', {}, [
    element('rect', { x: x + 0.5, y: y + 0.5, width, height: 19, rx: 9.5, fill: colour.surface, stroke: colour['line-strong'] }),
    words(`${crowd === null ? '+' : ''}${countIn(target).toLocaleString(language)}`, x + width / 2, y + 14, { 'text-anchor': 'middle' }),
  ])
}

function itemSvg({ id, item, box, lane, y }: Target, options: BarsOptions): string {
  const { offset, axis, suggestion, pictureOf, colour } = options
  if (item === null || box === null) return ''
  const { entry, extent } = item
  const [left, width] = [box.from - offset, box.bar.to - box.bar.from]
  const shift = Math.max(0, Math.min(-left, width - box.label))
  const parts: string[] = []
  let x = left + shift + 2
  if (lane.pictures && isPicture(item) && entry.thumbnail !== null) {
    const address = pictureOf(entry.thumbnail)
    const [wide, high] = [pictureWidth - 6, lane.rowHeight - 14]
    parts.push(address === null ? element('rect', { x, y: y + 1, width: wide, height: high, fill: colour.line }) : element('image', { x, y: y + 1, width: wide, height: high, href: address, preserveAspectRatio: 'xMidYMid slice' }))
    x += pictureWidth
  }
  const base = y + (lane.pictures ? (lane.rowHeight - 14) / 2 + 5 : 13)
  if (entry.suggested !== null) {
    const tag = textWidth(suggestion) + 8
    parts.push(element('rect', { x: x + 0.5, y: base - 11.5, width: tag, height: 15, rx: 4, fill: 'none', stroke: colour.accent, 'stroke-dasharray': '2 2' }), words(suggestion, x + 4, base, { 'font-size': 11 }))
    x += tag + 4
  }
  const marks = marksOf(extent)
  if (marks !== '') {
    parts.push(words(marks, x, base, { fill: colour.accent, 'font-weight': 700 }))
    x += marks.length * 12
  }
  parts.push(words(cut(entry.title, Math.min(left + shift + box.label, axis) - x), x, base), barSvg(`bar ${id}`, box.bar.from - offset, y + lane.rowHeight - 10, width, item, colour))
  return element('g', {}, parts)
}

function barSvg(id: string, x: number, y: number, width: number, { extent, entry }: NonNullable<Target['item']>, colour: Paint['colour']): string {
  const fade = `fade-${id.replace(/[^\w-]/g, '-')}`
  const stops = stopsOf(extent, width).map(({ at, weight }) => element('stop', { offset: at / width, 'stop-color': colour.accent, 'stop-opacity': entry.suggested ? weight * 0.4 : weight }))
  const edge = (at: number): string => element('rect', { x: at, y, width: 2, height: 6, fill: colour.accent })
  return [
    element('linearGradient', { id: fade }, stops),
    entry.date.onlyRead === true
      ? hollowBar(x, y, width, `url(#${fade})`)
      : element('rect', { x, y, width, height: 6, rx: 1, fill: `url(#${fade})`, ...(entry.suggested && { stroke: colour.accent, 'stroke-dasharray': '2 2' }) }),
    ...(extent.certain === null && extent.left === 'firm' ? [edge(x)] : []),
    ...(extent.certain === null && extent.right === 'firm' ? [edge(x + width - 2)] : []),
    ...(extent.left === 'open' ? [element('path', { d: `M${x} ${y - 1}v8l-4 -4z`, fill: colour.accent })] : []),
    ...(extent.right === 'open' ? [element('path', { d: `M${x + width} ${y - 1}v8l4 -4z`, fill: colour.accent })] : []),
  ].join('')
}

/** The bar of what was only read: its outline. */
export function hollowBar(x: number, y: number, width: number, stroke: string): string {
  const thick = 1.5
  return element('rect', { x: x + thick / 2, y: y + thick / 2, width: width - thick, height: 6 - thick, rx: 1, fill: 'none', stroke, 'stroke-width': thick })
}

/** A title that ends in a sign where it is too long for its room in pixels. */
function cut(title: string, room: number): string {
  if (textWidth(title) <= room) return title
  let length = Math.max(1, Math.floor((title.length * room) / textWidth(title)))
  while (length > 1 && textWidth(`${title.slice(0, length)}…`) > room) length -= 1
  return `${title.slice(0, length).trimEnd()}…`
}
