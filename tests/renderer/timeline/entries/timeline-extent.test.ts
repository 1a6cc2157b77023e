import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DateValue } from '../../../../preload/contract'
import { dayNumber, isoDayOf } from '../../../../renderer/timeline/entries/day'
import { extentOf } from '../../../../renderer/timeline/entries/extent'

function date(edtf: string | null, earliest: string | null, latest: string | null): DateValue {
  return { wording: edtf ?? 'o. D.', edtf, earliest, latest }
}

/** The extent with its days written out, the last day included. */
function drawn(value: DateValue): object | null {
  const extent = extentOf(value)
  if (!extent) return null
  const { from, to, certain, left, right, uncertain } = extent
  return {
    possible: [from === null ? null : isoDayOf(from), to === null ? null : isoDayOf(to - 1)],
    certain: certain && [isoDayOf(Math.ceil(certain.from)), isoDayOf(Math.floor(certain.to) - 1)],
    ends: [left, right],
    uncertain,
  }
}

describe('what a date covers on the axis', () => {
  it('is solid over a day and over an interval of days', () => {
    expect(drawn(date('2011-10-04', '2011-10-04', '2011-10-04'))).toEqual({
      possible: ['2011-10-04', '2011-10-04'], certain: ['2011-10-04', '2011-10-04'], ends: ['firm', 'firm'], uncertain: false,
    })
    expect(drawn(date('2011-11-14/2011-11-16', '2011-11-14', '2011-11-16'))).toMatchObject({ certain: ['2011-11-14', '2011-11-16'] })
  })

  it('has no certain day in a month or a year, but firm ends', () => {
    expect(drawn(date('2011-10', '2011-10-01', '2011-10-31'))).toMatchObject({ certain: null, ends: ['firm', 'firm'] })
    expect(drawn(date('2011', '2011-01-01', '2011-12-31'))).toMatchObject({ certain: null, ends: ['firm', 'firm'] })
  })

  it('fades at approximate ends and is solid in the middle', () => {
    expect(drawn(date('2011-10-21~/2011-11-10~', '2011-10-21', '2011-11-10'))).toEqual({
      possible: ['2011-10-21', '2011-11-10'], certain: ['2011-10-27', '2011-11-04'], ends: ['soft', 'soft'], uncertain: false,
    })
  })

  it('is solid in the month between two approximate ones', () => {
    expect(drawn(date('2011-03~/2011-05~', '2011-03-01', '2011-05-31'))).toMatchObject({ certain: ['2011-04-01', '2011-04-30'] })
  })

  it('fades around an approximate year', () => {
    expect(drawn(date('2010~', '2009-01-01', '2011-12-31'))).toMatchObject({ certain: null, ends: ['soft', 'soft'] })
  })

  it('marks a guess and holds nothing of it for certain', () => {
    expect(drawn(date('2011?', '2011-01-01', '2011-12-31'))).toEqual({
      possible: ['2011-01-01', '2011-12-31'], certain: null, ends: ['firm', 'firm'], uncertain: true,
    })
    expect(drawn(date('2011-10-04?', '2011-10-04', '2011-10-04'))).toMatchObject({ certain: null, uncertain: true })
    expect(drawn(date('2011-10-04%', '2011-10-01', '2011-10-07'))).toMatchObject({ certain: null, ends: ['soft', 'soft'], uncertain: true })
  })

  it('is open where an end is open', () => {
    expect(drawn(date('../2011-10-03', null, '2011-10-03'))).toEqual({
      possible: [null, '2011-10-03'], certain: null, ends: ['open', 'firm'], uncertain: false,
    })
    expect(drawn(date('2011-10-05/..', '2011-10-05', null))).toMatchObject({ possible: ['2011-10-05', null], ends: ['firm', 'open'] })
  })

  it('knows only the decade of an unspecified year', () => {
    expect(drawn(date('199X', '1990-01-01', '1999-12-31'))).toEqual({
      possible: ['1990-01-01', '1999-12-31'], certain: null, ends: ['firm', 'firm'], uncertain: false,
    })
  })

  it('is certain from the end of the first month to the beginning of the last', () => {
    expect(drawn(date('2012-01/2012-03', '2012-01-01', '2012-03-31'))).toMatchObject({ certain: ['2012-01-31', '2012-03-01'] })
    expect(drawn(date('2011-10-04/2011-11', '2011-10-04', '2011-11-30'))).toMatchObject({ certain: ['2011-10-04', '2011-11-01'] })
  })

  it('has no extent without a date', () => {
    expect(drawn(date(null, null, null))).toBeNull()
  })

  it('never holds for certain what is not possible', () => {
    const day = fc.integer({ min: dayNumber('0100-01-01'), max: dayNumber('2999-12-31') })
    const precision = fc.constantFrom(4, 7, 10)
    const mark = fc.constantFrom('', '~', '?', '%')
    fc.assert(
      fc.property(day, fc.nat(20_000), precision, precision, mark, mark, (first, length, p, q, a, b) => {
        const [begin, finish] = [isoDayOf(first), isoDayOf(first + length)]
        const extent = extentOf(date(`${begin.slice(0, p)}${a}/${finish.slice(0, q)}${b}`, begin, finish))
        if (!extent?.certain) return
        expect(extent.certain.from).toBeGreaterThanOrEqual(first)
        expect(extent.certain.to).toBeLessThanOrEqual(first + length + 1)
        expect(extent.certain.from).toBeLessThan(extent.certain.to)
      }),
    )
  })
})

describe('a day number', () => {
  it('leads back to its day, in the first century and before zero too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (day) => {
        expect(dayNumber(isoDayOf(day))).toBe(day)
      }),
    )
    expect(isoDayOf(dayNumber('0044-03-15'))).toBe('0044-03-15')
    expect(isoDayOf(dayNumber('-0044-03-15'))).toBe('-0044-03-15')
  })

  it('refuses what is no day', () => {
    expect(() => dayNumber('2011-10')).toThrow('2011-10')
  })
})
