import { ArchiveError } from '../fault'
import { boundsOf, spanOf } from './bounds'
import { readDates } from './dates'
import { edtfOfSpan, firstDay, lastDay, pointOf, type Point, type Span } from './span'

export { boundsOf } from './bounds'
export { dayNumber, daysCovered, shiftDay } from './calendar'

/** A date as it is stored: its wording, EDTF (null: undated) and inclusive ISO day bounds (null: open). */
export interface DateValue {
  readonly wording: string
  readonly edtf: string | null
  readonly earliest: string | null
  readonly latest: string | null
}

const unknown = /^(unbekannt|unknown|nicht bekannt|not known|o\. ?[dj]\.?|n\. ?d\.?|s\. ?d\.?|undatiert|undated|ohne datum|no date|datum unbekannt|date unknown|\?|-|–)$/i
const around = /^(?:am|im|in|on|den|dem|der|die|das|the|of|at)\s+/i

/**
 * What a person typed into a date field: EDTF, a wording in either language, or a word for "unknown" (EDTF null). The
 * language decides `04/10/2011`. Throws `date-unreadable` with the wording for anything else, also for a date with other
 * words beside it, and for words that count from a day (`gestern`) where none is given as `reference`.
 */
export function parseDate(input: string, lang: 'de' | 'en', reference: string | null = null): DateValue {
  const wording = input.normalize('NFC').trim()
  if (unknown.test(wording)) return { wording, edtf: null, earliest: null, latest: null }
  const typed = typedEdtf(wording)
  if (typed !== null) return typed
  const spoken = wording.replace(/[.,;]$/, '')
  for (const text of new Set([wording, spoken, spoken.replace(around, '')])) {
    const [found, ...others] = readDates(text, { lang, reference })
    if (found === undefined || others.length > 0 || hasWords(text.slice(0, found.start)) || hasWords(text.slice(found.end))) continue
    return { wording, edtf: found.edtf, earliest: found.earliest, latest: found.latest }
  }
  throw new ArchiveError('date-unreadable', { wording })
}

function typedEdtf(wording: string): DateValue | null {
  if (!/^(\d{4}|\d{2}XX|\d{3}X|\.\.)[-\dXT:Z+/.~?%]*$/.test(wording)) return null
  try {
    const edtf = edtfOfSpan(asWritten(spanOf(wording)))
    return { wording, edtf, ...boundsOf(edtf) }
  } catch {
    return null
  }
}

/** What the reader would make of it: an open interval has a day at its other end and is not approximate. */
function asWritten({ from, to }: Span): Span {
  if (from !== null && to !== null) return { from, to }
  return { from: from && exactly(from, firstDay(from)), to: to && exactly(to, lastDay(to)) }
}

function exactly({ mark }: Point, day: string): Point {
  return { ...pointOf(day), mark: mark === '?' || mark === '%' ? '?' : '' }
}

/** Whether anything but small words of time stands beside a date. */
function hasWords(rest: string): boolean {
  return !/^[\s(),;]*(?:(?:am|im|in|on|den|dem|der|die|das|the|of|at|jahre?|year)[\s,]*)*[\s().,;]*$/i.test(rest)
}
