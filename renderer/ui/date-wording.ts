import type { DateValue, Language } from '../../preload/contract'
import { shownAs } from '../../preload/only-read'

const long: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  de: new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
}

/** A day (UTC) in words, such as "4. Oktober 2011". */
export function longDay(day: Date, language: Language): string {
  return long[language].format(day)
}

/** A date in words: as people have written it. A day that a camera or program noted nobody has worded: it is told in the language of the interface. */
export function wordingIn({ wording, edtf, from }: DateValue, language: Language): string {
  return from === 'metadata' && edtf !== null && /^\d{4}-\d{2}-\d{2}$/.test(edtf) ? longDay(new Date(`${edtf}T00:00Z`), language) : wording
}

/** A date as it is shown where it cannot be changed: in words, and marked as long as it was only read. */
export function dateIn(value: DateValue, language: Language): string {
  return shownAs(wordingIn(value, language), value.onlyRead === true)
}
