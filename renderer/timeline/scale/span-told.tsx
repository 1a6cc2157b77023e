import { useEffect, useRef, useState } from 'react'

/** Milliseconds the axis has to rest before it is said what it shows. */
const pause = 800

interface SpanToldProps {
  /** The days that are shown, in words. */
  readonly shown: string
  /** How many there are. */
  readonly length: number
}

/** Tells a screen reader which days the axis shows, where somebody has zoomed or moved it; walking through entries names these, and the overview tells itself. */
export function SpanTold({ shown, length }: SpanToldProps) {
  const [told, tell] = useState('')
  const before = useRef(length)
  useEffect(() => {
    const timer = setTimeout(() => {
      const focus = document.activeElement
      const isMoved = focus?.closest('.timeline-zoom') != null
      const isZoomed = Math.abs(length - before.current) > length / 1_000 && focus?.closest('.timeline') != null && !focus.matches('[role="slider"]')
      before.current = length
      if (isMoved || isZoomed) tell(shown)
    }, pause)
    return () => clearTimeout(timer)
  }, [shown, length])
  return <p className="unseen" role="status">{told}</p>
}
