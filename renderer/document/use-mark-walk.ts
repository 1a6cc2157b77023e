import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import type { FileText } from '../../preload/contract'
import { go } from '../view'
import type { PageForm } from './use-page-form'

/** Walking from one marked word to the next, over the pages and files of a record. */
export interface Walk {
  /** Of all marks of the record, how many there are and at which one the reader is, from 1; 0 where none is shown. */
  readonly count: number
  readonly at: number
  /** Which of the marks shown the reader is at, from 0. */
  readonly present: number
  /** Goes to the next mark or the one before; after the last comes the first. */
  readonly step: (by: 1 | -1) => void
}

/** A page of a file, or a file that is shown in one piece (its page is 0). */
interface Stop {
  readonly file: string
  readonly page: number
  readonly count: number
  /** The mark a hit there is opened at. */
  readonly best: number
}

/** What is shown: a page (from 0) of a file, in a form, of the `hit` that was opened. */
interface Shown {
  readonly hit: string
  readonly file: string
  readonly page: number
  readonly form: PageForm
}

/** Keeps the present mark in sight; `files` are those of the record in their order. A hit opens where most of what was asked for stands together. */
export function useMarkWalk(scroller: RefObject<HTMLDivElement | null>, files: readonly FileText[], { hit, file, page, form }: Shown): Walk {
  const stops = files.flatMap(stopsOf)
  const shown = files.find(({ hash }) => hash === file)
  const here = stops.findIndex((stop) => stop.file === file && stop.page === (shown?.paged === true ? page : 0))
  const marksHere = stops[here]?.count ?? 0
  const place = `${file} ${here}`
  const [present, setPresent] = useState<{ readonly place: string; readonly mark: number } | null>(null)
  const [opened, setOpened] = useState({ hit, place })
  if (opened.hit !== hit) setOpened({ hit, place })
  // Turning the page by hand starts at its first mark.
  const first = opened.place === place ? (stops[here]?.best ?? 0) : 0
  const mark = present?.place === place ? Math.min(present.mark, Math.max(0, marksHere - 1)) : first

  useEffect(() => {
    showMark(scroller.current, mark)
    // The marks are in the document, not in what React knows: they change with the text, the page and its form.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [scroller, shown, page, form, mark])

  const before = stops.slice(0, Math.max(0, here)).reduce((sum, { count }) => sum + count, 0)
  const all = stops.reduce((sum, { count }) => sum + count, 0)
  return {
    count: all,
    at: marksHere === 0 ? 0 : before + mark + 1,
    present: mark,
    step(by) {
      if (all === 0) return
      // A page without marks lies between the last one before it and the first one after it.
      const from = marksHere > 0 ? before + mark : by === 1 ? before - 1 : before
      const next = markAt(stops, (from + by + all) % all)
      if (next === null) return
      const { stop, index } = next
      setPresent({ place: `${stop.file} ${index}`, mark: next.mark })
      if (index !== here) go({ file: stop.file, page: stop.page })
      // The only mark there is may have been scrolled away from.
      else if (next.mark === mark) showMark(scroller.current, mark)
    },
  }
}

/** Where a mark stands, counted from 0 over all stops. */
function markAt(stops: readonly Stop[], number: number): { readonly stop: Stop; readonly index: number; readonly mark: number } | null {
  let mark = number
  for (const [index, stop] of stops.entries()) {
    if (mark < stop.count) return { stop, index, mark }
    mark -= stop.count
  }
  return null
}

function stopsOf({ hash, paged, pages }: FileText): Stop[] {
  if (paged) return pages.map(({ marks, best }, page) => ({ file: hash, page, count: marks.length, best }))
  const first = pages.find(({ marks }) => marks.length > 0)
  return [{ file: hash, page: 0, count: pages.reduce((sum, { marks }) => sum + marks.length, 0), best: first?.best ?? 0 }]
}

/** Brings a mark into sight: on the page's image, where it has a place there, else in the text. */
function showMark(scroller: HTMLElement | null, mark: number): void {
  const places = [...(scroller?.querySelectorAll('mark[data-mark]') ?? [])]
  for (const each of places) each.toggleAttribute('data-present', each.getAttribute('data-mark') === String(mark))
  const onPage = scroller?.querySelector(`.document-page-mark[data-mark="${mark}"]`)
  const target = onPage ?? scroller?.querySelector(`mark[data-mark="${mark}"]`)
  if (target == null) scroller?.scrollTo(0, 0)
  // A page made larger is wider than its room.
  else target.scrollIntoView({ block: 'center', inline: onPage == null ? 'nearest' : 'center' })
}
