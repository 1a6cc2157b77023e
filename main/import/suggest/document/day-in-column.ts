import type { CaptionDate } from '../captions/caption-date'
import { asRead, daysIn, withoutMarks } from './whole-day'

/** The last label of a line of them, above the day: "Ihr Zeichen   Unser Zeichen   Datum". */
const columnOfDay = /(?:^|\s)(?:Datum|Date)$/iu
/** What stands beside that above a letter or a paper for a council, and above no list. */
const besideDay = /(?<!\p{L})(?:Zeichen|Nachricht|Auskunft|Bearbeite[rt]\p{L}*|Durchwahl|Tel(?:efon|\.)|Fax|Fachbereich|Amt|Dezerna?t\p{L}*|Dienststelle|Aktenzeichen|Az\.|Drucksache|Ref(?:erence|\.)?|Extension|Contact)(?!\p{L})/iu

/** Whether a line has signs or telephone numbers as they stand above a letter. */
export function isSign(text: string): boolean {
  return besideDay.test(text)
}

/** The day below its label in a line of labels, or null. */
export function dayInColumn(start: string, lang: 'de' | 'en'): CaptionDate | null {
  const lines = start.split('\n').map(withoutMarks).filter((line) => line !== '')
  const at = lines.findIndex((line) => columnOfDay.test(line) && besideDay.test(line))
  const below = at < 0 ? '' : (lines[at + 1] ?? '')
  const date = daysIn(below, lang).find(({ end }) => end === below.length)
  return date === undefined ? null : asRead(date)
}
