import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Equivalent } from '../../preload/contract'
import { useArchive } from '../client'
import { toast, toastFault } from '../ui/toast'

/** The word pairs, and what can be done to them; a message says that it was done, and takes it back. */
export function useThesaurus() {
  const archive = useArchive()
  const { t } = useTranslation()
  const list = useQuery(archive.thesaurus.list.queryOptions())

  const done = useCallback(
    (text: string): void => toast(text, { label: t('thesaurus.undo'), onPress: () => void archive.archive.undo.call().catch(toastFault) }),
    [archive, t],
  )
  /** Gives whether anything is new. */
  const add = useCallback(
    async (de: string, en: string): Promise<boolean> => {
      try {
        const { added } = await archive.thesaurus.add.call({ de, en })
        if (added === 0) toast(t('thesaurus.known'))
        else done(t('thesaurus.added', { count: added }))
        return added > 0
      } catch (error) {
        toastFault(error)
        return false
      }
    },
    [archive, done, t],
  )
  const set = useCallback(
    async ({ de, en }: Equivalent, on: boolean): Promise<void> => {
      try {
        await archive.thesaurus.set.call({ de, en, on })
        done(t(on ? 'thesaurus.isOn' : 'thesaurus.isOff', { pair: t('thesaurus.pair', { de, en }) }))
      } catch (error) {
        toastFault(error)
      }
    },
    [archive, done, t],
  )
  return { list, add, set }
}
