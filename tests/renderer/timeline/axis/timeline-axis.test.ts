import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../../../renderer/timeline/entries/day'
import { around, dayAt, moved, pixelOf, scaleOf, windowAround, zoomed } from '../../../../renderer/timeline/scale/span'
import { axisOf } from '../../../../renderer/timeline/scale/ticks'

const day = dayNumber
const year2011 = { from: day('2011-01-01'), to: day('2012-01-01') }
const spans = fc
  .record({ from: fc.integer({ min: day('1900-01-01'), max: day('2050-01-01') }), length: fc.integer({ min: 6, max: 10_000 }) })
  .map(({ from, length }) => ({ from, to: from + length }))

describe('the labels of the axis', () => {
  it('go from decades over years and months to days, in German and English', () => {
    const century = { from: day('1950-01-01'), to: day('2050-01-01') }
    expect(axisOf(century, 900, 'de').major.map(({ label }) => label)).toContain('1990er')
    expect(axisOf(century, 900, 'en').major.map(({ label }) => label)).toContain('1990s')
    const decade = axisOf({ from: day('2005-01-01'), to: day('2015-01-01') }, 900, 'de')
    expect(decade.minor.map(({ label }) => label)).toContain('2011')
    expect(decade.major.map(({ label }) => label)).toEqual(['2000er', '2010er'])
    const year = axisOf(year2011, 900, 'de')
    expect(year.minor.map(({ label }) => label)).toContain('Okt')
    expect(year.major.map(({ label }) => label)).toEqual(['2011'])
    const weeks = { from: day('2011-10-01'), to: day('2011-10-15') }
    expect(axisOf(weeks, 1_200, 'de').minor[3]?.label).toBe('Di., 4.')
    expect(axisOf(weeks, 1_200, 'de').major[0]?.label).toBe('Oktober 2011')
    expect(axisOf(weeks, 1_200, 'en').major[0]?.label).toBe('October 2011')
  })

  it('count calendar weeks as ISO 8601 does, over the turn of a year too', () => {
    const autumn = axisOf({ from: day('2011-10-10'), to: day('2011-12-12') }, 900, 'de')
    expect(autumn.unit).toBe('week')
    expect(autumn.minor.find(({ from }) => from === day('2011-10-17'))?.label).toBe('KW 42')
    expect(axisOf({ from: day('2011-10-10'), to: day('2011-12-12') }, 900, 'en').minor[1]?.label).toBe('week 42')
    const turns = [['2009-12-20', '2009-12-28', 53], ['2010-12-20', '2011-01-03', 1], ['2012-12-20', '2012-12-31', 1], ['2020-12-20', '2020-12-28', 53], ['1969-12-20', '1969-12-29', 1]] as const
    for (const [from, monday, week] of turns) {
      const { minor } = axisOf({ from: day(from), to: day(from) + 60 }, 900, 'de')
      expect(minor.find((tick) => tick.from === day(monday))?.label).toBe(`KW ${week}`)
    }
  })

  it('follow one another without gap and cover the span', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 300, max: 2_000 }), (span, width) => {
        const { minor } = axisOf(span, width, 'de')
        expect(minor[0]?.from).toBeLessThanOrEqual(span.from)
        expect(minor.at(-1)?.to).toBeGreaterThanOrEqual(span.to)
        for (const [index, tick] of minor.slice(1).entries()) expect(tick.from).toBe(minor[index]?.to)
      }),
    )
  })
})

describe('zoom and pan', () => {
  it('keep the day under the pointer where it is', () => {
    fc.assert(
      fc.property(spans, fc.double({ min: 0.2, max: 5, noNaN: true }), fc.integer({ min: 0, max: 1_000 }), (span, factor, pixel) => {
        const before = dayAt(span, 1_000, pixel)
        const after = zoomed(span, factor, before)
        expect(pixelOf(scaleOf(after, 1_000), before)).toBeCloseTo(pixel, 0)
      }),
    )
  })

  it('stop at a day and at centuries', () => {
    expect(zoomed(year2011, 0.000001, day('2011-06-01'))).toSatisfy(({ from, to }: typeof year2011) => to - from === 1)
    expect(zoomed(year2011, 1e9, day('2011-06-01')).to).toBeLessThanOrEqual(day('2200-01-01'))
    expect(moved(year2011, 1e9).to).toBe(day('2200-01-01'))
    expect(moved(year2011, 31)).toEqual({ from: day('2011-02-01'), to: day('2012-02-01') })
  })

  it('ask for days that hold what is shown, with some to spare', () => {
    fc.assert(
      fc.property(spans, (span) => {
        const { from, to } = windowAround(span)
        expect(day(from)).toBeLessThan(span.from)
        expect(day(to)).toBeGreaterThan(span.to)
      }),
    )
  })

  it('show a stretch with air on both sides', () => {
    const framed = around({ from: day('2008-01-01'), to: day('2012-01-01') })
    expect(framed.from).toBeLessThan(day('2008-01-01'))
    expect(framed.to).toBeGreaterThan(day('2012-01-01'))
  })
})
