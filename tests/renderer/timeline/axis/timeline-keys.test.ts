import * as fc from 'fast-check'
import { t } from 'i18next'
import { describe, expect, it } from 'vitest'
import type { RecordKind, TimelineEntry } from '../../../../preload/contract'
import { isoDayOf } from '../../../../renderer/timeline/entries/day'
import { itemsOf } from '../../../../renderer/timeline/entries/items'
import { stopsOf } from '../../../../renderer/timeline/lanes/fade'
import { groupsOf } from '../../../../renderer/timeline/lanes/grouping'
import { lanesOf } from '../../../../renderer/timeline/lanes/lanes'
import { neighbour, targetsOf } from '../../../../renderer/timeline/lanes/targets'

function entry(id: number, start: number, length: number, kind: RecordKind): TimelineEntry {
  const [earliest, latest] = [isoDayOf(start), isoDayOf(start + length)]
  const date = { wording: earliest, edtf: `${earliest}/${latest}`, earliest, latest }
  return { id: String(id), kind, title: `Nr. ${id}`, date, place: null, access: 'internal', language: null, thumbnail: null, trashed: false, suggested: null, lanes: [] }
}

const archives = fc
  .array(
    fc.record({
      start: fc.integer({ min: 14_000, max: 16_000 }),
      length: fc.nat(60),
      kind: fc.constantFrom<RecordKind[]>('document', 'photo', 'minutes', 'event'),
    }),
    { minLength: 1, maxLength: 80 },
  )
  .map((all) => all.map(({ start, length, kind }, index) => entry(index, start, length, kind)))

describe('walking the axis with the keyboard', () => {
  it('reaches every entry from the first, itself or in its cluster', () => {
    fc.assert(
      fc.property(archives, (entries) => {
        const targets = targetsOf(lanesOf(groupsOf(itemsOf(entries), [], 'kind', 'de', t), 1, 300, () => 90))
        const met: string[] = []
        for (let at = targets[0]; at; at = neighbour(targets, at, 'ArrowRight'))
          met.push(...(at.cluster ? at.cluster.boxes.map(({ item }) => item.id) : [at.id]))
        expect(met.toSorted()).toEqual(entries.map(({ id }) => id).toSorted())
      }),
    )
  })

  it('goes back the way it came', () => {
    fc.assert(
      fc.property(archives, (entries) => {
        const targets = targetsOf(lanesOf(groupsOf(itemsOf(entries), [], 'kind', 'de', t), 1, 300, () => 90))
        for (const [index, target] of targets.entries()) expect(neighbour(targets, target, 'ArrowLeft')).toBe(targets[index - 1])
      }),
    )
  })

  it('leads down to the lane below and stops at the last', () => {
    const targets = targetsOf(lanesOf(groupsOf(itemsOf([entry(1, 15_000, 1, 'event'), entry(2, 15_300, 1, 'photo')]), [], 'kind', 'de', t), 1, 300, () => 90))
    const [event, photo] = [targets[0], targets[1]]
    expect(event && neighbour(targets, event, 'ArrowDown')).toBe(photo)
    expect(photo && neighbour(targets, photo, 'ArrowDown')).toBeUndefined()
  })
})

describe('the drawing of a bar', () => {
  it('is never stronger at a soft end than in its middle, and runs from left to right', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(100), fc.nat(100), fc.integer({ min: 7, max: 900 }), (length, a, b, width) => {
        const to = 15_000 + length + 1
        const [low, high] = [Math.min(a, b) / 100, Math.max(a, b) / 100]
        const certain = low < high ? { from: 15_000 + low * (length + 1), to: 15_000 + high * (length + 1) } : null
        const stops = stopsOf({ from: 15_000, to, certain, left: 'soft', right: 'soft', uncertain: false }, width)
        for (const [index, stop] of stops.slice(1).entries()) expect(stop.at).toBeGreaterThanOrEqual(stops[index]?.at ?? 0)
        const ends = [stops[0]?.weight ?? 1, stops.at(-1)?.weight ?? 1]
        expect(Math.max(...ends)).toBeLessThan(Math.max(...stops.map(({ weight }) => weight)))
      }),
    )
  })
})
