import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { useAct } from './use-act'

/** What can be done to a search that is kept; each gives whether it was done. */
interface SavedSearchActs {
  rename(id: string, name: string): Promise<boolean>
  /** `name`: as it is called, for what is said of it. */
  remove(id: string, name: string): Promise<boolean>
}

/** Renames and removes searches that are kept, says so, and offers undo. */
export function useSavedSearch(): SavedSearchActs {
  const { t } = useTranslation()
  const { savedSearches } = useArchive()
  const act = useAct()
  return {
    rename: (id, name) =>
      act(async () => {
        const { action } = await savedSearches.rename.call({ id, name })
        return { said: t('collections.renamed', { name }), action }
      }),
    remove: (id, name) =>
      act(async () => {
        const { action } = await savedSearches.remove.call({ id })
        return { said: t('collections.searchRemoved', { name }), action }
      }),
  }
}
