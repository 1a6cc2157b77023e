// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { FileActions } from '../../../renderer/document/use-file-actions'
import { useReaderKeys } from '../../../renderer/document/use-reader-keys'
import { Toasts } from '../../../renderer/ui/toast'
import { speakGerman } from '../german'
import { fitted } from './sight'

beforeAll(speakGerman)
afterEach(cleanup)

function Reading({ actions }: { readonly actions: FileActions }) {
  useReaderKeys({ walk: { count: 0, at: 0, present: 0, step: () => undefined }, actions, sight: fitted, fileName: 'Vorlage.docx' })
  return <Toasts />
}

it.each([{ key: 'o', ctrlKey: true }, { key: 'O', ctrlKey: true, shiftKey: true }])('where the host is a browser, saving is offered for what it cannot do (%o)', async (press) => {
  const save = vi.fn<() => void>()
  render(<Reading actions={{ save }} />)
  expect(fireEvent.keyDown(document.body, press)).toBe(false)
  await screen.findByText(/^Ein Browser kann „Vorlage\.docx“ weder/)
  expect(save).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: 'Speichern unter …' }))
  expect(save).toHaveBeenCalledOnce()
})

it('where there is a window of the program, the file is opened', () => {
  const open = vi.fn<() => void>()
  render(<Reading actions={{ save: () => undefined, open }} />)
  fireEvent.keyDown(document.body, { key: 'o', ctrlKey: true })
  expect(open).toHaveBeenCalledOnce()
  expect(screen.queryByText(/Browser/)).toBeNull()
})
