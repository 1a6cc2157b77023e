import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useArchive } from '../client'
import type { View } from '../view'

const pageSize = 50
/** Milliseconds without a change after which the last word counts as finished. */
const settling = 700

/** The hits of the view's query, page by page; while it is typed the last word matches as a beginning. */
export function useSearch({ query, from, to, kinds }: Pick<View, 'query' | 'from' | 'to' | 'kinds'>) {
  const archive = useArchive()
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSettled(query), settling)
    return () => clearTimeout(timer)
  }, [query])
  return useInfiniteQuery(
    archive.search.query.infiniteOptions({
      input: (offset: number) => ({ query, from, to, ...(kinds.length > 0 && { kinds: [...kinds] }), offset, limit: pageSize, asYouType: settled !== query }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.reduce((sum, { hits }) => sum + hits.length, 0)
        return last.hits.length > 0 && shown < last.total ? shown : undefined
      },
      placeholderData: keepPreviousData,
      enabled: query !== '',
    }),
  )
}
