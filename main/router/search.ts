import type { SearchHit } from '../../preload/contract'
import { summariesByRowid } from '../archive/summaries'
import { search as searchIndex, type Hit } from '../search/search'
import { procedures, type RouterContext } from './context'

const { search } = procedures

export const searchRouter = search.router({
  query: search.query.handler(({ context, input }) => {
    const started = performance.now()
    const { from = null, to = null, kinds = null, ...request } = input
    const { total, hits, problems } = searchIndex(context.archive.db, { ...request, from, to, kinds })
    return {
      total,
      hits: hits.flatMap((hit) => withSummary(context, hit)),
      problems: [...problems],
      tookMs: performance.now() - started,
    }
  }),
})

function withSummary({ archive: { db } }: RouterContext, { rowid, snippet, why, ...hit }: Hit): SearchHit[] {
  return summariesByRowid(db, [rowid]).map((record) => ({ record, ...hit, snippet: [...snippet], why: [...why] }))
}
