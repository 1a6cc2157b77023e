import { readDates } from '../timeline/dates'
import type { CaptionDate } from './suggest/caption-date'

/** How far down a document says its own date. */
const firstLetters = 1_500
const labelled = /^\P{L}{0,4}(?:Datum|Date|Sitzungstag|Sitzungsdatum|Sitzung|Termin|Tag|Stand|Meeting date|Held on|When|Wann)\b\P{L}{0,6}/iu
const fromPlace = /^\p{Lu}[\p{L}. -]{2,30},?\s*(?:den\s+|am\s+|the\s+)?$/u

/** When a mail was sent that was printed or saved as text, as Outlook writes it; its other lines tell that it is one. */
const sent = /^\P{L}{0,4}(?:Gesendet|Sent)\s*:\s*/iu
const sender = /^\P{L}{0,4}(?:Von|From)\s*:/imu

/**
 * The date a document gives itself: behind a label ("Datum: …", "Date: …"), or as the line of a letter ("Dortmund, 4. Oktober
 * 2011"); null where it does neither. Only whole days count: a year in a heading is a topic.
 */
export function documentDate(text: string, lang: 'de' | 'en'): CaptionDate | null {
  const start = text.slice(0, firstLetters)
  const label = sender.test(start) ? [labelled, sent] : [labelled]
  for (const written of start.split('\n')) {
    const line = written.replace(/[*_|#]+/g, ' ').trim()
    const date = readDates(line, { lang }).find(({ edtf }) => edtf !== null && /^\d{4}-\d{2}-\d{2}(?:$|\/\d{4}-\d{2}-\d{2}$)/.test(edtf))
    if (date?.edtf == null) continue
    const before = line.slice(0, date.start)
    const isAlone = /^\P{L}*$/u.test(line.slice(date.end))
    const isLabelled = label.some((each) => each.test(line) && before.replace(each, '').trim().length <= 20)
    if (isLabelled || (isAlone && (before.trim() === '' || fromPlace.test(before.trimStart())))) return { text: date.text, edtf: date.edtf }
  }
  return null
}
