// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SpanTold } from '../../../../renderer/timeline/scale/span-told'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function timeline(shown: string, length: number) {
  return (
    <div className="timeline">
      <button type="button">Eintrag</button>
      <div className="timeline-zoom"><button type="button">Zu heute</button></div>
      <SpanTold shown={shown} length={length} />
    </div>
  )
}

const rest = (): void => act(() => void vi.advanceTimersByTime(1_000))
const told = (): string | null => screen.getByRole('status').textContent

it('which days the axis shows is said once it rests after zooming, or moving it by a button, and not while entries are walked through', () => {
  const { rerender } = render(timeline('2000 bis 2020', 20))
  rest()
  expect(told()).toBe('')
  screen.getByRole('button', { name: 'Eintrag' }).focus()
  rerender(timeline('2001 bis 2021', 20))
  rest()
  expect(told()).toBe('')
  rerender(timeline('2005 bis 2015', 10))
  expect(told()).toBe('')
  rest()
  expect(told()).toBe('2005 bis 2015')
  screen.getByRole('button', { name: 'Zu heute' }).focus()
  rerender(timeline('2020 bis 2030', 10))
  rest()
  expect(told()).toBe('2020 bis 2030')
})
