import { monthNames } from '../../month-names'
import { fold } from '../language/fold'
import type { Word } from '../language/words'

/** What parts the figures of a reference: of a date, a file number, a time; no blank. */
const between = /^(?:[-\u2010-\u2013./,:]|\/[-\u2010-\u2013])$/
const hasDigit = /\p{N}/u
/** The letters of a file number or a measure: M-17, Az. 66/2. */
const mostLetters = 3

/**
 * Whether two neighbouring words of a piece are of one reference (`66/2`, `M-17`, `4.10.2011`): looked for one by one, their digits stand
 * everywhere. `strictly`: a word of any length is part of it, too.
 */
export function isOneReference(text: string, before: Word, word: Word, strictly: boolean): boolean {
  if (!between.test(text.slice(before.end, word.start))) return false
  const isPart = ({ text: part }: Word): boolean => hasDigit.test(part) || strictly || part.length <= mostLetters
  return (hasDigit.test(before.text) || hasDigit.test(word.text)) && isPart(before) && isPart(word)
}

/** What each month is called in either language. */
const months = monthNames.de.map((german, month) => [...new Set([german, monthNames.en[month] ?? german])])

/** The number of the month that a folded word names, also by its first three letters; or null. */
export function monthOf(word: string): number | null {
  const at = months.findIndex((names) => names.some((name) => word === fold(name) || word === fold(name).slice(0, 3)))
  return at === -1 ? null : at + 1
}

const fractions = new Map(Array.from('½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒', (sign) => [sign.normalize('NFKC').replace('\u2044', '/'), sign]))
/** Fractions that people write as decimals as well. */
const decimals = new Map([['½', '5'], ['¼', '25'], ['¾', '75']])

/** A number and a fraction of one sign as a decimal, word by word: 1 and 5 of 1½, which 1,5 and 1.5 are; null where nobody writes it so. */
export function decimalOf(whole: string, sign: string): readonly string[] | null {
  const decimal = decimals.get(sign)
  return decimal === undefined ? null : [whole === '' ? '0' : whole, decimal]
}

/** The other way round. */
function fractionOf(words: readonly string[], written: string): string[][] {
  const [, whole = '', decimal = ''] = /^(\d+)[.,](5|25|75)$/.exec(written) ?? []
  const [sign] = [...decimals].find(([, each]) => each === decimal) ?? []
  if (sign === undefined || words.length !== 2) return []
  const parts = sign.normalize('NFKC').split('\u2044')
  return whole === '0' ? [[sign]] : [[whole + sign], [whole, ...parts]]
}

/**
 * Other wordings of a reference, word by word: a day with its month by number and by name, in German and English; a span of years, also
 * with the second in full or shortened; a fraction.
 */
export function otherWordings(words: readonly string[], written = ''): string[][] {
  const sign = fractions.get(written)
  if (sign !== undefined) return [[sign]]
  const [first = '', second = ''] = words
  if (words.length === 2 && /^(?:19|20)\d{2}$/.test(first) && /^(?:(?:19|20)\d{2}|\d{2})$/.test(second)) return spansOf(first, second)
  if (words.length === 2 && isMonth(first) && /^(?:19|20)\d{2}$/.test(second)) return monthIn(Number(first), second)
  const day = dayOf(words, written)
  if (day === null) return fractionOf(words, written)
  const days = [...new Set([String(day.day), String(day.day).padStart(2, '0')])]
  const numbers = [...new Set([String(day.month), String(day.month).padStart(2, '0')])]
  const names = months[day.month - 1] ?? []
  return [
    ...days.flatMap((each) => [...numbers.flatMap((month) => [[each, month, day.year], [each, month, day.year.slice(2)]]), ...names.map((name) => [each, name, day.year])]),
    ...names.map((name) => [name, String(day.day), day.year]),
    [day.year, String(day.month).padStart(2, '0'), String(day.day).padStart(2, '0')],
  ]
}

function spansOf(first: string, second: string): string[][] {
  const full = second.length === 4 ? second : Number(second) > Number(first.slice(2)) ? first.slice(0, 2) + second : null
  if (full === null) return []
  const short = second.length === 4 && first.slice(0, 2) === second.slice(0, 2) && second > first ? [[first, second.slice(2)]] : []
  return [...['bis', 'und', 'to', 'and'].map((link) => [first, link, full]), ...(second.length === 2 ? [[first, full]] : short)]
}

function isMonth(word: string): boolean {
  return /^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= 12
}

/** 11/2009, 11.2009: a month by its name, too, and within days of ISO 8601. */
function monthIn(month: number, year: string): string[][] {
  const padded = String(month).padStart(2, '0')
  const names = (months[month - 1] ?? []).flatMap((name) => [name, name.slice(0, 3)])
  return [[String(month), year], [padded, year], ...[...new Set(names)].map((name) => [name, year]), [year, padded]]
}

// Years of two digits are those that an archive of our time may have.
const firstOfLastCentury = 50

/** The day that three numbers mean, in the order of German (its year also short: 12.11.09) or of ISO 8601. */
function dayOf(words: readonly string[], written: string): { readonly day: number; readonly month: number; readonly year: string } | null {
  const [first = '', second = '', third = ''] = words
  if (words.length !== 3 || !/^\d{1,2}$/.test(second)) return null
  const isShort = /^\d{1,2}\.\d{1,2}\.\d{2}$/.test(written)
  const [day, year] = /^\d{4}$/.test(first) ? [third, first] : [first, isShort ? `${Number(third) < firstOfLastCentury ? 20 : 19}${third}` : third]
  if (!/^\d{1,2}$/.test(day) || !/^(?:19|20)\d{2}$/.test(year)) return null
  const isDay = Number(day) >= 1 && Number(day) <= 31 && Number(second) >= 1 && Number(second) <= 12
  return isDay ? { day: Number(day), month: Number(second), year } : null
}
