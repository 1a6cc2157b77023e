import { dayLength } from '../day-length'

// Calendar arithmetic on local days, proleptic Gregorian, without clock or zone.

/** Days since 1970-01-01 of an ISO day (`YYYY-MM-DD`, years of four to six digits); negative before it. */
export function dayNumber(isoDay: string): number {
  const [, year = '', month = '', day = ''] = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(isoDay) ?? []
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  return date.getTime() / dayLength
}

/** The ISO day of a day number. */
export function isoDay(number: number): string {
  const date = new Date(number * dayLength)
  const year = date.getUTCFullYear()
  // An ISO time has another form for years beyond 9999, which what is "valid until 31.12.9999" reaches.
  return `${year < 0 ? '-' : ''}${isoOf(Math.abs(year), date.getUTCMonth() + 1, date.getUTCDate())}`
}

/** The ISO day `count` days later, earlier when negative. */
export function shiftDay(day: string, count: number): string {
  return isoDay(dayNumber(day) + count)
}

/** How many days a span of days covers, its first and last among them. */
export function daysCovered(earliest: string, latest: string): number {
  return dayNumber(latest) - dayNumber(earliest) + 1
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of the numbers given. */
export function isoOf(year: number, month?: number, day?: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return String(year).padStart(4, '0') + (month === undefined ? '' : `-${two(month)}`) + (day === undefined ? '' : `-${two(day)}`)
}

/** How many days the month has (month 1-12). */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

/** The Monday of the ISO week a day lies in. */
export function mondayOf(day: string): string {
  return shiftDay(day, 1 - weekdayOf(day))
}

/** The Monday an ISO week begins with, or null when the year has no such week. */
export function mondayOfWeek(year: number, week: number): string | null {
  const first = mondayOf(isoOf(year, 1, 4))
  const monday = shiftDay(first, (week - 1) * 7)
  return week >= 1 && dayNumber(monday) < dayNumber(mondayOf(isoOf(year + 1, 1, 4))) ? monday : null
}
