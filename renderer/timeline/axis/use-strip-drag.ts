import { useRef, useState } from 'react'
import type { PointerEvent, RefObject } from 'react'
import { dayAt, keepWithin, moved, stretchOf } from '../scale/span'
import type { Span } from '../scale/span'

interface StripDrag {
  readonly element: RefObject<HTMLElement | null>
  readonly whole: Span
  readonly span: Span
  readonly width: number
  readonly onSpan: (span: Span) => void
  readonly onSelect: (stretch: Span) => void
}

type Grip = 'move' | 'begin' | 'finish' | 'select'

/** Pixels around an edge of the window that take hold of the edge. */
const grasp = 6

/**
 * Dragging on the density strip: the window moves, its edges make it longer or shorter, a press beside it brings it
 * there, and with Shift a stretch is selected.
 */
export function useStripDrag({ element, whole, span, width, onSpan, onSelect }: StripDrag) {
  const held = useRef<{ grip: Grip; at: number; span: Span } | null>(null)
  const [selecting, setSelecting] = useState<Span | null>(null)
  const dayUnder = (event: PointerEvent): number => dayAt(whole, Math.max(1, width), event.clientX - (element.current?.getBoundingClientRect().left ?? 0))

  return {
    selecting,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        if (event.button !== 0) return
        const at = dayUnder(event)
        event.currentTarget.setPointerCapture(event.pointerId)
        const edge = (grasp / Math.max(1, width)) * (whole.to - whole.from)
        const inside = at > span.from - edge && at < span.to + edge
        // A window a few pixels wide has no room for edges beside its middle.
        const roomy = span.to - span.from > 4 * edge
        let start = span
        if (!inside && !event.shiftKey) {
          start = moved(span, at - (span.from + span.to) / 2)
          onSpan(start)
        }
        const grip: Grip = event.shiftKey
          ? 'select'
          : roomy && Math.abs(at - span.from) < edge ? 'begin'
          : roomy && Math.abs(at - span.to) < edge ? 'finish'
          : 'move'
        held.current = { grip, at, span: start }
      },
      onPointerMove: (event: PointerEvent) => {
        const own = held.current
        if (!own) return
        const day = dayUnder(event)
        if (own.grip === 'select') setSelecting(stretchOf(own.at, day))
        else if (own.grip === 'move') onSpan(moved(own.span, day - own.at))
        else if (own.grip === 'begin' && day < own.span.to - 6) onSpan(keepWithin({ from: day, to: own.span.to }))
        else if (own.grip === 'finish' && day > own.span.from + 6) onSpan(keepWithin({ from: own.span.from, to: day }))
      },
      onPointerUp: (event: PointerEvent) => {
        const own = held.current
        held.current = null
        setSelecting(null)
        if (own?.grip === 'select') onSelect(stretchOf(own.at, dayUnder(event)))
      },
      onPointerCancel: () => {
        held.current = null
        setSelecting(null)
      },
    },
  }
}
