import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { isTyping } from '../shell/typing'
import { toast } from '../ui/toast'
import type { ActionName, FileActions } from './use-file-actions'
import type { Walk } from './use-mark-walk'
import type { Sight } from './use-sight'

interface Keyed {
  readonly walk: Walk
  readonly actions: FileActions
  readonly sight: Sight
  readonly fileName: string
}

/**
 * The keys of the reader: to the next hit and back, one for each action, and how a picture is looked at; for an action that the host
 * has not, saving is offered. Letters and signs alone only where the reader has the focus.
 */
export function useReaderKeys({ walk, actions, sight, fileName }: Keyed): void {
  const { t } = useTranslation()
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('[role="dialog"]') !== null) return
      const act = actOf(event, { walk, actions, sight }, () => toast(t('document.notInBrowser', { name: fileName }), { label: t('document.actions.save'), onPress: actions.save }))
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
}

function actOf(event: KeyboardEvent, { walk, actions, sight }: Omit<Keyed, 'fileName'>, instead: () => void): (() => void) | undefined {
  if (event.key === 'F3') return () => walk.step(event.shiftKey ? -1 : 1)
  if (isReading(event)) return whileReading(event.key, walk, sight)
  const name = actionOf(event)
  return name === null ? undefined : (actions[name] ?? instead)
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
