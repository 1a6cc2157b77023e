import { daysIn } from './whole-day'

/** So many years before the first day that a document names nobody can have begun it. */
const yearsBefore = 3
/** One day may be a goal far ahead. */
const fewestDays = 2
const enough = 20_000

/** Whether a day that a program noted is that of the template: all days the text names lie years after it. */
export function isOfTemplate(noted: string, text: string, lang: 'de' | 'en'): boolean {
  const days = new Set(daysIn(text.slice(0, enough), lang).map(({ edtf }) => edtf))
  return days.size >= fewestDays && [...days].every((edtf) => yearOf(edtf) - yearOf(noted) >= yearsBefore)
}

function yearOf(edtf: string): number {
  return Number(edtf.slice(0, 4))
}
