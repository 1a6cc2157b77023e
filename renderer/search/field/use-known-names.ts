import { useQueries } from '@tanstack/react-query'
import { useArchive } from '../../client'

/** Of searches, those whose names the archive has: what was called so may have been undone, or stand in another archive. */
export function useKnownNames(queries: readonly string[]): readonly string[] {
  const { search } = useArchive()
  const named = queries.filter(mayName)
  const answers = useQueries({ queries: named.map((query) => search.query.queryOptions({ input: { query, limit: 1 } })) })
  const known = new Set(named.filter((_, place) => {
    const { data, isFetching } = answers[place] ?? { data: undefined, isFetching: true }
    return !isFetching && data?.problems.every(({ code }) => code !== 'name-unknown') === true
  }))
  return queries.filter((query) => !mayName(query) || known.has(query))
}

function mayName(query: string): boolean {
  return query.includes(':')
}
