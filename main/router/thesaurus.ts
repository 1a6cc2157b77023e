import { setPairs } from '../archive/authorities/equivalents'
import { isShipped, pairsOf } from '../search/match/shipped-pairs'
import { allPairs } from '../search/match/thesaurus'
import { acting, procedures } from './context'

const { thesaurus } = procedures

export const thesaurusRouter = thesaurus.router({
  list: thesaurus.list.handler(({ context }) => allPairs(context.archive.db)),
  add: thesaurus.add.handler(({ context, input: { de, en } }) => acting(context, (writer) => ({ added: setPairs(writer, pairsOf(de, en), true, isShipped) }))),
  set: thesaurus.set.handler(({ context, input: { on, ...pair } }) => acting(context, (writer) => ({ changed: setPairs(writer, [pair], on, isShipped) > 0 }))),
})
