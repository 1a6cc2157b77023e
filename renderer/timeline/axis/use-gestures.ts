import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { MouseEvent, PointerEvent, RefObject } from 'react'
import { dayAt, moved, stretchOf, zoomed } from '../scale/span'
import type { Span } from '../scale/span'

interface Gestures {
  readonly element: RefObject<HTMLElement | null>
  readonly span: Span
  readonly width: number
  readonly onSpan: (span: Span) => void
  /** A stretch dragged with Shift, in whole days. */
  readonly onSelect: (stretch: Span) => void
}

interface Drag {
  readonly start: number
  readonly span: Span
  readonly selecting: boolean
  moving: boolean
}

/** Pixels a pointer moves before a press becomes a drag. */
const threshold = 4

/**
 * Wheel and pinch zoom around the pointer, sideways wheel and drag move, Shift and drag selects. Gives the handlers
 * for the element and the stretch being selected.
 */
export function useGestures({ element, span, width, onSpan, onSelect }: Gestures) {
  const drag = useRef<Drag | null>(null)
  const pinch = useRef<Map<number, number>>(new Map())
  const [selecting, setSelecting] = useState<Span | null>(null)
  const latest = useRef({ span, width, onSpan })
  useLayoutEffect(() => {
    latest.current = { span, width, onSpan }
  })

  useEffect(() => {
    const node = element.current
    if (!node) return
    const wheel = (event: WheelEvent): void => {
      const { span, width, onSpan } = latest.current
      if (width === 0) return
      event.preventDefault()
      const days = (span.to - span.from) / width
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : 1
      const across = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX
      if (Math.abs(across) > Math.abs(event.deltaY) || event.shiftKey) return onSpan(moved(span, across * lines * days))
      const at = dayAt(span, width, event.clientX - node.getBoundingClientRect().left)
      onSpan(zoomed(span, Math.exp(event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.002)), at))
    }
    // React listens passively, and the page must not scroll or zoom along.
    node.addEventListener('wheel', wheel, { passive: false })
    return () => node.removeEventListener('wheel', wheel)
  }, [element])

  const pixelOf = (event: PointerEvent): number => event.clientX - (element.current?.getBoundingClientRect().left ?? 0)

  return {
    selecting,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        if (event.button !== 0 || width === 0) return
        pinch.current.set(event.pointerId, pixelOf(event))
        drag.current = { start: pixelOf(event), span, selecting: event.shiftKey, moving: false }
      },
      onPointerMove: (event: PointerEvent) => {
        const pointers = pinch.current
        if (!pointers.has(event.pointerId)) return
        if (pointers.size === 2) return pinchTo(pointers, event.pointerId, pixelOf(event), (factor, at) => onSpan(zoomed(span, factor, dayAt(span, width, at))))
        const own = drag.current
        const pixel = pixelOf(event)
        if (!own || (!own.moving && Math.abs(pixel - own.start) < threshold)) return
        if (!own.moving) event.currentTarget.setPointerCapture(event.pointerId)
        own.moving = true
        if (own.selecting) setSelecting(stretchOf(dayAt(span, width, own.start), dayAt(span, width, pixel)))
        else onSpan(moved(own.span, ((own.start - pixel) / width) * (own.span.to - own.span.from)))
      },
      onPointerUp: (event: PointerEvent) => {
        pinch.current.delete(event.pointerId)
        if (drag.current?.moving && drag.current.selecting) onSelect(stretchOf(dayAt(span, width, drag.current.start), dayAt(span, width, pixelOf(event))))
        setSelecting(null)
      },
      onPointerCancel: (event: PointerEvent) => {
        pinch.current.delete(event.pointerId)
        drag.current = null
        setSelecting(null)
      },
      // A drag ends in a click that nobody meant.
      onClickCapture: (event: MouseEvent) => {
        if (drag.current?.moving) event.stopPropagation()
        drag.current = null
      },
    },
  }
}

function pinchTo(pointers: Map<number, number>, moving: number, pixel: number, zoom: (factor: number, at: number) => void): void {
  const other = [...pointers].find(([id]) => id !== moving)?.[1] ?? pixel
  const before = Math.abs((pointers.get(moving) ?? pixel) - other)
  pointers.set(moving, pixel)
  const after = Math.abs(pixel - other)
  if (before > 0 && after > 0) zoom(before / after, (pixel + other) / 2)
}
