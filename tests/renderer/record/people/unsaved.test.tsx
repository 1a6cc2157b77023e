// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { personDrafts } from '../../../../renderer/record/people/person-drafts'
import { useUnsavedAsked } from '../../../../renderer/record/people/unsaved'
import { drafts } from '../../../../renderer/ui/drafts'

afterEach(() => {
  drafts.clear()
  personDrafts.clear()
})

/** Whether somebody who closes the window now is asked first. */
function asks(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(leaving)
  return leaving.defaultPrevented
}

it('whoever closes the window is asked first while something typed is not saved', () => {
  const { unmount } = renderHook(() => useUnsavedAsked())
  expect(asks()).toBe(false)
  drafts.set('r description', 'Rundgang')
  expect(asks()).toBe(true)
  drafts.delete('r description')
  expect(asks()).toBe(false)
  personDrafts.set('r new', { kind: 'person', name: 'Jens', title: null, function: null, organisation: null, role: 'depicted' })
  expect(asks()).toBe(true)
  unmount()
  expect(asks()).toBe(false)
})
