import * as fc from 'fast-check'
import { t } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import type { RecordKind, TimelineEntry } from '../../../../preload/contract'
import { dayNumber } from '../../../../renderer/timeline/entries/day'
import { itemsOf } from '../../../../renderer/timeline/entries/items'
import { groupsOf } from '../../../../renderer/timeline/lanes/grouping'
import { lanesOf, share } from '../../../../renderer/timeline/lanes/lanes'
import { pack } from '../../../../renderer/timeline/lanes/pack'
import type { Box } from '../../../../renderer/timeline/lanes/pack'
import { countIn, targetsOf } from '../../../../renderer/timeline/lanes/targets'
import { densityOf } from '../../../../renderer/timeline/scale/density'
import { unfolded } from '../../../../renderer/timeline/scale/fold'
import { speakGerman } from '../../german'

const boxes = fc
  .array(fc.record({ from: fc.integer({ min: 0, max: 2_000 }), width: fc.integer({ min: 1, max: 300 }) }), { maxLength: 200 })
  .map((all): Box[] => all.map(({ from, width }) => ({ from, to: from + width })).sort((a, b) => a.from - b.from))

function overlap(a: Box, b: Box): boolean {
  return a.from < b.to && b.from < a.to
}

function entry(title: string, earliest: string, latest: string, kind: RecordKind = 'event'): TimelineEntry {
  const date = { wording: title, edtf: `${earliest}/${latest}`, earliest, latest }
  return { id: title, kind, title, date, place: null, access: 'internal', language: null, thumbnail: null, trashed: false, suggested: null, lanes: [] }
}

describe('rows of a lane', () => {
  it('never hold two boxes over one another, whether placed or in a cluster', () => {
    fc.assert(
      fc.property(boxes, fc.integer({ min: 1, max: 12 }), (all, most) => {
        const { placed, clusters, rows } = pack(all, most)
        expect(rows).toBeLessThanOrEqual(most)
        const drawn = [...placed.map(({ box, row }) => ({ ...box, row })), ...clusters.map(({ from, to }) => ({ from, to, row: most - 1 }))]
        for (const [index, one] of drawn.entries())
          for (const other of drawn.slice(index + 1)) expect(one.row === other.row && overlap(one, other)).toBe(false)
      }),
    )
  })

  it('hold every box once, placed or in a cluster', () => {
    fc.assert(
      fc.property(boxes, fc.integer({ min: 1, max: 12 }), (all, most) => {
        const { placed, clusters } = pack(all, most)
        const found = [...placed.map(({ box }) => box), ...clusters.flatMap((cluster) => cluster.boxes)]
        expect(new Set(found).size).toBe(found.length)
        expect(found).toHaveLength(all.length)
      }),
    )
  })

  it('are no more than the deepest pile when there is room', () => {
    fc.assert(
      fc.property(boxes, (all) => {
        const deepest = Math.max(0, ...all.map((box) => all.filter((other) => other.from <= box.from && box.from < other.to).length))
        expect(pack(all, Infinity).rows).toBe(deepest)
      }),
    )
  })

  it('make clusters only when crowded', () => {
    const three = [{ from: 0, to: 50 }, { from: 10, to: 60 }, { from: 20, to: 70 }]
    expect(pack(three, 3).clusters).toEqual([])
    expect(pack(three, 2)).toMatchObject({ rows: 2, clusters: [{ from: 10, boxes: [three[1], three[2]] }] })
  })

  it('make no cluster of one where that one has room', () => {
    const apart = [{ from: 0, to: 300 }, { from: 10, to: 60 }, { from: 20, to: 70 }, { from: 100, to: 150 }, { from: 110, to: 160 }, { from: 220, to: 270 }]
    const { placed, clusters } = pack(apart, 2)
    expect(clusters.map(({ boxes: inside }) => inside.length)).toEqual([2, 2])
    expect(placed.map(({ box }) => box)).toContain(apart[5])
  })
})

describe('the height of the lanes', () => {
  it('is shared so that each has a row and none more than it needs', () => {
    expect(share([1, 9, 2], 6 * 28, 28)).toEqual([1, 3, 2])
    expect(share([5, 5], 0, 28)).toEqual([1, 1])
    expect(share([2, 3], 1_000, 28)).toEqual([2, 3])
  })
})

