import { daysIn } from './whole-day'

/** So many years before the first day that a document names nobody can have begun it. */
const yearsBefore = 3
/** One day may be a goal far ahead. */
const fewestDays = 2
const enough = 20_000
/** Most documents name a day of their own time in their first lines: what stands behind need not be read. */
const firstLetters = 2_000

/** Whether a day that a program noted is that of the template: all days the text names lie years after it. */
export function isOfTemplate(noted: string, text: string, lang: 'de' | 'en'): boolean {
  const daysOf = (part: string): string[] => daysIn(part, lang).map(({ edtf }) => edtf)
  const isLater = (edtf: string): boolean => yearOf(edtf) - yearOf(noted) >= yearsBefore
  // Up to the end of a line: half a date is another one.
  if (!daysOf(text.slice(0, Math.max(0, text.lastIndexOf('\n', firstLetters)))).every(isLater)) return false
  const days = new Set(daysOf(text.slice(0, enough)))
  return days.size >= fewestDays && [...days].every(isLater)
}

function yearOf(edtf: string): number {
  return Number(edtf.slice(0, 4))
}
