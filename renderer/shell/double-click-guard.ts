import { useEffect } from 'react'

/** Within so many milliseconds and pixels two presses may be a double click: as systems have it by default. */
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
 * two clicks would have pressed a button there that they have not seen. Whether it is a double click the system says, by the count
 * that comes with `mousedown`; until then the press is held.
 */
export function useDoubleClickGuard(): void {
  useEffect(() => {
    let last: Press | null = null
    let held: PointerEvent | null = null
    let isStray = false
    const hold = (event: PointerEvent): void => {
      const press = pressOf(event)
      isStray = false
      held = last !== null && press !== null && hasSlippedIn(last, press) ? event : null
      if (held === null) last = press
      else event.stopPropagation()
    }
    const decide = ({ detail, target }: MouseEvent): void => {
      if (held === null) return
      const press = held
      held = null
      isStray = detail > 1
      // A third press may follow: to be kept from what has come as well.
      last = isStray ? last && { ...last, at: press.timeStamp } : pressOf(press)
      if (isStray) return
      target?.dispatchEvent(new PointerEvent('pointerdown', press))
    }
    const guard = (event: MouseEvent): void => {
      if (event.type === 'pointerdown' && event instanceof PointerEvent) return hold(event)
      if (event.type === 'mousedown') decide(event)
      // Pressed by a key or by a program.
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

function pressOf({ target, pointerType, button, timeStamp, clientX, clientY }: PointerEvent): Press | null {
  if (pointerType !== 'mouse' || button !== 0 || !(target instanceof Element)) return null
  return { at: timeStamp, x: clientX, y: clientY, control: target.closest(controls) }
}

/** Whether a press meets something else than the one before it at the same place did. */
function hasSlippedIn(before: Press, { at, x, y, control }: Press): boolean {
  const isSecond = at - before.at < longest && Math.abs(x - before.x) <= farthest && Math.abs(y - before.y) <= farthest
  return isSecond && before.control !== null && control !== before.control
}
