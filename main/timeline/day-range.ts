import { dayNumber } from './edtf'
import type { Bounds } from './span'

/** What the index of spans has for a date that is open to the past, and to the future. */
export const farPast = -2_147_483_648
export const farFuture = 2_147_483_647

/** The first and the last day number of a date, as the index of spans has them. */
export function dayRange({ earliest, latest }: Bounds): [number, number] {
  return [earliest === null ? farPast : dayNumber(earliest), latest === null ? farFuture : dayNumber(latest)]
}
