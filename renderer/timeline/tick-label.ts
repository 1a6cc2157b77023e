import { pixelOf } from './span'
import type { scaleOf } from './span'
import type { Tick } from './ticks'

/** About the width of a small letter or a figure, in pixels. */
const letterWidth = 7

/** The part of a calendar step that is seen on an axis, in pixels, and whether its label has room there: a step that reaches beyond the axis may have little. */
export function seenOf(tick: Tick, scale: ReturnType<typeof scaleOf>, width: number): { readonly left: number; readonly room: number; readonly isLabelled: boolean } {
  const [from, to] = [pixelOf(scale, tick.from), pixelOf(scale, tick.to)]
  const left = Math.max(0, from)
  const room = Math.min(width, to) - left
  return { left, room, isLabelled: (from >= 0 && to <= width) || room >= tick.label.length * letterWidth + 8 }
}
