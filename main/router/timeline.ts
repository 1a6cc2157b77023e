import type { DateValue, Language, TimelineEntry, TimelineFormat, TimelineRequest } from '../../preload/contract'
import { summariesByRowid } from '../archive/records/summaries'
import { storyFile } from '../exchange/story-file'
import { timelineCalendar, timelineCsv, timelineJson, type TimelineFile } from '../exchange/timeline-files'
import { ArchiveError } from '../fault'
import { parseQuery } from '../search/query/query'
import { withoutFilters } from '../search/query/without-filters'
import { matchingRowids } from '../search/search'
import { undated, type TimelineFilter } from '../timeline/between'
import { isoDay } from '../timeline/calendar'
import { densityOf } from '../timeline/density'
import { parseDate } from '../timeline/edtf'
import { entriesBetween } from '../timeline/entries'
import { laneFields } from '../timeline/lanes'
import { storyBetween, storyOf } from '../timeline/story'
import { suggestedEvents, type SuggestedFilter } from '../timeline/suggested-events'
import { dateIn, wordingOf } from '../timeline/wording'
import { procedures, type RouterContext } from './context'

const { timeline } = procedures

/** How many undated records the tray lists; the rest is a number. */
const trayLimit = 200
/** More entries than these nobody opens in a spreadsheet. */
const fileLimit = 20_000

export const timelineRouter = timeline.router({
  between: timeline.between.handler(({ context, input }) => {
    const { db } = context.archive
    const filter = filterOf(context, input)
    const tray = undated(db, { ...filter, limit: trayLimit })
    return { ...entriesBetween(db, filter, input), undated: summariesByRowid(db, tray.rowids), undatedTotal: tray.total }
  }),
  density: timeline.density.handler(({ context, input }) => {
    const { db } = context.archive
    const filter = filterOf(context, input)
    const density = densityOf(db, filter, suggestedEvents(db, filter).map(({ date }) => date))
    return density === null ? null : { from: isoDay(density.from), to: isoDay(density.to), counts: [...density.counts] }
  }),
  story: timeline.story.handler(({ context, input }) => {
    const { db } = context.archive
    const filter = filterOf(context, input)
    return { ...storyBetween(db, filter, input.limit), suggested: suggestedEvents(db, filter).length }
  }),
  file: timeline.file.handler(({ context, input }) => {
    const { entries, total } = entriesBetween(context.archive.db, filterOf(context, input), { limit: fileLimit, lanes: 'kind', lang: input.lang })
    const shown = entries.filter(({ access }) => access !== 'restricted')
    return { ...fileOf(context, input.format, shown, input.lang), restricted: entries.length - shown.length, beyond: total - entries.length }
  }),
  laneFields: timeline.laneFields.handler(({ context }) => laneFields(context.archive.db)),
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

/** A request as the timeline takes it: the records found (`within`), and those whose suggested events are shown with them (`sources`), whatever kind they are of. */
function filterOf({ archive: { db } }: RouterContext, request: TimelineRequest): TimelineFilter & SuggestedFilter {
  const { from = null, to = null, certainty, query, kinds: pressed = null, without } = request
  const ofKind = parseQuery(query).filters.filter((filter) => filter.field === 'kind')
  const asked = ofKind.flatMap(({ negated, value }) => (negated ? [] : [value]))
  const kinds = pressed === null ? null : [...pressed, ...asked]
  const within = query.trim() === '' ? null : matchingRowids(db, { query, kinds: pressed, without })
  if (pressed === null && ofKind.length === 0) return { from, to, certainty, kinds, within, sources: within }
  // What a document suggests is an event, whatever kind the document is of.
  const isEvent = (kinds ?? (asked.length === 0 ? ['event'] : asked)).includes('event') && !ofKind.some(({ negated, value }) => negated && value === 'event')
  const words = withoutFilters(query, ({ field }) => field === 'kind')
  const sources = !isEvent ? [] : words.trim() === '' ? null : matchingRowids(db, { query: words, without })
  return { from, to, certainty, kinds, within, sources }
}

/** Something with its date as it is shown in that language. */
function withDateIn<Dated extends { readonly date: DateValue | null }>(dated: Dated, lang: Language): Dated {
  return dated.date === null ? dated : { ...dated, date: { ...dated.date, wording: dateIn(dated.date, lang) } }
}

/** `left` counts what the file cannot take: in a calendar what is not known to the day, in a story what nobody has taken over. */
function fileOf({ archive: { db, folder } }: RouterContext, format: TimelineFormat, entries: readonly TimelineEntry[], lang: Language): TimelineFile {
  const worded = entries.map((entry) => withDateIn(entry, lang))
  switch (format) {
    case 'csv':
      return timelineCsv(worded, lang)
    case 'json':
      return timelineJson(entries)
    case 'ics':
      return timelineCalendar(worded, lang, new Date())
    case 'html': {
      const events = entries.filter(({ kind, suggested }) => kind === 'event' && suggested === null).flatMap((event) => storyOf(db, withDateIn(event, lang)) ?? [])
        .map((event) => ({ ...event, documents: event.documents.map((document) => withDateIn(document, lang)) }))
      return { text: storyFile(folder, events, lang), entries: events.length, left: entries.filter(({ suggested }) => suggested !== null).length }
    }
  }
}
