import { useEffect } from 'react'

/** Within so many milliseconds and pixels two presses are a double click, as systems have it by default. */
const longest = 500
const farthest = 4

const controls = 'a, button, input, select, summary, textarea, label, [role="row"], [role="option"], [role="menuitem"], [role="button"], [role="tab"]'
/** What a press of the mouse comes as, to whoever listens. */
const kinds = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'] as const

interface Press {
  readonly at: number
  readonly x: number
  readonly y: number
  readonly control: Element | null
}

/**
 * Keeps the second press of a double click from what has come under the pointer by the first: people who open everything by
 * two clicks would have pressed a button there that they have not seen.
 */
export function useDoubleClickGuard(): void {
  useEffect(() => {
    let last: Press | null = null
    let isStray = false
    const guard = (event: MouseEvent): void => {
      if (event.type === 'pointerdown') {
        const press = pressOf(event)
        isStray = last !== null && press !== null && hasSlippedIn(last, press)
        // Whoever goes on pressing means what is there by then.
        if (!isStray) last = press
      }
      if (!isStray || (event.detail === 0 && event.type === 'click')) return
      event.preventDefault()
      event.stopPropagation()
    }
    for (const kind of kinds) window.addEventListener(kind, guard, { capture: true })
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, guard, { capture: true })
    }
  }, [])
}

function pressOf(event: MouseEvent): Press | null {
  const { target, button, timeStamp, clientX, clientY } = event
  const isByMouse = event instanceof PointerEvent && event.pointerType === 'mouse'
  if (!isByMouse || button !== 0 || !(target instanceof Element)) return null
  return { at: timeStamp, x: clientX, y: clientY, control: target.closest(controls) }
}

/** Whether a press meets something else than the one before it at the same place did. */
function hasSlippedIn(before: Press, { at, x, y, control }: Press): boolean {
  const isSecond = at - before.at < longest && Math.abs(x - before.x) <= farthest && Math.abs(y - before.y) <= farthest
  return isSecond && before.control !== null && control !== before.control
}
