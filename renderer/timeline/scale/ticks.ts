import type { Language } from '../../../preload/contract'
import { textScale } from '../../ui/text-scale'
import { dateOf, dayOf } from '../entries/day'
import { betweenGaps, inDays, unfolded } from './fold'
import type { Fold } from './fold'
import type { Span } from './span'

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'lustrum' | 'decade' | 'century'

/** A calendar step that touches the span: the places of its first day and of the day after its last, and its label (may be empty). */
export interface Tick {
  readonly from: number
  readonly to: number
  readonly label: string
}

export interface Axis {
  readonly unit: Unit
  /** The finer steps, and above them the coarser ones that give them their context. */
  readonly minor: readonly Tick[]
  readonly major: readonly Tick[]
}

interface Step {
  readonly unit: Unit
  readonly months: number
  /** Days of an average step, and the pixels its label needs. */
  readonly days: number
  readonly room: number
  readonly above: Unit
}

/** February is shorter than an average month by less than this. */
const leastOfRoom = 0.85

const century: Step = { unit: 'century', months: 1200, days: 36_525, room: 0, above: 'century' }

const steps: readonly Step[] = [
  { unit: 'day', months: 0, days: 1, room: 26, above: 'month' },
  { unit: 'week', months: 0, days: 7, room: 56, above: 'month' },
  { unit: 'month', months: 1, days: 30.4, room: 40, above: 'year' },
  { unit: 'quarter', months: 3, days: 91.3, room: 40, above: 'year' },
  { unit: 'year', months: 12, days: 365.25, room: 44, above: 'decade' },
  { unit: 'lustrum', months: 60, days: 1826, room: 44, above: 'decade' },
  { unit: 'decade', months: 120, days: 3652, room: 56, above: 'century' },
  century,
]

/** The axis of a span of places over a width in pixels: the finest calendar unit whose labels have room, and the one above. */
export function axisOf(span: Span, width: number, language: Language, fold: Fold = unfolded): Axis {
  const pixelsPerDay = width / textScale / (span.to - span.from)
  const step = steps.find((each) => each.days * pixelsPerDay >= each.room) ?? century
  const above = steps.find((each) => each.unit === step.above) ?? century
  return {
    unit: step.unit,
    minor: ticksOf(span, step, language, pixelsPerDay, false, fold),
    major: step === above ? [] : ticksOf(span, above, language, pixelsPerDay, true, fold),
  }
}

function ticksOf(span: Span, step: Step, language: Language, pixelsPerDay: number, major: boolean, fold: Fold): Tick[] {
  // A step that reaches over a gap is met on both sides of it.
  const starts = new Set(betweenGaps(fold, inDays(fold, span)).flatMap((stretch) => startsOf(stretch, step)))
  return [...starts].map((start) => {
    const from = fold.toAxis(start)
    const to = fold.toAxis(endOfStep(start, step))
    const room = (to - from) * pixelsPerDay
    // What is cut by a gap may have no room for its name.
    return { from, to, label: room < step.room * leastOfRoom ? '' : labelOf(start, step.unit, language, room, major) }
  })
}

/** The first days of the steps that touch a stretch of days. */
function startsOf(stretch: Span, step: Step): number[] {
  const starts: number[] = []
  for (let index = indexAt(stretch.from, step); startOf(index, step) < stretch.to; index++) starts.push(startOf(index, step))
  return starts
}

function endOfStep(start: number, step: Step): number {
  return startOf(indexAt(start, step) + 1, step)
}

function indexAt(day: number, step: Step): number {
  const date = dateOf(Math.floor(day))
  return step.months === 0 ? Math.floor((day + mondayShift(step)) / step.days) : Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / step.months)
}

function startOf(index: number, step: Step): number {
  return step.months === 0 ? index * step.days - mondayShift(step) : dayOf(0, index * step.months, 1)
}

/** Day 0 (1 January 1970) was a Thursday, and weeks begin on Mondays. */
function mondayShift(step: Step): number {
  return step.unit === 'week' ? 3 : 0
}

/** The number of the week by ISO 8601: the one that holds the year's first Thursday is the first. */
function weekOf(monday: number): number {
  const thursday = monday + 3
  return Math.floor((thursday - dayOf(dateOf(thursday).getUTCFullYear(), 0, 1)) / 7) + 1
}

function labelOf(from: number, unit: Unit, language: Language, room: number, major: boolean): string {
  const date = dateOf(from)
  const year = date.getUTCFullYear()
  switch (unit) {
    case 'day':
      return room < 64 ? String(date.getUTCDate()) : format(language, { weekday: 'short', day: 'numeric' }, date)
    case 'week':
      return language === 'de' ? `KW ${weekOf(from)}` : room < 64 ? `wk ${weekOf(from)}` : `week ${weekOf(from)}`
    case 'month':
      if (major) return format(language, { month: 'long', year: 'numeric' }, date)
      return format(language, { month: room < 84 ? 'short' : 'long' }, date)
    case 'quarter':
      return `${Math.floor(date.getUTCMonth() / 3) + 1}${language === 'de' ? '. Q.' : 'Q'}`
    case 'year':
    case 'lustrum':
      return String(year)
    case 'decade':
      return language === 'de' ? `${year}er` : `${year}s`
    case 'century':
      return `${year}–${year + 99}`
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, parts: Intl.DateTimeFormatOptions, date: Date): string {
  const name = `${language} ${Object.entries(parts).join(' ')}`
  const known = formats.get(name) ?? new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { ...parts, timeZone: 'UTC' })
  formats.set(name, known)
  return known.format(date)
}
