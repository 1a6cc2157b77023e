import { scaleUtc } from 'd3-scale'
import type { ScaleTime } from 'd3-scale'
import { dateOf, dayOf, isoDayOf } from '../entries/day'
import type { Stretch } from '../entries/extent'

/** The stretch of days the axis shows, as fractions of days, half-open. */
export type Span = Stretch

/** From a day to three centuries on screen, between the years 1000 and 2200. */
const shortest = 1
const longest = 300 * 365.25
const bounds: Span = { from: dayOf(1000, 0, 1), to: dayOf(2200, 0, 1) }

/** The d3 scale of a span over a width in pixels. */
export function scaleOf(span: Span, width: number): ScaleTime<number, number> {
  return scaleUtc([dateOf(span.from), dateOf(span.to)], [0, width])
}

/** The pixel of a day number on a scale. */
export function pixelOf(scale: ScaleTime<number, number>, day: number): number {
  return scale(dateOf(day))
}

/** The day number, with its fraction, at a pixel of a span over a width in pixels. */
export function dayAt(span: Span, width: number, pixel: number): number {
  return span.from + (pixel / width) * (span.to - span.from)
}

/** The whole days from one place to another, whichever comes first. */
export function stretchOf(one: number, other: number): Span {
  return { from: Math.floor(Math.min(one, other)), to: Math.floor(Math.max(one, other)) + 1 }
}

/** The span with its length kept between days and centuries and its place between the years 1000 and 2200. */
export function keepWithin(span: Span): Span {
  const length = Math.min(longest, Math.max(shortest, span.to - span.from))
  const middle = (span.from + span.to) / 2
  const from = Math.min(bounds.to - length, Math.max(bounds.from, middle - length / 2))
  return { from, to: from + length }
}

/** The span made `factor` times as long (below 1 zooms in) around a day that stays where it is. */
export function zoomed(span: Span, factor: number, around: number): Span {
  const length = span.to - span.from
  const kept = Math.min(longest, Math.max(shortest, length * factor)) / length
  return keepWithin({ from: around - (around - span.from) * kept, to: around + (span.to - around) * kept })
}

/** The span moved by a number of days, later for a positive one. */
export function moved(span: Span, days: number): Span {
  return keepWithin({ from: span.from + days, to: span.to + days })
}

/** The span that shows a stretch with some air around it, more of it on the right, where labels stand. */
export function around(stretch: Span): Span {
  const length = stretch.to - stretch.from
  return keepWithin({ from: stretch.from - Math.max(2, length * 0.04), to: stretch.to + Math.max(4, length * 0.18) })
}

/** The days to ask for around a span: its own and one length on either side, in steps, so that small moves ask nothing. */
export function windowAround(span: Span): { from: string; to: string } {
  const length = 2 ** Math.ceil(Math.log2(span.to - span.from))
  const from = (Math.floor(span.from / length) - 1) * length
  const to = (Math.ceil(span.to / length) + 1) * length
  return { from: isoDayOf(Math.max(bounds.from, from)), to: isoDayOf(Math.min(bounds.to, to)) }
}
