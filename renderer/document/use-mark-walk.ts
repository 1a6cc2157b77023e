import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import type { FileText } from '../../preload/contract'
import { go } from '../view'

/** Walking from one marked word to the next, over pages. */
export interface Walk {
  /** Of all marks of the file, how many there are and at which one the reader is, from 1; 0 before the first. */
  readonly count: number
  readonly at: number
  readonly step: (by: 1 | -1) => void
}

/** Keeps the present mark in sight; `page` is the page shown (from 0) where there are pages. */
export function useMarkWalk(scroller: RefObject<HTMLDivElement | null>, content: FileText, page = 0): Walk {
  const counts = content.pages.map(({ marks }) => marks.length)
  const before = counts.slice(0, page).reduce((sum, each) => sum + each, 0)
  const count = counts.reduce((sum, each) => sum + each, 0)
  const [onPage, setOnPage] = useState(0)
  const [shownPage, setShownPage] = useState(page)
  // Turning the page by hand starts at its first mark again.
  if (shownPage !== page) {
    setShownPage(page)
    if (onPage >= (counts[page] ?? 0)) setOnPage(0)
  }
  const marksHere = counts[page] ?? 0

  useEffect(() => {
    const marks = [...(scroller.current?.querySelectorAll('mark') ?? [])]
    for (const [index, mark] of marks.entries()) mark.toggleAttribute('data-present', index === onPage)
    marks[onPage]?.scrollIntoView({ block: 'center' })
    // The marks are in the document, not in what React knows: they change with the text and the page.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [scroller, content, page, onPage])

  return {
    count,
    at: marksHere === 0 ? 0 : before + Math.min(onPage, marksHere - 1) + 1,
    step(by) {
      const next = onPage + by
      if (next >= 0 && next < marksHere) {
        setOnPage(next)
        return
      }
      const pages = counts.map((_, index) => index)
      const target = by === 1 ? pages.find((each) => each > page && (counts[each] ?? 0) > 0) : pages.findLast((each) => each < page && (counts[each] ?? 0) > 0)
      if (target === undefined) return
      setOnPage(by === 1 ? 0 : (counts[target] ?? 1) - 1)
      go({ page: target })
    },
  }
}
