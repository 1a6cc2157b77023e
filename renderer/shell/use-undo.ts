import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { retireActions, toast, toastFault } from '../ui/toast'

/** Takes the last action back, or does it again, and says which it was. */
export function useUndo(): (which: 'undo' | 'redo') => void {
  const { archive } = useArchive()
  const { t } = useTranslation()
  return useCallback(
    (which) => {
      const act = async (): Promise<void> => {
        // Before the answer: a press on an older message meanwhile would take back what lies behind.
        retireActions()
        try {
          const { label } = await archive[which].call()
          toast(t(which === 'undo' ? 'shell.undone' : 'shell.redone', { what: t(`actions.${label}`, { defaultValue: label }) }))
        } catch (error) {
          toastFault(error)
        }
      }
      void act()
    },
    [archive, t],
  )
}
