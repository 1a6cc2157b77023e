import type Database from 'better-sqlite3'
import type { LaneField, Language, TimelineEntry } from '../../preload/contract'
import { nameIn } from '../../preload/name-in'
import { namesOfMentioned } from '../archive/authorities/places'
import { summaryOf } from '../archive/records/summaries'
import { openEventsBetween } from '../archive/suggestions/suggestions'
import type { TimelineFilter } from './between'
import { laneNames } from './lanes'

type SuggestedEvent = Extract<ReturnType<typeof openEventsBetween>[number], { kind: 'event' }> & Pick<TimelineEntry, 'date'>

/** Which suggested events are asked for. */
export interface SuggestedFilter extends Pick<TimelineFilter, 'from' | 'to' | 'certainty'> {
  /** Only those of these records (SQLite rowids), of whatever kind they are themselves, or all. */
  readonly sources: readonly number[] | null
}

/** Events read in documents that nobody has taken yet, as far as a filter finds them, earliest first. */
export function suggestedEvents(db: Database.Database, { from, to, certainty, sources }: SuggestedFilter): SuggestedEvent[] {
  return openEventsBetween(db, from, to, sources).flatMap((event): SuggestedEvent[] => {
    if (event.kind !== 'event' || event.date === null) return []
    const { earliest, latest } = event.date
    const isCertain = (from === null || (earliest !== null && earliest >= from)) && (to === null || (latest !== null && latest <= to))
    return certainty === 'possible' || isCertain ? [{ ...event, date: event.date }] : []
  })
}

/** The same as entries of the timeline, each with the document it stands in. */
export function suggestedEntries(db: Database.Database, filter: SuggestedFilter, { lanes, lang }: { readonly lanes: LaneField; readonly lang: Language }): TimelineEntry[] {
  const events = suggestedEvents(db, filter)
  // Of what the document is linked with, only its import is the event's too.
  const names = laneNames(db, lanes === 'accession' ? events.map(({ record }) => record) : [], lanes, lang)
  return events.flatMap(({ key, record, title, date, place: mentioned }): TimelineEntry[] => {
    const source = summaryOf(db, record)
    if (source === null) return []
    const place = mentioned === null ? null : namesOfMentioned(mentioned)
    const own = lanes === 'place' && place !== null ? [nameIn(place, lang)] : [...(names.get(record) ?? [])]
    return [{ ...source, kind: 'event', title, date, place, suggested: { key }, lanes: own }]
  })
}
