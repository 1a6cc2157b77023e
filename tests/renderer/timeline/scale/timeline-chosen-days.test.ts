// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { useChosenDays } from '../../../../renderer/timeline/axis/use-axis'

afterEach(cleanup)

it('the days that the axis was brought to are shown again after another area was looked at', () => {
  const first = renderHook(useChosenDays)
  expect(first.result.current[0]).toBeNull()
  act(() => first.result.current[1]({ from: 15_000, to: 15_400 }))
  first.unmount()
  const second = renderHook(useChosenDays)
  expect(second.result.current[0]).toEqual({ from: 15_000, to: 15_400 })
  act(() => second.result.current[1](null))
  second.unmount()
  expect(renderHook(useChosenDays).result.current[0]).toBeNull()
})
