import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import { useStable } from './use-stable'

/** Puts the focus on what the middle shows, where what had it goes away. */
export function focusMain(): void {
  document.getElementById('main')?.focus({ preventScroll: true })
}

/** Not those of a list that stands below what the area is there for. */
const rows = ':is([role="row"], [role="option"]):not([data-below] *)'
/** The row of a list that Tab leads to, else its first. */
const listed = [`${rows}[tabindex="0"]`, `${rows}[tabindex]`]

/** Puts the focus into the list of what the middle shows, as soon as it is there; where there is none, on the middle. */
export function focusArea(): void {
  focusMain()
  const main = document.activeElement
  if (main === null) return
  const look = (): void => {
    const row = listed.map((each) => main.querySelector<HTMLElement>(each)).find((each) => each !== null)
    // Whoever went elsewhere meanwhile stays there.
    if (document.activeElement !== main) guard.disconnect()
    else row?.focus()
  }
  const guard = new MutationObserver(look)
  guard.observe(main, { childList: true, subtree: true })
  // The area before is drawn until then.
  requestAnimationFrame(look)
}

/** Whether what is pressed goes nowhere: the browser leaves the focus on the page as a whole, or on what is disabled. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement.matches('body, :disabled')
}

/** Remembers who has the focus while something asked for there is under way; what it gives tells afterwards whether the focus may be moved on: whoever went elsewhere meanwhile stays there. `opener`: what gets the focus back when the menu closes in which it was asked for. */
export function followFocus(opener?: RefObject<Element | null>): () => boolean {
  const asked = document.activeElement
  return () => document.activeElement === asked || document.activeElement === opener?.current || isFocusLost()
}

/** Where the focus goes when a place goes away that has it: to what is given as first that is still there, else to the middle. */
export function useFocusAfter(place: RefObject<HTMLElement | null>, after: () => readonly (Element | null)[]): void {
  const choose = useStable(after)
  useLayoutEffect(() => {
    const element = place.current
    return () => {
      // At this moment the place is still in the page, and so is what stood beside it.
      if (element?.contains(document.activeElement) !== true) return
      const choice = choose()
      requestAnimationFrame(() => {
        if (!isFocusLost()) return
        const next = choice.find((each) => each?.isConnected)
        if (next instanceof HTMLElement) next.focus()
        if (isFocusLost()) focusMain()
      })
    }
  }, [place, choose])
}
