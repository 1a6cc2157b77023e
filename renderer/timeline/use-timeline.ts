import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { LaneField, Language, RecordKind, SearchRule } from '../../preload/contract'
import { useArchive } from '../client'
import type { Certainty } from '../view'
import { windowAround } from './scale/span'
import type { Span } from './scale/span'

export interface Wanted {
  readonly query: string
  readonly from: string | null
  readonly to: string | null
  readonly certainty: Certainty
  readonly kinds: readonly RecordKind[]
  /** Rules that the search goes without. */
  readonly without: readonly SearchRule[]
  readonly lanes: LaneField
  /** What the lanes are named in. */
  readonly lang: Language
  /** Whether it is drawn, and not listed. */
  readonly isAxis: boolean
  /** What the axis shows, once the reader has chosen it; null shows everything. */
  readonly span: Span | null
}

/** More entries than these are counted on the axis and not drawn; closer up they are. */
const mostDrawn = 2_000
/** More than these are not listed at once. */
const mostListed = 10_000
/** In so many parts of what the axis shows they are counted. */
const parts = 16

/**
 * What the timeline shows: the entries the search and the span leave, or how they crowd where there are too many, and how
 * all of the search lies in time. A closer look asks for what is around it. Answers stay until the next is there.
 */
export function useTimeline({ query, from, to, certainty, kinds, without, lanes, lang, isAxis, span }: Wanted) {
  const archive = useArchive()
  const asked = { query, without: [...without], ...(kinds.length > 0 && { kinds: [...kinds] }) }
  const filter = { ...asked, lanes, lang, ...(isAxis ? { limit: mostDrawn, parts } : { limit: mostListed }) }
  const density = useQuery(archive.timeline.density.queryOptions({ input: asked, placeholderData: keepPreviousData }))
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
      input: { ...filter, ...(isAxis && { parts: 3 * parts }), from: later(from, near?.from ?? null), to: earlier(to, near?.to ?? null) },
      placeholderData: keepPreviousData,
      // The window asks for what may lie in it; what must lie in the span as a whole is asked for as before.
      enabled: near !== null && !(spanned && certainty === 'certain'),
    }),
  )
  return { density, shown: near !== null && closer.data ? closer : shown }
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
