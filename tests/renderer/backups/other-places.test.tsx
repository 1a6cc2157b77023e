// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { Backup } from '../../../preload/contract'
import { OtherPlaces } from '../../../renderer/backups/other-places'
import { JobsProvider } from '../../../renderer/jobs'
import { speakGerman } from '../german'

const remove = vi.hoisted(() => vi.fn<(input: unknown) => Promise<void>>(() => Promise.resolve()))
vi.mock('../../../renderer/client', () => {
  const queries = { backups: { remove: { call: remove } }, jobs: { watch: { call: () => Promise.resolve(new ReadableStream()) } } }
  return { useArchive: () => queries }
})

beforeAll(speakGerman)
afterEach(cleanup)

it('the backups of another place are told with their size, and only removed after a word of what that means', async () => {
  const place = { archive: 'a', place: 'dort', count: 12, firstAt: '2024-03-01T12:00:00.000Z', lastAt: '2024-05-03T12:00:00.000Z', databases: 120_000_000, originals: 4_000_000_000 }
  render(<QueryClientProvider client={new QueryClient()}><JobsProvider><OtherPlaces places={[place]} backups={[]} /></JobsProvider></QueryClientProvider>)
  const list = within(screen.getByRole('list', { name: 'An anderen Stellen gemacht' }))
  expect(list.getByText(/^12 Sicherungen, Datenbanken 120.MB, Originale 4.GB/)).toBeDefined()
  fireEvent.click(list.getByRole('button', { name: /^Sicherungen von .*2024 löschen$/ }))
  expect(remove).not.toHaveBeenCalled()
  expect(list.getByText(/^12 Sicherungen werden endgültig gelöscht/)).toBeDefined()
  fireEvent.click(list.getByRole('button', { name: 'Endgültig löschen' }))
  await waitFor(() => expect(remove).toHaveBeenCalledExactlyOnceWith({ archive: 'a', place: 'dort' }))
})

it.each([[[], 1], [['a'], 0]] as const)('somebody is told where no backup of the archive would be left (others: %j)', (others, said) => {
  const place = { archive: 'a', place: 'dort', count: 1, firstAt: '2024-03-01T12:00:00.000Z', lastAt: '2024-03-01T12:00:00.000Z', databases: 1, originals: 1 }
  const backup = (archive: string, id: string): Backup => ({ id, archive, own: true, elsewhere: false, madeAt: place.lastAt, programVersion: '0.0.0', records: 1, files: 1, bytes: 1 })
  const backups = [backup('a', 'dort'), backup('b', 'anderes'), ...others.map((archive) => backup(archive, 'hier'))]
  render(<QueryClientProvider client={new QueryClient()}><JobsProvider><OtherPlaces places={[place]} backups={backups} /></JobsProvider></QueryClientProvider>)
  fireEvent.click(screen.getByRole('button', { name: /^Sicherungen von .*2024 löschen$/ }))
  expect(screen.queryAllByText(/Danach gibt es in diesem Ordner keine Sicherung dieses Archivs mehr\.$/)).toHaveLength(said)
})
