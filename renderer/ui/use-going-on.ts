import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { PressEvent } from 'react-aria-components'
import { followFocus } from './kept-focus'

/**
 * For a button below a list that shows more of it: a keyboard goes on at the first row that comes, for the button then lies
 * below all of them. Whoever went elsewhere meanwhile stays there.
 */
export function useGoingOn(list: RefObject<HTMLElement | null>, shown: number): (press: PressEvent) => void {
  const asked = useRef<{ readonly from: number; readonly isStillHere: () => boolean } | null>(null)
  // With the drawing that may take the button away: nobody else need look for a place for the focus.
  useLayoutEffect(() => {
    if (asked.current === null || shown <= asked.current.from) return
    const { from, isStillHere } = asked.current
    asked.current = null
    requestAnimationFrame(() => {
      if (isStillHere()) list.current?.querySelectorAll<HTMLElement>(':is([role="row"], .row-room)[data-key]')[from]?.focus()
    })
  }, [list, shown])
  return ({ pointerType }) => {
    asked.current = pointerType === 'keyboard' || pointerType === 'virtual' ? { from: shown, isStillHere: followFocus() } : null
  }
}
