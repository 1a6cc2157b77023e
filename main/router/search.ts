import type { SearchHit } from '../../preload/contract'
import { filesOf } from '../archive/details'
import { textOf } from '../archive/derived'
import { summariesByRowid } from '../archive/summaries'
import { search as searchIndex, type Hit } from '../search/search'
import { highlight } from '../search/highlight'
import { matcher, type Matcher } from '../search/match'
import { parseQuery } from '../search/query'
import { procedures, type RouterContext } from './context'

const { search } = procedures

export const searchRouter = search.router({
  query: search.query.handler(({ context, input }) => {
    const started = performance.now()
    const { db } = context.archive
    const { total, hits, problems } = searchIndex(db, { ...input, from: input.from ?? null, to: input.to ?? null, kinds: input.kinds ?? null })
    const matches = matcher(db, parseQuery(input.query), { asYouType: input.asYouType })
    return {
      total,
      hits: hits.flatMap((hit) => explained(context, hit, matches)),
      problems: [...problems],
      tookMs: performance.now() - started,
    }
  }),
})

/** A hit with what explains it: the page, the snippet with marked words, and why it matched. */
function explained({ archive: { db } }: RouterContext, hit: Hit, matches: Matcher): SearchHit[] {
  const [record] = summariesByRowid(db, [hit.rowid])
  if (record === undefined) return []
  const files = filesOf(db, record.id)
  const texts = files.map((file) => ({ file, pages: textOf(db, file.hash).pages }))
  return [{ record, score: hit.score, ...best(texts, matches, record.title) }]
}
