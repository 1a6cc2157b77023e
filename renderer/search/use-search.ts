import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useArchive, type ArchiveQueries } from '../client'
import { useSettled } from '../ui/use-settled'
import type { View } from '../view'

const pageSize = 50
/** While it is typed, what fits on a screen: each hit has to be explained and drawn. */
const screenful = (query: string, layout: View['layout']): number => (layout === 'gallery' || layout === 'table' ? 20 : (fitting.get(query) ?? mostFitting()))
/** Pixels a hit in the list takes at least. */
const hitHeight = 80
const mostFitting = (): number => Math.ceil(window.innerHeight / hitHeight)
/** How many hits were thought to fit into the window when a query was typed, of the last of them: asked for again it is the same question. */
const fitting = new Map<string, number>()
const mostQueries = 100

/** Milliseconds without a change after which the last word counts as finished. */
const settling = 700

type Asked = Pick<View, 'query' | 'from' | 'to' | 'kinds' | 'sort' | 'layout' | 'without'>

/**
 * The hits of the view's query, page by page, all records where there is none; while it is typed the last word matches as a
 * beginning. `settled` is the query that was last left alone, `answered` the one of the hits shown, which stay until the next are
 * there. `finding` is the one that has these hits: where nothing has all of it, that for words that begin with the last, or for fewer of them.
 */
export function useSearch(asked: Asked) {
  const { query } = asked
  const settled = useSettled(query, settling)
  const search = useInfiniteQuery(hitsOf(useArchive(), asked, settled))
  const [answered, setAnswered] = useState(query)
  if (!search.isPlaceholderData && answered !== query) setAnswered(query)
  const first = answered === query ? search.data?.pages[0] : undefined
  return { search, settled, answered, finding: first?.beginning ?? first?.fewerWords ?? query }
}

/**
 * Asks for what the next view finds before anything is drawn of it: that takes a third as long as the answer does. Gives what
 * takes the question back, unless somebody has come to wait for its answer.
 */
export function useAskAhead(settled: string): (asked: Asked) => () => void {
  const archive = useArchive()
  const queries = useQueryClient()
  return (asked) => {
    noteFitting(asked.query)
    const { queryKey, ...how } = hitsOf(archive, asked, settled)
    void queries.prefetchInfiniteQuery({ queryKey, ...how })
    return () => void queries.cancelQueries({ queryKey, exact: true, type: 'inactive' })
  }
}

function hitsOf({ search }: ArchiveQueries, { query, from, to, kinds, sort, layout, without }: Asked, settled: string) {
  return search.query.infiniteOptions({
    input: (offset: number) => ({ query, from, to, without: [...without], ...(kinds.length > 0 && { kinds: [...kinds] }), sort: sort ?? 'relevance', offset, limit: settled === query ? pageSize : screenful(query, layout), asYouType: settled !== query, orBeginning: true }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, { hits }) => sum + hits.length, 0)
      return last.hits.length > 0 && shown < last.total ? shown : undefined
    },
    placeholderData: keepPreviousData,
  })
}

/** Hits are taken to be no lower than those in the window now; one more is asked for than fit then. */
function noteFitting(query: string): void {
  if (fitting.has(query)) return
  const top = document.querySelector('[data-hits]')?.getBoundingClientRect().top ?? 0
  const heights = [...document.querySelectorAll('[data-hits] .hit')].map((hit) => hit.getBoundingClientRect().height)
  const lowest = heights.length === 0 ? hitHeight : Math.max(hitHeight, Math.min(...heights))
  fitting.set(query, Math.min(mostFitting(), Math.ceil((window.innerHeight - Math.max(0, top)) / lowest) + 1))
  const [oldest] = fitting.keys()
  if (oldest !== undefined && fitting.size > mostQueries) fitting.delete(oldest)
}
