import { readFileSync } from 'node:fs'
import type { Crowd, LaneField, Language, StoryEvent, TimelineEntry, TimelineFormat, TimelineRequest } from '../../preload/contract'
import { derivedPath } from '../archive/derived'
import { summariesByRowid, summaryOf } from '../archive/summaries'
import { openEventsBetween } from '../archive/suggestions'
import { storyPage, type Embedded } from '../exchange/story-page'
import { timelineCalendar, timelineCsv, timelineJson, type TimelineFile } from '../exchange/timeline-files'
import { matchingRowids } from '../search/search'
import { datedBetween, undated, type BetweenRequest } from '../timeline/between'
import { laneNames } from '../timeline/lanes'
import { isoDay } from '../timeline/calendar'
import { crowdsIn } from '../timeline/crowds'
import { dayNumber, parseDate } from '../timeline/edtf'
import { densityOf } from '../timeline/density'
import { storyOf } from '../timeline/story'
import { wordingOf } from '../timeline/wording'
import { ArchiveError } from '../fault'
import { procedures, type RouterContext } from './context'

const { timeline } = procedures

/** How many undated records the tray lists; the rest is a number. */
const trayLimit = 200
/** More entries than these nobody opens in a spreadsheet. */
const fileLimit = 20_000
/** More pictures than these would make a page that no mail takes. */
const mostEmbedded = 300

export const timelineRouter = timeline.router({
  between: timeline.between.handler(({ context, input }) => {
    const { db } = context.archive
    const filter = filterOf(context, input)
    const { entries, total, crowds } = crowded(context, filter, input)
    const tray = undated(db, { ...filter, limit: trayLimit })
    return { entries, total, crowds, undated: summariesByRowid(db, tray.rowids), undatedTotal: tray.total }
  }),
  density: timeline.density.handler(({ context, input }) => {
    const filter = filterOf(context, input)
    const suggested = filter.kinds === null || filter.kinds.includes('event') ? suggestedEvents(context, filter, 'kind') : []
    const density = densityOf(context.archive.db, filter, suggested.flatMap(({ date: { earliest, latest } }) => daysOf(earliest, latest)))
    return density === null ? null : { from: isoDay(density.from), to: isoDay(density.to), counts: [...density.counts] }
  }),
  story: timeline.story.handler(({ context, input }) => story(context, filterOf(context, input), input.limit)),
  file: timeline.file.handler(({ context, input }) => {
    const { entries, total } = entriesBetween(context, filterOf(context, input), fileLimit, 'kind')
    const shown = entries.filter(({ access }) => access !== 'restricted')
    return { ...fileOf(context, input.format, shown, input.lang), entries: shown.length, restricted: entries.length - shown.length, beyond: total - entries.length }
  }),
  readDate: timeline.readDate.handler(({ input }) => {
    try {
      const value = parseDate(input.wording, input.lang)
      return { value, printed: wordingOf(value.edtf, input.lang) }
    } catch (error) {
      if (error instanceof ArchiveError && error.code === 'date-unreadable') return null
      throw error
    }
  }),
})

type Filter = Omit<BetweenRequest, 'limit'>

function filterOf({ archive: { db } }: RouterContext, request: TimelineRequest): Filter {
  const { from = null, to = null, certainty, query, kinds = null, without } = request
  return { from, to, certainty, kinds, within: query.trim() === '' ? null : matchingRowids(db, query, {}, without) }
}

interface Wanted {
  readonly limit: number
  readonly lanes: LaneField
  readonly parts?: number | undefined
}

/** The entries of a filter, or where they are too many how they crowd; events that are only suggested are listed either way. */
function crowded(context: RouterContext, filter: Filter, { limit, lanes, parts }: Wanted): { entries: TimelineEntry[]; total: number; crowds: Crowd[] } {
  const { db } = context.archive
  const isCrowd = parts !== undefined && lanes === 'kind' && datedBetween(db, { ...filter, limit: limit + 1 }).rowids.length > limit
  if (!isCrowd) return { ...entriesBetween(context, filter, limit, lanes), crowds: [] }
  const suggested = filter.kinds === null || filter.kinds.includes('event') ? suggestedEvents(context, filter, lanes) : []
  const crowds = crowdsIn(db, filter, parts).map(({ from, to, ...rest }) => ({ ...rest, from: isoDay(from), to: isoDay(to) }))
  return { entries: suggested, total: crowds.reduce((sum, { count }) => sum + count, suggested.length), crowds }
}

