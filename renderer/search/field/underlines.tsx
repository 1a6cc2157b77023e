import { Fragment } from 'react'
import type { QueryProblem } from '../../../preload/contract'

interface UnderlinesProps {
  readonly text: string
  /** In UTF-16 units of the text without blanks before it, in order. */
  readonly problems: readonly QueryProblem[]
  /** How far the field has scrolled, in pixels. */
  readonly scrolled: number
}

/** Draws a wavy line under what in a field could not be understood, as spelling mistakes have it. */
export function Underlines({ text, problems, scrolled }: UnderlinesProps) {
  if (problems.length === 0) return null
  const lead = text.length - text.trimStart().length
  const pieces = problems.map(({ start, end }, place) => {
    const before = place === 0 ? 0 : (problems[place - 1]?.end ?? 0) + lead
    return { before: text.slice(before, start + lead), wrong: text.slice(start + lead, end + lead), start }
  })
  return (
    <span className="search-underlines" aria-hidden="true">
      <span style={{ transform: `translateX(${-scrolled}px)` }}>
        {pieces.map(({ before, wrong, start }) => <Fragment key={start}>{before}<u>{wrong}</u></Fragment>)}
      </span>
    </span>
  )
}
