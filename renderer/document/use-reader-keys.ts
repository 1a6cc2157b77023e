import { useEffect } from 'react'
import { isTyping } from '../shell/typing'
import type { ActionName, FileActions } from './use-file-actions'
import type { Walk } from './use-mark-walk'

/** The keys of the reader: to the next hit and back, and one for each action. Letters alone only where the reader has the focus. */
export function useReaderKeys(walk: Walk, actions: FileActions): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('[role="dialog"]') !== null) return
      const by = stepOf(event)
      const name = actionOf(event)
      const act = by !== null ? () => walk.step(by) : name === null ? undefined : actions[name]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
}

function stepOf({ key, shiftKey, ctrlKey, metaKey, altKey, target }: KeyboardEvent): 1 | -1 | null {
  if (key === 'F3') return shiftKey ? -1 : 1
  const isReading = target instanceof Element && target.closest('.document') !== null && !isTyping(target)
  if (!isReading || ctrlKey || metaKey || altKey) return null
  return key === 'n' ? 1 : key === 'p' ? -1 : null
}

function actionOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): ActionName | null {
  if (!(ctrlKey || metaKey) || altKey) return null
  const letter = key.toLowerCase()
  if (shiftKey) return letter === 'o' ? 'show' : letter === 'c' ? 'cite' : null
  return letter === 'o' ? 'open' : letter === 's' ? 'save' : letter === 'p' ? 'print' : null
}
