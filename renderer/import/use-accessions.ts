import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Outcome } from '../../preload/contract'
import { useArchive } from '../client'

export type Only = 'all' | Outcome['outcome'] | 'notes'
export const onlyChoices: readonly Only[] = ['all', 'added', 'duplicate', 'failed', 'skipped', 'notes']

const pageSize = 500
/** Milliseconds between looks at an accession that is still growing. */
const growing = 1_500

/** All accessions, the newest first. */
export function useAccessions() {
  const query = useQuery(useArchive().imports.accessions.queryOptions())
  return { ...query, data: query.data?.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt)) }
}

/** What became of the files of an accession, page by page. */
export function useOutcomes(accession: string, only: Only, running: boolean) {
  const archive = useArchive()
  const query = useInfiniteQuery(
    archive.imports.outcomes.infiniteOptions({
      input: (offset: number) => ({ accession, only, limit: pageSize, offset }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const offset = pages.reduce((sum, page) => sum + page.outcomes.length, 0)
        return last.outcomes.length > 0 && offset < last.total ? offset : undefined
      },
      refetchInterval: running ? growing : false,
    }),
  )
  return { ...query, total: query.data?.pages[0]?.total ?? 0, outcomes: query.data?.pages.flatMap((page) => page.outcomes) ?? [] }
}
