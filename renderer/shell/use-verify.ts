import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { toast, toastFault } from '../ui/toast'

/** Checks every file and the database, and says what came of it. */
export function useVerify(): () => Promise<void> {
  const { archive } = useArchive()
  const { t } = useTranslation()
  return useCallback(async () => {
    toast(t('shell.verifying'))
    try {
      const { files, faults } = await archive.verify.call()
      toast(faults.length === 0 ? t('shell.verified', { count: files }) : t('shell.verifyFaults', { count: faults.length, first: faults[0]?.path ?? '' }))
    } catch (error) {
      toastFault(error)
    }
  }, [archive, t])
}
