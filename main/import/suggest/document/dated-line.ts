import type { CaptionDate } from '../captions/caption-date'
import { besideColumn } from './day-of-signing'
import { asRead, isWholeDay, knownDates, saysNothing, withoutMarks } from './whole-day'

/** A line of a document's beginning with the first date in it that a document may bear. */
export interface DatedLine {
  readonly text: string
  /** How many lines stand above it. */
  readonly index: number
  readonly date: CaptionDate
  readonly scale: 'day' | 'month' | 'season'
  readonly before: string
  readonly behind: string
  /** Whether no word stands behind the date. */
  readonly isLast: boolean
}

/** A label begins anew behind a full stop: "Redaktion: Ute Falke. Stand: Juni 2020". */
const parted = /\n|(?<=[.;|])\s+(?=(?:Stand|Datum|Date|Veröffentlicht(?:\s+am)?|Published(?:\s+on)?|Posted(?:\s+on)?)(?:\s*:|\s+\d))|(?<=\p{L}),\s+(?=Stand\b)|(?:\t| {3})\s*(?=(?:Stand|Datum|Date)\s*:)/u
/** What stands before place and day, as on press releases: "Nr. 412 – Dortmund, 2. Juni 2016". */
const counted = /^(?:Nr|No)\.?\s*[\d/-]+\s*[–—|·,-]\s*/u
const month = /^\d{4}-\d{2}$/
const monthsOf = /^(\d{4})-(\d{2})~?\/(\d{4})-(\d{2})~?$/
const longestSeason = 2

/** The lines of a text that name a day, a month or a season. */
export function datedLines(text: string, lang: 'de' | 'en'): DatedLine[] {
  return text.split(parted).flatMap((line, index) => datedLine(withoutMarks(line), index, lang) ?? [])
}

function datedLine(text: string, index: number, lang: 'de' | 'en'): DatedLine | null {
  for (const date of knownDates(text, lang)) {
    const scale = scaleOf(date.edtf)
    const behind = text.slice(date.end)
    if (scale !== null) return { text, index, date: asRead(date), scale, before: besideColumn(text.slice(0, date.start)).replace(counted, ''), behind, isLast: saysNothing(behind) }
  }
  return null
}

function scaleOf(edtf: string): DatedLine['scale'] | null {
  if (isWholeDay(edtf)) return 'day'
  if (month.test(edtf)) return 'month'
  return isSeason(edtf) ? 'season' : null
}

/** "Sommer 2014", "Juli/August 2012", as periodicals are dated; a project goes on for longer. */
function isSeason(edtf: string): boolean {
  const [fromYear = 0, fromMonth = 0, year = 0, last = 0] = monthsOf.exec(edtf)?.slice(1).map(Number) ?? []
  return year > 0 && (year - fromYear) * 12 + last - fromMonth <= longestSeason
}
