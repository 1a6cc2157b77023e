// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { Job } from '../../../preload/contract'
import { JobsProvider } from '../../../renderer/jobs'
import { LongAction } from '../../../renderer/shell/long-action'
import { speakGerman } from '../german'

const archive = vi.hoisted(() => ({ told: (_job: object): void => undefined }))

vi.mock('../../../renderer/client', () => {
  const queries = { jobs: { watch: { call: () => Promise.resolve(new ReadableStream({ start: (stream) => { archive.told = (job) => stream.enqueue(job) } })) } } }
  return { useArchive: () => queries }
})

beforeAll(speakGerman)
afterEach(cleanup)

const job = (given: Partial<Job>): Job => ({ id: 'job', kind: 'recognise', state: 'running', done: 3, total: 12, current: null, secondsLeft: null, accession: null, counts: {}, fault: null, handedOver: false, ...given })

it('work that waits for room on a full disk says so, wherever the reader is, until it goes on', async () => {
  render(<JobsProvider><LongAction /></JobsProvider>)
  await act(async () => archive.told(job({})))
  expect(screen.queryByRole('alert')).toBeNull()
  await act(async () => archive.told(job({ fault: 'disk-full' })))
  expect(screen.getByRole('alert').textContent).toBe('Der Datenträger ist voll. Bitte Platz schaffen; es geht von selbst weiter, sobald Platz ist.')
  await act(async () => archive.told(job({})))
  expect(screen.queryByRole('alert')).toBeNull()
})

it.each([
  ['what an import offers by its records, of which each may offer several', { kind: 'decide', accession: 'import' }, 'Über Vorschläge wird entschieden: 3 von 1.272 Datensätzen'],
  ['suggestions one by one', { kind: 'decide' }, 'Über Vorschläge wird entschieden: 3 von 1.272'],
  ['the records of a recall', { kind: 'recall', accession: 'import' }, 'Der Import wird zurückgerufen: 3 von 1.272 Datensätzen'],
] as const)('counts %s', async (_, given, label) => {
  render(<JobsProvider><LongAction /></JobsProvider>)
  await act(async () => archive.told(job({ ...given, total: 1_272 })))
  expect(screen.getByRole('progressbar').getAttribute('aria-label') ?? screen.getByText(label).textContent).toBe(label)
})
