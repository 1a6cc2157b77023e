import { daysIn, isoOf, shiftDay } from '../../../../timeline/calendar'
import { readDates, type DateFound } from '../../../../timeline/dates'
import { cardinals, weekdays } from '../../../../timeline/dates/words'
import { boundsOf } from '../../../../timeline/edtf'
import type { KnownPeople } from './people'

/** A date read in minutes: its wording, without a leading "bis" or "by", and its EDTF. */
export interface MinutesDate {
  readonly text: string
  readonly edtf: string
}

/** What deadlines are read by: the document's language and its own date, as ISO day, and who is no month: "Jan Nagel". */
export interface Calendar {
  readonly lang: 'de' | 'en'
  readonly reference: string | null
  readonly known?: Pick<KnownPeople, 'fullNames' | 'shortNames'>
}

const lead = /^(?:(?:noch|spätestens|erstmals|not?|later|than|on|or|at|the|latest)\s+)*(?:bis(?:\s+(?:spätestens|zum|zur|zu|einschließlich))*|by(?:\s+the)?|until(?:\s+the)?|till|before(?:\s+the)?|vor(?:\s+dem)?|than(?:\s+the)?|spätestens(?:\s+(?:am|zum|im|in))?|am|im|in(?:\s+the)?|zum|on)\s+/i
const announced = /(?:(?<!\p{L})(?:bis(?:\s+zum)?|by|until|before|due|deadline|frist|termin|fällig|spätestens|latest|no\s+later\s+than)|[(:→–-])\s*(?:am\s+|on\s+|the\s+)?$/iu
/** What stands before the date of something else: "das Protokoll vom", "the letter of". */
const ofOther = /(?<!\p{L})(?:vom|von|seit|ab|of|from|since|dated|after|nach|per|starting(?:\s+(?:in|on|from))?|beginning(?:\s+(?:in|on|from))?|beginnend(?:\s+(?:im|am))?)\s+(?:the\s+)?$/iu
/** "starting in March" is no deadline. */
const starts = /(?<!\p{L})(?:starting|beginning|beginnend)\s+$/iu
const afterDeadline = /(?<!\p{L})(?:bis(?:\s+(?:spätestens|zum|zur))*|by(?:\s+the)?|until(?:\s+the)?|im|in)\s+((?!jahr|year)(?:[\p{L}\d./]+\s?){1,3})/giu
const week = /(?<!\p{L})(?:(?:KW|(?:calendar\s+)?week|Kalenderwoche)\s*\d{1,2}(?![\d/])|(?<!\d)\d{1,2}\.\s?(?:KW|Kalenderwoche)(?!\p{L}))/iu
/** "Within two weeks", counted from the meeting; "within two weeks of receipt" depends on something else. */
const within = /(?<!\p{L})(?:within|innerhalb|binnen|in)\s+(?:(?:von|the|den|der|next|nächsten|kommenden)\s+)*(\p{L}+|\d{1,3})\s+(days?|weeks?|fortnights?|months?|tage?n?|tages|wochen?|monate?n?|monats)(?!\p{L})(?!\s+(?:of|after|from|following|nach|ab|seit|vor)(?!\s+(?:the|this|today's|der|dieser|dem|diesem)\s+(?:meeting|session|call|workshop|sitzung|besprechung|treffen))(?!\p{L}))/iu
const unfinished = /(?:^|\s)(?:der|des|dem|the|of|ende|anfang|mitte|end|early|mid|late|beginning|next|this|coming|nächste[nrs]?|kommende[nrs]?|diese[nrsm]?|around|about|etwa|ca\.)$/i
/** What a deadline ends with that goes on below: "3.", "3. Dezember,". */
const cutDate = /(?:^|\s)\d{1,2}\.$|[,/-]$/
const longestCell = 30
/** "Donn." */
const shortDay = 5
const longestClause = 60
const asked = /,\s(?:ob|wann|whether|if|when)\s(?:(?!bis|by|until)[\p{L}\d]+\s){0,8}$/iu

/**
 * The deadline of a task: the date that is announced as one, else the last that is not before the document's own. "Bis 15.
 * März" is that day itself, and no open interval. Null where there is none, or only a condition.
 */
export function deadlineIn(text: string, calendar: Calendar): MinutesDate | null {
  const dates = readDates(text, calendar).flatMap((date) => {
    const read = isDeadline(text, date) ? dayItself(date, calendar) : null
    const isAhead = read !== null && (calendar.reference === null || (boundsOf(read.edtf).latest ?? calendar.reference) >= calendar.reference)
    return isAhead ? [{ read, isAnnounced: lead.test(date.text) || announced.test(text.slice(0, date.start)) }] : []
  })
  const found = dates.find(({ isAnnounced }) => isAnnounced) ?? dates.at(-1)
  const span = withinSpan(text, calendar)
  // "In two weeks" is counted from the meeting, and no week.
  if (found !== undefined) return span?.text.endsWith(found.read.text) === true ? span : found.read
  for (const { 1: words = '', index } of text.matchAll(afterDeadline)) {
    if (asked.test(text.slice(Math.max(0, index - longestClause), index)) || starts.test(text.slice(Math.max(0, index - 20), index))) continue
    const read = isOfPerson(words, calendar) ? null : withYear(words.replace(/[\s.]+$/, ''), calendar)
    if (read !== null) return read
  }
  if (span !== null) return span
  const inWeek = week.exec(text)?.[0]
  if (inWeek !== undefined) return withYear(inWeek, calendar)
  const cell = text.trim()
  // "Jan druckt die Karte", but "Jan" alone where a deadline stands.
  const isOfSomebody = isOfPerson(cell, calendar) || (calendar.known?.shortNames.has(/^\p{L}+(?=[\s:,])/u.exec(cell)?.[0] ?? '') ?? false)
  return text.length <= longestCell && !isOfSomebody ? withYear(cell, calendar) : null
}

/** Whether words begin with the full name of somebody, whose given name may be that of a month. */
function isOfPerson(words: string, { known }: Calendar): boolean {
  return known?.fullNames.has(/^\S+\s\p{L}[\p{L}'’-]*/u.exec(words)?.[0] ?? '') ?? false
}

/** Whether a deadline is cut off in the first words, and the others go on with it: "Ende November" and "2012", "end of" and "May". */
export function isCutDeadline(words: string, others: string): boolean {
  return /^\d{4}\.?$/.test(others) || (/(?:^|\s)(?:kw|week)$/i.test(words) && /^\d/.test(others)) || (others !== '' && (unfinished.test(words) || cutDate.test(words)))
}

/** Whether a date may be a deadline: not the beginning of something, nor the date of something else. */
function isDeadline(text: string, { start, edtf }: DateFound): boolean {
  // "… asks whether there is room in March": the date of what is asked.
  return edtf !== null && !edtf.endsWith('/..') && !asked.test(text.slice(Math.max(0, start - longestClause), start)) && !ofOther.test(text.slice(Math.max(0, start - 20), start))
}

function dayItself({ text, edtf, latest }: DateFound, calendar: Calendar): MinutesDate | null {
  const wording = text.replace(lead, '')
  const [bare] = readDates(wording, calendar).filter((date) => date.edtf !== null && !date.edtf.startsWith('..'))
  // The full stop of a sentence is not that of a month cut short.
  if (bare?.edtf != null) return { text: bare.text.replace(/(?<=\p{L})\.$/u, ''), edtf: bare.edtf }
  return (latest === null ? null : dated(wording, latest.slice(0, 4), calendar)) ?? (edtf === null ? null : { text: wording, edtf: edtf.replace(/^\.\.\//, '') })
}

function withinSpan(text: string, { reference }: Calendar): MinutesDate | null {
  const [wording = '', number = '', unit = ''] = within.exec(text) ?? []
  const count = cardinals.get(number.toLowerCase()) ?? (/^\d+$/.test(number) ? Number(number) : undefined)
  if (reference === null || count === undefined) return null
  if (!/^mon/i.test(unit)) return { text: wording, edtf: shiftDay(reference, count * (/^(?:week|woche)/i.test(unit) ? 7 : /^fortnight/i.test(unit) ? 14 : 1)) }
  const [year = 0, month = 1, day = 1] = reference.split('-').map(Number)
  const index = year * 12 + month - 1 + count
  const [lastYear, lastMonth] = [Math.floor(index / 12), (index % 12) + 1]
  return { text: wording, edtf: isoOf(lastYear, lastMonth, Math.min(day, daysIn(lastYear, lastMonth))) }
}

/** The whole name of a day of the week, which may be cut short with a capital: "Mi" is Mittwoch. */
function dayOfWeekIn(wording: string, { lang }: Calendar): string | null {
  const day = weekdays.get(wording.toLowerCase().replace(/\.$/, ''))
  if (day === undefined || wording.length > shortDay || !/^\p{Lu}/u.test(wording)) return day === undefined ? null : wording
  const whole = lang === 'de' ? /(?:tag|woch)$/ : /day$/
  return weekdays.keys().find((name) => whole.test(name) && weekdays.get(name) === day) ?? null
}

/** "September", "KW 23", "Herbst", "Freitag": the next one on or after the document's date. */
function withYear(wording: string, calendar: Calendar): MinutesDate | null {
  const [first = ''] = wording.split(/\s/, 1)
  // "bis Freitag beim Betreiber": its whole name may have anything behind it.
  const dayOfWeek = dayOfWeekIn(wording, calendar) ?? (first.length > shortDay ? dayOfWeekIn(first, calendar) : null)
  const weekday = dayOfWeek === null ? undefined : readDates(`${calendar.lang === 'de' ? 'kommenden' : 'next'} ${dayOfWeek}`, calendar)[0]?.edtf
  if (weekday != null) return { text: dayOfWeekIn(wording, calendar) === null ? first : wording, edtf: weekday }
  if (calendar.reference === null || /(?<!\d)\d{4}(?!\d)/.test(wording)) return null
  const year = Number(calendar.reference.slice(0, 4))
  for (const next of [year, year + 1]) {
    const read = dated(wording, String(next), calendar, calendar.reference)
    if (read !== null) return read
  }
  return null
}

function dated(wording: string, year: string, { lang }: Calendar, from = ''): MinutesDate | null {
  // What is cut short at an article is another thing.
  for (let words = wording; words !== ''; words = words.slice(0, Math.max(0, words.lastIndexOf(' ')))) {
    const [found] = readDates(`${words} ${year}`, { lang })
    const isWhole = found?.edtf != null && found.start === 0 && found.end === words.length + 5 && !found.edtf.startsWith('..') && !unfinished.test(words)
    if (isWhole && found.edtf !== null && (found.latest ?? '') >= from) return { text: words, edtf: found.edtf }
  }
  return null
}
