import { useCallback } from 'react'
import { toastFault } from '../ui/toast'
import { useUndoToast } from '../ui/use-undo-toast'

/** What came of an act: what is said of it, and the action that it was. */
export interface Act {
  readonly said: string
  readonly action: string | null
}

/** Does something that undo takes back and says so, with undo beside it; says what went wrong and gives false where it failed. */
export function useAct(): (call: () => Promise<Act>) => Promise<boolean> {
  const say = useUndoToast()
  return useCallback(
    async (call) => {
      try {
        const { said, action } = await call()
        say(said, action)
        return true
      } catch (error) {
        toastFault(error)
        return false
      }
    },
    [say],
  )
}
