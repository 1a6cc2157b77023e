import { daysIn } from '../calendar'
import { fourDigitYear, fullYear, isGlued, isGluedHyphen, isGluedMark, numberAt, shortYear, tokenAt, type Passage, type Read } from './passage'
import type { Unit } from './unit'
import { romans } from './words'
import { bareShortYear } from './years'

/** A date in figures: `2011-10-04`, `4.10.2011`, `04/10/2011`, `4.10.`, `10/2011`, `4. X. 2011`. */
export function numericUnit(passage: Passage, at: number): Read<Unit> | null {
  return tokenAt(passage, at).text.length === 4
    ? (yearFirst(passage, at) ?? isoMonth(passage, at))
    : (dotted(passage, at) ?? slashed(passage, at) ?? dashed(passage, at) ?? romanMonth(passage, at) ?? monthAndYear(passage, at) ?? dayAndMonth(passage, at))
}

function day(value: { day: number; month: number; year?: number | undefined; weak?: boolean; loose?: boolean }, next: number): Read<Unit> | null {
  const { day, month, year, weak = false, loose = false } = value
  return day <= daysIn(year ?? 2000, month) ? { value: { scale: 'day', value: day, month, year, weak, loose }, next } : null
}

/** `2011-10-04`, `2011/10/04`, `2011.10.04`, `2011:10:04` as cameras write it. */
function yearFirst(passage: Passage, at: number): Read<Unit> | null {
  const year = fourDigitYear(passage, at)
  const sign = tokenAt(passage, at + 1).text
  const month = numberAt(passage, at + 2, 1, 12)
  const date = numberAt(passage, at + 4, 1, 31)
  if (year === null || month === null || date === null || !/^[-‐‑./:]$/.test(sign) || tokenAt(passage, at + 3).text !== sign) return null
  if ([1, 2, 3, 4].some((offset) => !isGlued(passage, at + offset))) return null
  return day({ day: date, month, year, weak: true }, at + 5)
}

/** `2011-10`, and `2011/05` with its nought. */
function isoMonth(passage: Passage, at: number): Read<Unit> | null {
  const year = fourDigitYear(passage, at)
  const month = numberAt(passage, at + 2, 1, 12)
  if (year === null || month === null || tokenAt(passage, at + 2).text.length !== 2) return null
  if (!isGlued(passage, at + 1) || !isGlued(passage, at + 2)) return null
  const sign = tokenAt(passage, at + 1).text
  if (sign !== '-' && sign !== '‑' && !(sign === '/' && month < 10 && (year + 1) % 100 !== month)) return null
  return { value: { scale: 'month', value: month, year, weak: true }, next: at + 3 }
}

/** `4.10.2011`, `04. 10. 2011`, `4.10.11`, `4. 10. 11`, `4.10.'11`. */
function dotted(passage: Passage, at: number): Read<Unit> | null {
  const date = numberAt(passage, at, 1, 31)
  const month = numberAt(passage, at + 2, 1, 12)
  if (date === null || month === null || tokenAt(passage, at + 1).text !== '.' || tokenAt(passage, at + 3).text !== '.') return null
  if ([1, 2, 3].some((offset) => tokenAt(passage, at + offset).gap === 'paragraph' || tokenAt(passage, at + offset).gap === 'line')) return null
  const isTight = [1, 2, 3].every((offset) => isGlued(passage, at + offset))
  const year = fourDigitYear(passage, at + 4)
  if (year !== null && tokenAt(passage, at + 4).gap !== 'paragraph') return day({ day: date, month, year }, at + 5)
  const short = shortYear(passage, at + 4)
  if (short !== null) return day({ day: date, month, year: short.value }, short.next)
  const token = tokenAt(passage, at + 4)
  if (isTight && token.kind === 'number' && token.text.length === 2 && isGlued(passage, at + 4)) return day({ day: date, month, year: fullYear(Number(token.text)), weak: true }, at + 5)
  const bare = [2, 4].every((offset) => tokenAt(passage, at + offset).gap === 'space') ? bareShortYear(passage, at + 4) : null
  if (bare !== null) return day({ day: date, month, year: bare.value, weak: true }, bare.next)
  return isTight && !(token.kind === 'number' && isGlued(passage, at + 4)) ? day({ day: date, month, weak: true }, at + 4) : null
}

/** `04/10/2011`: the month first in English unless that is impossible, the day first in German. */
function slashed(passage: Passage, at: number): Read<Unit> | null {
  const left = numberAt(passage, at, 1, 31)
  const right = numberAt(passage, at + 2, 1, 31)
  const token = tokenAt(passage, at + 4)
  if (left === null || right === null || token.kind !== 'number' || tokenAt(passage, at + 1).text !== '/' || tokenAt(passage, at + 3).text !== '/') return null
  if ([1, 2, 3, 4].some((offset) => !isGlued(passage, at + offset))) return null
  const year = fourDigitYear(passage, at + 4) ?? (token.text.length === 2 ? fullYear(Number(token.text)) : null)
  if (year === null) return null
  const isMonthFirst = right > 12 || (passage.lang === 'en' && left <= 12)
  const [date, month] = isMonthFirst ? [right, left] : [left, right]
  return month <= 12 ? day({ day: date, month, year, weak: token.text.length === 2 }, at + 5) : null
}

/** `04-10-2011`. */
function dashed(passage: Passage, at: number): Read<Unit> | null {
  const date = numberAt(passage, at, 1, 31)
  const month = numberAt(passage, at + 2, 1, 12)
  const year = fourDigitYear(passage, at + 4)
  if (date === null || month === null || year === null || !isGluedHyphen(passage, at + 1) || !isGluedHyphen(passage, at + 3)) return null
  return day({ day: date, month, year, weak: true }, at + 5)
}

/** `4. X. 2011`. */
function romanMonth(passage: Passage, at: number): Read<Unit> | null {
  const date = numberAt(passage, at, 1, 31)
  const roman = tokenAt(passage, at + 2)
  const month = roman.text === roman.text.toUpperCase() ? romans.get(roman.norm) : undefined
  const year = fourDigitYear(passage, at + 4)
  if (date === null || month === undefined || year === null || !isGluedMark(passage, at + 1, '.') || !isGluedMark(passage, at + 3, '.')) return null
  return day({ day: date, month, year }, at + 5)
}

/** `10/2011`, `3/2012`, `10.2011`. */
function monthAndYear(passage: Passage, at: number): Read<Unit> | null {
  const month = numberAt(passage, at, 1, 12)
  const year = fourDigitYear(passage, at + 2)
  if (month === null || year === null || !isGlued(passage, at + 1) || !isGlued(passage, at + 2)) return null
  const sign = tokenAt(passage, at + 1).text
  if (sign !== '/' && !(sign === '.' && tokenAt(passage, at).text.length === 2)) return null
  return { value: { scale: 'month', value: month, year, weak: true }, next: at + 3 }
}

/** `30.9` before a dash: the first end of a span whose other end brings the year. */
function dayAndMonth(passage: Passage, at: number): Read<Unit> | null {
  const date = numberAt(passage, at, 1, 31)
  const month = numberAt(passage, at + 2, 1, 12)
  if (date === null || month === null || !isGluedMark(passage, at + 1, '.') || !isGlued(passage, at + 2)) return null
  return day({ day: date, month, weak: true, loose: true }, at + 3)
}
