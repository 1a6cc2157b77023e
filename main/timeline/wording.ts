import type { DateValue } from '../../preload/contract'
import { shownAs } from '../../preload/only-read'
import { monthNames } from '../month-names'
import { spanOf } from './bounds'
import { daysIn } from './calendar'
import type { Mark, Point, Span } from './span'

type Language = 'de' | 'en'

const thirds: Readonly<Record<Language, readonly [string, string, string]>> = { de: ['Anfang', 'Mitte', 'Ende'], en: ['early', 'mid', 'late'] }
const seasons: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: { '3-5': 'Frühjahr', '6-8': 'Sommer', '9-11': 'Herbst', '12-2': 'Winter' },
  en: { '3-5': 'spring', '6-8': 'summer', '9-11': 'autumn', '12-2': 'winter' },
}
const words = {
  de: { undated: 'ohne Datum', around: 'um ', roughly: 'ca. ', probably: 'vermutlich ', until: 'bis ', since: 'ab ', from: 'von ', to: ' bis ' },
  en: { undated: 'undated', around: 'around ', roughly: 'ca. ', probably: 'probably ', until: 'until ', since: 'since ', from: 'from ', to: ' to ' },
} as const

/** A date as it is shown, in the language asked for where nobody has worded it. */
export function dateIn(value: DateValue, lang: Language): string {
  return shownAs(wordingIn(value, lang), value.onlyRead === true)
}

/** A date in words: as people have written it. What a camera or program noted nobody has worded: it is told in the language asked for. */
function wordingIn({ wording, edtf, from }: DateValue, lang: Language): string {
  return from === 'metadata' && edtf !== null ? wordingOf(edtf, lang) : wording
}

/**
 * How a person writes a date, from its EDTF (level 1): `2011-10-04/2011-10-05` is "4.–5. Oktober 2011", null "ohne Datum".
 * What is written here reads back as the same EDTF. Throws `date-unreadable` for what is no EDTF.
 */
export function wordingOf(edtf: string | null, lang: Language): string {
  if (edtf === null) return words[lang].undated
  const span = spanOf(edtf)
  if (span.from !== null && span.from === span.to) return marked(span.from, lang)
  if (span.from === null) return span.to === null ? words[lang].undated : words[lang].until + marked(span.to, lang)
  if (span.to === null) return words[lang].since + marked(span.from, lang)
  return named(span.from, span.to, lang) ?? interval(span.from, span.to, lang)
}

/** A point with what its mark says of it. */
function marked(point: Point, lang: Language): string {
  const text = plain(point, lang)
  const { around, roughly, probably } = words[lang]
  // A month alone is widened by nothing, a day and a year are: "um", "ca." (see the conventions of vague dates).
  const approximately = point.day === undefined ? roughly : lang === 'de' ? 'um den ' : around
  const before: Record<Mark, string> = { '': '', '~': approximately, '?': probably, '%': probably + approximately }
  return before[point.mark ?? ''] + text
}

function plain({ year, month, day, years }: Point, lang: Language): string {
  if (years === 10) return lang === 'de' ? `${year}er Jahre` : `${year}s`
  if (years === 100) return lang === 'de' ? `${year / 100 + 1}. Jahrhundert` : `${year / 100 + 1}${year / 100 + 1 === 21 ? 'st' : 'th'} century`
  if (month === undefined) return String(year)
  const name = monthNames[lang][month - 1] ?? ''
  if (day === undefined) return `${name} ${year}`
  return lang === 'de' ? `${day}. ${name} ${year}` : `${day} ${name} ${year}`
}

/** A stretch that has a name of its own, with what makes it doubtful. */
function named(from: Point, to: Point, lang: Language): string | null {
  if (from.mark !== to.mark) return null
  const isUncertain = from.mark === '?' || from.mark === '%'
  const mark = from.mark === '%' || from.mark === '~' ? '~' : ''
  const name = nameOf({ ...from, mark }, { ...to, mark }, lang) ?? (mark === '~' ? fromPartToPart(from, to, lang) : null)
  return name === null ? null : (isUncertain ? words[lang].probably : '') + name
}

