import { afterDot, isAt, isGlued, isGluedHyphen, numberAt, skipWords, tokenAt, type Passage, type Read } from './passage'
import { isDash } from './tokens'
import type { Unit } from './unit'
import { months, ordinals, partOfSeason, romans, seasons, weekdays } from './words'
import { bareShortYear, joinedShortYear, yearAfter, yearPair } from './years'

const links: ReadonlySet<string> = new Set('of the des der in im day tag'.split(' '))
const titles: ReadonlySet<string> = new Set('herr herrn frau dr prof mr mrs ms familie hon'.split(' '))

/** Whether a month or season word is somebody's name here: `Frau Mai`, `Mr. March`. */
function isName(passage: Passage, at: number): boolean {
  const before = tokenAt(passage, at - 1)
  return titles.has(before.text === '.' ? tokenAt(passage, at - 2).norm : before.norm)
}

/** An ordinal: `4.`, `4th`, `fourth`, `vierten`, `IV.`; -1 for the last. */
export function ordinal(passage: Passage, at: number): Read<number> | null {
  const token = tokenAt(passage, at)
  const number = numberAt(passage, at, 1, 53)
  if (number !== null) {
    if (isGlued(passage, at + 1) && /^(st|nd|rd|th|ter|ten|te|tes)$/.test(tokenAt(passage, at + 1).norm)) return { value: number, next: at + 2 }
    const dot = tokenAt(passage, at + 1)
    return dot.text === '.' && (dot.gap === 'none' || dot.gap === 'space') ? { value: number, next: at + 2 } : null
  }
  const tens = /^(twenty|thirty)$/.test(token.norm) ? tensAndOne(passage, at) : null
  if (tens !== null) return tens
  const word = ordinals.get(token.norm)
  if (word !== undefined) return { value: word, next: at + 1 }
  const roman = romans.get(token.norm)
  return roman !== undefined && token.text === token.text.toUpperCase() && afterDot(passage, at + 1) === at + 2 ? { value: roman, next: at + 2 } : null
}

/** `twenty-second`, `thirty first`. */
function tensAndOne(passage: Passage, at: number): Read<number> | null {
  const next = isDash(tokenAt(passage, at + 1)) ? at + 2 : at + 1
  const one = ordinals.get(tokenAt(passage, next).norm)
  if (one === undefined || one < 1 || one > 9 || tokenAt(passage, next).gap === 'paragraph') return null
  return { value: (tokenAt(passage, at).norm === 'twenty' ? 20 : 30) + one, next: next + 1 }
}

/** `4. Oktober 2011`, `4th of October`, `4 Oct 2011`, `4-Oct-2011`, `ersten Oktober 2011`; its year may be missing. */
export function dayOfMonth(passage: Passage, at: number): Read<Unit> | null {
  const counted = ordinal(passage, at)
  const bare = numberAt(passage, at, 1, 31)
  if (counted !== null && counted.value >= 1 && counted.value <= 31) {
    const read = dayBefore(passage, skipWords(passage, counted.next, links), counted.value)
    if (read !== null) return read
  }
  if (bare === null || counted !== null) return null
  if (isGluedHyphen(passage, at + 1)) return dayBefore(passage, at + 2, bare)
  // A number that ends its line ("Protokoll 3") counts something else unless a small word leads to it.
  if (tokenAt(passage, at + 1).gap === 'line' && !/^[a-z]/.test(tokenAt(passage, at - 1).text)) return null
  return dayBefore(passage, skipWords(passage, at + 1, links), bare)
}

function dayBefore(passage: Passage, at: number, day: number): Read<Unit> | null {
  const month = months.get(tokenAt(passage, at).norm)
  if (month === undefined || tokenAt(passage, at).gap === 'paragraph') return null
  const dot = afterDot(passage, at + 1)
  const joined = isGluedHyphen(passage, dot) ? dot + 1 : dot
  const year = yearAfter(passage, joined) ?? (joined > dot ? joinedShortYear(passage, joined) : bareShortYear(passage, joined))
  return { value: { scale: 'day', value: day, month, year: year?.value }, next: year?.next ?? dot }
}

