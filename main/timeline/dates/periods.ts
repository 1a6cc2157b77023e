import { ordinal } from './named'
import { afterDot, fourDigitYear, fullYear, isAt, isGlued, isGluedHyphen, isGluedMark, numberAt, skipWords, tokenAt, type Passage, type Read } from './passage'
import { isDash } from './tokens'
import type { Unit } from './unit'
import { halfWords, months, quarterWords, romans, weekdays, weekWords } from './words'
import { yearAfter } from './years'

const links: ReadonlySet<string> = new Set('of the des der in im vom calendar'.split(' '))

/** The year of a quarter, half or week: `2012`, `of 2012`, `/2012`, `/12`, `-2012`. */
function yearOfPeriod(passage: Passage, at: number): Read<number> | null {
  const sign = tokenAt(passage, at)
  if (sign.text !== '/' && !isGluedHyphen(passage, at)) return yearAfter(passage, at)
  const year = fourDigitYear(passage, at + 1)
  if (year !== null) return { value: year, next: at + 2 }
  const short = tokenAt(passage, at + 1)
  const isFollowedByYear = fourDigitYear(passage, at + 2) !== null || fourDigitYear(passage, at + 3) !== null
  if (sign.text !== '/' || !isGlued(passage, at + 1) || short.text.length !== 2 || short.kind !== 'number' || isFollowedByYear) return null
  return { value: fullYear(Number(short.text)), next: at + 2 }
}

function period(passage: Passage, scale: 'quarter' | 'half' | 'week', value: number, at: number): Read<Unit> {
  const year = yearOfPeriod(passage, at)
  return { value: { scale, value, year: year?.value }, next: year?.next ?? at }
}

/** A number that is a quarter, half or week because its label stands before it: `16/2012`. */
export function periodAt(passage: Passage, scale: 'quarter' | 'half' | 'week', at: number): Read<Unit> | null {
  const number = numberAt(passage, at, 1, { quarter: 4, half: 2, week: 53 }[scale])
  if (number === null) return null
  const { value, next } = period(passage, scale, number, afterDot(passage, at + 1))
  return { value: { ...value, labelFirst: true }, next }
}

/** `1. Quartal 2012`, `second half of 2013`, `42. KW 2011`, `first week of May 2013`, `zweite Maihälfte 2013`. */
export function countedPeriod(passage: Passage, at: number): Read<Unit> | null {
  const counted = ordinal(passage, at) ?? undottedCount(passage, at)
  if (counted === null) return null
  const noun = isDash(tokenAt(passage, counted.next)) ? counted.next + 1 : skipWords(passage, counted.next, new Set(['calendar']))
  const { norm, gap } = tokenAt(passage, noun)
  if (gap === 'paragraph') return null
  if (quarterWords.has(norm)) return period(passage, 'quarter', counted.value, afterDot(passage, noun + 1))
  if (/^(woche|week)$/.test(norm) || weekdays.has(norm) || halfWords.has(norm)) {
    const inMonth = partOfMonth(passage, noun, counted.value)
    if (inMonth !== null) return inMonth
  }
  if (halfWords.has(norm)) return period(passage, 'half', counted.value, afterDot(passage, noun + 1))
  if (weekWords.has(norm)) return period(passage, 'week', counted.value, afterDot(passage, noun + 1))
  return compound(passage, noun, counted.value)
}

/** `1 Quartal`, `Q` left out: only figures before a noun that can mean nothing else. */
function undottedCount(passage: Passage, at: number): Read<number> | null {
  const number = numberAt(passage, at, 1, 53)
  const { norm } = tokenAt(passage, at + 1)
  return number !== null && (quarterWords.has(norm) || norm === 'halbjahr' || norm === 'kw') ? { value: number, next: at + 1 } : null
}

/** `week of May 2013`, `half of May 2013`, `Montag im Mai 2012`. */
function partOfMonth(passage: Passage, noun: number, value: number): Read<Unit> | null {
  const { norm } = tokenAt(passage, noun)
  const at = skipWords(passage, noun + 1, links)
  const month = months.get(tokenAt(passage, at).norm)
  if (month === undefined) return null
  const year = yearAfter(passage, tokenAt(passage, at + 1).text === '.' ? at + 2 : at + 1)
  const weekday = weekdays.get(norm)
  const scale = weekday !== undefined ? 'month-weekday' : halfWords.has(norm) ? 'month-half' : 'month-week'
  return { value: { scale, value, month, weekday, year: year?.value }, next: year?.next ?? at + 1 }
}

/** `Maihälfte 2013`, `Oktoberwoche 2011`. */
function compound(passage: Passage, at: number, value: number): Read<Unit> | null {
  const [, name = '', noun] = /^(\p{L}+?)(hälfte|woche)$/u.exec(tokenAt(passage, at).norm) ?? []
  const month = months.get(name)
  if (month === undefined) return null
  const year = yearAfter(passage, at + 1)
  return { value: { scale: noun === 'woche' ? 'month-week' : 'month-half', value, month, year: year?.value }, next: year?.next ?? at + 1 }
}

/** `Q3/2014`, `Q1 2012`, `II/2012`, `H1 2012`, `KW 42/2011`, `week 19, 2012`. */
export function labelledPeriod(passage: Passage, at: number): Read<Unit> | null {
  const { norm, text } = tokenAt(passage, at)
  const glued = isGlued(passage, at + 1) ? numberAt(passage, at + 1, 1, 4, 1) : null
  if (text === 'Q' && glued !== null) return period(passage, 'quarter', glued, at + 2)
  if ((text === 'H' || text === 'HJ') && glued !== null && glued <= 2) return period(passage, 'half', glued, at + 2)
  if (text === 'W' && isGlued(passage, at + 1) && yearOfPeriod(passage, at + 2) !== null) return periodAt(passage, 'week', at + 1)
  const roman = text === text.toUpperCase() ? romans.get(norm) : undefined
  if (roman !== undefined && roman <= 4 && isGluedMark(passage, at + 1, '/') && isGlued(passage, at + 2)) {
    const year = fourDigitYear(passage, at + 2)
    if (year !== null) return { value: { scale: 'quarter', value: roman, year, weak: true }, next: at + 3 }
  }
  if (quarterWords.has(norm) || norm === 'halbjahr') {
    return periodAt(passage, quarterWords.has(norm) ? 'quarter' : 'half', at + 1)
  }
  if (!weekWords.has(norm)) return null
  const dot = isAt(passage, at + 1, '.') ? at + 2 : at + 1
  return periodAt(passage, 'week', /^(nr|no)$/.test(tokenAt(passage, dot).norm) ? dot + 2 : dot)
}

/** `2011-W42`, `2011 KW 42`, `2012 Q1`, `2012-Q1`. */
export function periodAfterYear(passage: Passage, at: number): Read<Unit> | null {
  const year = fourDigitYear(passage, at)
  if (year === null) return null
  const start = isDash(tokenAt(passage, at + 1)) || tokenAt(passage, at + 1).text === '/' ? at + 2 : at + 1
  const { text, norm, gap } = tokenAt(passage, start)
  const number = tokenAt(passage, start + 1)
  if (gap === 'paragraph' || number.kind !== 'number' || number.text.length > 2) return null
  const value = Number(number.text)
  if ((text === 'W' || text === 'KW' || norm === 'kw') && value >= 1 && value <= 53) return { value: { scale: 'week', value, year }, next: start + 2 }
  return text === 'Q' && number.gap === 'none' && value >= 1 && value <= 4 ? { value: { scale: 'quarter', value, year }, next: start + 2 } : null
}
