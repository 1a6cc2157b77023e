// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { AuthorForm } from '../../../renderer/start/author-form'
import { speakGerman } from '../german'

// Replacing a module comes before everything else in this file.
const { setAuthor } = vi.hoisted(() => ({ setAuthor: vi.fn<(input: { name: string }) => Promise<void>>() }))
vi.mock('../../../renderer/client', () => ({ useArchive: () => ({ archive: { setAuthor: { call: setAuthor } } }) }))

beforeAll(speakGerman)
beforeEach(() => {
  setAuthor.mockReset()
  setAuthor.mockResolvedValue()
  render(<AuthorForm author={null} offered="anna" />)
})
afterEach(cleanup)

it('a name is saved by leaving its field, once, and the form stays until it is submitted', () => {
  const field = screen.getByRole('textbox', { name: 'Ihr Name' })
  fireEvent.change(field, { target: { value: 'Anna Beispiel' } })
  fireEvent.blur(field)
  expect(field.isConnected).toBe(true)
  fireEvent.blur(field)
  fireEvent.submit(field)
  expect(screen.getByText('Änderungen werden unter „Anna Beispiel“ vermerkt.')).toBeDefined()
  expect(setAuthor).toHaveBeenCalledExactlyOnceWith({ name: 'Anna Beispiel' })
})

it('the offered name is taken after all where another was typed before', () => {
  const field = screen.getByRole('textbox', { name: 'Ihr Name' })
  for (const value of ['Anna Beispiel', 'anna']) {
    fireEvent.change(field, { target: { value } })
    fireEvent.blur(field)
  }
  expect(setAuthor.mock.calls).toEqual([[{ name: 'Anna Beispiel' }], [{ name: 'anna' }]])
})

it('a name that is only offered is not taken by passing its field', () => {
  const field = screen.getByRole('textbox', { name: 'Ihr Name' })
  fireEvent.blur(field)
  expect(setAuthor).not.toHaveBeenCalled()
  fireEvent.submit(field)
  expect(setAuthor).toHaveBeenCalledExactlyOnceWith({ name: 'anna' })
})
