import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { endOwnChange, ownChange } from './own-changes'
import { toast, toastFault } from './toast'

/** Says in passing what was done, with undo of that action beside it; where nothing had to change (null), without. */
export function useUndoToast(): (text: string, action: string | null) => void {
  const { archive } = useArchive()
  const { t } = useTranslation()
  return useCallback(
    (text, action) => {
      endOwnChange()
      toast(text, action === null ? null : { of: action, label: t('common.undo'), onPress: () => void ownChange(() => archive.undo.call({ action })).catch(toastFault) })
    },
    [archive, t],
  )
}
