import { daysIn, isoOf, shiftDay } from './calendar'

/** How sure one end of a date is: `~` approximate, `?` uncertain, `%` both. */
export type Mark = '' | '~' | '?' | '%'

/** A year, month or day; `years` is 10 for a decade and 100 for a century that begins with `year`. */
export interface Point {
  readonly year: number
  readonly month?: number
  readonly day?: number
  readonly years?: 10 | 100
  readonly mark?: Mark
}

/** What a date covers; null is open. A single point stands at both ends as the same object. */
export interface Span {
  readonly from: Point | null
  readonly to: Point | null
}

export interface Bounds {
  readonly earliest: string | null
  readonly latest: string | null
}

/** The first day a point covers. */
export function firstDay({ year, month = 1, day = 1 }: Point): string {
  return isoOf(year, month, day)
}

/** The last day a point covers. */
export function lastDay({ year, month = 12, day, years }: Point): string {
  const last = year + (years ?? 1) - 1
  return isoOf(last, month, day ?? daysIn(last, month))
}

/** The days a span covers at most: a single approximate year is one year wider on each side, a single day three days. */
export function boundsOfSpan({ from, to }: Span): Bounds {
  if (from !== null && from === to && !from.years && (from.mark === '~' || from.mark === '%')) {
    if (from.day !== undefined) return { earliest: shiftDay(firstDay(from), -3), latest: shiftDay(lastDay(from), 3) }
    if (from.month === undefined) return { earliest: isoOf(from.year - 1, 1, 1), latest: isoOf(from.year + 1, 12, 31) }
  }
  return { earliest: from && firstDay(from), latest: to && lastDay(to) }
}

/** The EDTF string (level 1) of a span: `2011-10-04`, `2011-10/2011-11`, `../2006-12-31`. */
export function edtfOfSpan({ from, to }: Span): string {
  if (from !== null && (from === to || (to !== null && !from.years && !to.years && edtfOfPoint(from) === edtfOfPoint(to)))) {
    // EDTF has no mark on a decade: the years at its ends carry it.
    return from.years && from.mark ? `${from.year}${from.mark}/${from.year + from.years - 1}${from.mark}` : edtfOfPoint(from)
  }
  const start = from && (from.years ? { year: from.year, mark: from.mark ?? '' } : from)
  const end = to && (to.years ? { year: to.year + to.years - 1, mark: to.mark ?? '' } : to)
  return `${start ? edtfOfPoint(start) : '..'}/${end ? edtfOfPoint(end) : '..'}`
}

function edtfOfPoint({ year, month, day, years, mark = '' }: Point): string {
  if (years) return isoOf(year).slice(0, years === 10 ? 3 : 2) + (years === 10 ? 'X' : 'XX')
  return isoOf(year, month, day) + mark
}

/** The span with each end marked in addition to what it bears already. */
export function marked({ from, to }: Span, mark: '~' | '?'): Span {
  const start = from && addMark(from, mark)
  return { from: start, to: from === to ? start : to && addMark(to, mark) }
}

function addMark(point: Point, mark: '~' | '?'): Point {
  const now = point.mark ?? ''
  return { ...point, mark: now === '' || now === mark ? mark : '%' }
}

/** The span of one point. */
export function single(point: Point): Span {
  return { from: point, to: point }
}

/** The point of an ISO day. */
export function pointOf(isoDay: string): Point {
  const [year = 0, month = 1, day = 1] = isoDay.split('-').map(Number)
  return { year, month, day }
}

/** The span of whole days from one ISO day to another. */
export function days(from: string, to: string): Span {
  return from === to ? single(pointOf(from)) : { from: pointOf(from), to: pointOf(to) }
}
