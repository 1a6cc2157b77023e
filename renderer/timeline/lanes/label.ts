import { textScale } from '../../ui/text-scale'
import { marksOf } from '../entries/describe'
import type { Item } from '../entries/items'

const widest = 232 * textScale
const padding = 10
let context: CanvasRenderingContext2D | null | undefined
const known = new Map<string, number>()

/** Pixels of a text in the font of the timeline's labels. */
export function textWidth(text: string): number {
  const before = known.get(text)
  if (before !== undefined) return before
  if (context === undefined) {
    context = document.createElement('canvas').getContext('2d')
    if (context) context.font = `${12 * textScale}px ${getComputedStyle(document.body).fontFamily}`
  }
  const width = context ? context.measureText(text).width : text.length * 6.5 * textScale
  // A long session with many titles must not keep them all.
  if (known.size > 20_000) known.clear()
  known.set(text, width)
  return width
}

/** Pixels of an item's label: its title, cut when too long, its marks, and the word for a suggestion. */
export function labelWidth(item: Item, suggestionWord: string): number {
  const mark = marksOf(item.extent).length * 12 * textScale
  const tag = item.entry.suggested ? textWidth(suggestionWord) + 14 : 0
  return Math.min(widest, Math.ceil(textWidth(item.entry.title)) + padding) + mark + tag
}
