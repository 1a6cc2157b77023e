// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { Recent } from '../../../../renderer/search/field/recent'
import { speakGerman } from '../../german'

/** What the archive has collections of. */
const known = new Set<string>()
const asked: string[] = []

vi.mock('../../../../renderer/client', () => ({
  useArchive: () => ({
    search: {
      query: {
        queryOptions: ({ input: { query } }: { input: { query: string } }) => ({
          queryKey: [query],
          queryFn: () => {
            asked.push(query)
            return { problems: known.has(query) ? [] : [{ code: 'name-unknown' }] }
          },
        }),
      },
    },
  }),
}))

beforeAll(speakGerman)
beforeEach(() => {
  known.clear()
  asked.length = 0
})
afterEach(cleanup)

const nothing = () => undefined
const open = (queries: readonly string[]) =>
  render(<QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}><Recent queries={queries} onUse={nothing} onForget={nothing} onLeave={nothing} /></QueryClientProvider>)
const offered = () => screen.queryAllByRole('button').map(({ textContent }) => textContent)

it('offers no search for a name that was undone, and asks after none that has no name', async () => {
  known.add('sammlung:Wasser')
  open(['sammlung:Wasser', 'Kompost', 'sammlung:"Neue Sammlung"'])
  await waitFor(() => expect(offered()).toEqual(['sammlung:Wasser', 'Kompost', 'Liste leeren']))
  expect(asked).toEqual(['sammlung:Wasser', 'sammlung:"Neue Sammlung"'])
})

it('is not there where none is left', async () => {
  open(['person:Niemand'])
  await waitFor(() => expect(asked).toHaveLength(1))
  expect(screen.queryByRole('group')).toBeNull()
})
