import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button'
import { sentenceOf } from './fault'

export interface ToastAction {
  /** The action of the archive that it takes back; what takes none back stays as long as its message. */
  readonly of?: string
  readonly label: string
  readonly onPress: () => void
}

interface Toast {
  readonly id: number
  /** The action of the archive that it tells of, where that can be taken back. */
  readonly of: string | null
  readonly text: string | { readonly error: unknown }
  readonly action: ToastAction | null
}

/** Long enough to read two lines and reach the button; undo stays in the menu afterwards. */
const milliseconds = 8_000

let toasts: readonly Toast[] = []
let count = 0
const listeners = new Set<() => void>()

function set(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

function add(text: Toast['text'], action: ToastAction | null): void {
  const id = show(text, action)
  const leave = (): void => {
    // Whoever is at it has come to read it or to press its button.
    if (document.querySelector(`[data-toast="${id}"]:is(:hover, :focus-within)`) === null) remove(id)
    else setTimeout(leave, milliseconds)
  }
  setTimeout(leave, milliseconds)
}

function show(text: Toast['text'], action: ToastAction | null): number {
  const id = (count += 1)
  if (action?.of !== undefined) retireActions(action.of)
  set([...toasts.slice(-2), { id, of: action?.of ?? null, text, action }])
  return id
}

function remove(id: number): void {
  set(toasts.filter((toast) => toast.id !== id))
}

/** Takes undo off the messages shown, but for that of the last action: something was done since, and it would be refused. */
export function retireActions(last: string | null = null): void {
  const isOver = ({ action }: Toast): boolean => action?.of !== undefined && action.of !== last
  if (toasts.some(isOver)) set(toasts.map((toast) => (isOver(toast) ? { ...toast, action: null } : toast)))
}

/** Takes away what is said of an action of the archive: it was taken back, and is so no longer. */
export function withdraw(action: string): void {
  if (toasts.some(({ of }) => of === action)) set(toasts.filter(({ of }) => of !== action))
}

/** Says in passing what was done, with one action beside it. */
export function toast(text: string, action: ToastAction | null = null): void {
  add(text, action)
}

/** Says what is going on, until it has ended. */
export async function toastWhile<Result>(text: string, work: Promise<Result>): Promise<Result> {
  const id = show(text, null)
  try {
    return await work
  } finally {
    remove(id)
  }
}

/** Says what came of something nobody may have waited for, until it is closed or `remove` takes it away. */
export function toastToStay(text: string): { remove(): void } {
  const id = show(text, null)
  return { remove: () => remove(id) }
}

/** Says in passing what went wrong. */
export function toastFault(error: unknown): void {
  add({ error }, null)
}

/** Where toasts appear; announced to screen readers, never in the way of the focus. */
export function Toasts() {
  const { t } = useTranslation()
  const shown = useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, () => toasts)
  return (
    // A dialog that is open would hide it, and what went wrong in the dialog with it.
    <div className="toasts" role="region" aria-label={t('shell.messages')} aria-live="polite" data-react-aria-top-layer="true">
      {shown.map(({ id, text, action }) => (
        <div key={id} data-toast={id} className={typeof text === 'string' ? 'toast' : 'toast toast-fault'}>
          <span>{typeof text === 'string' ? text : sentenceOf(text.error, t)}</span>
          {action && (
            <Button variant="quiet" onPress={() => { remove(id); action.onPress() }}>{action.label}</Button>
          )}
          <Button variant="quiet" aria-label={t('shell.close')} onPress={() => remove(id)}>×</Button>
        </div>
      ))}
    </div>
  )
}
