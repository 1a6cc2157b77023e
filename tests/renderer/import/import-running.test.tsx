// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Accession, Job } from '../../../preload/contract'
import { ImportProgress } from '../../../renderer/import/import-progress'
import { ImportProvider, useImports } from '../../../renderer/import/import-provider'
import { IntakeProvider } from '../../../renderer/import/intake-provider'
import { JobsProvider } from '../../../renderer/jobs'
import { speakGerman } from '../german'
import { idOf } from '../record-fixtures'

const archive = vi.hoisted(() => ({
  told: (_job: unknown): void => undefined,
  accessions: [] as unknown[],
  cancel: vi.fn<(input: { id: string }) => Promise<void>>(),
}))
vi.mock('../../../renderer/client', () => {
  const queries = {
    archive: { status: { queryOptions: () => ({ queryKey: ['status'], queryFn: () => ({ sample: null }) }) } },
    jobs: { watch: { call: () => Promise.resolve(new ReadableStream({ start: (stream) => { archive.told = (job) => stream.enqueue(job) } })) }, cancel: { call: archive.cancel } },
    imports: { sample: { call: () => Promise.resolve({ job: 'klein' }) }, accessions: { queryOptions: () => ({ queryKey: ['accessions'], queryFn: () => archive.accessions }) } },
  }
  return { useArchive: () => queries }
})

beforeAll(speakGerman)
beforeEach(() => {
  archive.cancel.mockReset()
  archive.cancel.mockResolvedValue()
  archive.accessions = [accession(1, 'Gross'), accession(2, 'Klein')]
})
afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

function accession(number: number, label: string): Accession {
  return { id: idOf(number), label, startedAt: `2013-01-0${number}T00:00:00.000Z`, finishedAt: null, state: 'running', counts: { added: 0, duplicate: 0, failed: 0, skipped: 0 }, notes: 0 }
}

function importJob(id: string, number: number, given: Partial<Job> = {}): Job {
  return { id, kind: 'import', state: 'running', done: 3, total: 12, current: `${id}.txt`, secondsLeft: null, accession: idOf(number), counts: {}, fault: null, handedOver: false, ...given }
}

function Begin() {
  const { sample } = useImports()
  return <button onClick={sample}>Beginnen</button>
}

/** Shows the imports of a window in which one is begun while another runs; gives the query client. */
async function show(): Promise<QueryClient> {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } })
  render(<QueryClientProvider client={queries}><IntakeProvider><JobsProvider><ImportProvider><ImportProgress /><Begin /></ImportProvider></JobsProvider></IntakeProvider></QueryClientProvider>)
  await act(async () => archive.told(importJob('gross', 1)))
  fireEvent.click(screen.getByRole('button', { name: 'Beginnen' }))
  await act(async () => archive.told(importJob('klein', 2)))
  return queries
}

describe('an import that runs while another is begun', () => {
  it('is shown beside it by its name, and can be cancelled by itself', async () => {
    await show()
    const bars = await screen.findAllByRole('progressbar')
    expect(bars.map((bar) => bar.getAttribute('aria-label'))).toEqual(['Import läuft: Gross', 'Import läuft: Klein'])
    const own = bars[0]?.closest('.import-progress')
    if (!(own instanceof HTMLElement)) throw new Error('no progress')
    fireEvent.click(within(own).getByRole('button', { name: 'Abbrechen' }))
    expect(archive.cancel).toHaveBeenCalledExactlyOnceWith({ id: 'gross' })
    expect(screen.getAllByRole('button', { name: 'Abbrechen' })).toHaveLength(1)
  })

  it('is still shown, with its cancel, when the other is done', async () => {
    await show()
    await act(async () => archive.told(importJob('klein', 2, { state: 'done', counts: { added: 1 } })))
    expect(screen.getByRole('progressbar').getAttribute('aria-label')).toBe('Import läuft')
    expect(screen.getByRole('button', { name: 'Abbrechen' })).toBeDefined()
    expect(screen.getByText('Fertig: 1 aufgenommen.')).toBeDefined()
    await act(async () => archive.told(importJob('gross', 1, { state: 'done', counts: { added: 12 } })))
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
  })
})

describe('what came of an import', () => {
  it('is no longer told once it is recalled, and again when that is undone', async () => {
    const queries = await show()
    await act(async () => archive.told(importJob('gross', 1, { state: 'done', counts: { added: 12 } })))
    await act(async () => archive.told(importJob('klein', 2, { state: 'done', counts: { added: 1 } })))
    expect(screen.getByRole('status').textContent).toBe('Fertig: 1 aufgenommen.')
    archive.accessions = [accession(1, 'Gross')]
    await act(() => queries.invalidateQueries())
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe(''))
    archive.accessions = [accession(1, 'Gross'), accession(2, 'Klein')]
    await act(() => queries.invalidateQueries())
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Fertig: 1 aufgenommen.'))
  })
})
