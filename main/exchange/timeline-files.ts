import type { Language, TimelineEntry } from '../../preload/contract'
import { nameIn } from '../../preload/name-in'
import { wording } from '../../preload/wording'
import { dayLength } from '../day-length'

/** A timeline as a file: its text, how many entries are in it, and how many could not be. */
export interface TimelineFile {
  readonly text: string
  readonly entries: number
  readonly left: number
}

const columns = ['date', 'edtf', 'earliest', 'latest', 'kind', 'title', 'place', 'state', 'record'] as const
const headings: Readonly<Record<Language, Readonly<Record<(typeof columns)[number], string>>>> = {
  de: { date: 'Datum', edtf: 'EDTF', earliest: 'frühestens', latest: 'spätestens', kind: 'Art', title: 'Titel', place: 'Ort', state: 'Stand', record: 'Datensatz' },
  en: { date: 'Date', edtf: 'EDTF', earliest: 'earliest', latest: 'latest', kind: 'Kind', title: 'Title', place: 'Place', state: 'State', record: 'Record' },
}
const states: Readonly<Record<Language, Readonly<Record<'suggestion' | 'onlyRead', string>>>> = {
  de: { suggestion: 'Vorschlag', onlyRead: 'Datum nur gelesen' },
  en: { suggestion: 'suggestion', onlyRead: 'date only read' },
}

/** Entries as CSV (RFC 4180) for the spreadsheets of offices: semicolons, and a byte order mark so that they read UTF-8. */
export function timelineCsv(entries: readonly TimelineEntry[], lang: Language): TimelineFile {
  const rows = entries.map(({ id, kind, title, place, date, suggested }) => [
    date.wording, date.edtf, date.earliest, date.latest, wording[lang].kind[kind], title, place === null ? null : nameIn(place, lang), stateOf({ date, suggested }, lang), id,
  ])
  const lines = [columns.map((column) => headings[lang][column]), ...rows].map((row) => row.map((value) => csvValue(value ?? '')).join(';'))
  return { text: `\uFEFF${lines.join('\r\n')}\r\n`, entries: entries.length, left: 0 }
}

/** What of an entry nobody has taken yet; empty where all is. */
function stateOf({ date, suggested }: Pick<TimelineEntry, 'date' | 'suggested'>, lang: Language): string {
  if (suggested !== null) return states[lang].suggestion
  return date.onlyRead === true ? states[lang].onlyRead : ''
}

/** A value that no spreadsheet takes for a formula, in quotes where it needs them. */
function csvValue(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** Entries as JSON, as the command line prints them. */
export function timelineJson(entries: readonly TimelineEntry[]): TimelineFile {
  return { text: `${JSON.stringify({ entries: entries.map(timelineLine) }, null, 2)}\n`, entries: entries.length, left: 0 }
}

/** An entry as plain data, its date in the archive's wording and as EDTF, its place by its German name where it has one: data is the same in every language. */
export function timelineLine({ id, kind, title, date: { wording, edtf, earliest, latest, onlyRead }, place, suggested }: TimelineEntry) {
  return { record: id, kind, title, wording, edtf, earliest, latest, ...(place !== null && { place: nameIn(place, 'de') }), ...(suggested !== null && { suggested: true }), ...(onlyRead && { dateOnlyRead: true }) }
}

const wholeDays = /^\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/

/**
 * Events as an iCalendar (RFC 5545): those known to the day, as entries of whole days; vague ones, and what nobody has taken
 * over yet, are left out and counted. `now` is UTC.
 */
export function timelineCalendar(entries: readonly TimelineEntry[], lang: Language, now: Date): TimelineFile {
  const events = entries.filter(({ kind }) => kind === 'event')
  const whole = events.flatMap((event) => calendarEvent(event, lang, stamp(now)))
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Klimaarchiv//Klimaarchiv//DE', ...whole.flat(), 'END:VCALENDAR']
  return { text: `${lines.map(folded).join('\r\n')}\r\n`, entries: whole.length, left: events.length - whole.length }
}

/** A calendar knows no day after it. */
const lastDay = '9999-12-31'

function calendarEvent({ id, title, place, date: { edtf, earliest, latest, wording }, suggested }: TimelineEntry, lang: Language, stamped: string): string[][] {
  if (suggested !== null || edtf === null || !wholeDays.test(edtf) || earliest === null || latest === null || latest === lastDay) return []
  return [[
    'BEGIN:VEVENT',
    `UID:${id}@klimaarchiv`,
    `DTSTAMP:${stamped}`,
    `DTSTART;VALUE=DATE:${earliest.replaceAll('-', '')}`,
    // The end is the first day that no longer belongs to it.
    `DTEND;VALUE=DATE:${dayAfter(latest).replaceAll('-', '')}`,
    `SUMMARY:${calendarText(title)}`,
    ...(place === null ? [] : [`LOCATION:${calendarText(nameIn(place, lang))}`]),
    `DESCRIPTION:${calendarText(wording)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]]
}

function dayAfter(isoDay: string): string {
  return new Date(Date.parse(`${isoDay}T00:00:00Z`) + dayLength).toISOString().slice(0, 10)
}

function calendarText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n?|\n/g, '\\n')
}

function stamp(now: Date): string {
  return now.toISOString().replace(/[-:]|\.\d+/g, '')
}

/** A line has 75 bytes at most; what goes on begins with a blank (RFC 5545, 3.1). */
function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  for (const letter of line) {
    if (Buffer.byteLength(piece + letter) > (pieces.length === 0 ? 75 : 74)) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece].join('\r\n ')
}
