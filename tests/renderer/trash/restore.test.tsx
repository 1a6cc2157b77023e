// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'
import { useRestore } from '../../../renderer/trash/use-restore'
import { speakGerman } from '../german'
import { answering, change } from '../record-archive'

vi.mock('../../../renderer/client', () => import('../record-archive'))
beforeAll(speakGerman)

it('while a record is being brought back others are too, and none of them twice', () => {
  const { result: { current: restore } } = renderHook(useRestore)
  answering.after = new Promise(() => undefined)
  restore(['a'])
  restore(['b'])
  restore(['a'])
  expect(change.mock.calls).toEqual([['restore', { ids: ['a'] }], ['restore', { ids: ['b'] }]])
})
