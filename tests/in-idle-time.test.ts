import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { inIdleTime } from '../main/in-idle-time'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const nobody = (): number => Infinity

function counting(): { readonly steps: Generator<void, void>; taken(): number } {
  let taken = 0
  function* steps(): Generator<void, void> {
    for (; taken < 3;) {
      taken += 1
      yield
    }
    throw new Error('damaged')
  }
  return { steps: steps(), taken: () => taken }
}

it('takes one step at a time, and what fails ends it', () => {
  const { steps, taken } = counting()
  inIdleTime(steps, nobody)
  vi.advanceTimersToNextTimer()
  expect(taken()).toBe(1)
  vi.advanceTimersToNextTimer()
  expect(taken()).toBe(2)
  vi.runAllTimers()
  expect([taken(), vi.getTimerCount()]).toEqual([3, 0])
})

it('takes no step once it is ended', () => {
  const { steps, taken } = counting()
  const end = inIdleTime(steps, nobody)
  vi.advanceTimersToNextTimer()
  end()
  vi.runAllTimers()
  expect(taken()).toBe(1)
})

it('waits while somebody asks for one thing after another', () => {
  const { steps, taken } = counting()
  let since = 100
  inIdleTime(steps, () => since)
  vi.advanceTimersToNextTimer()
  expect(taken()).toBe(0)
  vi.advanceTimersByTime(299)
  expect(taken()).toBe(0)
  since = 400
  vi.advanceTimersByTime(1)
  expect(taken()).toBe(1)
})
