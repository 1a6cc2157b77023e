import { dayLength } from '../../../day-length'
import { readDates } from '../../../timeline/dates'
import type { CaptionDate } from '../captions/caption-date'
import { saysNothing, withoutMarks } from './whole-day'

/** "Samstag, 27.10.2012" by itself: a day of a programme or diary, where others follow. */
const weekday = /^(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?,)/iu
/** Letters on either side of such a day: "2. Tag: …". */
const [longestEntry, mostDays] = [60, 62]

/** Whether a line begins as those do that head the days of a programme. */
export function beginsWithWeekday(line: string): boolean {
  return weekday.test(line)
}

/** The days of a programme or diary, from the first to the last; null where there are not several, one after the other. */
export function spanOfDays(text: string, lang: 'de' | 'en'): CaptionDate | null {
  const days = text.split('\n').flatMap((line) => dayHeading(withoutMarks(line), lang) ?? [])
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined || first.edtf === last.edtf) return null
  const isInOrder = days.every(({ edtf }, index) => index === 0 || edtf >= (days[index - 1]?.edtf ?? ''))
  const lasts = (Date.parse(last.edtf) - Date.parse(first.edtf)) / dayLength
  return isInOrder && lasts <= mostDays ? { text: `${first.text} – ${last.text}`, edtf: `${first.edtf}/${last.edtf}` } : null
}

/** The one day that a line is made of. */
function dayHeading(line: string, lang: 'de' | 'en'): CaptionDate | null {
  const [date] = line.length <= longestEntry && beginsWithWeekday(line) ? readDates(line, { lang }) : []
  return date?.start === 0 && date.edtf?.length === 10 && saysNothing(line.slice(date.end)) ? { text: date.text, edtf: date.edtf } : null
}
