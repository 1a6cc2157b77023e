// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { SuggestionList } from '../../../renderer/suggestions/suggestions-area'
import { speakGerman } from '../german'

const record = '018f0000-0000-7000-8000-000000000001'
const suggestions = ['Ama', 'Ben'].map((name) => ({ kind: 'question' as const, key: name, record, page: 0, wording: `(${name} fragen)` }))
const answer = { total: 614, suggestions, documents: {}, similar: {}, alike: {} }

vi.mock('../../../renderer/client', () => ({
  useArchive: () => ({ suggestions: { list: { key: () => ['list'], queryOptions: ({ input }: { input: unknown }) => ({ queryKey: ['list', input], queryFn: () => answer }) } } }),
}))

beforeAll(speakGerman)
afterEach(cleanup)

it('a record with more suggestions than are shown says so', async () => {
  render(<QueryClientProvider client={new QueryClient()}><SuggestionList record={record} /></QueryClientProvider>)
  expect((await screen.findByRole('grid')).textContent).toContain('2 von 614 gezeigt, weitere folgen.')
})
