import * as z from 'zod'
import { entityId, fileHash, isoDay, language, limits, localName, offset, procedure, recordKind, rulesLeftOut, searchRule, upTo } from './base'
import { collectionName, recordSummary } from './records'

/** By what a word may be found: plainest first `exact`; `kind` is a word for what a record is, met by being one. */
export const matchRule = z.enum(['exact', 'inflection', 'umlaut', 'sharp-s', 'spelling', 'compound', 'prefix', 'wildcard', 'fuzzy', 'phrase', 'translation', 'kind'])
export type MatchRule = z.infer<typeof matchRule>

/** A record that was found, and why. */
export const searchHit = z.object({
  record: recordSummary,
  /** By bm25, higher is better within a tier; 0 where hits are in another order. */
  score: z.number(),
  /** Where the best match is: the file and its page, counted from 0; absent for a match in title or caption. */
  file: fileHash.nullable(),
  page: z.number().int().nullable(),
  /** How many pages that file has; 0 where the best match is in title or caption. */
  pages: z.number().int(),
  /** The part of the text that shows most of what was asked for, in stretches with and without a mark. */
  snippet: z.array(z.object({ text: z.string(), marked: z.boolean() })),
  /** What the snippet is written in. */
  language,
  /** Each thing asked for: the words it was met by, by which rule, and where (`title`, `caption`, `body` or, for what the record is, `kind`). */
  why: z.array(z.object({ term: z.string(), matched: z.string(), rule: matchRule, field: z.string() })),
})
export type SearchHit = z.infer<typeof searchHit>

/** What of a query could not be read as meant (it was searched as plain words), or not be answered in full; with its place there in UTF-16 units. */
export const queryProblem = z.object({
  start: z.number().int(),
  end: z.number().int(),
  code: z.enum(['field-unknown', 'value-unknown', 'value-missing', 'name-unknown', 'quote-open', 'or', 'brackets', 'field-sign', 'syntax', 'pattern-wide', 'pattern-short', 'too-long', 'no-words']),
})
export type QueryProblem = z.infer<typeof queryProblem>

/** A filter in a query (`ort:Kumasi`), with its place there in UTF-16 units. */
export const queryFilter = z.object({
  field: z.enum(['kind', 'language', 'date', 'type', 'person', 'organisation', 'place', 'collection', 'in']),
  /** The code it stands for, or what was written, in lower case. */
  value: z.string(),
  negated: z.boolean(),
  start: z.number().int(),
  end: z.number().int(),
})
export type QueryFilter = z.infer<typeof queryFilter>

/** Words, filters and span; an empty query stands for all records. */
export const searchRequest = z.object({
  query: z.string().max(limits.query),
  from: isoDay.nullish(),
  to: isoDay.nullish(),
  /** `certain`: wholly within the span; `possible`: some day of the date falls into it. */
  certainty: z.enum(['certain', 'possible']).default('possible'),
  kinds: z.array(recordKind).optional(),
  /** Rules that are not to be used. */
  without: rulesLeftOut,
})

/** Below so few hits that have all of the words stand others that lack some (`mostWords`). */
export const fewWithAllWords = 3

/** In what order hits come: best first, added last first, by date (latest or oldest first), by title (from A or from Z), or as the collection that the query names has been ordered. */
export const sortOrder = z.enum(['relevance', 'added', 'date', 'oldest', 'title', 'titleBackwards', 'collection'])
export type SortOrder = z.infer<typeof sortOrder>

/** What hits can be counted by. */
export const facet = z.enum(['kind', 'year', 'place', 'person', 'organisation', 'language', 'collection', 'in', 'type'])
export type Facet = z.infer<typeof facet>

/** The field of a query that a facet's values are filtered by. */
export const facetField = { kind: 'kind', year: 'date', place: 'place', person: 'person', organisation: 'organisation', language: 'language', collection: 'collection', in: 'in', type: 'type' } as const satisfies Record<Facet, QueryFilter['field']>

/** How many hits each value of a facet has, in the order they are to be shown. */
export const facetValues = z.object({
  /** `value` is what a filter of that field takes; `undated` among the years is what has no date. A place's `names` are taken as well. */
  values: z.array(z.object({ value: z.string(), count: z.number().int(), names: localName.optional() })),
  /** Only the newest hits were counted. */
  partial: z.boolean(),
})

export const search = {
  query: procedure
    .input(
      searchRequest.extend({
        sort: sortOrder.default('relevance'),
        limit: upTo(500, 50),
        offset,
        /** The last word is still being typed: match it as a prefix. */
        asYouType: z.boolean().default(false),
        /** Where nothing is found, what begins with the last word is wanted, or else what has its words nearly so, or fewer of them. */
        orBeginning: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        total: z.number().int(),
        tookMs: z.number(),
        hits: z.array(searchHit),
        problems: z.array(queryProblem),
        filters: z.array(queryFilter),
        /** The collection that is shown, where the query names just one. */
        collection: collectionName.nullable(),
        /** Where nothing has the last word itself: the query for words that begin with it, of which the hits are. */
        beginning: z.string().nullable(),
        /** Where nothing has all of the words: the query with long ones as the archive has them, with names it filters by as words, or with those that records have together, of which the hits are. */
        fewerWords: z.string().nullable(),
        /** Where nothing was found: the query with words the archive has; anywhere: the query with a minus for what it says it does not want. */
        didYouMean: z.string().nullable(),
        /** The query with a date that it says in words (`before 2010`) as a filter, where that finds something. */
        byDate: z.string().nullable(),
        /** Rules of `without` by which some of so many hits may have been found all the same: there was too much text to look at. */
        unchecked: z.array(searchRule),
      }),
    ),
  /** What has most of the words of a query but not all, best first; for where hardly anything has all of them. */
  mostWords: procedure.input(searchRequest.extend({ limit: upTo(50, 10) })).output(z.array(searchHit)),
  /** How many records are found. */
  count: procedure.input(searchRequest).output(z.object({ total: z.number().int() })),
  /** How many hits have which value; fields of one value are counted as if none of theirs were chosen. */
  facet: procedure.input(searchRequest.extend({ facet, limit: upTo(200, 12) })).output(facetValues),
  /** The records most like one, by its telling words. */
  similar: procedure.input(z.object({ id: entityId, limit: upTo(20, 5) })).output(z.array(recordSummary)),
}
