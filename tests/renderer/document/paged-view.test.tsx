// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { FileText, RecordFile } from '../../../preload/contract'
import { PagedView } from '../../../renderer/document/paged-view'
import { speakGerman } from '../german'
import { fitted } from './sight'

const turned = vi.fn<(view: object) => void>()
vi.mock('../../../renderer/view', () => ({ go: (view: object) => turned(view) }))
beforeAll(speakGerman)
afterEach(cleanup)

const content: FileText = { hash: 'a', paged: true, html: null, pages: Array.from({ length: 120 }, (_, page) => ({ text: `Seite ${page}`, marks: [], best: 0 })) }

it('the number of a page can be taken out and typed anew, and turns no page until it names one', () => {
  // Of the file only its text is shown here.
  render(<PagedView file={{} as RecordFile} content={content} page={6} form="text" onForm={() => undefined} sight={fitted} query="" mark={0} scroller={{ current: null }} />)
  const field = screen.getByRole('spinbutton', { name: 'Seite' })
  const type = (value: string): string => {
    fireEvent.change(field, { target: { value } })
    return (field as HTMLInputElement).value
  }
  expect([type(''), turned.mock.calls]).toEqual(['', []])
  expect([type('745'), turned.mock.calls]).toEqual(['745', []])
  expect([type('4.5'), turned.mock.calls]).toEqual(['4.5', []])
  type('45')
  expect(turned.mock.calls).toEqual([[{ page: 44 }]])
  type('')
  fireEvent.blur(field)
  expect(field).toHaveProperty('value', '7')
})
