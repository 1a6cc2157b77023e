import { limits, type DateValue } from '../../../preload/contract'
import type { ReadValues } from '../../archive/derived/shown-field'
import { eitherLanguage } from '../../either-language'
import { boundsOf } from '../../timeline/edtf'
import { wordingOf } from '../../timeline/wording'
import type { Extracted } from '../reading/extracted'
import { pathDate } from '../suggest/document/path-date'
import { cutAtWord } from '../suggest/words/cut-at-word'

/**
 * A record's date in the order of trust: what the text says of itself (templates and scans carry days of their own), what
 * camera or program noted (in words, for nobody wrote it), a photo's caption, the file's name, the nearest folder's. A file-system time is never taken.
 */
export function dateRead({ date, photo, created, caption, language }: Extracted, path: string): ReadValues {
  const noted = photo?.takenOn ?? created
  const lang = eitherLanguage(language)
  if (date !== null) return dated(date, 'text')
  if (photo?.dateWording != null) return dated({ text: photo.dateWording, edtf: noted }, 'description')
  if (noted !== null) return dated({ text: wordingOf(noted, lang), edtf: noted }, 'metadata')
  if (caption?.date != null) return dated(caption.date, 'caption')
  const fromPath = pathDate(path, lang)
  return fromPath === null ? {} : dated(fromPath, fromPath.from)
}

/** A date as a record has it, with its bounds and where it was read. */
export function dated({ text, edtf }: { readonly text: string; readonly edtf: string | null }, from: NonNullable<DateValue['from']>): ReadValues {
  const { earliest, latest } = edtf === null ? { earliest: null, latest: null } : boundsOf(edtf)
  return { date: { wording: cutAtWord(limits.name, text.normalize('NFC')), edtf, earliest, latest, from } }
}
