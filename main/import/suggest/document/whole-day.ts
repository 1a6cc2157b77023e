import { readDates, type DateFound } from '../../../timeline/dates'
import type { CaptionDate } from '../captions/caption-date'

/** A date of which more is known than the words. */
export type KnownDate = DateFound & { readonly edtf: string }

const day = /^\d{4}-\d{2}-\d{2}(?:$|\/\d{4}-\d{2}-\d{2}$)/

/** Whether a date is a day, or one of several that it names from the first to the last. */
export function isWholeDay(edtf: string): boolean {
  return day.test(edtf)
}

/** The dates in a text that some moment is known of. */
export function knownDates(text: string, lang: 'de' | 'en'): KnownDate[] {
  return readDates(text, { lang }).flatMap((date) => (date.edtf === null ? [] : [{ ...date, edtf: date.edtf }]))
}

/** The whole days that a text names. */
export function daysIn(text: string, lang: 'de' | 'en'): KnownDate[] {
  return knownDates(text, lang).filter(({ edtf }) => isWholeDay(edtf))
}

/** A date without where it stands. */
export function asRead({ text, edtf }: KnownDate): CaptionDate {
  return { text, edtf }
}

/** Whether what stands beside a date in its line says nothing. */
export function saysNothing(text: string): boolean {
  return /^\P{L}*$/u.test(text)
}

/** A line without the marks that set it apart in Markdown. */
export function withoutMarks(line: string): string {
  return line.replace(/[*_|#]+/g, ' ').trim()
}
