import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { toastFault } from '../ui/toast'
import { useUndoToast } from '../ui/use-undo-toast'

/** Moves photos to the trash in one action; a toast says so and takes it back. */
export function useTrashPhotos(): (ids: readonly string[]) => void {
  const archive = useArchive()
  const { t } = useTranslation()
  const say = useUndoToast()
  return useCallback(
    (ids) => {
      const trash = async (): Promise<void> => {
        try {
          const { count, action } = await archive.records.trash.call({ ids: [...ids] })
          say(t('photos.trashed', { count }), action)
        } catch (error) {
          toastFault(error)
        }
      }
      void trash()
    },
    [archive, say, t],
  )
}
