import { useLayoutEffect } from 'react'

/** How far down the results last left were, and what had been asked for. */
let left: { readonly asked: string; readonly top: number } | null = null

/** Who comes back to the same results is where they were left. `isThere`: they are drawn. */
export function useKeptPlace(asked: string, isThere: boolean): void {
  useLayoutEffect(() => {
    const main = document.getElementById('main')
    if (!isThere || main === null) return
    const stop = left?.asked === asked ? scrollOnceThere(main, left.top) : () => undefined
    return () => {
      stop()
      left = { asked, top: main.scrollTop }
    }
  }, [asked, isThere])
}

/** Scrolls a list whose rows are drawn later than itself, unless somebody scrolls it meanwhile. */
function scrollOnceThere(scroller: HTMLElement, top: number): () => void {
  const rows = new ResizeObserver(() => {
    scroller.scrollTop = top
    if (scroller.scrollTop >= top - 1) stop()
  })
  const stop = (): void => {
    rows.disconnect()
    for (const event of scrolling) scroller.removeEventListener(event, stop)
  }
  for (const event of scrolling) scroller.addEventListener(event, stop)
  for (const part of scroller.children) rows.observe(part)
  return stop
}

const scrolling = ['wheel', 'keydown', 'pointerdown'] as const
