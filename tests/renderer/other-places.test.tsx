// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { OtherPlaces } from '../../renderer/backups/other-places'
import { JobsProvider } from '../../renderer/jobs'
import { speakGerman } from './german'

const remove = vi.hoisted(() => vi.fn<(input: unknown) => Promise<void>>(() => Promise.resolve()))
vi.mock('../../renderer/client', () => {
  const queries = { backups: { remove: { call: remove } }, jobs: { watch: { call: () => Promise.resolve(new ReadableStream()) } } }
  return { useArchive: () => queries }
})

beforeAll(speakGerman)
afterEach(cleanup)

it('the backups of another place are told with their size, and only removed after a word of what that means', async () => {
  const place = { archive: 'a', place: 'dort', count: 12, firstAt: '2024-03-01T12:00:00.000Z', lastAt: '2024-05-03T12:00:00.000Z', databases: 120_000_000, originals: 4_000_000_000 }
  render(<QueryClientProvider client={new QueryClient()}><JobsProvider><OtherPlaces places={[place]} /></JobsProvider></QueryClientProvider>)
  const list = within(screen.getByRole('list', { name: 'An anderen Stellen gemacht' }))
  expect(list.getByText(/^12 Sicherungen, Datenbanken 120.MB, Originale 4.GB/)).toBeDefined()
  fireEvent.click(list.getByRole('button', { name: /^Sicherungen von .*2024 löschen$/ }))
  expect(remove).not.toHaveBeenCalled()
  expect(list.getByText(/^12 Sicherungen werden endgültig gelöscht/)).toBeDefined()
  fireEvent.click(list.getByRole('button', { name: 'Endgültig löschen' }))
  await vi.waitFor(() => expect(remove).toHaveBeenCalledExactlyOnceWith({ archive: 'a', place: 'dort' }))
})
