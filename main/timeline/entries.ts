import type Database from 'better-sqlite3'
import type { Crowd, LaneField, Language, TimelineEntry } from '../../preload/contract'
import { summariesByRowid } from '../archive/records/summaries'
import { datedBetween, type TimelineFilter } from './between'
import { isoDay } from './calendar'
import { crowdsIn } from './crowds'
import { laneNames } from './lanes'
import { suggestedEntries, type SuggestedFilter } from './suggested-events'

export interface Wanted {
  /** More records than these are not listed. */
  readonly limit: number
  readonly lanes: LaneField
  /** What the lanes are named in. */
  readonly lang: Language
  /** Where there are more, they are counted in so many parts of the time. Only by kind. */
  readonly parts?: number | undefined
}

/** What a filter finds: records, or where they are too many how they crowd; events that are only suggested are listed either way. */
export interface Found {
  readonly entries: TimelineEntry[]
  readonly total: number
  readonly crowds: Crowd[]
}

/** The dated records that a filter finds, and the events that documents suggest; where the records are more than the limit, how they crowd in their place. */
export function entriesBetween(db: Database.Database, filter: TimelineFilter & SuggestedFilter, { limit, lanes, lang, parts }: Wanted): Found {
  const { rowids, total } = datedBetween(db, { ...filter, limit })
  const suggested = suggestedEntries(db, filter, { lanes, lang })
  const found = { total: total + suggested.length }
  if (total > limit && lanes === 'kind' && parts !== undefined) {
    const crowds = crowdsIn(db, filter, parts).map(({ from, to, ...rest }) => ({ ...rest, from: isoDay(from), to: isoDay(to) }))
    return { ...found, entries: suggested, crowds }
  }
  const records = summariesByRowid(db, rowids)
  const names = laneNames(db, records.map(({ id }) => id), lanes, lang)
  const entries = records.flatMap((record): TimelineEntry[] =>
    record.date === null ? [] : [{ ...record, date: record.date, suggested: null, lanes: [...(names.get(record.id) ?? [])] }],
  )
  return { ...found, entries: [...entries, ...suggested], crowds: [] }
}
