// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'
import { KeysDialog } from '../../../renderer/shell/keys-dialog'
import { speakGerman } from '../german'

beforeAll(speakGerman)

it('the list of keys is opened by F1, and by no letter or sign alone', () => {
  const opened = vi.fn<(open: boolean) => void>()
  render(<KeysDialog isOpen={false} onOpenChange={opened} />)
  for (const key of ['?', 'h', ' ']) fireEvent.keyDown(document.body, { key })
  expect(opened).not.toHaveBeenCalled()
  expect(fireEvent.keyDown(document.body, { key: 'F1' })).toBe(false)
  expect(opened).toHaveBeenCalledWith(true)
})
