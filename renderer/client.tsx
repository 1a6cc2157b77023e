import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { QueryClient, QueryClientProvider, type Query } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useMemo } from 'react'
import type { ReactNode } from 'react'
import type { Client } from './connect'
import { forgetOwnChanges } from './ui/own-changes'

export type ArchiveQueries = ReturnType<typeof queriesOf>

const Context = createContext<ArchiveQueries | null>(null)

function queriesOf(client: Client) {
  return createTanstackQueryUtils(client)
}

/** The contract as TanStack Query takes it: `queryOptions`, `key` and plain `call` for each procedure. */
export function useArchive(): ArchiveQueries {
  const archive = useContext(Context)
  if (!archive) throw new Error('useArchive needs an ArchiveProvider above it')
  return archive
}

/** Gives everything below it the archive, and has views ask again after each commit. */
export function ArchiveProvider({ client, children }: { readonly client: Client; readonly children: ReactNode }) {
  const queries = useMemo(
    () => new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity, refetchOnWindowFocus: false, networkMode: 'always' } } }),
    [],
  )
  const archive = useMemo(() => queriesOf(client), [client])
  useEffect(() => {
    forgetOwnChanges()
    const controller = new AbortController()
    void followChanges(archive, queries, controller.signal)
    return () => controller.abort()
  }, [archive, queries])
  return (
    <QueryClientProvider client={queries}>
      <Context.Provider value={archive}>{children}</Context.Provider>
    </QueryClientProvider>
  )
}

/** Milliseconds in which several commits ask views only once, and those at most from one time they are asked to the next. */
const gathering = 40
const longestPace = 2_000

async function followChanges(archive: ArchiveQueries, queries: QueryClient, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | null = null
  let pace = gathering
  const firstAsked = new Set<Query>()
  let asked: { readonly at: number; isAnswered: boolean } = { at: -Infinity, isAnswered: true }
  // A first answer is not dropped: as long as there is none a view has nothing to show.
  const askTwice = (query: Query): void => {
    if (firstAsked.has(query)) return
    firstAsked.add(query)
    const again = (): void => {
      firstAsked.delete(query)
      void queries.invalidateQueries({ queryKey: query.queryKey, exact: true })
    }
    query.fetch().then(again, again)
  }
  const askAgain = (): void => {
    timer = null
    // Commits that come faster than views are answered, as in an import, would have every answer dropped until the last of them.
    if (!asked.isAnswered) pace = Math.min(longestPace, pace * 2)
    const now: typeof asked = { at: performance.now(), isAnswered: false }
    asked = now
    for (const query of queries.getQueryCache().findAll({ fetchStatus: 'fetching', predicate: ({ state }) => state.data === undefined })) askTwice(query)
    // What is on its way is older than this commit: it is dropped, and asked for anew.
    void queries.invalidateQueries().then(() => {
      now.isAnswered = true
      if (now === asked) pace = Math.min(longestPace, Math.max(gathering, performance.now() - now.at))
    })
  }
  try {
    const changes = await archive.archive.changes.call(undefined, { signal })
    for await (const change of changes) if (change.revision > 0) timer ??= setTimeout(askAgain, Math.max(gathering, asked.at + pace - performance.now()))
  } catch (error) {
    // The pipe ended, and with it the window's view of the archive: the shell says so.
    if (!signal.aborted) console.warn(error)
  }
}
