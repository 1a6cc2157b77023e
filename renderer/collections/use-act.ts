import { useCallback } from 'react'
import { toastFault } from '../ui/toast'
import { useUndoToast } from '../ui/use-undo-toast'

/** Does something that undo takes back and says so, with undo beside it; says what went wrong and gives false where it failed. */
export function useAct(): (call: () => Promise<string>) => Promise<boolean> {
  const say = useUndoToast()
  return useCallback(
    async (call) => {
      try {
        say(await call())
        return true
      } catch (error) {
        toastFault(error)
        return false
      }
    },
    [say],
  )
}
