import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { secondsLeft, shareDone } from '../../renderer/import/intake'
import type { Intake } from '../../renderer/import/intake'

const idle: Intake = { step: 'idle' }

function uploading(bytesDone: number, bytes: number): Intake {
  return { step: 'uploading', done: 0, total: 1, bytesDone, bytes, current: 'a.pdf', secondsLeft: null }
}

describe('the progress of an import', () => {
  it('never goes back from handing over to taking in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 10_000 }), (bytes, total) => {
        const way = [
          shareDone(uploading(0, bytes), null, true),
          shareDone(uploading(bytes, bytes), null, true),
          shareDone(idle, { done: 0, total: null }, true),
          shareDone(idle, { done: 0, total }, true),
          shareDone(idle, { done: total, total }, true),
        ]
        for (const [index, share] of way.slice(1).entries()) expect(share ?? -1).toBeGreaterThanOrEqual(way[index] ?? 2)
        expect(way.at(-1)).toBe(1)
      }),
    )
  })

  it('is unknown while the folder is still being walked', () => {
    expect(shareDone({ step: 'gathering' }, null, true)).toBeNull()
    expect(shareDone(idle, { done: 3, total: null }, false)).toBeNull()
  })

  it('of files read in place starts at nothing', () => {
    expect(shareDone(idle, { done: 0, total: 12 }, false)).toBe(0)
  })
})

describe('the time left', () => {
  it('is told from the pace so far, and not before there is one', () => {
    expect(secondsLeft(50, 100, 10_000)).toBe(10)
    expect(secondsLeft(0, 100, 10_000)).toBeNull()
    expect(secondsLeft(50, 100, 200)).toBeNull()
  })
})
