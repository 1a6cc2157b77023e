import { memo, useMemo, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../preload/contract'
import { textScale } from '../../ui/text-scale'
import { printDay } from '../entries/describe'
import { densityOf } from '../scale/density'
import type { Filled } from '../scale/density'
import { inDays } from '../scale/fold'
import type { Fold } from '../scale/fold'
import { moved, scaleOf, zoomed } from '../scale/span'
import type { Span } from '../scale/span'
import { SpanTold } from '../scale/span-told'
import { seenOf } from '../scale/tick-label'
import { axisOf } from '../scale/ticks'
import { useSize } from './use-size'
import { useStripDrag } from './use-strip-drag'

interface StripProps {
  readonly filled: readonly Filled[]
  /** The whole stretch of the axis that the strip stands for. */
  readonly whole: Span
  /** What the axis shows of it. */
  readonly span: Span
  readonly selection: Span | null
  readonly fold: Fold
  readonly language: Language
  readonly onSpan: (span: Span) => void
  readonly onSelect: (stretch: Span) => void
}

const partWidth = 4
const height = 30 * textScale

/** How much there is over the whole time, with the window of what the axis shows; drag it, or use the arrow keys. */
export function Strip({ filled, whole, span, selection, fold, language, onSpan, onSelect }: StripProps) {
  const { t } = useTranslation()
  const element = useRef<HTMLDivElement>(null)
  const { width } = useSize(element)
  const parts = useMemo(() => densityOf(filled, whole, Math.max(1, Math.floor(width / partWidth)), fold), [filled, whole, width, fold])
  const axis = useMemo(() => axisOf(whole, Math.max(1, width), language, fold), [whole, width, language, fold])
  const pixel = (day: number): number => ((Math.min(whole.to, Math.max(whole.from, day)) - whole.from) / (whole.to - whole.from)) * width
  const { handlers, selecting } = useStripDrag({ element, whole, span, width, onSpan, onSelect })
  const marked = selecting ?? selection
  const days = inDays(fold, span)
  const shown = t('timeline.stripValue', { from: printDay(days.from, language), to: printDay(days.to, language) })
  const labels = axis.major.length > 2 ? axis.major : axis.minor

  const onKeyDown = (event: KeyboardEvent): void => {
    const length = span.to - span.from
    const next = { ArrowLeft: -0.1, ArrowRight: 0.1, PageUp: -0.8, PageDown: 0.8 }[event.key]
    if (next !== undefined) onSpan(moved(span, next * length))
    else if (event.key === 'Home') onSpan(moved(span, whole.from - span.from))
    else if (event.key === 'End') onSpan(moved(span, whole.to - span.to))
    else if (event.key === 'ArrowUp') onSpan(zoomed(span, 0.8, (span.from + span.to) / 2))
    else if (event.key === 'ArrowDown') onSpan(zoomed(span, 1.25, (span.from + span.to) / 2))
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="timeline-strip" ref={element} {...handlers}>
      <Filling parts={parts} width={width} />
      <div className="timeline-strip-labels" aria-hidden="true">
        {labels.map((tick) => (
          <span key={tick.from} style={{ left: pixel(tick.from) }} hidden={tick.from < whole.from || !tick.label || !seenOf(tick, scaleOf(whole, width), width).isLabelled}>
            {tick.label}
          </span>
        ))}
      </div>
      {marked && <div className="timeline-selected" style={{ left: pixel(marked.from), width: Math.max(2, pixel(marked.to) - pixel(marked.from)) }} />}
      <div
        className="timeline-window"
        role="slider"
        tabIndex={0}
        aria-label={t('timeline.strip')}
        aria-valuemin={Math.floor(whole.from)}
        aria-valuemax={Math.ceil(whole.to)}
        aria-valuenow={Math.min(Math.ceil(whole.to), Math.max(Math.floor(whole.from), Math.round((span.from + span.to) / 2)))}
        aria-valuetext={shown}
        style={{ left: pixel(span.from), width: Math.max(8, pixel(span.to) - pixel(span.from)) }}
        onKeyDown={onKeyDown}
      />
      <SpanTold shown={shown} length={span.to - span.from} />
    </div>
  )
}

/** How much there is in each part, the most of all as high as the strip. It stays as it is while the window moves. */
const Filling = memo(function Filling({ parts, width }: { readonly parts: readonly number[]; readonly width: number }) {
  const most = Math.max(1, ...parts)
  return (
    <svg width={width} height={height} aria-hidden="true">
      {parts.map((part, index) => {
        const tall = part === 0 ? 0 : Math.max(2, Math.sqrt(part / most) * (height - 4))
        // oxlint-disable-next-line react/no-array-index-key -- a part has no identity but its place
        return <rect key={index} x={index * partWidth} y={height - tall} width={partWidth - 1} height={tall} />
      })}
    </svg>
  )
})
