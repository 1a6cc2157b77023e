// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'
import { FacetPanel } from '../../../renderer/search/facet-panel'
import { speakGerman } from '../german'

type Counted = { readonly values: readonly { readonly value: string; readonly count: number }[]; readonly partial: boolean }
const counting: { answer: (query: string) => Promise<Counted> } = { answer: () => Promise.resolve({ values: [], partial: false }) }

vi.mock('../../../renderer/client', () => ({
  useArchive: () => ({
    search: {
      facet: {
        key: () => ['facet'],
        queryOptions: ({ input, ...rest }: { input: { query: string } }) => ({ ...rest, queryKey: ['facet', input], queryFn: () => counting.answer(input.query) }),
      },
    },
  }),
}))

beforeAll(speakGerman)

function panel() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } })
  return (query: string, isOutdated: boolean) => <QueryClientProvider client={queries}><FacetPanel query={query} finding={query} filters={[]} isOutdated={isOutdated} /></QueryClientProvider>
}

const busy = (): string | null => screen.getByRole('region', { name: 'Art' }).getAttribute('aria-busy')

it('says that its numbers are not those of the query while another one is typed, and until that one is counted', async () => {
  const counted = Promise.withResolvers<Counted>()
  counting.answer = (query) => (query === 'Wasser' ? Promise.resolve({ values: [{ value: 'photo', count: 3 }], partial: false }) : counted.promise)
  const of = panel()
  const { rerender, unmount } = render(of('Wasser', false))
  await waitFor(() => expect(busy()).toBe('false'))
  rerender(of('Wasser', true))
  expect(busy()).toBe('true')
  rerender(of('Wasser Markt', false))
  expect(busy()).toBe('true')
  counted.resolve({ values: [{ value: 'photo', count: 1 }], partial: false })
  await waitFor(() => expect(busy()).toBe('false'))
  unmount()
})

it('says whether all values are shown', async () => {
  counting.answer = () => Promise.resolve({ values: Array.from({ length: 7 }, (_, count) => ({ value: `Ort ${count}`, count })), partial: false })
  const { unmount } = render(panel()('Wasser', false))
  const [more] = await screen.findAllByRole('button', { name: 'Mehr' })
  expect(more?.getAttribute('aria-expanded')).toBe('false')
  if (more) fireEvent.click(more)
  await waitFor(() => expect(more?.getAttribute('aria-expanded')).toBe('true'))
  expect(more?.textContent).toBe('Weniger')
  unmount()
})

it('says what went wrong where nothing could be counted', async () => {
  counting.answer = () => Promise.reject(Object.assign(new Error('no'), { code: 'BAD_REQUEST' }))
  render(panel()('Wasser', false))
  expect((await screen.findAllByRole('alert')).length).toBeGreaterThan(0)
})
