import type { CaptionDate } from '../captions/caption-date'
import { datedLines } from './dated-line'
import { dayInColumn } from './day-in-column'
import { dayOfSigning } from './day-of-signing'
import { saidOfDate, type SaidOfDate } from './said-of-date'
import { spanOfDays } from './span-of-days'

/** How far down a document says its own date. */
const firstLetters = 1_500
/** The other lines of a mail's head tell that "Gesendet" is one. */
const sender = /^\P{L}{0,4}(?:Von|From)\s*:/imu

/** The date of a document by its pages: what its beginning says, else the day on which it was signed at its end, else the days it goes through. */
export function dateOfPages(pages: readonly string[], lang: 'de' | 'en'): CaptionDate | null {
  const span = spanOfDays(pages.join('\n'), lang)
  return documentDate(pages[0] ?? '', lang, span) ?? dayOfSigning(pages.findLast((page) => page.trim() !== '') ?? '', lang) ?? span
}

/**
 * The date a document gives itself: behind a label ("Datum: …", "Date: …"), as the line of a letter ("Dortmund, 4. Oktober
 * 2011"), or before the first sentence of a press release; null where it does none of these. A whole day goes before a month,
 * which has to stand by itself ("Stand: November 2018", or alone on a cover): a year in a heading is a topic. Where it
 * `goesThrough` days, their headings are none.
 */
export function documentDate(text: string, lang: 'de' | 'en', goesThrough: CaptionDate | null = null): CaptionDate | null {
  const start = text.slice(0, firstLetters)
  return dayInColumn(start, lang) ?? dateInLines(start, lang, goesThrough !== null)
}

function dateInLines(start: string, lang: 'de' | 'en', goesThroughDays: boolean): CaptionDate | null {
  const surroundings = { isMail: sender.test(start), goesThroughDays }
  const said = datedLines(start, lang).map((line) => ({ date: line.date, what: saidOfDate(line, surroundings) }))
  const datesThatAre = (wanted: SaidOfDate): CaptionDate[] => said.filter(({ what }) => what === wanted).map(({ date }) => date)
  return datesThatAre('own')[0] ?? datesThatAre('month')[0] ?? onlyOne(datesThatAre('announced')) ?? onlyOne(datesThatAre('alone'))
}

/** One of several is not the date of all. */
function onlyOne(dates: readonly CaptionDate[]): CaptionDate | null {
  return dates.length === 1 ? (dates[0] ?? null) : null
}
