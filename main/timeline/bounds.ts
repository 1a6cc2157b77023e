import { parse } from 'edtf'
import { ArchiveError } from '../fault'
import { daysIn } from './calendar'
import { boundsOfSpan, single, type Bounds, type Mark, type Point, type Span } from './span'

const seasons: Readonly<Record<number, readonly [number, number]>> = { 21: [3, 5], 22: [6, 8], 23: [9, 11], 24: [12, 2] }
const pointShape = /^(\d{2})(\d|X)(\d|X)(?:-(\d\d|XX))?(?:-(\d\d|XX))?([~?%]?)$/

/**
 * The inclusive day bounds of an EDTF string (level 1), null where it is open. Throws `date-unreadable` with the string
 * as `wording` for what the edtf library does not parse, for what runs backwards, and for sets, masks and far years.
 */
export function boundsOf(edtf: string): Bounds {
  return boundsOfSpan(spanOf(edtf))
}

/** The span an EDTF string stands for; throws like `boundsOf`. */
export function spanOf(edtf: string): Span {
  const span = isEdtf(edtf) ? readSpan(edtf) : null
  if (span === null) throw new ArchiveError('date-unreadable', { wording: edtf })
  const { earliest, latest } = boundsOfSpan(span)
  if (earliest !== null && latest !== null && earliest > latest) throw new ArchiveError('date-unreadable', { wording: edtf })
  return span
}

/** Most dates are plain days, months and years, whose form says all; the parser takes a hundred times as long. */
const plain = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

function isEdtf(text: string): boolean {
  if (plain.test(text)) return true
  // An Earley parser takes its time on long nonsense, and no EDTF we know is longer.
  if (text.length > 60) return false
  try {
    parse(text)
    return true
  } catch {
    return false
  }
}

function readSpan(edtf: string): Span | null {
  const [left = '', right, ...rest] = edtf.replace(/T[^/]*/g, '').split('/')
  if (rest.length > 0) return null
  const from = readEnd(left)
  if (right === undefined) return from
  const to = readEnd(right)
  if (from === null && to === null) return null
  if ((from === null && !isOpen(left)) || (to === null && !isOpen(right))) return null
  return { from: from && from.from, to: to && to.to }
}

function isOpen(text: string): boolean {
  return text === '..' || text === ''
}

/** One end: a point, or a season, which is a span of its own. */
function readEnd(text: string): Span | null {
  const match = pointShape.exec(text)
  if (match === null) return null
  const [, century = '', decade = '', unit = '', month, day, markText = ''] = match
  const mark: Mark = markText === '~' || markText === '?' || markText === '%' ? markText : ''
  const year = Number(century + (decade + unit).replaceAll('X', '0'))
  if (decade === 'X' && unit !== 'X') return null
  if (unit === 'X') return month === undefined ? single({ year, years: decade === 'X' ? 100 : 10, mark }) : null
  if (month === undefined || (month === 'XX' && day === 'XX')) return single({ year, mark })
  if (month === 'XX') return day === undefined ? single({ year, mark }) : null
  const season = seasons[Number(month)]
  if (season) return seasonSpan(year, season, mark)
  if (Number(month) > 12) return null
  const point: Point = { year, month: Number(month), mark }
  if (day === undefined || day === 'XX') return single(point)
  return Number(day) >= 1 && Number(day) <= daysIn(year, Number(month)) ? single({ ...point, day: Number(day) }) : null
}

function seasonSpan(year: number, [first, last]: readonly [number, number], mark: Mark): Span {
  // A season is never exact: it bears the mark its wording would.
  const vague: Mark = mark === '?' || mark === '%' ? '%' : '~'
  return { from: { year, month: first, mark: vague }, to: { year: last < first ? year + 1 : year, month: last, mark: vague } }
}
