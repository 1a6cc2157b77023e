import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Equivalent } from '../../preload/contract'
import { useArchive } from '../client'
import { toast, toastFault } from '../ui/toast'
import { useUndoToast } from '../ui/use-undo-toast'

/** The word pairs, and what can be done to them; a message says that it was done, and takes it back. */
export function useThesaurus() {
  const archive = useArchive()
  const { t } = useTranslation()
  const say = useUndoToast()
  const list = useQuery(archive.thesaurus.list.queryOptions())

  /** Gives whether anything is new. */
  const add = useCallback(
    async (de: string, en: string): Promise<boolean> => {
      try {
        const { added, action } = await archive.thesaurus.add.call({ de, en })
        if (added === 0) toast(t('thesaurus.known'))
        else say(t('thesaurus.added', { count: added }), action)
        return added > 0
      } catch (error) {
        toastFault(error)
        return false
      }
    },
    [archive, say, t],
  )
  const set = useCallback(
    async ({ de, en }: Equivalent, on: boolean): Promise<void> => {
      try {
        const { action } = await archive.thesaurus.set.call({ de, en, on })
        say(t(on ? 'thesaurus.isOn' : 'thesaurus.isOff', { pair: t('thesaurus.pair', { de, en }) }), action)
      } catch (error) {
        toastFault(error)
      }
    },
    [archive, say, t],
  )
  return { list, add, set }
}
