import { acceptSuggestions, dismissSuggestions } from '../archive/decide'
import { countOpenSuggestions, openSuggestions } from '../archive/suggestions'
import { procedures, writerOf } from './context'

const { suggestions } = procedures

export const suggestionsRouter = suggestions.router({
  list: suggestions.list.handler(({ context: { archive: { db } }, input }) => ({
    total: countOpenSuggestions(db, input.record ?? null),
    suggestions: openSuggestions(db, input.record ?? null, input.limit),
  })),
  accept: suggestions.accept.handler(({ context, input }) => {
    acceptSuggestions(writerOf(context), input.keys)
    return { open: countOpenSuggestions(context.archive.db, null) }
  }),
  dismiss: suggestions.dismiss.handler(({ context, input }) => {
    dismissSuggestions(writerOf(context), input.keys)
    return { open: countOpenSuggestions(context.archive.db, null) }
  }),
})
