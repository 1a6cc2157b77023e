import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { toast, toastFault } from '../ui/toast'

/** Does something that undo takes back and says so, with undo beside it; says what went wrong and gives false where it failed. */
export function useAct(): (call: () => Promise<string>) => Promise<boolean> {
  const { archive } = useArchive()
  const { t } = useTranslation()
  return useCallback(
    async (call) => {
      try {
        toast(await call(), { label: t('shell.undo'), onPress: () => void archive.undo.call().catch(toastFault) })
        return true
      } catch (error) {
        toastFault(error)
        return false
      }
    },
    [archive, t],
  )
}
