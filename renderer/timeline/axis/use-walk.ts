import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { optionId } from '../lanes/bar'
import { neighbour } from '../lanes/targets'
import type { Target } from '../lanes/targets'
import { moved, zoomed } from '../scale/span'
import type { Span } from '../scale/span'

interface Walk {
  readonly targets: readonly Target[]
  /** The targets in sight. */
  readonly seen: readonly Target[]
  readonly span: Span
  readonly width: number
  readonly pixelsPerDay: number
  readonly onSpan: (span: Span) => void
  readonly onFit: () => void
}

/**
 * Walking the axis with the keyboard: arrow keys, Home and End go from target to target and bring the axis along, plus
 * and minus zoom around the current one, 0 fits, Page keys and Shift with arrows move the axis.
 */
export function useWalk({ targets, seen, span, width, pixelsPerDay, onSpan, onFit }: Walk) {
  const [focused, setFocused] = useState<string | null>(null)
  const walking = useRef<string | null>(null)
  const current = seen.find(({ id }) => id === focused) ?? seen[0] ?? null

  useEffect(() => {
    if (walking.current === null) return
    // The target is drawn only once the axis has come to it.
    const next = document.getElementById(optionId(walking.current))
    if (!next) return
    walking.current = null
    next.focus({ preventScroll: true })
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const walkTo = (target: Target): void => {
    const pixel = target.from - span.from * pixelsPerDay
    const room = Math.min(160, width / 3)
    setFocused(target.id)
    walking.current = target.id
    if (pixel < 0 || pixel > width - room) onSpan(moved(span, (pixel - width / 3) / pixelsPerDay))
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const length = span.to - span.from
    const middle = current ? Math.min(span.to, Math.max(span.from, current.from / pixelsPerDay)) : (span.from + span.to) / 2
    const pan = { PageUp: -0.8, PageDown: 0.8, ...(event.shiftKey && { ArrowLeft: -0.1, ArrowRight: 0.1 }) }[event.key]
    const zoom = { '+': 0.7, '=': 0.7, '-': 1 / 0.7 }[event.key]
    if (pan !== undefined) onSpan(moved(span, pan * length))
    else if (zoom !== undefined) onSpan(zoomed(span, zoom, middle))
    else if (event.key === '0') onFit()
    else {
      const next = current && neighbour(targets, current, event.key)
      if (!next) return
      walkTo(next)
    }
    event.preventDefault()
  }

  return { current, setFocused, onKeyDown }
}
