import type Database from 'better-sqlite3'
import type { QueryFilter, SearchHit } from '../../preload/contract'
import { collectionOf } from '../archive/collections/collections'
import { rowidOf } from '../archive/database/rowids'
import { summariesByRowid } from '../archive/records/summaries'
import { withDateAsFilter } from '../search/by-date'
import { didYouMean } from '../search/did-you-mean'
import { facetOf } from '../search/facets'
import { withMostWords } from '../search/most-words'
import { withNamesMeant } from '../search/names-meant'
import { asBeginning } from '../search/query/beginning'
import { beforeValue, type PlacedFilter } from '../search/query/filters'
import { countFound, searchHitByHit, type Hit, type SearchRequest, type SearchResult } from '../search/search'
import { similarTo } from '../search/similar'
import { otherwiseAsked } from '../search/slips'
import { withMinus } from '../search/with-minus'
import { withoutGaps } from './asked'
import { procedures, type RouterContext } from './context'
import { inTurns, turn } from './turns'

const { search } = procedures

export const searchRouter = search.router({
  query: search.query.handler(async ({ context, input, signal }) => {
    await turn('first', signal)
    const started = performance.now()
    const { db } = context.archive
    const { beginning, fewerWords, total, hits, problems, filters, collection, unchecked } = await found(db, withoutGaps(input), input.orBeginning && !input.asYouType, signal)
    return {
      total,
      hits: hits.flatMap((hit) => withSummary(context, hit)),
      problems: [...problems],
      filters: filters.map((filter) => filterLine(filter, input.query)),
      collection: collection === null ? null : collectionOf(db, collection),
      beginning,
      fewerWords,
      didYouMean: input.asYouType ? null : withMinus(db, withoutGaps(input)) ?? (total > 0 && beginning === null && fewerWords === null ? null : meant(db, withoutGaps(input), fewerWords)),
      byDate: input.asYouType ? null : withDateAsFilter(db, withoutGaps(input)),
      unchecked: [...unchecked],
      tookMs: performance.now() - started,
    }
  }),
  mostWords: search.mostWords.handler(async ({ context, input, signal }) => {
    await turn('beside', signal)
    return withMostWords(context.archive.db, withoutGaps(input)).flatMap((hit) => withSummary(context, hit))
  }),
  count: search.count.handler(({ context, input }) => ({ total: countFound(context.archive.db, withoutGaps(input)) })),
  facet: search.facet.handler(async ({ context, input, signal }) => {
    await turn('beside', signal)
    const { values, partial } = facetOf(context.archive.db, withoutGaps(input))
    return { values: [...values], partial }
  }),
  similar: search.similar.handler(({ context, input }) => {
    const { db } = context.archive
    return summariesByRowid(db, similarTo(db, rowidOf(db, input.id), input.limit).map(({ rowid }) => rowid))
  }),
})

/** What was found, and the query that says so where it is another than was asked. */
type FoundInstead = SearchResult & { readonly beginning: string | null; readonly fewerWords: string | null }

/** What a request finds; where that is nothing and it is wanted, what it finds with its last word as a beginning, with its slips mended, or with fewer of its words. */
async function found(db: Database.Database, request: SearchRequest, orLess: boolean, signal: AbortSignal | undefined): Promise<FoundInstead> {
  const searched = (asked: SearchRequest): Promise<SearchResult> => inTurns(signal, searchHitByHit(db, asked), () => db.open)
  const whole = { ...(await searched(request)), beginning: null, fewerWords: null }
  if (whole.total > 0 || !orLess) return whole
  const beginning = request.without?.includes('prefix') === true ? null : asBeginning(request.query.trim())
  const begun = beginning === null ? whole : await searched({ ...request, query: beginning })
  if (begun.total > 0) return { ...whole, ...begun, beginning }
  const fewerWords = otherwiseAsked(db, request)
  if (fewerWords === null) return whole
  // What could not be read as meant, and the filters, stand where they do in what was typed.
  const { problems, filters, collection } = whole
  return { ...whole, ...(await searched({ ...request, query: fewerWords })), problems, filters, collection, fewerWords }
}

/** What was meant by a request that found nothing; null where that would find nothing either, or is what was found instead. */
function meant(db: Database.Database, request: SearchRequest, instead: string | null): string | null {
  const named = withNamesMeant(db, request.query)
  const query = didYouMean(db, named) ?? named
  return query !== request.query && query !== instead && countFound(db, { ...request, query }) > 0 ? query : null
}

function filterLine({ field, value, negated, start, end }: PlacedFilter, query: string): QueryFilter {
  const written = query.slice(start, end).replace(beforeValue, '').replace(/["„“”»«'‚‘’›‹＂]/g, '').toLowerCase()
  return { field, negated, start, end, value: typeof value === 'string' ? value : written }
}

function withSummary({ archive: { db } }: RouterContext, { rowid, snippet, why, ...hit }: Hit): SearchHit[] {
  return summariesByRowid(db, [rowid]).map((record) =>
    // A restricted record is found and says why, but not what stands in it: its page opens only on request.
    record.access === 'restricted' ? { record, ...hit, file: null, page: null, pages: 0, snippet: [], why: [...why] } : { record, ...hit, snippet: [...snippet], why: [...why] })
}
