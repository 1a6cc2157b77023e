import { daysCovered } from '../../../timeline/calendar'
import { readDates, type DateFound } from '../../../timeline/dates'

/** The date of a caption's picture, or null; the wording without a leading preposition. */
export interface CaptionDate {
  readonly text: string
  readonly edtf: string
}

/** The caption's own date: the most precise one it has. The year of a © counts only where it says nothing else. */
export function readCaptionDate(text: string, year: string | null, lang: 'de' | 'en'): CaptionDate | null {
  const found = readDates(text, { lang })
  const [best] = found.filter(({ edtf }) => edtf !== null).toSorted((a, b) => standing(text, b) - standing(text, a))
  if (best?.edtf != null) return { text: best.text, edtf: best.edtf }
  return year === null || found.length > 0 ? null : { text: year, edtf: year }
}

/** A date that stands by itself is the picture's; one inside a sentence may be another's. Then the more precise one. */
function standing(text: string, { start, end, earliest, latest }: DateFound): number {
  const apart = /(?:^|[,.;:(–-]\s*)$/.test(text.slice(0, start)) && /^\s*(?:$|[,.;:)(–-])/.test(text.slice(end))
  const days = earliest === null || latest === null ? 100_000 : daysCovered(earliest, latest)
  return (apart ? 10 : 0) - Math.log10(days)
}
