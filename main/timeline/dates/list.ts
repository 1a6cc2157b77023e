import { afterClock } from './clock'
import { marksAt } from './modifiers'
import { isAt, isGlued, skipWords, tokenAt, type Passage, type Read } from './passage'
import { periodAt } from './periods'
import { isDash } from './tokens'
import type { Unit } from './unit'
import { unitAt } from './units'
import { yearAfter } from './years'

/** How two members of a wording are joined: a span, both, either, or a mere list. */
export type Join = 'range' | 'and' | 'or' | 'comma'

export interface Member {
  readonly unit: Unit
  /** Tokens from `first` up to `next`. */
  readonly first: number
  readonly next: number
  /** What joins it to the member before; null for the first. */
  readonly join: Join | null
  /** What stands before it alone: `2010 bis ca. 2012`. */
  readonly marks: readonly ('~' | '?')[]
}

const joins: ReadonlyMap<string, Join> = new Map([
  ...['bis', 'to', 'until', 'till', 'through', 'thru'].map((word) => [word, 'range'] as const),
  // The night from the 4th "auf den" 5th; a meeting put off "vom 4. auf den 18." has two dates, as a list has.
  ...['und', 'u', 'and', '&', '+', 'sowie', 'auf'].map((word) => [word, 'and'] as const),
  ...['oder', 'or', 'bzw', 'beziehungsweise', '/'].map((word) => [word, 'or'] as const),
])
const fillers: ReadonlySet<string> = new Set('zu zum zur dem den der das die am im in vom von einschließlich einschl einschliesslich incl inklusive inkl including spätestens voraussichtlich vorerst the on of from at'.split(' '))
const mostMembers = 12

/** A join at a token and the index of what it leads to. */
function joinAt(passage: Passage, at: number): Read<Join> | null {
  const token = tokenAt(passage, at)
  if (token.gap === 'paragraph') return null
  if (isDash(token)) {
    const second = isDash(tokenAt(passage, at + 1)) && isGlued(passage, at + 1) ? at + 2 : at + 1
    const isWord = joins.get(tokenAt(passage, second).norm) === 'range'
    return { value: 'range', next: skipWords(passage, isWord ? second + 1 : second, fillers) }
  }
  if (token.text === ',') {
    const after = joinAt(passage, at + 1)
    return after !== null && after.value !== 'comma' && tokenAt(passage, at + 1).kind === 'word' ? after : { value: 'comma', next: skipWords(passage, at + 1, fillers) }
  }
  const join = joins.get(token.norm)
  if (join === undefined) return null
  const dot = tokenAt(passage, at + 1).text === '.' && isGlued(passage, at + 1) ? at + 2 : at + 1
  const both = token.norm === 'und' && isAt(passage, at + 1, '/') && isAt(passage, at + 2, 'oder')
  return both ? { value: 'or', next: skipWords(passage, at + 3, fillers) } : { value: join, next: skipWords(passage, dot, fillers) }
}

/** As `joinAt`; of `between X and Y` the `and` runs from one to the other. */
function joinOf(passage: Passage, at: number, isBetween: boolean): Read<Join> | null {
  const join = joinAt(passage, at)
  return isBetween && join?.value === 'and' ? { ...join, value: 'range' } : join
}

/**
 * The members of a date wording from a token on, joined as they are written; at most a dozen. Nothing is resolved yet.
 * `isBetween`: `between` stands before it.
 */
export function membersAt(passage: Passage, at: number, isBetween: boolean): Member[] {
  const first = unitAt(passage, at)
  if (first === null) return []
  const members: Member[] = [{ unit: first.value, first: at, next: first.next, join: null, marks: [] }]
  while (members.length < mostMembers) {
    const last = members[members.length - 1]
    const join = last && (rangeAfterClock(passage, last.next) ?? joinOf(passage, last.next, isBetween && members.length === 1))
    if (!last || !join || tokenAt(passage, join.next).gap === 'paragraph') break
    if (isComplete(last.unit) && (join.value === 'comma' || join.value === 'and') && last.unit.scale !== 'year' && last.unit.scale !== 'decade') break
    const { value: marks, next: start } = join.value === 'range' ? marksAt(passage, join.next) : { value: [], next: join.next }
    const read = sameCount(passage, last.unit, start) ?? unitAt(passage, start)
    if (read === null) break
    const monthFirst = last.unit.monthFirst === true && read.value.scale === 'number'
    const year = monthFirst ? yearAfter(passage, read.next) : null
    const unit = monthFirst ? { ...read.value, monthFirst, year: year?.value } : read.value
    members.push({ unit, first: start, next: year?.next ?? read.next, join: join.value, marks })
  }
  return members
}

/** `vom 3. Oktober, 8 Uhr, bis 5. Oktober`: a span whose ends have their times of day. */
function rangeAfterClock(passage: Passage, at: number): Read<Join> | null {
  const clock = afterClock(passage, at)
  if (clock === at) return null
  const join = joinAt(passage, isAt(passage, clock, ',') ? clock + 1 : clock)
  return join?.value === 'range' ? join : null
}

/** `16/2012` in `KW 14–16/2012`: the label in front counts this number too. */
function sameCount(passage: Passage, { scale, year, labelFirst }: Unit, at: number): Read<Unit> | null {
  return labelFirst && year === undefined && (scale === 'week' || scale === 'quarter' || scale === 'half') ? periodAt(passage, scale, at) : null
}

/** Whether a unit says its year itself. */
function isComplete({ scale, year }: Unit): boolean {
  return scale === 'span' || (year !== undefined && scale !== 'number')
}

/** The first word of a join that runs to the present: `2010 bis heute`, `2010 – present`, `between 2010 and today`; its end, or null. */
export function untilNow(passage: Passage, at: number, isBetween: boolean): number | null {
  const join = joinOf(passage, at, isBetween)
  if (join?.value !== 'range') return null
  const { norm } = tokenAt(passage, join.next)
  return /^(heute|jetzt|dato|present|date|now|today|gegenwart)$/.test(norm) ? join.next + 1 : null
}
