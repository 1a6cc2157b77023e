import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { toast, toastFault } from '../ui/toast'

/** Moves photos to the trash in one action; a toast says so and takes it back. */
export function useTrashPhotos(): (ids: readonly string[]) => void {
  const archive = useArchive()
  const { t } = useTranslation()
  return useCallback(
    (ids) => {
      const trash = async (): Promise<void> => {
        try {
          const { count } = await archive.records.trash.call({ ids: [...ids] })
          toast(t('photos.trashed', { count }), { label: t('shell.undo'), onPress: () => void archive.archive.undo.call().catch(toastFault) })
        } catch (error) {
          toastFault(error)
        }
      }
      void trash()
    },
    [archive, t],
  )
}
