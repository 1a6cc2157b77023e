import type { CaptionDate } from '../captions/caption-date'
import { datedLines } from './dated-line'
import { dayInColumn } from './day-in-column'
import { dayOfMaking, dayOfSigning } from './day-of-signing'
import { isOfEdition, saidOfDate, type SaidOfDate, type Surroundings } from './said-of-date'
import { spanOfDays } from './span-of-days'

/** How far down a document says its own date. */
const firstLetters = 1_500
/** The other lines of a mail's head tell that "Gesendet" is one. */
const sender = /^\P{L}{0,4}(?:Von|From)\s*:/imu
const thesis = /(?<!\p{L})(?:(?:Bachelor|Master|Diplom|Magister|Examens|Fach|Haus|Seminar|Doktor|Abschluss)-?(?:arbeit|thesis)|Dissertation|Thesis|Essay)(?!\p{L})/iu
/** Above it stands the day of a letter, whatever days stand below. */
const salutation = /^\P{L}{0,4}(?:Sehr\s+(?:geehrte|verehrte)|Liebe[rs]?\s|Guten\s+Tag|Hallo|Dear\s)/imu
/** Where publications say who made them, mostly on their second or last page. */
const imprint = /^\P{L}{0,4}(?:Impressum|Imprint|Herausgeber(?:in)?|Herausgegeben\s+von|Published\s+by)(?!\p{L})/imu

/** The date of a document by its pages: what its beginning says, else its imprint or the day on which it was signed at its end, else the days it goes through. */
export function dateOfPages(pages: readonly string[], lang: 'de' | 'en'): CaptionDate | null {
  const span = spanOfDays(pages.join('\n'), lang)
  return documentDate(pages[0] ?? '', lang, span) ?? dateOfImprint(pages.slice(1), lang) ?? dayOfSigning(pages.findLast((page) => page.trim() !== '') ?? '', lang) ?? span
}

/**
 * The date a document gives itself: behind a label ("Datum: …", "Date: …"), as the line of a letter ("Dortmund, 4. Oktober
 * 2011"), or before the first sentence of a press release; null where it does none of these. A whole day goes before a month,
 * which has to stand by itself ("Stand: November 2018", or alone on a cover): a year in a heading is a topic. Where it
 * `goesThrough` days, their headings are none.
 */
export function documentDate(text: string, lang: 'de' | 'en', goesThrough: CaptionDate | null = null): CaptionDate | null {
  const start = text.slice(0, firstLetters)
  return dayInColumn(start, lang) ?? dayOfMaking(start, lang) ?? dateInLines(start, lang, goesThrough !== null)
}

function dateInLines(start: string, lang: 'de' | 'en', goesThroughDays: boolean): CaptionDate | null {
  const surroundings = surroundingsOf(start, goesThroughDays)
  const said = datedLines(start, lang).map((line) => ({ date: line.date, text: line.text, what: saidOfDate(line, surroundings) }))
  const datesThatAre = (wanted: SaidOfDate): CaptionDate[] => said.filter(({ what }) => what === wanted).map(({ date }) => date)
  const bare = said.filter(({ what }) => what === 'bare').map(({ text }) => start.indexOf(text))
  const isLetter = salutation.test(start.slice(bare[0], bare[1]))
  const isOfAll = isLetter || onlyOne(datesThatAre('bare')) !== null
  return said.find(({ what }) => what === 'own' || (what === 'bare' && isOfAll))?.date ?? datesThatAre('month')[0] ?? onlyOne(datesThatAre('announced')) ?? onlyOne(datesThatAre('alone'))
}

function surroundingsOf(text: string, goesThroughDays: boolean): Surroundings {
  return { isMail: sender.test(text), isThesis: thesis.test(text), goesThroughDays }
}

/** Of which day or month the imprint on a later page says that the document is. */
function dateOfImprint(pages: readonly string[], lang: 'de' | 'en'): CaptionDate | null {
  const page = pages.findLast((each) => imprint.test(each))
  if (page === undefined) return null
  const text = page.slice(imprint.exec(page)?.index).slice(0, firstLetters)
  const surroundings = surroundingsOf(text, false)
  return datedLines(text, lang).find((line) => line.scale !== 'season' && isOfEdition(line, surroundings))?.date ?? null
}

/** One of several is not the date of all. */
function onlyOne(dates: readonly CaptionDate[]): CaptionDate | null {
  return new Set(dates.map(({ edtf }) => edtf)).size === 1 ? (dates[0] ?? null) : null
}
