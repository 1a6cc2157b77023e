import { isoOf, mondayOf, shiftDay, weekdayOf } from '../calendar'
import { days, single, type Span } from '../span'
import { isAt, isGluedMark, numberAt, skipWords, tokenAt, type Passage, type Read } from './passage'
import { relativeYear, stepOf } from './relative-year'
import type { Unit } from './unit'
import { cardinals, months, seasons, weekdays } from './words'

const dayWords: ReadonlyMap<string, number> = new Map([
  ...['heute', 'today', 'tonight'].map((word) => [word, 0] as const),
  ...['gestern', 'yesterday', 'vortag', 'vortags'].map((word) => [word, -1] as const),
  ...['morgen', 'tomorrow', 'folgetag', 'folgetags'].map((word) => [word, 1] as const),
  ...['vorgestern'].map((word) => [word, -2] as const),
  ...['übermorgen'].map((word) => [word, 2] as const),
])
const darauf: ReadonlySet<string> = new Set('darauf danach later later after afterwards später thereafter'.split(' '))
const davor: ReadonlySet<string> = new Set('zuvor davor before earlier früher ago previously vorher'.split(' '))
const articles: ReadonlySet<string> = new Set('der des dem den the im in am on dieser'.split(' '))

/** Words that count from the reference date: `am folgenden Tag`, `next month`, `vor zwei Wochen`; null without one. */
export function relativeUnit(passage: Passage, at: number): Read<Unit> | null {
  const { reference } = passage
  if (reference === null) return null
  return (
    nearDay(passage, at, reference) ??
    stepped(passage, at, reference) ??
    counted(passage, at, reference) ??
    ofThisMonth(passage, at, reference) ??
    wholeYear(passage, at)
  )
}

function span(value: Span, next: number): Read<Unit> {
  return { value: { scale: 'span', span: value }, next }
}

function dayAt(reference: string, offset: number, next: number): Read<Unit> {
  const day = shiftDay(reference, offset)
  return span(days(day, day), next)
}

function nearDay(passage: Passage, at: number, reference: string): Read<Unit> | null {
  const { norm, text } = tokenAt(passage, at)
  const offset = text === norm || beginsSentence(passage, at) || /^(heute|today|gestern|yesterday|tomorrow|vortag|folgetag|übermorgen|vorgestern)/.test(norm) ? dayWords.get(norm) : undefined
  if (offset !== undefined) return dayAt(reference, offset, at + 1)
  if (norm === 'tags' && darauf.has(tokenAt(passage, at + 1).norm)) return dayAt(reference, 1, at + 2)
  if (norm === 'tags' && davor.has(tokenAt(passage, at + 1).norm)) return dayAt(reference, -1, at + 2)
  if (norm !== 'tag' && norm !== 'day') return null
  const { norm: side } = tokenAt(passage, at + 1)
  if (side === 'before' && isAt(passage, at + 2, 'yesterday')) return dayAt(reference, -2, at + 3)
  if (side === 'after' && isAt(passage, at + 2, 'tomorrow')) return dayAt(reference, 2, at + 3)
  return darauf.has(side) ? dayAt(reference, 1, at + 2) : davor.has(side) ? dayAt(reference, -1, at + 2) : null
}

/** `Morgen kommt …` at its beginning is tomorrow; `der Morgen`, `Guten Morgen` and a greeting are not. */
function beginsSentence(passage: Passage, at: number): boolean {
  const [before, after] = [tokenAt(passage, at - 1), tokenAt(passage, at + 1)]
  return (tokenAt(passage, at).gap === 'paragraph' || /^[.!?:]$/.test(before.text)) && after.kind === 'word' && after.text === after.norm
}

/** `nächste Woche`, `last month`, `this quarter`, `kommenden Freitag`, `Ende des Monats` without its first word. */
function stepped(passage: Passage, at: number, reference: string): Read<Unit> | null {
  const prefixed = /^(vor|folge)(woche|monat|monats|quartal|quartals)$/.exec(tokenAt(passage, at).norm)
  if (prefixed !== null) return period(passage, prefixed[2] ?? '', prefixed[1] === 'vor' ? -1 : 1, reference, at + 1)
  const step = stepOf(passage, at)
  if (step !== null) return period(passage, tokenAt(passage, at + 1).norm, step, reference, at + 2)
  // "des Monats", "of the month" is this one when a part stands before it.
  const { norm } = tokenAt(passage, at)
  const isOfThis = articles.has(tokenAt(passage, at - 1).norm) && /^(monats|month|jahres|year|woche|week|quartals|quarter)$/.test(norm)
  const hasPart = /^(ende|mitte|anfang|beginn|end|middle|beginning|start)$/.test(tokenAt(passage, at - 2).norm) || /^(ende|end|beginning|middle|start)$/.test(tokenAt(passage, at - 3).norm)
  return isOfThis && hasPart && tokenAt(passage, at + 1).kind !== 'number' ? period(passage, norm, 0, reference, at + 1) : null
}

