import type Database from 'better-sqlite3'
import type { RecordKind } from '../../preload/contract'
import { statement } from '../statement'
import type { TimelineFilter } from './between'
import { dayNumber } from './edtf'

/** Records of a kind that begin in a stretch of days (numbers, half-open), where there are too many to be drawn one by one. */
export interface Crowd {
  readonly kind: RecordKind
  readonly from: number
  readonly to: number
  readonly count: number
}

interface DayRow {
  readonly kind: RecordKind
  readonly day: string
  readonly count: number
}

/** What a request finds by kind, in so many equal parts of the time it covers; empty parts are left out. */
export function crowdsIn(db: Database.Database, request: TimelineFilter, parts: number): Crowd[] {
  const rows = statement<DayRow>(db, `
    SELECT kind, coalesce(earliest, latest) AS day, count(*) AS count
    FROM record INDEXED BY record_on_axis
    WHERE trashed = 0 AND (earliest IS NOT NULL OR latest IS NOT NULL)
      AND (@to IS NULL OR earliest IS NULL OR earliest <= @to) AND (@from IS NULL OR latest IS NULL OR latest >= @from)
      ${request.certainty === 'certain' ? 'AND (@from IS NULL OR earliest >= @from) AND (@to IS NULL OR latest <= @to)' : ''}
      ${request.kinds === null ? '' : 'AND kind IN (SELECT value FROM json_each(@kinds))'}
      ${request.within === null ? '' : 'AND rowid IN (SELECT value FROM json_each(@within))'}
    GROUP BY kind, day
  `).all({ from: request.from, to: request.to, kinds: JSON.stringify(request.kinds), within: JSON.stringify(request.within) })
  const days = rows.map(({ day, ...row }) => ({ ...row, at: dayNumber(day) }))
  const first = days.reduce((least, { at }) => Math.min(least, at), Infinity)
  const from = request.from === null ? first : Math.max(first, dayNumber(request.from))
  const to = Math.max(from, days.reduce((most, { at }) => Math.max(most, at), -Infinity)) + 1
  const width = Math.max(1, Math.ceil((to - from) / parts))
  const crowds = new Map<string, Crowd>()
  for (const { kind, at, count } of days) {
    // What began before is met at the beginning.
    const part = Math.max(0, Math.floor((at - from) / width))
    const key = `${kind} ${part}`
    const known = crowds.get(key)
    crowds.set(key, { kind, from: from + part * width, to: Math.min(to, from + (part + 1) * width), count: count + (known?.count ?? 0) })
  }
  return [...crowds.values()].toSorted((a, b) => a.from - b.from)
}
