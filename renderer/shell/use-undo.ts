import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { hasChangedSince, ownChange, ownChangesEnded } from '../ui/own-changes'
import { retireActions, toast, toastFault, withdraw } from '../ui/toast'

/** Takes the action back that the window shows as the last, or does it again, and says which it was. */
export function useUndo(): (which: 'undo' | 'redo') => void {
  const { archive } = useArchive()
  const queries = useQueryClient()
  const { t } = useTranslation()
  return useCallback(
    (which) => {
      /** What another window has done is meant as soon as this one shows it, what was done here at once. */
      const meant = async (): Promise<{ action?: string | null }> => {
        const shown = queries.getQueryState(archive.status.queryOptions().queryKey)
        if (shown?.data === undefined) return {}
        const status = hasChangedSince(shown.dataUpdatedAt) ? await archive.status.call() : shown.data
        return { action: status[which]?.id ?? null }
      }
      const act = async (): Promise<void> => {
        // Before the answer: a press on an older message meanwhile would be refused.
        retireActions()
        // While a larger action is written, what is pressed is refused, not kept: it would be done to whatever is last in minutes.
        const before = ownChangesEnded(async () => (await archive.status.call()).writing)
        try {
          const { label } = await ownChange(async () => {
            await before
            const one = await meant()
            const done = await archive[which].call(one)
            if (which === 'undo' && one.action != null) withdraw(one.action)
            return done
          })
          toast(t(which === 'undo' ? 'shell.undone' : 'shell.redone', { what: t(`actions.${label}`, { defaultValue: label }) }))
        } catch (error) {
          toastFault(error)
        }
      }
      void act()
    },
    [archive, queries, t],
  )
}
