import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { toast, toastFault } from '../ui/toast'
import { useOneAtATime } from '../ui/use-one-at-a-time'

/** Brings records back from the trash in one action; a toast says so and takes it back. */
export function useRestore(): (ids: readonly string[]) => void {
  const archive = useArchive()
  const { t } = useTranslation()
  const submit = useOneAtATime()
  return useCallback(
    (ids) => {
      const restore = async (): Promise<void> => {
        try {
          const { count } = await archive.records.restore.call({ ids: [...ids] })
          toast(t('trash.restored', { count }), { label: t('trash.undo'), onPress: () => void archive.archive.undo.call().catch(toastFault) })
        } catch (error) {
          toastFault(error)
        }
      }
      submit(restore)
    },
    [archive, submit, t],
  )
}
