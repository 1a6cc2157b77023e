import * as z from 'zod'
import { fileHash, isoDay, procedure, recordKind } from './base'
import { recordSummary } from './records'

export const matchRule = z.enum(['exact', 'inflection', 'umlaut', 'sharp-s', 'compound', 'prefix', 'wildcard', 'fuzzy', 'phrase', 'name'])

export const searchHit = z.object({
  record: recordSummary,
  score: z.number(),
  /** Where the best match is: the file and its page, counted from 0; absent for a match in title or caption. */
  file: fileHash.nullable(),
  page: z.number().int().nullable(),
  pages: z.number().int(),
  snippet: z.array(z.object({ text: z.string(), marked: z.boolean() })),
  why: z.array(z.object({ term: z.string(), matched: z.string(), rule: matchRule, field: z.string() })),
})
export type SearchHit = z.infer<typeof searchHit>

export const queryProblem = z.object({ start: z.number().int(), end: z.number().int(), code: z.string() })
export type QueryProblem = z.infer<typeof queryProblem>

export const search = {
  query: procedure
    .input(
      z.object({
        query: z.string().max(2_000),
        from: isoDay.nullish(),
        to: isoDay.nullish(),
        certainty: z.enum(['certain', 'possible']).default('possible'),
        kinds: z.array(recordKind).optional(),
        limit: z.number().int().min(1).max(500).default(50),
        offset: z.number().int().min(0).default(0),
        /** The last word is still being typed: match it as a prefix. */
        asYouType: z.boolean().default(false),
      }),
    )
    .output(z.object({ total: z.number().int(), tookMs: z.number(), hits: z.array(searchHit), problems: z.array(queryProblem) })),
}
