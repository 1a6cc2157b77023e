import type { Language } from '../../../preload/contract'
import type { Fold } from '../scale/fold'
import { pixelOf, scaleOf } from '../scale/span'
import type { Span } from '../scale/span'
import { hasRoom, rulerHeight, seenOf } from '../scale/tick-label'
import { axisOf } from '../scale/ticks'

interface RulerProps {
  readonly span: Span
  readonly width: number
  readonly fold: Fold
  readonly language: Language
}

/** A hairline down through the lanes at every coarser step of the calendar, or at every finer one where there are no others. */
export function Gridlines({ span, width, fold, language }: RulerProps) {
  const { minor, major } = axisOf(span, Math.max(1, width), language, fold)
  const scale = scaleOf(span, width)
  return (major.length > 0 ? major : minor).map((tick) => <div key={tick.from} className="timeline-gridline" style={{ left: pixelOf(scale, tick.from) }} aria-hidden="true" />)
}

/** The two lines of calendar labels above the lanes. */
export function Ruler({ span, width, fold, language }: RulerProps) {
  const { minor, major } = axisOf(span, Math.max(1, width), language, fold)
  const scale = scaleOf(span, width)
  return (
    <div className="timeline-ruler" style={{ height: rulerHeight }} aria-hidden="true">
      {minor.map((tick) => {
        const { left, room, isLabelled } = seenOf(tick, scale, width)
        return (
          <div key={`minor ${tick.from}`} className="timeline-tick" data-cut={pixelOf(scale, tick.from) < 0 ? '' : undefined} style={{ left, width: room }}>
            <span hidden={!isLabelled}>{tick.label}</span>
          </div>
        )
      })}
      {major.map((tick) => {
        const { left, room } = seenOf(tick, scale, width)
        return (
          <div key={`major ${tick.from}`} className="timeline-tick timeline-tick-major" data-cut={pixelOf(scale, tick.from) < 0 ? '' : undefined} style={{ left, width: room }}>
            <span hidden={!hasRoom(tick.label, room, 'major')}>{tick.label}</span>
          </div>
        )
      })}
    </div>
  )
}
