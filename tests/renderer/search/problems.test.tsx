// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { Problems } from '../../../renderer/search/problems'
import { speakGerman } from '../german'

beforeAll(speakGerman)
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const told = (): string | null => screen.getByRole('status').textContent

it('what of a query is not understood is seen at once, and said once nobody types any more', () => {
  const open = (query: string) => <Problems query={query} problems={[{ start: 0, end: query.length, code: 'quote-open' }]} />
  const { rerender } = render(<Problems query="" problems={[]} />)
  expect(told()).toBe('')
  for (const query of ['"', '"E', '"Ei', '"Ein']) {
    rerender(open(query))
    act(() => void vi.advanceTimersByTime(300))
    expect([screen.getAllByRole('listitem', { hidden: true }).length, told()]).toEqual([1, ''])
  }
  act(() => void vi.advanceTimersByTime(1_000))
  expect(told()).toBe(screen.getByRole('listitem', { hidden: true }).textContent)
  rerender(<Problems query={'"Eine Welt"'} problems={[]} />)
  expect([screen.queryByRole('list', { hidden: true }), told()]).toEqual([null, ''])
})
