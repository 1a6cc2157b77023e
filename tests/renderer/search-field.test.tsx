// @vitest-environment happy-dom
import { setTimeout as pause } from 'node:timers/promises'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { SearchField } from '../../renderer/search/search-field'
import { viewNow } from '../../renderer/view'
import { speakGerman } from './german'

/** What was asked for, and what the window showed then. */
const asked: { readonly query: string; readonly shown: string; readonly signal: AbortSignal }[] = []

vi.mock('../../renderer/client', () => ({
  useArchive: () => ({
    search: {
      query: {
        infiniteOptions: ({ input, ...rest }: { input: (offset: number) => { query: string } }) => ({
          ...rest,
          queryKey: ['hits', input(0)],
          queryFn: ({ signal }: { signal: AbortSignal }) => {
            asked.push({ query: input(0).query, shown: viewNow().query, signal })
            return new Promise(() => undefined)
          },
        }),
      },
    },
  }),
}))

beforeAll(speakGerman)

beforeEach(async () => {
  render(<QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } })}><SearchField /></QueryClientProvider>)
  // Keys behind one another are taken together.
  await pause(100)
  asked.length = 0
})

afterEach(cleanup)

function type(text: string): void {
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: text } })
}

const askedFor = (query: string) => asked.filter((each) => each.query === query)

it('asks for what is typed before anything is drawn of it, and but once', async () => {
  type('Wa')
  expect(askedFor('Wa')).toMatchObject([{ shown: '' }])
  await waitFor(() => expect(viewNow().query).toBe('Wa'))
  await pause(50)
  expect(askedFor('Wa')).toMatchObject([{ signal: { aborted: false } }])
})

it('takes back what it has asked for where the next key comes before it is shown', async () => {
  type('Kum')
  type('Kuma')
  expect(askedFor('Kum')).toMatchObject([{ signal: { aborted: true } }])
  await waitFor(() => expect(viewNow().query).toBe('Kuma'))
  expect(askedFor('Kuma')).toMatchObject([{ signal: { aborted: false } }])
})
