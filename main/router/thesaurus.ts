import { setPairs } from '../archive/equivalents'
import { isShipped, pairsOf } from '../search/shipped-pairs'
import { allPairs } from '../search/thesaurus'
import { procedures, writerOf } from './context'

const { thesaurus } = procedures

export const thesaurusRouter = thesaurus.router({
  list: thesaurus.list.handler(({ context }) => allPairs(context.archive.db)),
  add: thesaurus.add.handler(({ context, input: { de, en } }) => ({ added: setPairs(writerOf(context), pairsOf(de, en), true, isShipped) })),
  set: thesaurus.set.handler(({ context, input: { on, ...pair } }) => ({ changed: setPairs(writerOf(context), [pair], on, isShipped) > 0 })),
})
