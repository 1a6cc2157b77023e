import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexRecords } from '../../main/indexer'
import { search } from '../../main/search/search'
import { datedBetween } from '../../main/timeline/between'
import { boundsOf } from '../../main/timeline/edtf'
import { addRecord, emptyDatabase } from '../search/archive'

/** All days there are: spans and closed dates lie well within, so that an open end is told from a far one. */
const universe = Array.from({ length: 366 * 22 }, (_, day) => new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(0, 10))
const years = fc.integer({ min: 2009, max: 2013 })
const two = (number: number): string => String(number).padStart(2, '0')
const day = fc.tuple(years, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`)
const unmarked = fc.oneof(
  years.map(String),
  fc.tuple(years, fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-${two(month)}`),
  fc.tuple(years, fc.integer({ min: 21, max: 24 })).map(([year, season]) => `${year}-${season}`),
  day,
)
const point = fc.tuple(unmarked, fc.constantFrom('', '~', '?', '%')).map(([text, mark]) => text + mark)
const edtf = fc
  .oneof(
    point,
    fc.constantFrom('200X', '201X'),
    fc.tuple(point, point).map(([from, to]) => `${from}/${to}`),
    point.map((from) => `${from}/..`),
    point.map((to) => `../${to}`),
  )
  .filter((text) => {
    const { earliest, latest } = boundsOrNone(text)
    return earliest !== null || latest !== null
  })
const spans = fc
  .tuple(day, day, fc.constantFrom('closed', 'from', 'to'))
  .map(([one, other, ends]) => ({
    from: ends === 'to' ? null : one < other ? one : other,
    to: ends === 'from' ? null : one < other ? other : one,
  }))

type Days = { readonly earliest: string | null; readonly latest: string | null }

/** An interval that runs backwards is no date. */
function boundsOrNone(text: string): Days {
  try {
    return boundsOf(text)
  } catch {
    return { earliest: null, latest: null }
  }
}

/** The numbers of the dates that lie in the span, by looking at every day of every date. */
function bruteForce(dates: readonly Days[], { from, to }: { from: string | null; to: string | null }, certainty: 'certain' | 'possible'): number[] {
  return dates.flatMap(({ earliest, latest }, index) => {
    const days = universe.filter((each) => (earliest === null || each >= earliest) && (latest === null || each <= latest))
    const isWithin = (each: string): boolean => (from === null || each >= from) && (to === null || each <= to)
    return (certainty === 'certain' ? days.every(isWithin) : days.some(isWithin)) ? [index] : []
  })
}

describe.each(['certain', 'possible'] as const)('what lies in a span, %s', (certainty) => {
  it('is on the timeline and in the search what a look at every day of every date says', () => {
    fc.assert(
      fc.property(fc.array(edtf, { minLength: 1, maxLength: 12 }), fc.array(spans, { minLength: 4, maxLength: 4 }), (texts, asked) => {
        const db = emptyDatabase()
        const dates = texts.map((text) => boundsOf(text))
        const rowids = dates.map((date) => addRecord(db, { title: 'Notiz', date }))
        addRecord(db, { title: 'Notiz ohne Datum' })
        indexRecords(db, new Set(rowids.map((_, index) => `record-${index + 1}`)))
        for (const span of asked) {
          const expected = bruteForce(dates, span, certainty)
          const drawn = datedBetween(db, { ...span, certainty, kinds: null, within: null, limit: 100 })
          expect(drawn.rowids.map((rowid) => rowids.indexOf(rowid)).sort((a, b) => a - b)).toEqual(expected)
          expect(drawn.total).toBe(expected.length)
          const { hits } = search(db, { query: 'Notiz', ...span, certainty, limit: 100 })
          expect(hits.map(({ rowid }) => rowids.indexOf(rowid)).sort((a, b) => a - b)).toEqual(expected)
        }
        db.close()
      }),
      { numRuns: 25 },
    )
  })
})
