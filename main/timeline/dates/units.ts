import { daysIn, isoOf, mondayOf, shiftDay } from '../calendar'
import { days } from '../span'
import { feastUnit } from './feasts'
import { afterWeekday, dayOfMonth, monthUnit, ordinal, seasonUnit, turnOfYear } from './named'
import { numericUnit } from './numeric'
import { afterDot, isGlued, numberAt, skipWords, tokenAt, type Passage, type Read } from './passage'
import { countedPeriod, labelledPeriod, periodAfterYear } from './periods'
import { relativeUnit } from './relative'
import { isApostrophe, isDash } from './tokens'
import type { Unit } from './unit'
import { monthParts, months, parts, yearParts } from './words'
import { century, decade, namedYear, spelledDecade, yearAfter, yearPair } from './years'

const weekLinks: ReadonlySet<string> = new Set('of the vom von ab dem der des beginning commencing starting on'.split(' '))
const links: ReadonlySet<string> = new Set('of the des der dem in im vom von zu'.split(' '))

/** The unit of a date wording that begins at a token, the longest reading first; null when none does. */
export function unitAt(passage: Passage, at: number): Read<Unit> | null {
  const token = tokenAt(passage, at)
  if (token.kind === 'number') return figures(passage, at)
  if (isApostrophe(token)) return decade(passage, at)
  if (token.kind !== 'word') return null
  const afterDay = afterWeekday(passage, at)
  if (afterDay !== at) {
    const day = tokenAt(passage, afterDay).kind === 'number' ? figures(passage, afterDay) : named(passage, afterDay)
    if (day !== null && (day.value.scale === 'day' || day.value.scale === 'number')) return day
  }
  return named(passage, at)
}

function named(passage: Passage, at: number): Read<Unit> | null {
  if (tokenAt(passage, at).kind !== 'word') return null
  return (
    relativeUnit(passage, at) ??
    feastUnit(passage, at) ??
    monthUnit(passage, at) ??
    seasonUnit(passage, at) ??
    weekOf(passage, at) ??
    labelledPeriod(passage, at) ??
    namedYear(passage, at) ??
    countedPeriod(passage, at) ??
    dayOfMonth(passage, at) ??
    spelledDecade(passage, at) ??
    turnOfYear(passage, at) ??
    partUnit(passage, at) ??
    spelledNumber(passage, at)
  )
}

function figures(passage: Passage, at: number): Read<Unit> | null {
  return (
    relativeUnit(passage, at) ??
    feastUnit(passage, at) ??
    decade(passage, at) ??
    century(passage, at) ??
    numericUnit(passage, at) ??
    countedPeriod(passage, at) ??
    dayOfMonth(passage, at) ??
    periodAfterYear(passage, at) ??
    yearPair(passage, at, false) ??
    bareNumber(passage, at)
  )
}

/** `week of 8 October 2012`, `Woche vom 8.10.2012`: the ISO week of that day; `Woche vom 8. bis 14.` are its days. */
function weekOf(passage: Passage, at: number): Read<Unit> | null {
  if (!/^(woche|kalenderwoche|week)$/.test(tokenAt(passage, at).norm)) return null
  const linked = skipWords(passage, at + 1, weekLinks)
  if (linked === at + 1) return null
  const start = afterWeekday(passage, linked)
  const read = tokenAt(passage, start).kind === 'number' ? figures(passage, start) : monthUnit(passage, start)
  if (read?.value.scale !== 'day' || isDash(tokenAt(passage, read.next)) || /^(bis|to|until|through)$/.test(tokenAt(passage, read.next).norm)) return null
  const { year, month, value } = read.value
  if (year === undefined || month === undefined || value === undefined || value > daysIn(year, month)) return null
  const monday = mondayOf(isoOf(year, month, value))
  return { value: { scale: 'span', span: days(monday, shiftDay(monday, 6)) }, next: read.next }
}

/** `14.` or `14` or `4th`: what it counts stands with the next member. */
function bareNumber(passage: Passage, at: number): Read<Unit> | null {
  const value = numberAt(passage, at, 1, 53)
  if (value === null) return null
  return { value: { scale: 'number', value }, next: ordinal(passage, at)?.next ?? at + 1 }
}

/** `dritte` before `und vierte Quartal 2012`: only where a join leads on to what it counts. */
function spelledNumber(passage: Passage, at: number): Read<Unit> | null {
  const counted = ordinal(passage, at)
  if (counted === null || counted.value < 1 || !(/^(und|u|oder|bis|bzw|and|or|to)$/.test(tokenAt(passage, counted.next).norm) || isDash(tokenAt(passage, counted.next)))) return null
  return { value: { scale: 'number', value: counted.value }, next: counted.next }
}

/** `Anfang Oktober 2011`, `mid-2012`, `end of the 1990s`, `Jahresende 2012`; `Mitte` alone for `Mitte bis Ende Mai`. */
function partUnit(passage: Passage, at: number): Read<Unit> | null {
  const { norm } = tokenAt(passage, at)
  const ofYear = yearParts.get(norm)
  if (ofYear !== undefined) {
    const year = yearAfter(passage, at + 1)
    return year === null ? null : { value: { scale: 'year', year: year.value, part: ofYear }, next: year.next }
  }
  const part = parts.get(norm) ?? monthParts.get(norm)
  if (part === undefined) return null
  const joined = isDash(tokenAt(passage, at + 1)) && isGlued(passage, at + 1) && isGlued(passage, at + 2) ? at + 2 : norm === 'anf' ? afterDot(passage, at + 1) : at + 1
  const linked = skipWords(passage, joined, links)
  const start = /^(monats?|month)$/.test(tokenAt(passage, linked).norm) && months.has(tokenAt(passage, skipWords(passage, linked + 1, links)).norm) ? skipWords(passage, linked + 1, links) : linked
  const season = seasonUnit(passage, start, part)
  if (season !== null) return season
  const whole = tokenAt(passage, start).kind === 'number' ? figures(passage, start) : (relativeUnit(passage, start) ?? monthUnit(passage, start) ?? labelledPeriod(passage, start) ?? namedYear(passage, start) ?? spelledDecade(passage, start) ?? countedPeriod(passage, start))
  if (whole !== null && canHavePart(whole.value)) return { value: { ...whole.value, part, weak: false }, next: whole.next }
  // Only a plain word between two parts stands alone; an article or number belongs to something else.
  return start === joined ? { value: { scale: 'part', part }, next: at + 1 } : null
}

function canHavePart({ scale, yearTo }: Unit): boolean {
  return yearTo === undefined && ['month', 'year', 'decade', 'quarter', 'half', 'week'].includes(scale)
}
