import type Database from 'better-sqlite3'
import { spanned, type TimelineFilter } from './between'
import { dayRange, farFuture, farPast } from './day-range'
import type { Bounds } from './span'

/** How dated records lie in time: day numbers of the first and the day after the last, and how many begin in each of the equal parts between. */
export interface Density {
  readonly from: number
  readonly to: number
  readonly counts: readonly number[]
}

/** A stretch of days (numbers, half-open) without its ends where they are open. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** In so many parts at most; a screen is not wider. */
const mostParts = 1_500

/** The density of what a request finds, together with other dates; null where there is none. */
export function densityOf(db: Database.Database, request: TimelineFilter, others: readonly Bounds[]): Density | null {
  const { body, values } = spanned(request)
  // Rows as lists: there may be a hundred thousand.
  const found = db.prepare<[typeof values], [number, number]>(`SELECT span.earliest, span.latest ${body}`).raw().all(values)
  const stretches = [...found, ...others.map(dayRange)].map(knownDays)
  let [from, to] = [Infinity, -Infinity]
  for (const stretch of stretches) {
    from = Math.min(from, stretch.from)
    to = Math.max(to, stretch.to)
  }
  if (from >= to) return null
  const width = Math.max(1, Math.ceil((to - from) / mostParts))
  // What covers several parts is shared out among them, so that the sum stays the number of records. Noted is where it begins
  // and ends: a century need not be walked through for each record of it.
  const changes = new Float64Array(Math.ceil((to - from) / width) + 1)
  for (const stretch of stretches) {
    const [first, end] = [Math.floor((stretch.from - from) / width), Math.ceil((stretch.to - from) / width)]
    changes[first] = (changes[first] ?? 0) + 1 / (end - first)
    changes[end] = (changes[end] ?? 0) - 1 / (end - first)
  }
  let present = 0
  const counts = Array.from(changes.subarray(0, -1), (change) => Math.round((present += change) * 1_000_000) / 1_000_000)
  return { from, to: from + counts.length * width, counts }
}

/** Open ends count for nothing: of such a date its one known day is meant. */
function knownDays([earliest, latest]: readonly [number, number]): Stretch {
  if (earliest === farPast) return { from: latest, to: latest + 1 }
  return { from: earliest, to: latest === farFuture ? earliest + 1 : latest + 1 }
}
