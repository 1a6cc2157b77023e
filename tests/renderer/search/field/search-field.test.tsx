// @vitest-environment happy-dom
import { setTimeout as pause } from 'node:timers/promises'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { SearchField } from '../../../../renderer/search/field/search-field'
import { viewNow } from '../../../../renderer/view'
import { speakGerman } from '../../german'

/** What was asked for, and what the window showed then. */
const asked: { readonly query: string; readonly limit: number; readonly shown: string; readonly signal: AbortSignal }[] = []

vi.mock('../../../../renderer/client', () => ({
  useArchive: () => ({
    search: {
      query: {
        infiniteOptions: ({ input, ...rest }: { input: (offset: number) => { query: string; limit: number } }) => ({
          ...rest,
          queryKey: ['hits', input(0)],
          queryFn: ({ signal }: { signal: AbortSignal }) => {
            asked.push({ ...input(0), shown: viewNow().query, signal })
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

it('asks for as many hits as fit into the window where they are as high as those in it, and for one more', async () => {
  const list = document.body.appendChild(document.createElement('div'))
  list.innerHTML = '<div data-hits><div class="hit"></div><div class="hit"></div></div>'
  const rects = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 150, 500, 117))
  vi.stubGlobal('innerHeight', 800)
  type('Klima')
  await waitFor(() => expect(viewNow().query).toBe('Klima'))
  rects.mockRestore()
  list.remove()
  await pause(50)
  expect(askedFor('Klima').map(({ limit }) => limit)).toEqual([7])
  vi.unstubAllGlobals()
})
