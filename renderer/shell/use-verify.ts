import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VerifyFault } from '../../preload/contract'
import { useArchive } from '../client'
import { useIsRunning } from '../jobs'
import { toastFault, toastToStay, toastWhile } from '../ui/toast'

/** Checking the archive, and the faults it came to, until they are closed. */
interface Verify {
  readonly isRunning: boolean
  readonly faults: readonly VerifyFault[]
  start(): Promise<void>
  close(): void
}

/** Checks every file and the database, and says what came of it. */
export function useVerify(): Verify {
  const { archive } = useArchive()
  const { t } = useTranslation()
  const isRunning = useIsRunning('verify')
  const [faults, setFaults] = useState<readonly VerifyFault[]>([])
  const last = useRef<{ remove(): void }>(null)
  const start = useCallback(async () => {
    last.current?.remove()
    try {
      const { files, faults: found } = await toastWhile(t('shell.verifying'), archive.verify.call())
      setFaults(found)
      if (found.length === 0) last.current = toastToStay(t('shell.verified', { count: files }))
    } catch (error) {
      toastFault(error)
    }
  }, [archive, t])
  return { isRunning, faults, start, close: () => setFaults([]) }
}
