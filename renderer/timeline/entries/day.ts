/** Milliseconds of a calendar day; days are counted without zone, so none is longer or shorter. */
export const dayLength = 86_400_000

/** The day number of `YYYY-MM-DD` (0 is 1970-01-01), for years of four to six digits and before zero. */
export function dayNumber(iso: string): number {
  const parts = /^(-?\d{4,6})-(\d{2})-(\d{2})$/.exec(iso)
  if (!parts) throw new RangeError(`not a calendar day: ${iso}`)
  return dayOf(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))
}

/** The day number of a year, month (from 0, may run over) and day of the month (from 1, may run over). */
export function dayOf(year: number, month: number, day: number): number {
  const date = new Date(0)
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month, day)
  return Math.round(date.getTime() / dayLength)
}

/** The `Date` at the beginning of a day number, or within it for a fraction; read it in UTC only. */
export function dateOf(day: number): Date {
  return new Date(day * dayLength)
}

/** `YYYY-MM-DD` of a day number; a fraction counts as the day it is in. */
export function isoDayOf(day: number): string {
  const date = dateOf(Math.floor(day))
  const year = date.getUTCFullYear()
  const digits = String(Math.abs(year)).padStart(4, '0')
  const month = String(date.getUTCMonth() + 1).padStart(2, '0')
  return `${year < 0 ? '-' : ''}${digits}-${month}-${String(date.getUTCDate()).padStart(2, '0')}`
}

/** The day number of the reader's own calendar day. */
export function today(): number {
  const now = new Date()
  return dayOf(now.getFullYear(), now.getMonth(), now.getDate())
}
