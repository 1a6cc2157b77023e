import { escaped } from '../../../../preload/markup'
import { eitherLanguage } from '../../../either-language'
import { withoutControls, withPlainLines } from '../../reading/decode'
import { languageOf, languageOfFewWords } from '../../suggest/document/language-of'
import type { Content } from '../content'
import { figuresIn } from '../figures'
import { htmlContent } from '../html/html'
import { textOf } from '../html/html-text'
import { parsePage } from '../html/html-tree'

/** A mail, whatever program wrote it. */
export interface Message {
  readonly from: string
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly subject: string
  /** Local day and time as the sender's clock showed them, `YYYY-MM-DD` and `hh:mm`, or null. */
  readonly sent: { readonly day: string; readonly time: string } | null
  /** Where and when what it invites to is, as a program noted it, in UTC. */
  readonly event?: { readonly place: string; readonly begins: Message['sent']; readonly ends: Message['sent'] }
  readonly text: string
  readonly html: string | null
  readonly attachments: readonly string[]
}

const labels = {
  de: { from: 'Von', to: 'An', cc: 'Kopie', date: 'Datum', place: 'Ort', begins: 'Beginn', ends: 'Ende', subject: 'Betreff', attachments: 'Anlagen' },
  en: { from: 'From', to: 'To', cc: 'Copy', date: 'Date', place: 'Location', begins: 'Begin', ends: 'End', subject: 'Subject', attachments: 'Attachments' },
} as const

/** Of a shorter text the page is looked at, too. */
const fewestWords = 20

/**
 * A mail as a text: who wrote to whom, when and about what, then what they wrote; as a page where it has one, unless that
 * says less than half of what the text does: some programs leave it empty.
 */
export function messageContent(message: Message): Content {
  const { from, subject, sent, text, html } = message
  const written = `${subject}\n${html === null ? text : wordsOf(text, html)}`
  // A head needs less certainty than a search: a line or two say which it is.
  const head = headLines(message, languageOf(written) ?? languageOfFewWords(written))
  const common = { title: subject || null, creator: from || null, created: sent?.day ?? null, written }
  const page = html === null ? null : pageOf(html, head)
  return { ...(page === null || page.words * 2 < wordsIn(text) ? plainContent(text, head) : page.content), ...common }
}

/** "Please see the HTML version." says nothing of what a mail is. */
function wordsOf(text: string, html: string): string {
  const words = wordsIn(text)
  const shown = words < fewestWords ? textOf(parsePage(html)) : ''
  return wordsIn(shown) > words * 2 ? shown : text
}

function plainContent(text: string, head: readonly string[]): Content {
  const whole = `${head.join('\n')}\n\n${withPlainLines(withoutControls(text)).trim()}`
  return { pages: [whole], figures: figuresIn(whole) }
}

function pageOf(html: string, head: readonly string[]): { readonly content: Content; readonly words: number } {
  const { pages, html: shown, figures } = htmlContent(`<p>${head.map(escaped).join('<br>')}</p>${html}`)
  return { content: { pages, html: shown ?? null, figures: figures ?? [] }, words: wordsIn(pages.join('\n')) - wordsIn(head.join('\n')) }
}

/** Addresses of pages do not count: a page has them behind its words. */
function wordsIn(text: string): number {
  return text.replace(/[a-z]+:\/\/\S+/gi, '').match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

function headLines({ from, to, cc, sent, event, subject, attachments }: Message, language: string | null): string[] {
  const label = labels[eitherLanguage(language)]
  const timeLine = (time: Message['sent'] | undefined, zone = ''): string => (time == null ? '' : `${dayLine(time.day, language)}, ${time.time}${zone}`)
  const lines: readonly (readonly [string, string])[] = [
    [label.from, from],
    [label.to, to.join('; ')],
    [label.cc, cc.join('; ')],
    [label.date, timeLine(sent)],
    [label.place, event?.place ?? ''],
    [label.begins, timeLine(event?.begins, ' UTC')],
    [label.ends, timeLine(event?.ends, ' UTC')],
    [label.subject, subject],
    [label.attachments, attachments.join('; ')],
  ]
  return lines.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${withoutControls(value).replace(/\s+/g, ' ').trim()}`)
}

/** Where no language is told, 06.07. might be read as the seventh of June. */
function dayLine(day: string, language: string | null): string {
  return language === null || language === 'en' ? day : day.split('-').toReversed().join('.')
}

/** English, and German as old programs wrote them. */
const months = ['jan', 'feb', 'mar|mär|mrz', 'apr', 'may|mai', 'jun', 'jul', 'aug', 'sep', 'oct|okt', 'nov', 'dec|dez'].map((names) => new RegExp(`^(?:${names})`, 'iu'))

/** A line of a mail's head. */
export interface HeadLine {
  /** In lower case. */
  readonly key: string
  readonly value: string
}

/** The line in which a mail that says nowhere else when it was sent brings along what its mailbox says of it. */
export const mailboxLine = 'X-From-Line'

/** When a mail was sent by its head: as its sender says (Outlook's copies as text have `Sent`), else when it last arrived, else by the line of its mailbox. */
export function sentByHead(head: readonly HeadLine[]): Message['sent'] {
  const first = (name: string): string | undefined => head.find(({ key }) => key === name)?.value
  return sentAt(first('date')) ?? sentAt(first('sent')) ?? sentAt(first('received')?.split(';').at(-1)) ?? sentAt(first(mailboxLine.toLowerCase()))
}

/** What C's `asctime` writes (`Tue Oct  4 14:22:11 2011`) in the order of a `Date` line. */
function ofAsctime(line: string): string {
  return line.replace(/.*?\p{L}{3},? +(\p{L}{3}) +(\d{1,2}) +(\d{1,2}:\d{2})\S*(?: +[A-Z+-]\S*)* +(\d{4}).*/su, '$2 $1 $4 $3')
}

/** Clocks that were never set show the beginning of their count. */
const firstYear = 1971

/**
 * Day and time of a mail's `Date` line as written, without its zone (RFC 5322, 3.3 and 4.3: years of two digits, too), also where a
 * program wrote it in the order of C or of ISO 8601; null where it is none.
 */
export function sentAt(line: string | undefined): Message['sent'] {
  if (line === undefined) return null
  return ofMail(line) ?? ofMail(ofAsctime(line)) ?? ofIso(line)
}

function ofIso(line: string): Message['sent'] {
  const [, year = '', month = '', day = '', hour = '', minute = ''] = /^\s*(\d{4})-(\d{2})-(\d{2})[T ]\s*(\d{1,2}):(\d{2})/.exec(line) ?? []
  if (Number(year) < firstYear || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null
  return { day: `${year}-${month}-${day}`, time: `${hour.padStart(2, '0')}:${minute}` }
}

function ofMail(line: string): Message['sent'] {
  const [, day = '', name = '', year = '', hour = '', minute = ''] = /(\d{1,2})\.?[\s-]+(\p{L}{3,9})\.?[\s-]+(\d{2,4})\s+(\d{1,2})[:.](\d{2})/u.exec(line) ?? []
  const month = months.findIndex((each) => each.test(name)) + 1
  if (month === 0 || Number(day) < 1 || Number(day) > 31 || Number(fullYear(year)) < firstYear) return null
  return { day: `${fullYear(year)}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`, time: `${hour.padStart(2, '0')}:${minute}` }
}

// Of two digits 00 to 49 are of this century; of three, 1900 is to be added.
function fullYear(year: string): string {
  if (year.length === 4) return year
  return String(Number(year) + (year.length === 2 && Number(year) < 50 ? 2000 : 1900))
}
