import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '../../../../preload/contract'
import { dayNumber, isoDayOf } from '../../../../renderer/timeline/entries/day'
import { beginOf, endOf, itemsOf } from '../../../../renderer/timeline/entries/items'
import type { Item } from '../../../../renderer/timeline/entries/items'
import { betweenGaps, foldOf, inDays, onAxis, unfolded } from '../../../../renderer/timeline/scale/fold'
import { axisOf } from '../../../../renderer/timeline/scale/ticks'

function entry(earliest: string, latest: string): TimelineEntry {
  const date = { wording: earliest, edtf: `${earliest}/${latest}`, earliest, latest }
  return { id: earliest, kind: 'event', title: earliest, date, place: null, access: 'internal', language: null, thumbnail: null, trashed: false, suggested: null, lanes: [] }
}

function daysOf(item: Item): { from: number; to: number } {
  return { from: beginOf(item), to: endOf(item) }
}

const some = fc
  .array(fc.record({ at: fc.integer({ min: -20_000, max: 20_000 }), length: fc.nat(400) }), { minLength: 1, maxLength: 12 })
  .map((all): Item[] => itemsOf(all.map(({ at, length }) => entry(isoDayOf(at), isoDayOf(at + length)))))

describe('folded gaps', () => {
  it('keep every day in its order, and lead back to it', () => {
    fc.assert(
      fc.property(some, fc.array(fc.integer({ min: -25_000, max: 25_000 }), { minLength: 2 }), (items, days) => {
        const fold = foldOf(items.map(daysOf))
        const places = days.toSorted((a, b) => a - b).map(fold.toAxis)
        for (const [index, place] of places.slice(1).entries()) expect(place).toBeGreaterThanOrEqual(places[index] ?? Infinity)
        for (const day of days) expect(fold.toDay(fold.toAxis(day))).toBeCloseTo(day, 6)
      }),
    )
  })

  it('hold no item, and leave each as long as it is, on whole days', () => {
    fc.assert(
      fc.property(some, (items) => {
        const fold = foldOf(items.map(daysOf))
        for (const item of items) {
          expect(fold.gaps.some(({ from, to }) => beginOf(item) < to && endOf(item) > from)).toBe(false)
          expect(fold.toAxis(endOf(item)) - fold.toAxis(beginOf(item))).toBe(endOf(item) - beginOf(item))
          expect(Number.isInteger(fold.toAxis(beginOf(item)))).toBe(true)
        }
      }),
    )
  })

  const apart = itemsOf([entry('1950-03-01', '1950-03-05'), entry('2010-01-01', '2010-12-31'), entry('2012-06-01', '2012-06-01')])

  it('are the long stretches without anything, and the axis names only what is left', () => {
    const fold = foldOf(apart.map(daysOf))
    expect(fold.gaps).toHaveLength(1)
    const all = { from: dayNumber('1950-01-01'), to: dayNumber('2013-01-01') }
    const { major } = axisOf(onAxis(fold, all), 1_400, 'de', fold)
    const labels = major.map(({ label }) => label)
    expect(labels).toContain('2011')
    expect(labels).not.toContain('1980')
    for (const [index, { from }] of major.slice(1).entries()) expect(from).toBeGreaterThanOrEqual(major[index]?.to ?? Infinity)
    expect(inDays(fold, onAxis(fold, all))).toEqual(all)
  })

  it('divide a span into the stretches between them', () => {
    const [gap] = foldOf(apart.map(daysOf)).gaps
    expect(betweenGaps(foldOf(apart.map(daysOf)), { from: dayNumber('1950-01-01'), to: dayNumber('2013-01-01') })).toEqual([
      { from: dayNumber('1950-01-01'), to: gap?.from },
      { from: gap?.to, to: dayNumber('2013-01-01') },
    ])
    expect(betweenGaps(unfolded, { from: 1, to: 5 })).toEqual([{ from: 1, to: 5 }])
  })
})
