import { useState } from 'react'
import type { HTMLAttributes, KeyboardEvent, RefObject } from 'react'

interface RowWalk {
  /** What scrolls, with the rows in it. */
  readonly scroller: RefObject<HTMLElement | null>
  readonly count: number
  /** Of most rows, in pixels. */
  readonly rowHeight: number
  readonly scrollTo: (index: number) => void
}

/** What a row needs to be walked to, and opened from there. */
export type RowProps = Pick<HTMLAttributes<HTMLElement>, 'tabIndex' | 'onFocus' | 'onKeyDown'> & { readonly 'data-row': number }

/**
 * Walking through rows that are drawn only where they are in sight: Tab leads to one of them, arrow and Page keys, Home and
 * End to the others, Enter and Space open one.
 */
export function useRowWalk({ scroller, count, rowHeight, scrollTo }: RowWalk): (index: number, open: (row: HTMLElement) => void) => RowProps {
  const [active, setActive] = useState(0)
  const goTo = (index: number): void => {
    const next = Math.max(0, Math.min(count - 1, index))
    setActive(next)
    scrollTo(next)
    // The row is drawn only after what holds it has scrolled to it.
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus({ preventScroll: true }))
  }
  const walk = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 1)
    const next = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page, Home: 0, End: count - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    goTo(next)
  }
  return (index, open) => ({
    'data-row': index,
    tabIndex: index === Math.min(active, count - 1) ? 0 : -1,
    onFocus: () => setActive(index),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault()
        open(event.currentTarget)
      } else walk(event)
    },
  })
}
