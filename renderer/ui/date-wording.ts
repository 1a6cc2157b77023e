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

const weekdays = new Set((['de-DE', 'en-GB'] as const).flatMap((locale) => (['long', 'short'] as const).flatMap((weekday) => {
  const { format } = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, day) => format(Date.UTC(2011, 0, 3 + day)).replace('.', '').toLowerCase())
})).concat('sonnabend'))

/** A date in words for where there is little room: a day without that of its week. */
export function brieflyIn(value: DateValue, language: Language): string {
  const wording = wordingIn(value, language)
  if (value.edtf === null || !/^\d{4}-\d{2}-\d{2}$/.test(value.edtf)) return wording
  const [, weekday, rest] = /^(\p{L}{2,10})\.?,? (?:de[mnr] |the )?([\p{L}\d].+)$/u.exec(wording) ?? []
  return weekday !== undefined && rest !== undefined && weekdays.has(weekday.toLowerCase()) ? rest : wording
}

/** A date as it is shown where it cannot be changed: in words, and marked as long as it was only read. */
export function dateIn(value: DateValue, language: Language, words: typeof wordingIn = wordingIn): string {
  return shownAs(words(value, language), value.onlyRead === true)
}
