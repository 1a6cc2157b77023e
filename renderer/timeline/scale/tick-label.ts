import { textScale } from '../../ui/text-scale'
import { pixelOf } from './span'
import type { scaleOf } from './span'
import type { Tick } from './ticks'

/** About the widths of a letter or a figure of the finer and of the coarser line, in pixels, and of what is beside a label. */
const letterWidth = { minor: 7 * textScale, major: 8 * textScale } as const
const beside = 8
/** Pixels of both lines of labels. */
export const rulerHeight = 40 * textScale

/** Whether a label is not cut off by the next one. */
export function hasRoom(label: string, room: number, line: keyof typeof letterWidth): boolean {
  return room >= label.length * letterWidth[line] + beside
}

/** The part of a calendar step that is seen on an axis, in pixels, and whether its label has room there: a step that reaches beyond the axis may have little. */
export function seenOf(tick: Tick, scale: ReturnType<typeof scaleOf>, width: number): { readonly left: number; readonly room: number; readonly isLabelled: boolean } {
  const [from, to] = [pixelOf(scale, tick.from), pixelOf(scale, tick.to)]
  const left = Math.max(0, from)
  const room = Math.min(width, to) - left
  return { left, room, isLabelled: (from >= 0 && to <= width) || hasRoom(tick.label, room, 'minor') }
}
