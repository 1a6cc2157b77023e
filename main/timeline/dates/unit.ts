import { daysIn, mondayOfWeek, shiftDay, weekdayOf, isoOf } from '../calendar'
import { days, marked, single, type Point, type Span } from '../span'
import type { Season } from './words'

/** One member of a date wording, perhaps still without its year, its month, or what its number counts. */
export interface Unit {
  readonly scale:
    | 'number'
    | 'part'
    | 'day'
    | 'month'
    | 'month-week'
    | 'month-half'
    | 'month-weekday'
    | 'season'
    | 'turn'
    | 'quarter'
    | 'half'
    | 'week'
    | 'year'
    | 'decade'
    | 'century'
    | 'span'
  /** The day, the month, the number of the quarter, half, week or weekday (-1: the last), or a bare number. */
  readonly value?: number | undefined
  readonly month?: number | undefined
  readonly year?: number | undefined
  /** The second year of `2011/12`. */
  readonly yearTo?: number | undefined
  /** 1 early, 2 mid, 3 late. */
  readonly part?: number | undefined
  readonly season?: Season | undefined
  readonly weekday?: number | undefined
  readonly span?: Span | undefined
  /** `November 14th`: a number that follows is a day of that month. */
  readonly monthFirst?: boolean | undefined
  /** `KW 14`: a number that follows is a week too. */
  readonly labelFirst?: boolean | undefined
  /** Could be a version, a section or a count: refused after the words for those. */
  readonly weak?: boolean | undefined
  /** `4.10` without the second dot: a date only as the first end of a span. */
  readonly loose?: boolean | undefined
}

/** The span of a unit that has all it needs, else null. */
export function spanOfUnit(unit: Unit): Span | null {
  const { scale, value = 1, year, part } = unit
  if (scale === 'span') return unit.span ?? null
  if (year === undefined) return null
  switch (scale) {
    case 'day':
      return unit.month !== undefined && value <= daysIn(year, unit.month) ? single({ year, month: unit.month, day: value }) : null
    case 'month':
      return part === undefined ? single({ year, month: value }) : thirdOfMonth(year, value, part)
    case 'month-week':
    case 'month-half':
    case 'month-weekday':
      return withinMonth(unit, year, unit.month ?? 1)
    case 'season':
      return unit.season === undefined ? null : marked(monthsOf(year, unit.season.first, unit.season.last), '~')
    case 'turn':
      return marked(days(isoOf(year, 12, 21), isoOf(year + 1, 1, 10)), '~')
    case 'quarter':
      return inRange(value, 4, (n) => monthsOf(year, n * 3 - 2, n * 3))
    case 'half':
      return inRange(value, 2, (n) => monthsOf(year, n * 6 - 5, n * 6))
    case 'week': {
      const monday = mondayOfWeek(year, value === -1 ? (mondayOfWeek(year, 53) ? 53 : 52) : value)
      return monday === null ? null : days(monday, shiftDay(monday, 6))
    }
    case 'year':
      if (part !== undefined) return marked(monthsOf(year, part * 4 - 3, part * 4), '~')
      return unit.yearTo === undefined ? single({ year }) : { from: { year }, to: { year: unit.yearTo } }
    case 'decade':
      return part === undefined ? single({ year, years: 10 }) : thirdOfDecade(year, part)
    case 'century':
      return part === undefined ? single({ year, years: 100 }) : null
    default:
      return null
  }
}

function inRange(value: number, count: number, spanOf: (n: number) => Span): Span | null {
  const n = value === -1 ? count : value
  return n >= 1 && n <= count ? spanOf(n) : null
}

function monthsOf(year: number, first: number, last: number): Span {
  return { from: { year, month: first }, to: { year: last < first ? year + 1 : year, month: last } }
}

function approximateDays(year: number, month: number, first: number, last: number): Span {
  return marked(days(isoOf(year, month, first), isoOf(year, month, last)), '~')
}

function thirdOfMonth(year: number, month: number, part: number): Span {
  return approximateDays(year, month, part * 10 - 9, part === 3 ? daysIn(year, month) : part * 10)
}

function thirdOfDecade(year: number, part: number): Span {
  const [first, last] = part === 1 ? [0, 3] : part === 2 ? [4, 6] : [7, 9]
  const end = (offset: number): Point => ({ year: year + offset, mark: '~' })
  return { from: end(first), to: end(last) }
}

function withinMonth({ scale, value = 1, weekday = 1 }: Unit, year: number, month: number): Span | null {
  const length = daysIn(year, month)
  if (scale === 'month-half') return value === 1 ? approximateDays(year, month, 1, 15) : approximateDays(year, month, 16, length)
  if (scale === 'month-week') {
    if (value === -1) return approximateDays(year, month, length - 6, length)
    return value >= 1 && value <= 5 ? approximateDays(year, month, value * 7 - 6, Math.min(value * 7, length)) : null
  }
  const first = ((weekday - weekdayOf(isoOf(year, month, 1)) + 7) % 7) + 1
  const day = value === -1 ? first + Math.floor((length - first) / 7) * 7 : first + (value - 1) * 7
  return value !== 0 && day <= length ? single({ year, month, day }) : null
}
