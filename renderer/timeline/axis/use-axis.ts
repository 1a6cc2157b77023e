import { useCallback, useMemo, useState } from 'react'
import { useStable } from '../../ui/use-stable'
import { go, useView } from '../../view'
import { dayNumber, isoDayOf, today } from '../entries/day'
import type { Filled } from '../scale/density'
import { foldOf, inDays, onAxis, unfolded } from '../scale/fold'
import { around, moved, zoomed } from '../scale/span'
import type { Span } from '../scale/span'

/** How many lie in each of the equal parts of a time, from one day to another. */
interface Density {
  readonly from: string
  readonly to: string
  readonly counts: readonly number[]
}

let lastChosen: Span | null = null

/** The days that the axis shows (null: all of it), and how others are chosen; they stay so while another area is looked at. */
export function useChosenDays(): readonly [Span | null, (days: Span | null) => void] {
  const [chosen, setChosen] = useState(lastChosen)
  const choose = useCallback((days: Span | null) => {
    lastChosen = days
    setChosen(days)
  }, [])
  return [chosen, choose]
}

/**
 * The time that the axis shows, and what moves it. Days are what is chosen (null: all of it) and asked for; the axis has places,
 * which are days only where nothing is folded.
 */
export function useAxis(density: Density | null | undefined, chosen: Span | null, choose: (days: Span | null) => void) {
  const { from, to, folded } = useView()
  const filled = useMemo(() => (density ? filledOf(density) : []), [density])
  const extent = useMemo(() => (density ? { from: dayNumber(density.from), to: dayNumber(density.to) } : null), [density])
  const folding = useMemo(() => foldOf(filled), [filled])
  const fold = folded ? folding : unfolded
  const whole = useMemo(() => around(onAxis(fold, extent ?? { from: today() - 365, to: today() + 1 })), [extent, fold])
  const span = useMemo(() => (chosen === null ? whole : onAxis(fold, chosen)), [chosen, whole, fold])
  const selection = useMemo(() => selectionOf(from, to, whole, fold.toAxis), [from, to, whole, fold])

  const show = useCallback((next: Span) => choose(inDays(fold, next)), [choose, fold])
  const select = useCallback((stretch: Span) => go({ from: isoDayOf(fold.toDay(stretch.from)), to: isoDayOf(fold.toDay(stretch.to) - 1) }), [fold])
  const fit = useCallback(() => choose(null), [choose])
  const zoom = useStable((factor: number) => show(zoomed(span, factor, (span.from + span.to) / 2)))
  const toToday = useStable(() => show(moved(span, fold.toAxis(today()) - (span.from + span.to) / 2)))
  return { filled, fold, foldable: folding.gaps.length > 0, whole, span, selection, show, select, fit, zoom, toToday }
}

/** The parts of the time in which anything lies. */
function filledOf({ from, to, counts }: Density): Filled[] {
  const [first, length] = [dayNumber(from), (dayNumber(to) - dayNumber(from)) / counts.length]
  return counts.flatMap((count, part) => (count > 0 ? [{ from: first + part * length, to: first + (part + 1) * length, count }] : []))
}

/** The span of the search as a stretch, an open end reaching as far as the axis does. */
function selectionOf(from: string | null, to: string | null, whole: Span, toAxis: (day: number) => number): Span | null {
  if (from === null && to === null) return null
  return { from: from === null ? whole.from : toAxis(dayNumber(from)), to: to === null ? whole.to : toAxis(dayNumber(to) + 1) }
}
