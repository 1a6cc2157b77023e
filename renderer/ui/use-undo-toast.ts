import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { toast, toastFault } from './toast'

/** Says in passing what was done, with undo beside it. */
export function useUndoToast(): (text: string) => void {
  const { archive } = useArchive()
  const { t } = useTranslation()
  return useCallback((text) => toast(text, { label: t('common.undo'), onPress: () => void archive.undo.call().catch(toastFault) }), [archive, t])
}
