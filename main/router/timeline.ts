import type { TimelineEntry } from '../../preload/contract'
import { summariesByRowid, summaryOf } from '../archive/summaries'
import { openEventsBetween } from '../archive/suggestions'
import { matchingRowids } from '../search/search'
import { datedBetween, undated } from '../timeline/between'
import { parseDate } from '../timeline/edtf'
import { wordingOf } from '../timeline/wording'
import { ArchiveError } from '../fault'
import { procedures, type RouterContext } from './context'

const { timeline } = procedures

/** How many undated records the tray lists; the rest is a number. */
const trayLimit = 200

export const timelineRouter = timeline.router({
  between: timeline.between.handler(({ context, input }) => {
    const { db } = context.archive
    const within = input.query.trim() === '' ? null : matchingRowids(db, input.query, {}, input.without)
    const filter = { from: input.from ?? null, to: input.to ?? null, certainty: input.certainty, kinds: input.kinds ?? null, within }
    const dated = datedBetween(db, { ...filter, limit: input.limit })
    const entries = summariesByRowid(db, dated.rowids).flatMap((record): TimelineEntry[] =>
      record.date === null ? [] : [{ ...record, date: record.date, suggested: null }],
    )
    const suggested = input.kinds === undefined || input.kinds.includes('event') ? suggestedEvents(context, filter) : []
    const tray = undated(db, { ...filter, limit: trayLimit })
    return { entries: [...entries, ...suggested], total: dated.total + suggested.length, undated: summariesByRowid(db, tray.rowids), undatedTotal: tray.total }
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

/** Events read in documents that nobody has taken yet: shown beside the facts, and as suggestions. */
function suggestedEvents(
  { archive: { db } }: RouterContext,
  { from, to, certainty, within }: { from: string | null; to: string | null; certainty: 'certain' | 'possible'; within: readonly number[] | null },
): TimelineEntry[] {
  const rowidOf = db.prepare<{ id: string }, { rowid: number }>('SELECT rowid FROM record WHERE id = @id')
  const found = within === null ? null : new Set(within)
  return openEventsBetween(db, from, to).flatMap((event): TimelineEntry[] => {
    const source = summaryOf(db, event.record)
    if (event.kind !== 'event' || event.date === null || source === null) return []
    const { earliest, latest } = event.date
    const isCertain = (from === null || (earliest !== null && earliest >= from)) && (to === null || (latest !== null && latest <= to))
    if (certainty === 'certain' && !isCertain) return []
    if (found !== null && !found.has(rowidOf.get({ id: event.record })?.rowid ?? -1)) return []
    return [{ ...source, kind: 'event', title: event.title, date: event.date, place: event.place, suggested: { key: event.key } }]
  })
}
