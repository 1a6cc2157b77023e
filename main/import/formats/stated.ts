import { readDates } from '../../timeline/dates'
import { boundsOf } from '../../timeline/edtf'

/** Calendars that were never set, and programs that know no date, write others. */
const firstYear = '1000'

/** A date as metadata states it (ISO 8601 with or without dashes, a month, a year, or in words) as EDTF; null where it is none. */
export function statedDate(text: string | null | undefined): string | null {
  const stated = text?.trim() ?? ''
  const [, year, month = '00', day = '00'] = /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:$|[T\s])/.exec(stated) ?? []
  const edtf = year === undefined ? readDates(stated)[0]?.edtf : [year, month, day].join('-').replace(/(?:-00)+$/, '')
  if (edtf == null) return null
  try {
    const { earliest, latest } = boundsOf(edtf)
    return (earliest ?? latest ?? '') < firstYear ? null : edtf
  } catch {
    return null
  }
}

/** ISO 639-1 of a language tag (`de-AT`, `en_GB`), or null. */
export function statedLanguage(tag: string | null | undefined): string | null {
  return /^[a-z]{2}(?=$|[-_,\s])/i.exec(tag?.trim() ?? '')?.[0].toLowerCase() ?? null
}

/** Everybody who made something, in one line; null for nobody. Semicolons, for names may be written with a comma. */
export function creatorLine(names: Iterable<string>): string | null {
  return [...distinct(names)].join('; ') || null
}

/** Keywords, of which one text may hold several. */
export function keywordsIn(texts: Iterable<string | null | undefined>): string[] {
  return [...distinct([...texts].flatMap((text) => text?.split(/[,;]/) ?? []))]
}

/** Texts without those that are there already, or are empty. */
export function distinct(texts: Iterable<string>): Set<string> {
  return new Set([...texts].map((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim()).filter((text) => text !== ''))
}
