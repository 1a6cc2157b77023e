import type { Language } from '../../preload/contract'
import { pixelOf, scaleOf } from './span'
import type { Span } from './span'
import { axisOf } from './ticks'

interface RulerProps {
  readonly span: Span
  readonly width: number
  readonly height: number
  readonly language: Language
}

/** The two lines of calendar labels above the lanes, and a hairline down through them at every coarser step. */
export function Ruler({ span, width, height, language }: RulerProps) {
  const { minor, major } = axisOf(span, Math.max(1, width), language)
  const scale = scaleOf(span, width)
  return (
    <div className="timeline-ruler" style={{ height }} aria-hidden="true">
      {minor.map((tick) => {
        const left = pixelOf(scale, tick.from)
        return (
          <div key={`minor ${tick.from}`} className="timeline-tick" style={{ left, width: pixelOf(scale, tick.to) - left }}>
            <span>{tick.label}</span>
          </div>
        )
      })}
      {(major.length > 0 ? major : minor).map((tick) => (
        <div key={`line ${tick.from}`} className="timeline-gridline" style={{ left: pixelOf(scale, tick.from) }} />
      ))}
      {major.map((tick) => {
        const left = Math.max(0, pixelOf(scale, tick.from))
        const room = Math.min(width, pixelOf(scale, tick.to)) - left
        return (
          <div key={`major ${tick.from}`} className="timeline-tick timeline-tick-major" data-cut={pixelOf(scale, tick.from) < 0 ? '' : undefined} style={{ left, width: room }}>
            <span hidden={room < 40}>{tick.label}</span>
          </div>
        )
      })}
    </div>
  )
}
