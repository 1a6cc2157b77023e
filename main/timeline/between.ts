import type Database from 'better-sqlite3'
import type { RecordKind } from '../../preload/contract'
import { farFuture, farPast } from './day-range'
import { dayNumber } from './edtf'

/** Which records of the timeline are asked for. */
export interface TimelineFilter {
  /** ISO days, inclusive; null is open. */
  readonly from: string | null
  readonly to: string | null
  /** `certain`: wholly within; `possible`: some day of the date falls into it. */
  readonly certainty: 'certain' | 'possible'
  readonly kinds: readonly RecordKind[] | null
  /** Only these records (SQLite rowids), or all. */
  readonly within: readonly number[] | null
}

type Limited = TimelineFilter & { readonly limit: number }

interface SpannedValues {
  readonly from: number
  readonly to: number
  readonly kinds: string | null
  readonly within: string | null
}

/** `FROM span WHERE …` for what a request asks for, by an R*Tree of day numbers, with its named values. */
export function spanned(request: TimelineFilter): { readonly body: string; readonly values: SpannedValues } {
  const values = {
    from: request.from === null ? farPast : dayNumber(request.from),
    to: request.to === null ? farFuture : dayNumber(request.to),
    kinds: request.kinds === null ? null : JSON.stringify(request.kinds),
    within: request.within === null ? null : JSON.stringify(request.within),
  }
  // Joining every row to its record to look at kinds nobody asked for took 20 times as long (tests/bench).
  const ofKinds = request.kinds === null ? '' : 'AND span.record IN (SELECT rowid FROM record WHERE kind IN (SELECT value FROM json_each(@kinds)))'
  const found = request.within === null ? '' : 'AND span.record IN (SELECT value FROM json_each(@within))'
  // An OR would hide the bounds of a certain date from the R*Tree.
  const body = `
    FROM span
    WHERE span.earliest <= @to AND span.latest >= @from
      ${request.certainty === 'certain' ? 'AND span.earliest >= @from AND span.latest <= @to' : ''}
      ${ofKinds}
      ${found}
  `
  return { body, values }
}

/** Rowids of dated records in the span, earliest first, and how many there are. */
export function datedBetween(db: Database.Database, request: Limited): { total: number; rowids: number[] } {
  const { body, values: asked } = spanned(request)
  const values = { ...asked, limit: request.limit }
  const rowids = db
    .prepare<typeof values, { rowid: number }>(`SELECT span.record AS rowid ${body} ORDER BY span.earliest, span.latest, span.record LIMIT @limit`)
    .all(values)
    .map(({ rowid }) => rowid)
  const total = rowids.length < request.limit ? rowids.length : (db.prepare<typeof values, { total: number }>(`SELECT count(*) AS total ${body}`).get(values)?.total ?? 0)
  return { total, rowids }
}

/** Rowids of records that bear no date at all, newest first, and how many there are. */
export function undated(db: Database.Database, { kinds, within, limit }: Pick<Limited, 'kinds' | 'within' | 'limit'>): { total: number; rowids: number[] } {
  const values = { kinds: kinds === null ? null : JSON.stringify(kinds), within: within === null ? null : JSON.stringify(within), limit }
  const body = `
    FROM record
    WHERE trashed = 0 AND earliest IS NULL AND latest IS NULL
      AND (@kinds IS NULL OR kind IN (SELECT value FROM json_each(@kinds)))
      AND (@within IS NULL OR rowid IN (SELECT value FROM json_each(@within)))
  `
  const rowids = db.prepare<typeof values, { rowid: number }>(`SELECT rowid ${body} ORDER BY rowid DESC LIMIT @limit`).all(values).map(({ rowid }) => rowid)
  return { rowids, total: db.prepare<typeof values, { total: number }>(`SELECT count(*) AS total ${body}`).get(values)?.total ?? 0 }
}
