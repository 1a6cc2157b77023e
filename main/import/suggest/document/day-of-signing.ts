import type { CaptionDate } from '../captions/caption-date'
import { asRead, daysIn, saysNothing } from './whole-day'

/** "Hagen, den 3. Mai 2012", without the day. */
const signedFrom = /^\p{Lu}[\p{L}-]+(?:\s\p{L}[\p{L}-]+)?(?:,\s*(?:am\s+|den\s+|the\s+)?|\s+den\s+)$/u
/** Before the day on which an agreement was signed: "Done at Kumasi this", "Geschehen zu Bonn am". */
const concluded = /(?:^|[.\n]\s{0,20})(?:Done|Signed|Executed|Geschehen|Ausgefertigt)\s{1,20}(?:at|in|zu)\s{1,20}\p{Lu}[\p{L} .-]{1,40},?\s{0,20}(?:on\s{1,20})?(?:this|the|on\s{1,20}the|am|den)?\s{0,20}(?:the\s{1,20})?$/u
const concludedWords = /\b(?:Done|Signed|Executed|Geschehen|Ausgefertigt)\s/
/** "THIS AGREEMENT is made and entered into this", "is made the" before "21st day of February, 2012". */
const thisDay = /(?<!\p{L})(?:made|done|signed|dated|executed|given|concluded|passed|enacted|entered\s+into)(?!\p{L})[^.;:]{0,80}(?<!\p{L})this\s+(?:the\s+)?$|(?<!\p{L})(?:made|dated|signed|executed|entered\s+into)\s+(?:as\s+of\s+|on\s+)?the\s+$/iu
const longestBefore = 120
const lastLetters = 1_500
/** Below the day at the end stand the names of those who sign. */
const [mostSigned, longestSigned] = [8, 70]
const sideBySide = /\t\s*|\s{3,}/u

/** What stands before a day without the signs at its left: "60/2-4          Hagen, ". */
export function besideColumn(before: string): string {
  const last = before.split(sideBySide).at(-1) ?? ''
  return signedFrom.test(last) ? last : before
}

/** The day on which a document was signed, at the end of its last page, or null. */
export function dayOfSigning(page: string, lang: 'de' | 'en'): CaptionDate | null {
  const end = page.slice(-lastLetters)
  const date = concludedWords.test(end) ? daysIn(end, lang).find(({ start }) => concluded.test(end.slice(0, start))) : undefined
  return date === undefined ? (dayOfMaking(end, lang) ?? dayAboveNames(end, lang)) : asRead(date)
}

/** The day of "made this 21st day of February, 2012", as laws and agreements name their own, or null. */
export function dayOfMaking(text: string, lang: 'de' | 'en'): CaptionDate | null {
  if (!/\sday\s+of\s/i.test(text)) return null
  const date = daysIn(text, lang).find(({ text: written, start }) => /\sday\s+of\s/i.test(written) && thisDay.test(text.slice(Math.max(0, start - longestBefore), start)))
  return date === undefined ? null : asRead(date)
}

/** The day that stands once, with nothing below it but who signs. */
function dayAboveNames(end: string, lang: 'de' | 'en'): CaptionDate | null {
  const lines = end.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  const [only, ...others] = lines.flatMap((line, index) => {
    const date = signedSideBySide(line, lang)
    return date === null ? [] : [{ date, below: lines.slice(index + 1) }]
  })
  if (only === undefined || others.length > 0) return null
  return only.below.length <= mostSigned && only.below.every(({ length }) => length <= longestSigned) ? only.date : null
}

/** The day of a line of places and days ("Hagen, den 3. Mai 2012"); where both parties sign side by side, the agreement is of the later one. */
function signedSideBySide(line: string, lang: 'de' | 'en'): CaptionDate | null {
  if (!/\d/.test(line) || line.length > longestSigned) return null
  const days = daysIn(line, lang)
  const isSigned = days.every(({ start }, index) => signedFrom.test(line.slice(days[index - 1]?.end ?? 0, start).trimStart()))
  const [first, ...others] = isSigned && saysNothing(line.slice(days.at(-1)?.end ?? 0)) ? days.map(asRead) : []
  return first === undefined ? null : others.reduce((one, other) => (one.edtf > other.edtf ? one : other), first)
}
