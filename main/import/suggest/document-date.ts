import { readDates } from '../../timeline/dates'
import type { CaptionDate } from './caption-date'

/** How far down a document says its own date. */
const firstLetters = 1_500
const labelled = /^\P{L}{0,4}(?:Datum|Date(?!\s+of\s+birth)|Sitzungstag|Sitzungsdatum|Sitzung|Termin|Tag|Stand|Meeting date|Held on|When|Wann)\b\P{L}{0,6}/iu
const fromPlace = /^\p{Lu}[\p{L}. -]{2,30},?\s*(?:den\s+|am\s+|the\s+)?$/u
/** Where and when a press release was given out, before its first sentence: "(Hagen, 3. Mai 2012) …", "Kumasi, 5 June 2014 – …". */
const givenOut = /^\(?\p{Lu}[\p{L}. -]{2,30},\s*(?:den\s+|the\s+)?$/u
const firstSentence = /^(?:\)|\.(?=\s+[\p{Lu}„“"])|\s*(?:[–—-]|\(\p{L}+\)\.?)(?=\s))/u
/** "Hamm, im September 2011": a line of one place and a month. */
const monthFromPlace = /^\p{Lu}[\p{L}-]+(?:\s\p{L}[\p{L}-]+)?,\s*(?:im\s+|in\s+)?$/u
const day = /^\d{4}-\d{2}-\d{2}(?:$|\/\d{4}-\d{2}-\d{2}$)/
const month = /^\d{4}-\d{2}$/
/** A label begins anew behind a full stop: "Redaktion: Ute Falke. Stand: Juni 2020". */
const parted = /\n|(?<=[.;|])\s+(?=(?:Stand|Datum|Date)\s*:)/
/** A month alone stands on a cover; further down it heads a part of a list, as it does where it is one of several. */
const linesOfCover = 20

/** When a mail was sent that was printed or saved as text, as Outlook writes it; its other lines tell that it is one. */
const sent = /^\P{L}{0,4}(?:Gesendet|Sent)\s*:\s*/iu
const sender = /^\P{L}{0,4}(?:Von|From)\s*:/imu

/**
 * The date a document gives itself: behind a label ("Datum: …", "Date: …"), as the line of a letter ("Dortmund, 4. Oktober
 * 2011"), or before the first sentence of a press release; null where it does none of these. A whole day goes before a month,
 * which has to stand by itself ("Stand: November 2018", or alone on a cover): a year in a heading is a topic.
 */
export function documentDate(text: string, lang: 'de' | 'en'): CaptionDate | null {
  const start = text.slice(0, firstLetters)
  const label = sender.test(start) ? [labelled, sent] : [labelled]
  let ofMonth: CaptionDate | null = null
  const alone: CaptionDate[] = []
  for (const [index, written] of start.split(parted).entries()) {
    const line = written.replace(/[*_|#]+/g, ' ').trim()
    const date = readDates(line, { lang }).find(({ edtf }) => edtf !== null && (day.test(edtf) || month.test(edtf)))
    if (date?.edtf == null) continue
    const [before, behind] = [line.slice(0, date.start), line.slice(date.end)]
    const isAlone = /^\P{L}*$/u.test(behind)
    const between = label.flatMap((each) => (each.test(line) ? [before.replace(each, '').trim()] : []))
    const isLabelled = between.some(({ length }) => length <= 20)
    const found = { text: date.text, edtf: date.edtf }
    if (month.test(date.edtf)) {
      if (isAlone && before.trim() === '' && index < linesOfCover) alone.push(found)
      else if (isAlone && (between.some((words) => /^(?:im|in)?$/i.test(words)) || monthFromPlace.test(before.trimStart()))) ofMonth ??= found
    } else if (isLabelled || (isAlone && (before.trim() === '' || fromPlace.test(before.trimStart()))) || (givenOut.test(before) && firstSentence.test(behind))) return found
  }
  return ofMonth ?? (alone.length === 1 ? (alone[0] ?? null) : null)
}
