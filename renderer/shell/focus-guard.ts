import { useEffect } from 'react'
import type { RefObject } from 'react'
import { focusMain, isFocusLost } from '../ui/kept-focus'

const controls = ':is(a, button, input):not(:disabled, [hidden])'
const rows = 'li, [role="row"]'
/** Parts of the window with a name, which a screen reader says when they get the focus. */
const parts = 'section[aria-label], [role="group"][aria-label], aside, main'

/** What was taken out of the page with what had the focus, and where it was. */
interface Gap {
  readonly removed: Element
  readonly parent: Element
  readonly before: Element | null
  readonly after: Element | null
}

/**
 * Keeps the focus of the keyboard in the window when what was pressed goes away or is disabled, also while a dialog lay over
 * it. Whoever knows better where it belongs puts it there before the next frame.
 */
export function useFocusGuard(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: Element | null = null
    let focused: Element | null = null
    let gap: Gap | null = null
    const enter = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return
      last = target
      // What lies over the window gives back what it took.
      if (place.current?.contains(target) === true) [focused, gap] = [target, null]
    }
    const fill = (): void => {
      if (!isFocusLost()) return
      if (focused !== null && isGone(focused)) focus(inPlaceOf(focused, gap))
      if (isFocusLost()) focusMain()
    }
    const guard = new MutationObserver((changes) => {
      if (last === null || focused === null) return
      for (const change of changes) {
        // The place of the gap may be taken out as well.
        const lost = gap?.parent ?? focused
        // What was only moved is in the page.
        const removed = [...change.removedNodes].find((node) => node.contains(lost) && !node.isConnected)
        if (removed instanceof Element) gap = gapOf(removed, change)
      }
      if (isGone(last) && isFocusLost()) requestAnimationFrame(fill)
    })
    document.addEventListener('focusin', enter)
    guard.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
    return () => {
      document.removeEventListener('focusin', enter)
      guard.disconnect()
    }
  }, [place])
}

function isGone(element: Element): boolean {
  return !element.isConnected || element.matches(':disabled')
}

function gapOf(removed: Element, { target, previousSibling, nextSibling }: MutationRecord): Gap | null {
  if (!(target instanceof Element)) return null
  return { removed, parent: target, before: previousSibling instanceof Element ? previousSibling : null, after: nextSibling instanceof Element ? nextSibling : null }
}

/** The same field drawn elsewhere, the same control of the row beside, what came in its place, or the part of the window around it. */
function inPlaceOf(focused: Element, gap: Gap | null): Element | null {
  const field = focused.getAttribute('data-field')
  const same = field === null ? null : document.querySelector(`[data-field="${CSS.escape(field)}"]`)
  if (same !== null) return same
  if (gap === null) return focused.parentElement?.closest(parts) ?? null
  const { removed, parent } = gap
  const [before, after] = [gap.before, gap.after].map((each) => (each?.isConnected === true ? each : null))
  const beside = before?.nextElementSibling ?? after ?? before ?? parent.firstElementChild
  if (removed.matches(rows) && beside?.matches(rows) === true) {
    const at = pressedIn(removed).indexOf(focused)
    return pressedIn(beside)[at] ?? parent.closest(parts)
  }
  return beside?.matches(`${controls}, ${parts}`) === true ? beside : parent.closest(parts)
}

function pressedIn(row: Element): Element[] {
  return [row, ...row.querySelectorAll('a, button, input')]
}

function focus(element: Element | null): void {
  if (!(element instanceof HTMLElement)) return
  const isPart = element.matches(parts)
  if (isPart && !element.hasAttribute('tabindex')) element.tabIndex = -1
  element.focus({ preventScroll: isPart })
}