function daysOf(earliest: string | null, latest: string | null): { from: number; to: number }[] {
  const [from, to] = [earliest ?? latest, latest ?? earliest]
  return from === null || to === null ? [] : [{ from: dayNumber(from), to: dayNumber(to) + 1 }]
}

function entriesBetween(context: RouterContext, filter: Filter, limit: number, lanes: LaneField): { entries: TimelineEntry[]; total: number } {
  const { db } = context.archive
  const dated = datedBetween(db, { ...filter, limit })
  const records = summariesByRowid(db, dated.rowids)
  const names = laneNames(db, records.map(({ id }) => id), lanes)
  const entries = records.flatMap((record): TimelineEntry[] =>
    record.date === null ? [] : [{ ...record, date: record.date, suggested: null, lanes: [...(names.get(record.id) ?? [])] }],
  )
  const suggested = filter.kinds === null || filter.kinds.includes('event') ? suggestedEvents(context, filter, lanes) : []
  return { entries: [...entries, ...suggested], total: dated.total + suggested.length }
}

function fileOf(context: RouterContext, format: TimelineFormat, entries: readonly TimelineEntry[], lang: Language): TimelineFile {
  switch (format) {
    case 'csv':
      return timelineCsv(entries, lang)
    case 'json':
      return timelineJson(entries)
    case 'ics':
      return timelineCalendar(entries, new Date())
    case 'html':
      return storyFile(context, entries, lang)
  }
}

/** The events of a filter, told; those that nobody has taken over are only counted. */
function story(context: RouterContext, filter: Filter, limit: number): { events: StoryEvent[]; total: number; suggested: number } {
  const { db } = context.archive
  const { rowids, total } = datedBetween(db, { ...filter, kinds: ['event'], limit })
  const events = summariesByRowid(db, rowids).flatMap((event) => storyOf(db, event) ?? [])
  return { events, total, suggested: suggestedEvents(context, filter, 'kind').length }
}

/** The story of the events among the entries as a page; `left` counts what is no event, or not taken over. */
function storyFile({ archive: { db, folder } }: RouterContext, entries: readonly TimelineEntry[], lang: Language): TimelineFile {
  const events = entries.filter(({ kind, suggested }) => kind === 'event' && suggested === null).flatMap((event) => storyOf(db, event) ?? [])
  let pictures = 0
  const pictureOf = (hash: string): Embedded | null => {
    if (pictures === mostEmbedded) return null
    try {
      const bytes = readFileSync(derivedPath(folder, 'thumbnails', hash))
      pictures += 1
      return { mediaType: bytes[0] === 0x89 ? 'image/png' : 'image/jpeg', bytes }
    } catch {
      // Thumbnails can be made again; a page without one is still a page.
      return null
    }
  }
  return { text: storyPage(events, lang, pictureOf, new Date()), left: entries.filter(({ suggested }) => suggested !== null).length }
}

/** Events read in documents that nobody has taken yet: shown beside the facts, and as suggestions. */
function suggestedEvents(
  { archive: { db } }: RouterContext,
  { from, to, certainty, within }: Filter,
  lanes: LaneField,
): TimelineEntry[] {
  const events = openEventsBetween(db, from, to, within)
  // Of what the document is linked with, only its import is the event's too.
  const names = laneNames(db, lanes === 'accession' ? events.map(({ record }) => record) : [], lanes)
  return events.flatMap((event): TimelineEntry[] => {
    const source = summaryOf(db, event.record)
    if (event.kind !== 'event' || event.date === null || source === null) return []
    const { earliest, latest } = event.date
    const isCertain = (from === null || (earliest !== null && earliest >= from)) && (to === null || (latest !== null && latest <= to))
    if (certainty === 'certain' && !isCertain) return []
    return [{ ...source, kind: 'event', title: event.title, date: event.date, place: event.place, suggested: { key: event.key }, lanes: lanes === 'place' && event.place !== null ? [event.place] : [...(names.get(event.record) ?? [])] }]
  })
}
