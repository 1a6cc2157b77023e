import type { DateValue } from '../../../preload/contract'
import { dayNumber, dayOf } from './day'

/** Half-open stretch of day numbers. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** How an end of a date is drawn: as stated, fading because it is approximate, or as an arrow because it is open. */
export type End = 'firm' | 'soft' | 'open'

/** What a date covers. `from` and `to` are half-open day numbers, null where open. */
export interface Extent {
  readonly from: number | null
  readonly to: number | null
  /** Days covered under every reading of the date; null where no single day is certain. */
  readonly certain: Stretch | null
  readonly left: End
  readonly right: End
  /** The date as a whole is a guess (`?` or `%`). */
  readonly uncertain: boolean
}

interface Endpoint {
  /** Days this end may fall on; null where open or not given day by day. */
  readonly days: Stretch | null
  readonly approximate: boolean
  readonly uncertain: boolean
}

/**
 * What a date covers for certain and what it may cover, from its EDTF (level 1) and its bounds. Null for an undated
 * value. A date given to the month or year is some day in it, so no day of it is certain; an interval is certain
 * between the last day it can begin on and the first it can end on.
 */
export function extentOf(date: DateValue): Extent | null {
  if (date.earliest === null && date.latest === null) return null
  const from = date.earliest === null ? null : dayNumber(date.earliest)
  const to = date.latest === null ? null : dayNumber(date.latest) + 1
  const [first = '', last] = (date.edtf ?? '').split('/')
  const begin = endpoint(first)
  const finish = last === undefined ? begin : endpoint(last)
  return {
    from,
    to,
    certain: from === null || to === null ? null : certainDays({ from, to }, begin, finish, last !== undefined),
    left: from === null ? 'open' : begin.approximate ? 'soft' : 'firm',
    right: to === null ? 'open' : finish.approximate ? 'soft' : 'firm',
    uncertain: begin.uncertain || finish.uncertain,
  }
}

function certainDays(possible: Stretch, begin: Endpoint, finish: Endpoint, interval: boolean): Stretch | null {
  if (!begin.days || !finish.days || begin.uncertain || finish.uncertain) return null
  if (!interval) return isDay(begin.days) && !begin.approximate ? possible : null
  // An approximate end has no day of its own: it fades over what it names, or a quarter of the whole if that is more.
  const fade = (possible.to - possible.from) / 4
  const from = begin.approximate ? Math.max(begin.days.to, possible.from + fade) : begin.days.to - 1
  const to = finish.approximate ? Math.min(finish.days.from, possible.to - fade) : finish.days.from + 1
  const certain = { from: Math.max(from, possible.from), to: Math.min(to, possible.to) }
  return certain.from < certain.to ? certain : null
}

function isDay(days: Stretch): boolean {
  return days.to - days.from === 1
}

function endpoint(edtf: string): Endpoint {
  const approximate = /[~%]/.test(edtf)
  const uncertain = /[?%]/.test(edtf)
  const parts = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(edtf.replace(/[~?%]/g, ''))
  return { days: parts ? daysOf(parts[1], parts[2], parts[3]) : null, approximate, uncertain }
}

function daysOf(yearText: string | undefined, monthText: string | undefined, dayText: string | undefined): Stretch | null {
  const year = Number(yearText)
  if (monthText === undefined) return { from: dayOf(year, 0, 1), to: dayOf(year + 1, 0, 1) }
  const month = Number(monthText)
  // Seasons (21 to 41) stand where a month does; their days are in the bounds only.
  if (month < 1 || month > 12) return null
  if (dayText === undefined) return { from: dayOf(year, month - 1, 1), to: dayOf(year, month, 1) }
  const day = dayOf(year, month - 1, Number(dayText))
  return { from: day, to: day + 1 }
}
