import { removeSearch, renameSearch, savedSearches as searchesKept, saveSearch } from '../archive/collections/saved-searches'
import { acting, procedures } from './context'

const { savedSearches } = procedures

export const savedSearchesRouter = savedSearches.router({
  list: savedSearches.list.handler(({ context }) => searchesKept(context.archive.db)),
  save: savedSearches.save.handler(({ context, input }) => acting(context, (writer) => saveSearch(writer, input.name, input.asked))),
  rename: savedSearches.rename.handler(({ context, input: { id, name } }) =>
    acting(context, (writer) => {
      renameSearch(writer, id, name)
      return { id }
    }),
  ),
  remove: savedSearches.remove.handler(({ context, input: { id } }) =>
    acting(context, (writer) => {
      removeSearch(writer, id)
      return { id }
    }),
  ),
})
