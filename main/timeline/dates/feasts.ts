import { dayNumber, isoDay, isoOf, shiftDay } from '../calendar'
import { ordinal } from './named'
import { isAt, tokenAt, type Passage, type Read } from './passage'
import { isApostrophe, isDash } from './tokens'
import type { Unit } from './unit'
import { yearAfter } from './years'

/** Days from Easter Sunday to each feast that moves with it. */
const byEaster: Readonly<Record<string, number>> = {
  'weiberfastnacht': -52, 'rosenmontag': -48, 'shrove tuesday': -47, 'aschermittwoch': -46, 'ash wednesday': -46,
  'palmsonntag': -7, 'palm sunday': -7, 'gründonnerstag': -3, 'maundy thursday': -3, 'karfreitag': -2, 'good friday': -2,
  'karsamstag': -1, 'ostersamstag': -1, 'easter saturday': -1, 'ostersonntag': 0, 'easter sunday': 0, 'ostermontag': 1, 'easter monday': 1,
  'christi himmelfahrt': 39, 'ascension day': 39, 'pfingstsamstag': 48, 'pfingstsonntag': 49, 'whit sunday': 49, 'pentecost sunday': 49,
  'pfingstmontag': 50, 'whit monday': 50, 'fronleichnam': 60,
}
/** Month and day of those that do not. */
const fixed: Readonly<Record<string, readonly [number, number]>> = {
  'neujahr': [1, 1], 'neujahrstag': [1, 1], 'new year’s day': [1, 1], 'weltwassertag': [3, 22], 'world water day': [3, 22], 'maifeiertag': [5, 1],
  'weltumwelttag': [6, 5], 'world environment day': [6, 5], 'tag der deutschen einheit': [10, 3], 'reformationstag': [10, 31],
  'allerheiligen': [11, 1], 'nikolaustag': [12, 6], 'heiligabend': [12, 24], 'christmas eve': [12, 24], 'christmas day': [12, 25],
  'boxing day': [12, 26], 'silvester': [12, 31], 'new year’s eve': [12, 31],
}
const names = [...Object.keys(byEaster), ...Object.keys(fixed), 'buß- und bettag'].map((name) => ({ name, words: name.match(/[\p{L}]+|\S/gu) ?? [] }))
const namesFrom = Map.groupBy(names, ({ words }) => words[0] ?? '')

/** `Ostermontag 2012`, `Good Friday, 2015`, `2. Advent 2014`: a feast with its year is a day; one without is none. */
export function feastUnit(passage: Passage, at: number): Read<Unit> | null {
  return namedFeast(passage, at) ?? countedFeast(passage, at)
}

function namedFeast(passage: Passage, at: number): Read<Unit> | null {
  for (const { name, words } of namesFrom.get(tokenAt(passage, at).norm) ?? []) {
    if (!words.every((word, index) => index === 0 || isWord(passage, at + index, word))) continue
    const year = yearAfter(passage, at + words.length)
    if (year !== null) return { value: unitOf(dayOfFeast(name, year.value)), next: year.next }
  }
  return null
}

function isWord(passage: Passage, at: number, word: string): boolean {
  return isAt(passage, at, word) || (word === '’' ? isApostrophe(tokenAt(passage, at)) : word === '-' && isDash(tokenAt(passage, at)))
}

/** The Sundays before Christmas, and its days. */
function countedFeast(passage: Passage, at: number): Read<Unit> | null {
  const count = ordinal(passage, at)
  if (count === null || count.value < 1 || count.value > 4) return null
  const { norm } = tokenAt(passage, count.next)
  const year = yearAfter(passage, count.next + 1)
  if (year === null) return null
  if (/^advent(?:ssonntag)?s?$/.test(norm)) return { value: unitOf(advent(year.value, count.value)), next: year.next }
  return /^weihnachts(?:feier)?tag(?:e?s)?$/.test(norm) && count.value <= 2 ? { value: unitOf(isoOf(year.value, 12, 24 + count.value)), next: year.next } : null
}

function dayOfFeast(name: string, year: number): string {
  const moved = byEaster[name]
  if (moved !== undefined) return shiftDay(easterSunday(year), moved)
  const day = fixed[name]
  // The Wednesday before the last Sunday of the church's year.
  return day === undefined ? shiftDay(advent(year, 1), -11) : isoOf(year, ...day)
}

/** One of the four Sundays before Christmas Day. */
function advent(year: number, count: number): string {
  const christmas = dayNumber(isoOf(year, 12, 25))
  const fourth = christmas - 1 - ((((christmas - 1 + 4) % 7) + 7) % 7)
  return isoDay(fourth - (4 - count) * 7)
}

/** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). */
function easterSunday(year: number): string {
  const [golden, century, ofCentury] = [year % 19, Math.floor(year / 100), year % 100]
  const moons = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moons - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * moons + 22 * weekday) / 451)
  const day = moons + weekday - 7 * late + 114
  return isoOf(year, Math.floor(day / 31), (day % 31) + 1)
}

function unitOf(day: string): Unit {
  const [year, month, value] = day.split('-').map(Number)
  return { scale: 'day', value, month, year }
}
