import { useEffect, useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import { useStable } from './use-stable'

/** What had the focus and was taken out of the page. */
export interface Lost {
  readonly focused: Element
  /** What it was taken out with, and what stands beside the gap. */
  readonly removed: Element
  readonly beside: Element | null
}

/** Puts the focus on what the middle shows, where what had it goes away. */
export function focusMain(): void {
  document.getElementById('main')?.focus({ preventScroll: true })
}

/** Tells when what has the focus inside of a place is taken out of it: the browser would leave the focus nowhere. */
export function useLostFocus(place: RefObject<HTMLElement | null>, onLost: (lost: Lost) => void): void {
  const tell = useStable(onLost)
  useEffect(() => {
    const element = place.current
    if (element === null) return
    let focused: Element | null = null
    const enter = ({ target }: FocusEvent): void => {
      focused = target instanceof Element ? target : null
    }
    const guard = new MutationObserver((changes) => {
      if (focused === null || focused.isConnected || document.activeElement !== document.body) return
      for (const { removedNodes, nextSibling, previousSibling } of changes) {
        const removed = [...removedNodes].find((node) => node.contains(focused))
        if (!(removed instanceof Element)) continue
        const beside = [nextSibling, previousSibling].find((node) => node instanceof Element && node.isConnected)
        return tell({ focused, removed, beside: beside instanceof Element ? beside : null })
      }
    })
    element.addEventListener('focusin', enter)
    guard.observe(element, { childList: true, subtree: true })
    return () => {
      element.removeEventListener('focusin', enter)
      guard.disconnect()
    }
  }, [place, tell])
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
        if (document.activeElement !== document.body) return
        const next = choice.find((each) => each?.isConnected)
        if (next instanceof HTMLElement) next.focus()
        if (document.activeElement === document.body) focusMain()
      })
    }
  }, [place, choose])
}
