import * as z from 'zod'
import { dateValue, language, procedure } from './base'
import { recordSummary } from './records'
import { searchRequest } from './search'

export const timelineEntry = recordSummary.extend({
  date: dateValue,
  /** An event read in a document that nobody has taken yet; `id` is then the document's, `key` the suggestion's. */
  suggested: z.object({ key: z.string() }).nullable(),
})
export type TimelineEntry = z.infer<typeof timelineEntry>

const request = searchRequest.extend({ query: searchRequest.shape.query.default('') })
export type TimelineRequest = z.output<typeof request>

const timelineFormat = z.enum(['csv', 'json', 'ics'])
export type TimelineFormat = z.infer<typeof timelineFormat>

export const timeline = {
  between: procedure
    .input(request.extend({ limit: z.number().int().min(1).max(20_000).default(5_000) }))
    .output(
      z.object({
        entries: z.array(timelineEntry),
        total: z.number().int(),
        /** Records the filter finds that bear no date: shown in a tray, never on the axis. */
        undated: z.array(recordSummary),
        undatedTotal: z.number().int(),
      }),
    ),
  /**
   * The entries of a request as the text of a file. Restricted records are not in it; `left` counts what a calendar cannot
   * take, which are events not known to the day and suggested ones.
   */
  file: procedure
    .input(request.extend({ format: timelineFormat, lang: language }))
    .output(z.object({ text: z.string(), entries: z.number().int(), restricted: z.number().int(), left: z.number().int() })),
  /** What a date wording means, shown live while it is typed; null where it cannot be read. */
  readDate: procedure.input(z.object({ wording: z.string().max(1_000), lang: language })).output(z.object({ value: dateValue, printed: z.string() }).nullable()),
}
