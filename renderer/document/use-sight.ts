import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

/** How a picture or page is looked at. */
export interface Sight {
  /** How large it is shown; at 1 it fits. */
  readonly zoom: number
  /** By how many quarters it is turned clockwise. */
  readonly quarters: number
  readonly canGrow: boolean
  readonly canShrink: boolean
  /** To the next size up or down. */
  readonly step: (by: 1 | -1) => void
  /** So that it fits. */
  readonly fit: () => void
  /** By one more quarter, clockwise. */
  readonly turn: () => void
}

const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4, 6, 8]
const [smallest, largest] = [Math.min(...steps), Math.max(...steps)]
/** So many pixels of a wheel make it e times as large: a notch of a mouse's is about 100. */
const wheel = 300

/** A place of the picture, as shares of its frame, and where in the window it is to stay. */
interface Held {
  readonly across: number
  readonly down: number
  readonly x: number
  readonly y: number
}

/** How the picture in `scroller` is looked at; another `file` begins anew. Ctrl and the wheel, or two fingers, make it larger and smaller where they point. */
export function useSight(scroller: RefObject<HTMLDivElement | null>, file: string): Sight {
  const [looked, setLooked] = useState({ file, zoom: 1, quarters: 0 })
  if (looked.file !== file) setLooked({ file, zoom: 1, quarters: 0 })
  const { zoom, quarters } = looked
  const held = useRef<Held | null>(null)

  const zoomTo = (next: number, x?: number, y?: number): void => {
    if (frameIn(scroller.current) === null) return
    held.current = holdAt(scroller.current, x, y)
    setLooked((now) => ({ ...now, zoom: Math.min(largest, Math.max(smallest, next)) }))
  }
  useLayoutEffect(() => {
    if (held.current !== null) putBack(scroller.current, held.current)
    held.current = null
  })

  const onWheel = useEffectEvent((event: WheelEvent) => {
    const { ctrlKey, target, deltaY, clientX, clientY } = event
    if (!ctrlKey || !(target instanceof Element) || scroller.current?.contains(target) !== true || frameIn(scroller.current) === null) return
    event.preventDefault()
    zoomTo(zoom * Math.exp(-deltaY / wheel), clientX, clientY)
  })
  useEffect(() => {
    // The window would be made larger instead; React's own handlers cannot keep it from that.
    const turned = (event: WheelEvent): void => onWheel(event)
    window.addEventListener('wheel', turned, { passive: false })
    return () => window.removeEventListener('wheel', turned)
  }, [])

  return {
    zoom,
    quarters,
    canGrow: zoom < largest,
    canShrink: zoom > smallest,
    step: (by) => zoomTo((by === 1 ? steps.find((each) => each > zoom) : steps.findLast((each) => each < zoom)) ?? zoom),
    fit: () => zoomTo(1),
    turn: () => {
      const from = holdAt(scroller.current)
      // What is long across is long downwards now: in the middle there is most room for it.
      held.current = from && { ...from, ...middleOf(scroller.current), across: 1 - from.down, down: from.across }
      setLooked((now) => ({ ...now, quarters: (now.quarters + 1) % 4 }))
    },
  }
}

function frameIn(scroller: HTMLElement | null): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>('.sight') ?? null
}

/** What of the picture is at a place of the window, or else at the mark the reader is at, where it is in sight, or in the middle of what is seen. */
function holdAt(scroller: HTMLElement | null, x?: number, y?: number): Held | null {
  const frame = frameIn(scroller)?.getBoundingClientRect()
  const seen = scroller?.getBoundingClientRect()
  if (frame === undefined || seen === undefined || frame.width === 0 || frame.height === 0) return null
  const middle = { x: (seen.left + seen.right) / 2, y: (Math.max(seen.top, frame.top) + Math.min(seen.bottom, frame.bottom)) / 2 }
  const at = x === undefined || y === undefined ? (presentMark(scroller, seen) ?? middle) : { x, y }
  return { ...at, across: (at.x - frame.left) / frame.width, down: (at.y - frame.top) / frame.height }
}

function middleOf(element: Element | null | undefined): { readonly x: number; readonly y: number } | null {
  const box = element?.getBoundingClientRect()
  return box === undefined ? null : { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
}

/** The middle of the mark the reader is at, where it is in sight. */
function presentMark(scroller: HTMLElement | null, seen: DOMRect): { readonly x: number; readonly y: number } | null {
  const at = middleOf(scroller?.querySelector('.document-page-mark[data-present]'))
  return at !== null && at.x > seen.left && at.x < seen.right && at.y > seen.top && at.y < seen.bottom ? at : null
}

function putBack(scroller: HTMLElement | null, { across, down, x, y }: Held): void {
  const frame = frameIn(scroller)?.getBoundingClientRect()
  if (frame !== undefined) scroller?.scrollBy(frame.left + across * frame.width - x, frame.top + down * frame.height - y)
}
