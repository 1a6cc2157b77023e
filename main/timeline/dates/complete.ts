import { dayNumber } from '../calendar'
import { boundsOfSpan, firstDay, lastDay, marked, type Span } from '../span'
import type { Member } from './list'
import { nextSuchYear } from './relative'
import { spanOfUnit, type Unit } from './unit'

/** A span read from tokens `first` up to `next`. */
export interface Found {
  readonly span: Span
  readonly first: number
  readonly next: number
}

export interface Completion {
  /** A day without a year is the next such day on or after this one; null leaves it unread. */
  readonly reference: string | null
  /** A month without a year counts from the reference too: `bis November`. */
  readonly isDeadline: boolean
}

/**
 * What the members of a wording mean together: `4. und 5. Oktober 2011` is one span, `4. und 18. Oktober 2011` two
 * dates. Null when one of them lacks something, or a span would run backwards.
 */
export function complete(members: readonly Member[], completion: Completion): Found[] | null {
  const units = filled(members, completion)
  const found: Found[] = []
  for (const [index, member] of members.entries()) {
    const unit = units[index]
    const plain = unit && spanOfUnit(unit)
    const span = plain && member.marks.reduce((marks, mark) => marked(marks, mark), plain)
    if (!span) return null
    const before = found[found.length - 1]
    const merged = before && merge(before.span, span, member.join)
    if (merged === null) return null
    if (before && merged) found[found.length - 1] = { span: merged, first: before.first, next: member.next }
    else found.push({ span, first: member.first, next: member.next })
  }
  return found
}

/** One span of two, `undefined` where they stay apart, null where they contradict each other. */
function merge(left: Span, right: Span, join: Member['join']): Span | null | undefined {
  const [a, b] = [outline(left), outline(right)]
  if (a === null || b === null) return undefined
  if (join === 'or' && b.earliest < a.earliest) return { from: right.from, to: left.to }
  if (join === 'range' || join === 'or') return b.latest > a.latest && b.earliest >= a.earliest ? { from: left.from, to: right.to } : null
  return dayNumber(b.earliest) === dayNumber(a.latest) + 1 ? { from: left.from, to: right.to } : undefined
}

/** The days of a span as written: "ca. 2012" follows "2012" all the same. */
function outline({ from, to }: Span): { earliest: string; latest: string } | null {
  return from === null || to === null ? null : { earliest: firstDay(from), latest: lastDay(to) }
}

/** The units with what they share: the year and month of a neighbour, the thing their numbers count. */
function filled(members: readonly Member[], { reference, isDeadline }: Completion): Unit[] {
  const units = members.map(({ unit }) => unit)
  for (let at = 1; at < units.length; at += 1) {
    const [unit, left] = [units[at], units[at - 1]]
    if (unit?.scale === 'number' && left?.scale === 'day' && left.monthFirst) units[at] = { ...unit, scale: 'day', month: left.month }
  }
  const last = units[units.length - 1]
  if (last && last.year === undefined && !last.loose) units[units.length - 1] = withYear(last, members, units, reference, isDeadline)
  for (let at = units.length - 2; at >= 0; at -= 1) {
    const [unit, right] = [units[at], units[at + 1]]
    if (unit && right) units[at] = takeFrom(unit, right, members[at + 1]?.join === 'range')
  }
  return units
}

/** The last unit's year where it has none: that of the first end of a span, or the next after the reference. */
function withYear(last: Unit, members: readonly Member[], units: readonly Unit[], reference: string | null, isDeadline: boolean): Unit {
  const before = units[units.length - 2]
  if (before?.year !== undefined && members[members.length - 1]?.join === 'range' && last.scale !== 'number') {
    const here = { ...last, year: before.year }
    return isBackwards(before, here) ? { ...last, year: before.year + 1 } : here
  }
  if (reference === null) return last
  if (last.scale === 'day' && last.month !== undefined) return { ...last, year: nextSuchYear(reference, last.month, last.value ?? 1) }
  const isDated = last.scale === 'month' && (isDeadline || last.part !== undefined)
  return isDated ? { ...last, year: nextSuchYear(reference, last.value ?? 1, 31) } : last
}

function takeFrom(unit: Unit, right: Unit, isRange: boolean): Unit {
  if (unit.scale === 'part') return ['month', 'year', 'decade'].includes(right.scale) && right.part !== undefined ? { ...right, part: unit.part } : unit
  if (unit.scale === 'number') {
    const isCounted = ['day', 'quarter', 'half', 'week', 'month-week', 'month-half', 'century'].includes(right.scale) && !right.monthFirst
    if (!isCounted || right.value === undefined) return unit
    return { ...right, value: unit.value, loose: false }
  }
  if (unit.year !== undefined || right.year === undefined) return unit
  const here = { ...unit, year: right.year }
  return isRange && isBackwards(here, right) ? { ...unit, year: right.year - 1 } : here
}

function isBackwards(left: Unit, right: Unit): boolean {
  const [a, b] = [spanOfUnit(left), spanOfUnit(right)]
  const [start, end] = [a && boundsOfSpan(a).earliest, b && boundsOfSpan(b).latest]
  return Boolean(start && end && start > end)
}
