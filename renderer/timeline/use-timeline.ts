import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Language, RecordKind } from '../../preload/contract'
import { useArchive } from '../client'

export type Certainty = 'certain' | 'possible'

export interface Wanted {
  readonly query: string
  readonly from: string | null
  readonly to: string | null
  readonly certainty: Certainty
  readonly kinds: readonly RecordKind[]
}

/** Entries beyond this are not asked for at once; the view says so. */
const most = 10_000

/**
 * What the timeline shows: the entries the search and the span leave, and all of the search for the density strip.
 * Both are asked anew when the archive changes, and the last answer stays until the next is there.
 */
export function useTimeline({ query, from, to, certainty, kinds }: Wanted) {
  const archive = useArchive()
  const filter = { query, limit: most, ...(kinds.length > 0 && { kinds: [...kinds] }) }
  const whole = useQuery(archive.timeline.between.queryOptions({ input: filter, placeholderData: keepPreviousData }))
  const narrowed = useQuery(
    archive.timeline.between.queryOptions({
      input: { ...filter, from, to, certainty },
      placeholderData: keepPreviousData,
      enabled: from !== null || to !== null,
    }),
  )
  return { whole, shown: from === null && to === null ? whole : narrowed }
}

/** Reads a date wording as the archive would; null where it cannot be read. */
export function useReadDate() {
  const { readDate } = useArchive().timeline
  return useCallback((wording: string, lang: Language) => readDate.call({ wording, lang }), [readDate])
}
