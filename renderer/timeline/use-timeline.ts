import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { LaneField, Language, RecordKind, SearchRule } from '../../preload/contract'
import { useArchive } from '../client'
import { windowAround } from './span'
import type { Span } from './span'

export type Certainty = 'certain' | 'possible'

export interface Wanted {
  readonly query: string
  readonly from: string | null
  readonly to: string | null
  readonly certainty: Certainty
  readonly kinds: readonly RecordKind[]
  /** Rules that the search goes without. */
  readonly without: readonly SearchRule[]
  readonly lanes: LaneField
  /** What the axis shows, once the reader has chosen it; null shows everything. */
  readonly span: Span | null
}

/** Entries beyond this are not asked for at once. */
const most = 10_000

/**
 * What the timeline shows: the entries the search and the span leave, and all of the search for the density strip.
 * Where there are too many for one answer, a closer look asks for those around it. Answers stay until the next is
 * there.
 */
export function useTimeline({ query, from, to, certainty, kinds, without, lanes, span }: Wanted) {
  const archive = useArchive()
  const filter = { query, without: [...without], limit: most, lanes, ...(kinds.length > 0 && { kinds: [...kinds] }) }
  const whole = useQuery(archive.timeline.between.queryOptions({ input: filter, placeholderData: keepPreviousData }))
  const spanned = from !== null || to !== null
  const narrowed = useQuery(
    archive.timeline.between.queryOptions({
      input: { ...filter, from, to, certainty },
      // Until it is there, all of the search stands: whoever is typing the other end of the span must not lose the field.
      placeholderData: (before) => before ?? whole.data,
      enabled: spanned,
    }),
  )
  const shown = spanned ? narrowed : whole
  const near = span && shown.data && shown.data.total > shown.data.entries.length ? windowAround(span) : null
  const closer = useQuery(
    archive.timeline.between.queryOptions({
      input: { ...filter, from: later(from, near?.from ?? null), to: earlier(to, near?.to ?? null) },
      placeholderData: keepPreviousData,
      // The window asks for what may lie in it; what must lie in the span as a whole is asked for as before.
      enabled: near !== null && !(spanned && certainty === 'certain'),
    }),
  )
  return { whole, shown: near !== null && closer.data ? closer : shown }
}

function later(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && other > one) ? other : one
}

function earlier(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && other < one) ? other : one
}

/** Reads a date wording as the archive would; null where it cannot be read. */
export function useReadDate() {
  const { readDate } = useArchive().timeline
  return useCallback((wording: string, lang: Language) => readDate.call({ wording, lang }), [readDate])
}
