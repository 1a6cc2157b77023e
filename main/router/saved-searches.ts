import { removeSearch, renameSearch, savedSearches as searchesKept, saveSearch } from '../archive/saved-searches'
import { procedures, writerOf } from './context'

const { savedSearches } = procedures

export const savedSearchesRouter = savedSearches.router({
  list: savedSearches.list.handler(({ context }) => searchesKept(context.archive.db)),
  save: savedSearches.save.handler(({ context, input }) => saveSearch(writerOf(context), input.name, input.asked)),
  rename: savedSearches.rename.handler(({ context, input }) => {
    renameSearch(writerOf(context), input.id, input.name)
    return { id: input.id }
  }),
  remove: savedSearches.remove.handler(({ context, input }) => {
    removeSearch(writerOf(context), input.id)
    return { id: input.id }
  }),
})
