// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { RelateDialog } from '../../../renderer/record/relate-dialog'
import { speakGerman } from '../german'
import { idOf, photo } from '../record-fixtures'

/** What lets the archive answer a query that was typed. */
const answers = vi.hoisted(() => new Map<string, () => void>())
vi.mock('../../../renderer/client', () => {
  const queryOptions = ({ input, ...rest }: { input: { query: string } }) => ({ ...rest, queryKey: [input.query], queryFn: () => found(input.query) })
  const archive = { search: { query: { queryOptions } } }
  return { useArchive: () => archive }
})

const titles: Readonly<Record<string, readonly string[]>> = { '': ['Anfang', 'Fachtag', 'Feier'], F: ['Feier', 'Fachtag'], Fachtag: ['Fachtag'] }

function found(query: string) {
  const hits = titles[query]?.map((title) => ({ record: photo({ kind: 'event', title, id: idOf(title.length) }) }))
  return new Promise((answer) => answers.set(query, () => answer({ hits })))
}

beforeAll(speakGerman)
afterEach(cleanup)

it('Enter takes nothing that was found before by less than what is typed', async () => {
  const chosen = vi.fn<(record: { title: string }) => void>()
  render(<QueryClientProvider client={new QueryClient()}><RelateDialog title="Was gehört dazu?" without={new Set()} onChoose={chosen} onClose={() => undefined} /></QueryClientProvider>)
  answers.get('')?.()
  await screen.findByRole('option', { name: /Anfang/ })
  const field = screen.getByRole('searchbox')
  field.focus()
  const type = (query: string): void => {
    fireEvent(field, Object.assign(new Event('beforeinput', { bubbles: true }), { inputType: 'insertText' }))
    fireEvent.change(field, { target: { value: query } })
  }
  const press = (): void => {
    fireEvent.keyDown(field, { key: 'Enter' })
    fireEvent.keyUp(field, { key: 'Enter' })
  }
  const offered = (): HTMLElement[] => screen.getAllByRole('option')
  type('F')
  await act(async () => answers.get('F')?.())
  await waitFor(() => expect(offered()).toHaveLength(2))
  type('Fachtag')
  press()
  expect(chosen).not.toHaveBeenCalled()
  await act(async () => answers.get('Fachtag')?.())
  await waitFor(() => expect(offered()).toHaveLength(1))
  press()
  expect(chosen.mock.calls.map(([{ title }]) => title)).toEqual(['Fachtag'])
})
