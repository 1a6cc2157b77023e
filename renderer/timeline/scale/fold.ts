import type { Span } from './span'

/** Whole days in which nothing lies, half-open, and the days' room they are drawn in. */
export interface Gap extends Span {
  readonly room: number
}

/** How days lie on the axis: one after the other, but for gaps that are folded together. */
export interface Fold {
  readonly gaps: readonly Gap[]
  toAxis(day: number): number
  toDay(place: number): number
}

/** Every day has its room. */
export const unfolded: Fold = foldingOf([])

// A gap is worth folding from this part of the whole on; beside what lies there some of it is kept, as air.
const leastPart = 0.08
const air = 0.02
const foldedPart = 0.03

/** The fold in which the days between these stretches take little room, where they are many. */
export function foldOf(filled: readonly Span[]): Fold {
  const stretches = filled.toSorted((a, b) => a.from - b.from)
  const first = stretches[0]?.from ?? 0
  const length = Math.max(0, ...stretches.map(({ to }) => to)) - first
  const kept = Math.ceil(length * air)
  const empty: Span[] = []
  let end = first
  for (const { from, to } of stretches) {
    if (from - end - 2 * kept > length * leastPart) empty.push({ from: Math.ceil(end) + kept, to: Math.floor(from) - kept })
    end = Math.max(end, to)
  }
  const left = length - empty.reduce((sum, { from, to }) => sum + to - from, 0)
  const room = Math.max(1, Math.round(left * foldedPart))
  return foldingOf(empty.filter(({ from, to }) => to - from > 2 * room).map((gap) => ({ ...gap, room })))
}

/** Gaps have to be in order. */
function foldingOf(gaps: readonly Gap[]): Fold {
  return {
    gaps,
    toAxis(day) {
      let saved = 0
      for (const { from, to, room } of gaps) {
        if (day <= from) break
        if (day < to) return from - saved + ((day - from) * room) / (to - from)
        saved += to - from - room
      }
      return day - saved
    },
    toDay(place) {
      let saved = 0
      for (const { from, to, room } of gaps) {
        if (place + saved <= from) break
        if (place + saved < from + room) return from + ((place + saved - from) * (to - from)) / room
        saved += to - from - room
      }
      return place + saved
    },
  }
}

/** A span of days as it lies on the axis. */
export function onAxis({ toAxis }: Fold, { from, to }: Span): Span {
  return { from: toAxis(from), to: toAxis(to) }
}

/** The days of a span of the axis. */
export function inDays({ toDay }: Fold, { from, to }: Span): Span {
  return { from: toDay(from), to: toDay(to) }
}

/** The stretches of days between the gaps that touch a span of days. */
export function betweenGaps({ gaps }: Fold, span: Span): Span[] {
  const ends = [...gaps.map(({ from }) => from), Infinity]
  return [-Infinity, ...gaps.map(({ to }) => to)]
    .map((from, place) => ({ from: Math.max(from, span.from), to: Math.min(ends[place] ?? Infinity, span.to) }))
    .filter(({ from, to }) => from < to)
}