/** `October 4th, 2011`, `Oct. 4`, `October the 4th`; a German `Okt. 11` is no day. */
function dayAfterMonth(passage: Passage, at: number, month: number): Read<Unit> | null {
  const start = isAt(passage, at, 'the') ? at + 1 : at
  const day = numberAt(passage, start, 1, 31)
  if (day === null || isGlued(passage, start) || tokenAt(passage, start).gap === 'paragraph') return null
  const counted = ordinal(passage, start)
  const hasSuffix = counted !== null && tokenAt(passage, start + 1).kind === 'word'
  const next = hasSuffix ? counted.next : start + 1
  const year = yearAfter(passage, next)
  return { value: { scale: 'day', value: day, month, year: year?.value, monthFirst: true }, next: year?.next ?? next }
}

/** `Oktober 2011`, `Oct. '11`, `October`; with its day if that follows. */
export function monthUnit(passage: Passage, at: number): Read<Unit> | null {
  const { norm, text } = tokenAt(passage, at)
  const month = months.get(norm)
  if (month === undefined || isName(passage, at)) return null
  const dot = afterDot(passage, at + 1)
  const joined = isGluedHyphen(passage, dot) ? dot + 1 : dot
  const slashed = tokenAt(passage, dot).text === '/' ? dot + 1 : joined
  const year = yearAfter(passage, joined) ?? (slashed === joined ? null : yearAfter(passage, slashed))
  if (year !== null) return { value: { scale: 'month', value: month, year: year.value }, next: year.next }
  if (text === norm && /^(may|march|mar)$/.test(norm)) return null
  const day = dayAfterMonth(passage, dot, month)
  if (day !== null && (day.value.year !== undefined || passage.lang === 'en')) return day
  const short = passage.lang === 'de' ? bareShortYear(passage, dot) : null
  return short === null ? { value: { scale: 'month', value: month }, next: dot } : { value: { scale: 'month', value: month, year: short.value }, next: short.next }
}

/** `Frühjahr 2013`, `Winter 2011/12`, `late summer 2014`; a German `Fall 2010` is a case. */
export function seasonUnit(passage: Passage, at: number, part?: number): Read<Unit> | null {
  const token = tokenAt(passage, at)
  const whole = seasons.get(token.norm)
  if (whole === undefined || isName(passage, at) || (token.norm === 'fall' && passage.lang === 'de')) return null
  const season = part === undefined ? whole : partOfSeason(whole, part)
  const year = yearAfter(passage, at + 1)
  if (year === null) return { value: { scale: 'season', season }, next: at + 1 }
  return { value: { scale: 'season', season, year: year.value }, next: afterSecondYear(passage, year) }
}

/** The index after `/12` or `–2012` when it names the year after. */
function afterSecondYear(passage: Passage, { value, next }: Read<number>): number {
  const sign = tokenAt(passage, next)
  const token = tokenAt(passage, next + 1)
  const isNext = token.kind === 'number' && (token.text === String(value + 1) || token.text === String((value + 1) % 100).padStart(2, '0'))
  return isNext && (sign.text === '/' || isDash(sign)) ? next + 2 : next
}

/** `Jahreswechsel 2012/13`, `turn of the year 2012/13`. */
export function turnOfYear(passage: Passage, at: number): Read<Unit> | null {
  const { norm } = tokenAt(passage, at)
  const isGerman = /^(jahreswechsel|jahreswende)s?$/.test(norm)
  const english = norm === 'turn' ? skipWords(passage, at + 1, links) : at
  const start = isGerman ? at + 1 : english > at + 1 && tokenAt(passage, english).norm === 'year' ? english + 1 : at
  if (start === at) return null
  const pair = yearPair(passage, skipWords(passage, start, new Set(['zu', 'von', 'of', 'auf'])), true)
  if (pair === null) return null
  const second = pair.value.yearTo === undefined ? afterSecondYear(passage, { value: pair.value.year ?? 0, next: pair.next }) : pair.next
  return { value: { scale: 'turn', year: pair.value.year }, next: second }
}

/** A weekday before its date: `Dienstag, dem`, `Di.,`, `Mon`; the index after it, or the same index. */
export function afterWeekday(passage: Passage, at: number): number {
  if (!weekdays.has(tokenAt(passage, at).norm)) return at
  const dot = afterDot(passage, at + 1)
  const comma = isAt(passage, dot, ',') ? dot + 1 : dot
  return skipWords(passage, comma, new Set(['dem', 'den', 'der', 'the', 'am']))
}

