import * as fc from 'fast-check'
import { t } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { secondsLeft, shareDone } from '../../../renderer/import/intake'
import type { Intake } from '../../../renderer/import/intake'
import { timeLeft } from '../../../renderer/ui/time-left'
import { speakGerman } from '../german'

beforeAll(speakGerman)

const idle: Intake = { step: 'idle' }

function uploading(wayDone: number, way: number): Intake {
  return { step: 'uploading', done: 0, total: 1, wayDone, way, current: 'a.pdf', secondsLeft: null }
}

describe('the progress of an import', () => {
  it('never goes back from handing over to taking in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 10_000 }), (way, total) => {
        const shares = [
          shareDone(uploading(0, way), null),
          shareDone(uploading(way, way), null),
          shareDone(idle, { done: 0, total: null, handedOver: true }),
          shareDone(idle, { done: 0, total, handedOver: true }),
          shareDone(idle, { done: total, total, handedOver: true }),
        ]
        for (const [index, share] of shares.slice(1).entries()) expect(share ?? -1).toBeGreaterThanOrEqual(shares[index] ?? 2)
        expect(shares.at(-1)).toBe(1)
      }),
    )
  })

  it('is unknown while the folder is still being walked', () => {
    expect(shareDone({ step: 'gathering' }, null)).toBeNull()
    expect(shareDone(idle, { done: 3, total: null, handedOver: false })).toBeNull()
  })

  it('of what is handed over for a rehearsal is told to its end', () => {
    expect([shareDone(uploading(30, 60), null, true), shareDone(uploading(60, 60), null, true)]).toEqual([0.5, 1])
  })

  it('of files read in place starts at nothing', () => {
    expect(shareDone(idle, { done: 0, total: 12, handedOver: false })).toBe(0)
  })
})

describe('the time left', () => {
  it('is told from the pace so far, and not before there is one', () => {
    expect(secondsLeft(50, 100, 10_000)).toBe(10)
    expect(secondsLeft(0, 100, 10_000)).toBeNull()
    expect(secondsLeft(50, 100, 200)).toBeNull()
  })

  it.each([
    [1, 'noch etwa 1 Sekunde'],
    [89, 'noch etwa 89 Sekunden'],
    [90, 'noch etwa 2 Minuten'],
    [89 * 60, 'noch etwa 89 Minuten'],
    [90 * 60, 'noch etwa 1 Std. 30 Min.'],
    [117 * 60, 'noch etwa 2 Stunden'],
    [7_800, 'noch etwa 2 Std. 10 Min.'],
    [9 * 3_600 + 57 * 60, 'noch etwa 10 Stunden'],
    [30 * 3_600 + 20 * 60, 'noch etwa 30 Stunden'],
  ])('of %i seconds is told as somebody would say it', (seconds, said) => {
    expect(timeLeft(seconds, t)).toBe(said)
  })
})