/** A third of a month or year, a season, a quarter, a half. */
function nameOf(from: Point, to: Point, lang: Language): string | null {
  const both = from.mark
  if (both === '~' && from.day !== undefined && to.day !== undefined && from.year === to.year && from.month === to.month && from.month !== undefined) {
    const third = [[1, 10], [11, 20], [21, daysIn(from.year, from.month)]].findIndex(([first, last]) => first === from.day && last === to.day)
    return third < 0 ? null : joined(thirds[lang][third], `${monthNames[lang][from.month - 1]} ${from.year}`, lang)
  }
  if (from.month === undefined || to.month === undefined || from.day !== undefined || to.day !== undefined) return null
  if (both === '~') {
    const season = seasons[lang][`${from.month}-${to.month}`]
    const isWinter = from.month > to.month
    if (season !== undefined && to.year === from.year + (isWinter ? 1 : 0)) return isWinter ? `${season} ${from.year}/${String(to.year).slice(-2)}` : `${season} ${from.year}`
    const third = from.year === to.year ? ['1-4', '5-8', '9-12'].indexOf(`${from.month}-${to.month}`) : -1
    return third < 0 ? null : joined(thirds[lang][third], String(from.year), lang)
  }
  if (from.year !== to.year || (both ?? '') !== '') return null
  const quarter = ['1-3', '4-6', '7-9', '10-12'].indexOf(`${from.month}-${to.month}`)
  if (quarter >= 0) return lang === 'de' ? `${quarter + 1}. Quartal ${from.year}` : `Q${quarter + 1} ${from.year}`
  const half = ['1-6', '7-12'].indexOf(`${from.month}-${to.month}`)
  if (half < 0) return null
  return lang === 'de' ? `${half + 1}. Halbjahr ${from.year}` : `${half === 0 ? 'first' : 'second'} half of ${from.year}`
}

/** `Ende Oktober bis Anfang November 2011`, `Ende 2009 bis Mitte 2010`. */
function fromPartToPart(from: Point, to: Point, lang: Language): string | null {
  if (from.month === undefined || to.month === undefined) return null
  const inMonths = from.day !== undefined && to.day !== undefined
  if (!inMonths && (from.day !== undefined || to.day !== undefined)) return null
  const first = inMonths ? [1, 11, 21].indexOf(from.day) : [1, 5, 9].indexOf(from.month)
  const last = inMonths ? [10, 20, daysIn(to.year, to.month)].indexOf(to.day) : [4, 8, 12].indexOf(to.month)
  if (first < 0 || last < 0) return null
  const whole = ({ year, month = 1 }: Point, isYearShown: boolean): string => (inMonths ? `${monthNames[lang][month - 1]}${isYearShown ? ` ${year}` : ''}` : String(year))
  const start = joined(thirds[lang][first], whole(from, from.year !== to.year), lang)
  return `${start}${words[lang].to}${joined(thirds[lang][last], whole(to, true), lang)}`
}

function joined(third: string | undefined, rest: string, lang: Language): string {
  return lang === 'en' && third === 'mid' ? `mid-${rest}` : `${third ?? ''} ${rest}`
}

function interval(from: Point, to: Point, lang: Language): string {
  const span: Span = { from, to }
  if (isPlain(span) && from.month !== undefined && to.month !== undefined && from.year === to.year) {
    if (from.day !== undefined && to.day !== undefined && from.month === to.month) {
      return lang === 'de' ? `${from.day}.–${plain(to, lang)}` : `${from.day}–${plain(to, lang)}`
    }
    if (from.day === undefined && to.day === undefined) return `${monthNames[lang][from.month - 1]}${words[lang].to}${plain(to, lang)}`
  }
  // Marks in front of both ends go for both, unless "from" gives them to the first.
  const lead = from.mark && !to.mark ? words[lang].from : ''
  return lead + end(from, lang) + words[lang].to + end(to, lang)
}

/** One end of an interval, where "um den" would not stand. */
function end(point: Point, lang: Language): string {
  const text = plain(point, lang)
  const { roughly, probably } = words[lang]
  return { '': '', '~': roughly, '?': probably, '%': probably + roughly }[point.mark ?? ''] + text
}

function isPlain({ from, to }: Span): boolean {
  return !from?.mark && !to?.mark
}
