import type { CaptionDate } from '../captions/caption-date'
import { isOnlyPerson } from '../words/is-person'
import { besideColumn } from './day-of-signing'
import { asRead, isWholeDay, knownDates, saysNothing, withoutMarks } from './whole-day'

/** A line of a document's beginning with the first date in it that a document may bear. */
export interface DatedLine {
  readonly text: string
  /** The line above it that says something. */
  readonly above: string
  /** How many lines stand above it. */
  readonly index: number
  readonly date: CaptionDate
  readonly scale: 'day' | 'month' | 'season'
  readonly before: string
  readonly behind: string
  /** Whether no word stands behind the date, or but somebody's name. */
  readonly isLast: boolean
  /** Whether it is a row of a table of Markdown. */
  readonly isRow: boolean
}

/** A label begins anew behind a full stop: "Redaktion: Ute Falke. Stand: Juni 2020"; so does whom it is by behind a dash. */
const parted = /\n|(?<=[.;|])\s+(?=(?:Stand|Datum|Date|Veröffentlicht(?:\s+am)?|Published(?:\s+on(?:line)?)?|published\s+online|[Aa]vailable\s+online|Posted(?:\s+on)?)(?:\s*:|\s+\d))|(?<=\p{L}),\s+(?=Stand\b)|(?:\t| {3})\s*(?=(?:Stand|Datum|Date)\s*:|(?:Stand|aktualisiert|geändert|(?:last\s)?updated|as\sof)\s[^\t\n]{0,12}\d)|(?<=\d),\s(?=(?:Autor(?:in)?|Redaktion|Text|Author)\s*:)|\s[–—|·-]\s(?=(?:written\s|posted\s)?(?:by|von)\s\p{Lu})/u
/** What stands before place and day, as on press releases: "Nr. 412 – Dortmund, 2. Juni 2016". */
const counted = /^(?:(?:Nr|No)\.?\s*[\d/-]+|(?:For\s(?:immediate\s)?release|Pressemitteilung|Press\s(?:release|statement))(?=\s*[–—|·,-]\s*\p{L}))\s*[–—|·,-]\s*/iu
/** "online 25" above "February 2015": a day that goes on in the next line. */
const broken = /(?<=\p{Ll}\s)(\d{1,2}(?:st|nd|rd|th|\.)?)\n(?=(?:Jan|Feb|M[aä]r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[kc]t|Nov|De[zc])\p{L}*\.?,?\s+\d{4})/gu
/** "Mai 2012 | Ute Falke": beside the day stands whom it is by. */
const besideBar = /^\s*(?:[·–—]|\s{2})\s*(\P{Z}.*)$/u
const month = /^\d{4}-\d{2}$/
const monthsOf = /^(\d{4})-(\d{2})~?\/(\d{4})-(\d{2})~?$/
const longestSeason = 2

/** The lines of a text that name a day, a month or a season. */
export function datedLines(text: string, lang: 'de' | 'en'): DatedLine[] {
  const lines = text.replace(broken, '$1 ').split(parted)
  const texts = lines.map(withoutMarks)
  return lines.flatMap((line, index) => datedLine(line, index, texts, lang) ?? [])
}

function datedLine(line: string, index: number, texts: readonly string[], lang: 'de' | 'en'): DatedLine | null {
  const text = texts[index] ?? ''
  for (const date of knownDates(text, lang)) {
    const scale = scaleOf(date.edtf)
    const behind = text.slice(date.end)
    if (scale !== null) return { text, above: texts.slice(0, index).findLast((each) => each !== '') ?? '', index, date: asRead(date), scale, before: besideColumn(text.slice(0, date.start)).replace(counted, ''), behind, isLast: saysNothing(behind) || isOnlyPerson(besideBar.exec(behind)?.[1] ?? ''), isRow: /^\s*\|/.test(line) }
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
