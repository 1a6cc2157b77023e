import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { toastFault } from '../ui/toast'
import { useOneAtATime } from '../ui/use-one-at-a-time'
import { useUndoToast } from '../ui/use-undo-toast'

/** Brings records back from the trash in one action; a toast says so, with what else is to be said of them, and takes it back. */
export function useRestore(): (ids: readonly string[], note?: string) => void {
  const archive = useArchive()
  const { t } = useTranslation()
  const say = useUndoToast()
  const submit = useOneAtATime()
  return useCallback(
    (ids, note) => {
      const restore = async (): Promise<void> => {
        try {
          const { count, action } = await archive.records.restore.call({ ids: [...ids] })
          say([t('trash.restored', { count }), note].filter(Boolean).join('. '), action)
        } catch (error) {
          toastFault(error)
        }
      }
      submit(restore, ids.join(' '))
    },
    [archive, say, submit, t],
  )
}
