import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { PressEvent } from 'react-aria-components'

/**
 * For a button below a list that shows more of it: a keyboard goes on at the first row that comes, for the button then lies
 * below all of them.
 */
export function useGoingOn(list: RefObject<HTMLElement | null>, shown: number): (press: PressEvent) => void {
  const from = useRef<number | null>(null)
  useEffect(() => {
    const first = from.current
    if (first === null || shown <= first) return
    from.current = null
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>(':is([role="row"], .row-room)[data-key]')[first]?.focus())
  }, [list, shown])
  return ({ pointerType }) => {
    from.current = pointerType === 'keyboard' || pointerType === 'virtual' ? shown : null
  }
}