function period(passage: Passage, noun: string, step: number, reference: string, next: number): Read<Unit> | null {
  const [year = 0, month = 1] = reference.split('-').map(Number)
  if (/^(tag|tages|tage|day)$/.test(noun)) return step === 0 ? null : dayAt(reference, step, next)
  if (/^(woche|week)$/.test(noun)) return weekAt(reference, step, next)
  if (/^(monat|monats|month)$/.test(noun)) return monthAt(year, month + step, next)
  if (/^(quartal|quartals|quarter)$/.test(noun)) {
    const index = year * 4 + Math.floor((month - 1) / 3) + step
    return { value: { scale: 'quarter', value: (index % 4) + 1, year: Math.floor(index / 4) }, next }
  }
  if (/^(jahr|jahre|jahres|year)$/.test(noun)) return { value: { scale: 'year', year: year + step }, next }
  return namedPeriod(noun, step, reference, next)
}

/** A weekday, month or season with `next`, `last` or `this`: the nearest one on that side. */
function namedPeriod(noun: string, step: number, reference: string, next: number): Read<Unit> | null {
  const [year = 0, month = 1] = reference.split('-').map(Number)
  const weekday = noun.length > 3 ? weekdays.get(noun) : undefined
  if (weekday !== undefined) {
    const ahead = (weekday - weekdayOf(reference) + 7) % 7
    return dayAt(reference, step === 0 ? ahead : step > 0 ? ahead || 7 : (ahead || 7) - 7 || -7, next)
  }
  const named = months.get(noun)
  if (named !== undefined) return { value: { scale: 'month', value: named, year: nearestYear(year, named - month, step) }, next }
  const season = seasons.get(noun)
  return season === undefined ? null : { value: { scale: 'season', season, year: nearestYear(year, season.first - month, step) }, next }
}

function nearestYear(year: number, ahead: number, step: number): number {
  if (step > 0) return ahead > 0 ? year : year + 1
  if (step < 0) return ahead < 0 ? year : year - 1
  return year
}

function weekAt(reference: string, step: number, next: number): Read<Unit> {
  const monday = shiftDay(mondayOf(reference), step * 7)
  return span(days(monday, shiftDay(monday, 6)), next)
}

function monthAt(year: number, month: number, next: number): Read<Unit> {
  const index = year * 12 + month - 1
  return { value: { scale: 'month', value: (index % 12) + 1, year: Math.floor(index / 12) }, next }
}

/** `vor zwei Wochen`, `in 14 Tagen`, `three months ago`, `zwei Tage später`. */
function counted(passage: Passage, at: number, reference: string): Read<Unit> | null {
  const { norm } = tokenAt(passage, at)
  const isLed = norm === 'vor' || norm === 'in'
  const start = isLed ? at + 1 : at
  const count = numberAt(passage, start, 1, 99) ?? cardinals.get(tokenAt(passage, start).norm)
  const noun = tokenAt(passage, start + 1).norm
  const [year = 0, month = 1] = reference.split('-').map(Number)
  if (count === undefined || !/^(tag(en?)?|days?|wochen?|weeks?|monat(en?)?|months?|jahr(en?)?|years?)$/.test(noun)) return null
  const side = tokenAt(passage, start + 2).norm
  const trailing = darauf.has(side) ? 1 : davor.has(side) ? -1 : 0
  const sign = isLed ? (norm === 'vor' ? -1 : 1) : trailing
  if (sign === 0) return null
  const next = !isLed ? start + 3 : start + 2
  if (/^(tag|day)/.test(noun)) return dayAt(reference, sign * count, next)
  if (/^(woche|week)/.test(noun)) return weekAt(reference, sign * count, next)
  if (noun.startsWith('mon')) return monthAt(year, month + sign * count, next)
  return span(single({ year: year + sign * count }), next)
}

/** `5. d. M.`, `5. dieses Monats`, `the 5th of this month`. */
function ofThisMonth(passage: Passage, at: number, reference: string): Read<Unit> | null {
  const day = numberAt(passage, at, 1, 31)
  if (day === null) return null
  const dot = isGluedMark(passage, at + 1, '.') || /^(st|nd|rd|th)$/.test(tokenAt(passage, at + 1).norm) ? at + 2 : at + 1
  const start = skipWords(passage, dot, new Set(['of', 'the']))
  const [year = 0, month = 1] = reference.split('-').map(Number)
  const isShort = isAt(passage, start, 'd') && isGluedMark(passage, start + 1, '.') && isAt(passage, start + 2, 'm') && isGluedMark(passage, start + 3, '.')
  const step = stepOf(passage, start)
  const isLong = step !== null && /^(monats|month)$/.test(tokenAt(passage, start + 1).norm)
  if (!isShort && !isLong) return null
  const named = monthAt(year, month + (isLong ? step : 0), 0).value
  return { value: { scale: 'day', value: day, month: named.value, year: named.year }, next: isShort ? start + 4 : start + 2 }
}

function wholeYear(passage: Passage, at: number): Read<Unit> | null {
  const year = relativeYear(passage, at)
  return year === null ? null : { value: { scale: 'year', year: year.value }, next: year.next }
}

/** The day bounds' own year for a day without one: the next such day on or after the reference. */
export function nextSuchYear(reference: string, month: number, day: number): number {
  const year = Number(reference.slice(0, 4))
  return isoOf(year, month, day) >= reference ? year : year + 1
}
