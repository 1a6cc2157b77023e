import * as z from 'zod'
import { dateValue, entityId, fileHash, isoDay, language, limits, localName, procedure, recordKind, upTo } from './base'
import { recordSummary } from './records'
import { searchRequest } from './search'

export const timelineEntry = recordSummary.extend({
  date: dateValue,
  /** An event read in a document that nobody has taken yet; `id` is then the document's, `key` the suggestion's. */
  suggested: z.object({ key: z.string() }).nullable(),
  /** The names of the lanes it lies in, where these are not the kinds: none, one, or several (who took part). */
  lanes: z.array(z.string()),
})
export type TimelineEntry = z.infer<typeof timelineEntry>

/** An event as the story tells it. */
export const storyEvent = recordSummary.extend({
  date: dateValue,
  description: z.string().nullable(),
  people: z.array(z.object({ title: z.string().nullable(), name: z.string(), function: z.string().nullable(), organisation: z.string().nullable() })),
  /** Where it happened, by name; further places after it. */
  places: z.array(localName),
  /** Photos that show it, with the thumbnail of each. */
  pictures: z.array(z.object({ record: entityId, thumbnail: fileHash, title: z.string(), caption: z.string().nullable(), credit: z.string().nullable(), creditOnlyRead: z.boolean() })),
  /** Documents and minutes that tell of it. */
  documents: z.array(recordSummary),
})
export type StoryEvent = z.infer<typeof storyEvent>

/** Records of a kind that begin from one day to before another, too many to be listed. */
export const crowd = z.object({ kind: recordKind, from: isoDay, to: isoDay, count: z.number().int() })
export type Crowd = z.infer<typeof crowd>

/** What the lanes of the timeline stand for. */
export const laneField = z.enum(['kind', 'place', 'person', 'measure', 'accession'])
export type LaneField = z.infer<typeof laneField>

const request = searchRequest.extend({ query: searchRequest.shape.query.default('') })
export type TimelineRequest = z.output<typeof request>

const timelineFormat = z.enum(['csv', 'json', 'ics', 'html'])
export type TimelineFormat = z.infer<typeof timelineFormat>

export const timeline = {
  between: procedure
    .input(
      request.extend({
        lanes: laneField.default('kind'),
        /** What the lanes are named in, where what they stand for has a name in both languages. */
        lang: language.default('de'),
        limit: upTo(20_000, 5_000),
        /** Where there are more entries than `limit`, they are counted in so many parts of the time, and not listed. Only by kind. */
        parts: z.number().int().min(1).max(500).optional(),
      }),
    )
    .output(
      z.object({
        entries: z.array(timelineEntry),
        total: z.number().int(),
        /** What stands in place of entries that are too many. */
        crowds: z.array(crowd),
        /** Records the filter finds that bear no date: shown in a tray, never on the axis. */
        undated: z.array(recordSummary),
        undatedTotal: z.number().int(),
      }),
    ),
  /** How what is found lies in time: the first day, the day after the last, and how many there are in each of the equal parts between; null where nothing is dated. */
  density: procedure.input(request).output(z.object({ from: isoDay, to: isoDay, counts: z.array(z.number()) }).nullable()),
  /**
   * The events of a request in the order of their dates, each with its people, places, pictures and documents. `restricted` counts
   * those that are not told for that, `suggested` those nobody has taken over.
   */
  story: procedure.input(request.extend({ limit: upTo(1_000, 200) })).output(z.object({ events: z.array(storyEvent), total: z.number().int(), restricted: z.number().int(), suggested: z.number().int() })),
  /**
   * The entries of a request as the text of a file: a table, data, a calendar, or the story of its events as a page. Restricted
   * records are not in it (`restricted`), nor what such a file cannot take (`left`): in a calendar what is not known to the day, in a
   * story what nobody has taken over. `beyond` counts the last ones, where there are too many for a file.
   */
  file: procedure
    .input(request.extend({ format: timelineFormat, lang: language }))
    .output(z.object({ text: z.string(), entries: z.number().int(), restricted: z.number().int(), left: z.number().int(), beyond: z.number().int() })),
  /** What the lanes can stand for: measures only where the archive has any. */
  laneFields: procedure.output(z.array(laneField)),
  /** What a date wording means, shown live while it is typed; null where it cannot be read. */
  readDate: procedure.input(z.object({ wording: z.string().max(limits.name), lang: language })).output(z.object({ value: dateValue, printed: z.string() }).nullable()),
}
