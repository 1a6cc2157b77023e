import { useEffect } from 'react'
import { isTyping } from '../shell/typing'
import type { ActionName, FileActions } from './use-file-actions'
import type { Walk } from './use-mark-walk'
import type { Sight } from './use-sight'

interface Keyed {
  readonly walk: Walk
  readonly actions: FileActions
  readonly sight: Sight
}

/** The keys of the reader: to the next hit and back, one for each action, and how a picture is looked at. Letters and signs alone only where the reader has the focus. */
export function useReaderKeys({ walk, actions, sight }: Keyed): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('[role="dialog"]') !== null) return
      const name = actionOf(event)
      const act = event.key === 'F3' ? () => walk.step(event.shiftKey ? -1 : 1) : isReading(event) ? whileReading(event.key, walk, sight) : name === null ? undefined : actions[name]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
}

function isReading({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && target instanceof Element && target.closest('.document') !== null && !isTyping(target)
}

function whileReading(key: string, walk: Walk, sight: Sight): (() => void) | undefined {
  switch (key) {
    case 'n':
      return () => walk.step(1)
    case 'p':
      return () => walk.step(-1)
    case '+':
      return () => sight.step(1)
    case '-':
      return () => sight.step(-1)
    case '0':
      return sight.fit
    case 'r':
      return sight.turn
    default:
      return undefined
  }
}

function actionOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): ActionName | null {
  if (!(ctrlKey || metaKey) || altKey) return null
  const letter = key.toLowerCase()
  if (shiftKey) return letter === 'o' ? 'show' : letter === 'c' ? 'cite' : null
  return letter === 'o' ? 'open' : letter === 's' ? 'save' : letter === 'p' ? 'print' : null
}
