import { useRef, useState } from 'react'
import type { HTMLAttributes, KeyboardEvent, RefObject } from 'react'
import { isFocusLost } from './kept-focus'

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
  /** The frame in which a row is drawn and gets the focus. */
  const awaited = useRef<number | null>(null)
  const focus = (row: HTMLElement | null | undefined): void => row?.focus({ preventScroll: true })
  const goTo = (index: number): void => {
    const next = Math.max(0, Math.min(count - 1, index))
    const find = (): HTMLElement | null | undefined => scroller.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)
    if (awaited.current !== null) cancelAnimationFrame(awaited.current)
    awaited.current = null
    setActive(next)
    scrollTo(next)
    // A row that is drawn has the focus before the next key.
    if (find()) return focus(find())
    // Another is drawn only after what holds it has scrolled to it. Whoever went elsewhere meanwhile stays there.
    awaited.current = requestAnimationFrame(() => {
      awaited.current = null
      if (isFocusLost() || scroller.current?.contains(document.activeElement) === true) focus(find())
    })
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
        // It is meant for the row that the focus is on its way to.
        if (awaited.current === null) open(event.currentTarget)
      } else walk(event)
    },
  })
}
