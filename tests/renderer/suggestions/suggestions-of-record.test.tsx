// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { SuggestionList, SuggestionsArea } from '../../../renderer/suggestions/suggestions-area'
import { speakGerman } from '../german'

const record = '018f0000-0000-7000-8000-000000000001'
const suggestions = ['Ama', 'Ben'].map((name) => ({ kind: 'question' as const, key: name, record, page: 0, wording: `(${name} fragen)` }))
const answer = { total: 614, suggestions, documents: {}, similar: {}, alike: {} }

vi.mock('../../../renderer/client', () => ({
  useArchive: () => ({
    suggestions: { list: { key: () => ['list'], queryOptions: ({ input }: { input: unknown }) => ({ queryKey: ['list', input], queryFn: () => answer }) } },
    records: { get: { queryOptions: ({ input }: { input: unknown }) => ({ queryKey: ['get', input], queryFn: () => ({ kind: 'document', title: 'Waste in Kumasi', language: 'en' }) }) } },
  }),
}))

beforeAll(speakGerman)
afterEach(cleanup)

it('a record with more suggestions than are shown says so', async () => {
  render(<QueryClientProvider client={new QueryClient()}><SuggestionList record={record} /></QueryClientProvider>)
  expect((await screen.findByRole('grid')).textContent).toContain('2 von 614 gezeigt, weitere folgen.')
})

it('what is read in a document is told in its language', async () => {
  render(<QueryClientProvider client={new QueryClient()}><SuggestionList record={record} /></QueryClientProvider>)
  await waitFor(() => expect(screen.getByText('(Ama fragen)').getAttribute('lang')).toBe('en'))
})

it('what is read in all documents is told in the language of each, and so is its title', async () => {
  render(<QueryClientProvider client={new QueryClient()}><SuggestionsArea /></QueryClientProvider>)
  expect((await screen.findByRole('button', { name: 'Waste in Kumasi' })).getAttribute('lang')).toBe('en')
  expect(screen.getByText('(Ama fragen)').getAttribute('lang')).toBe('en')
})