describe('lanes', () => {
  beforeAll(speakGerman)

  it('keep every item, by kind, at every zoom', () => {
    const entries = [
      entry('Auftakt', '2011-10-04', '2011-10-05'),
      entry('Kurse', '2011-10-21', '2011-11-10'),
      entry('Protokoll', '2011-11-14', '2011-11-16', 'minutes'),
      entry('Foto', '2011-11-15', '2011-11-15', 'photo'),
    ]
    for (const pixelsPerDay of [0.01, 1, 100]) {
      const lanes = lanesOf(groupsOf(itemsOf(entries), [], 'kind', 'de', t), pixelsPerDay, 400, () => 120)
      expect(lanes.map(({ kind, count }) => [kind, count])).toEqual([['event', 2], ['minutes', 1], ['photo', 1]])
      for (const { packed } of lanes)
        for (const { box } of packed.placed) expect(box.to).toBeGreaterThanOrEqual(box.from + 120)
    }
  })

  it('by place are the places, the one with most first, then what has none', () => {
    const at = (title: string, ...lanes: string[]): TimelineEntry => ({ ...entry(title, '2011-10-04', '2011-10-05'), lanes })
    const groups = groupsOf(itemsOf([at('a', 'Bonn'), at('b', 'Kumasi', 'Bonn'), at('c'), at('d', 'Accra')]), [], 'place', 'de', t)
    expect(groups.map(({ name, items }) => [name, items.map(({ entry: { title } }) => title)])).toEqual([['Bonn', ['a', 'b']], ['Accra', ['d']], ['Kumasi', ['b']], ['Ohne Ort', ['c']]])
    const ids = groups.flatMap(({ items }) => items.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('of many people are bounded: the smaller ones share one, in which each record stands once', () => {
    const all = Array.from({ length: 40 }, (_, number) => ({ ...entry(`Nr. ${number}`, '2011-10-04', '2011-10-05'), lanes: [`Person ${number}`, `Person ${(number + 1) % 40}`] }))
    const groups = groupsOf(itemsOf(all), [], 'person', 'de', t)
    expect(groups).toHaveLength(24)
    const others = groups.at(-1)
    expect(others?.name).toBe('17 weitere')
    expect(new Set(others?.items.map(({ entry: { id } }) => id)).size).toBe(others?.items.length)
  })

  it('count what is too many in chips above what can be drawn', () => {
    const crowds = [{ kind: 'photo' as const, from: '2011-01-01', to: '2011-02-01', count: 5_000 }, { kind: 'event' as const, from: '2011-02-01', to: '2011-03-01', count: 3_000 }]
    const lanes = lanesOf(groupsOf(itemsOf([entry('Auftakt', '2011-10-04', '2011-10-05')]), crowds, 'kind', 'de', t), 1, 400, () => 120)
    expect(lanes.map(({ kind, count }) => [kind, count])).toEqual([['event', 3_001], ['photo', 5_000]])
    const targets = targetsOf(lanes)
    expect(targets.map(countIn)).toEqual([5_000, 3_000, 0])
    const [crowd, item] = targets.filter(({ lane }) => lane.kind === 'event')
    expect(crowd && item && crowd.y < item.y).toBe(true)
  })

  it('leave out nothing but what bears no date', () => {
    const undated = { ...entry('Notiz', '2011-01-01', '2011-01-01'), date: { wording: 'o. D.', edtf: null, earliest: null, latest: null } }
    expect(itemsOf([undated, entry('Auftakt', '2011-10-04', '2011-10-05')]).map(({ id }) => id)).toEqual(['Auftakt'])
  })
})

describe('the density strip', () => {
  it('counts every item once, however long its date is', () => {
    const start = dayNumber('2000-01-01')
    const spans = fc.array(fc.record({ at: fc.nat(3_000), length: fc.nat(900) }), { maxLength: 50 })
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 300 }), (all, parts) => {
        const filled = all.map(({ at, length }) => ({ from: start + at, to: start + at + length + 1, count: 1 }))
        const sum = densityOf(filled, { from: start, to: start + 4_000 }, parts, unfolded).reduce((a, b) => a + b, 0)
        expect(sum).toBeCloseTo(filled.length, 6)
      }),
    )
  })
})
