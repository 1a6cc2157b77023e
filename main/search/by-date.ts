import type Database from 'better-sqlite3'
import { monthNames } from '../month-names'
import { readFilter } from './query/filters'
import { parseQuery, type ParsedQuery } from './query/query'
import { piecesOf, type Piece } from './query/query-pieces'
import { countFound, type Asked } from './search'

/** Words of the longest wording of a date: between the 1st of May 2011 and the 3rd of June 2012. */
const mostOfDate = 12
const mostLettersOfDate = 100
/** Of a pasted text hardly any date is asked for. */
const mostTyped = 24

/**
 * A query with a date that it says in words (`vor 2010`, `Kumasi last year`) as a filter: no text has the days within. Null where it
 * says none or links it by OR, has a filter by date, is all one wording of a text, or nothing is found that way. A year by itself is one
 * word like others.
 */
export function withDateAsFilter(db: Database.Database, asked: Asked): string | null {
  const pieces = piecesOf(asked.query)
  const typed = parseQuery(asked.query)
  if (pieces.length > mostTyped || typed.filters.some(({ field }) => field === 'date')) return null
  const date = dateAmong(pieces, asked.query)
  if (date === null) return null
  // A title: 50 Kommunale Klimapartnerschaften bis 2015.
  if (date.isPart && countFound(db, { ...asked, query: `"${asked.query.replace(/["„“”»«]/g, ' ')}"` }) > 0) return null
  const query = `${asked.query.slice(0, date.start)}${nameFor(date.wording)}:"${date.wording}"${asked.query.slice(date.end)}`
  // OR links words, or filters; between one of each it would be passed over.
  if (linksUnread(parseQuery(query)) > linksUnread(typed)) return null
  return countFound(db, { ...asked, query }) > 0 ? query : null
}

function linksUnread({ problems }: ParsedQuery): number {
  return problems.filter(({ code }) => code === 'or').length
}

interface WordedDate {
  readonly wording: string
  /** Whether it stands among other words. */
  readonly isPart: boolean
  readonly start: number
  readonly end: number
}

/** The date of most words that pieces beside one another say, the first of several. */
function dateAmong(pieces: readonly Piece[], query: string): WordedDate | null {
  for (let count = Math.min(mostOfDate, pieces.length); count > 0; count -= 1) {
    for (let at = 0; at + count <= pieces.length; at += 1) {
      const run = pieces.slice(at, at + count)
      const [start = 0, end = 0] = [run[0]?.start, run.at(-1)?.end]
      if (end - start > mostLettersOfDate || !run.every(isPlain)) continue
      const wording = query.slice(start, end).replace(/\s+/g, ' ').replace(/[,;?!]+$/, '')
      if (!/^\d+$/.test(wording) && isSpan(wording)) return { wording, isPart: count < pieces.length, start, end }
    }
  }
  return null
}

/** Whether a piece is words alone, without sign or mark of the language. */
function isPlain({ text, quoted }: Piece): boolean {
  return quoted === null && !/^[+-]|[":*~^]/.test(text)
}

function isSpan(wording: string): boolean {
  const filter = readFilter(`datum:${wording}`)
  return filter !== null && filter !== 'value-unknown' && filter.field === 'date' && filter.value !== 'undated'
}

const english = new RegExp(`(?<!\\p{L})(?:since|before|after|until|till|from|to|between|of|the|early|mid|late|end|beginning|spring|summer|autumn|fall|year|month|week|quarter|half|today|yesterday|last|this|next|ago|${monthNames.en.filter((name) => !monthNames.de.some((german) => german === name)).join('|')})(?!\\p{L})`, 'iu')

/** The name of the filter, in the language of a wording. */
function nameFor(wording: string): string {
  return english.test(wording) ? 'date' : 'datum'
}
