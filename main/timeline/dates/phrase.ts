import { shiftDay } from '../calendar'
import { firstDay, lastDay, marked, pointOf, type Span } from '../span'
import { afterClock } from './clock'
import { complete, type Found } from './complete'
import { membersAt, untilNow, type Member } from './list'
import { modifiersAt, type Modifiers } from './modifiers'
import { isAt, isGlued, skipWords, tokenAt, type Passage } from './passage'
import { endsCleanly, isCount, isLabelled, namesPlace, namesRelease, startsCleanly } from './traps'

/** Nouns a plain `from` dates: `letter from 2010`. */
const dated = /(letters?|photos?|photographs?|pictures?|images?|minutes|report|note|notes|mail|email|data|version|draft|document|postcard|figures|records|results|invoice|memo|article|map|copy|postmark|message|recording|film|file|files|entry|snapshot|slide|slides)$/

/** Dates read from one wording, in order; null when no date begins at this token. */
export function phraseAt(passage: Passage, at: number): Found[] | null {
  const plain = read(passage, at, { isApproximate: false, isUncertain: false, relation: null, isOfFirst: false, next: at })
  if (plain !== null) return plain
  const modifiers = modifiersAt(passage, at)
  return modifiers.next === at ? null : read(passage, at, modifiers)
}

function read(passage: Passage, at: number, modifiers: Modifiers): Found[] | null {
  const members = membersAt(passage, modifiers.next, modifiers.relation === 'between')
  for (let count = members.length; count > 0; count -= 1) {
    const found = completed(passage, at, members.slice(0, count), modifiers)
    // Both ends of "between 1900 and 2000 mm" are the amount's.
    if (found === 'amount' && members[count - 1]?.join !== 'comma') return null
    if (found !== null && found !== 'amount') return dress(passage, at, found, forEnds(modifiers, members.slice(0, count)), isRange(members.slice(0, count)))
  }
  return null
}

/** Marks in front go for both ends, unless the second has its own. */
function forEnds(modifiers: Modifiers, members: readonly Member[]): Modifiers {
  const isOfFirst = isRange(members) && (modifiers.isOfFirst || members.some(({ marks }) => marks.length > 0))
  return { ...modifiers, isOfFirst }
}

function isRange(members: readonly Member[]): boolean {
  return members.some(({ join }) => join === 'range')
}

/** The members as dates, unless something around them says they are none. */
function completed(passage: Passage, at: number, members: readonly Member[], { relation, next: start }: Modifiers): Found[] | 'amount' | null {
  const [first, last] = [members[0], members[members.length - 1]]
  if (!first || !last) return null
  const isDeadline = relation === 'until' || relation === 'before'
  const found = complete(members, { reference: passage.reference, isDeadline })
  if (found === null) return null
  const isWeak = members.every(({ unit }) => unit.weak === true || unit.scale === 'number')
  if (!startsCleanly(passage, start) || !endsCleanly(passage, last.next, isWeak) || namesPlace(passage, start)) return null
  if (namesRelease(passage, start)) return null
  // "Version 2, 14 May 2018": the number counts versions, and the day is the next one.
  if (first.unit.scale === 'number' && members[1]?.join === 'comma' && isLabelled(passage, start, false)) return null
  if (isWeak && isLabelled(passage, start, last.unit.scale === 'month' || last.unit.scale === 'quarter')) return null
  const isBareYear = isWeak && members.every(({ unit }) => unit.scale === 'year')
  // A field that says "ca. 1650" or "1650 bis 1700" and nothing else means years, however old.
  const isAlone = at === 0 && tokenAt(passage, last.next).kind === 'end' && (start > at || members.length > 1)
  return isBareYear && !isAlone && (isNumbered(members) || isCount(passage, start, last.unit, last.next)) ? 'amount' : found
}

/** `Vorlage 1512/2013`: nobody doubts between years half a century apart, the first is a running number. */
function isNumbered(members: readonly Member[]): boolean {
  const [first, last] = [members[0]?.unit.year, members[members.length - 1]?.unit.year]
  return members.length === 2 && members[1]?.join === 'or' && first !== undefined && last !== undefined && Math.abs(last - first) > 50
}

/** The dates with their modifiers and with what hangs on behind: a clock time, `(?)`, `onwards`. */
function dress(passage: Passage, at: number, found: readonly Found[], modifiers: Modifiers, isSpan: boolean): Found[] {
  const dates = [...found]
  const [first, last] = [dates[0], dates[dates.length - 1]]
  if (!first || !last) return dates
  const tail = tailAt(passage, last.next, modifiers.relation === 'between' && !isSpan)
  const isSince = tail.isSince || (modifiers.relation === 'from' && !isSpan && last.span.from?.years === undefined && opensSpan(passage, at))
  const relation = isSince ? 'since' : modifiers.relation
  const opened = dates.length === 1 ? related(last.span, relation, isSpan) : last.span
  const led = withMarks(opened, { ...modifiers, isApproximate: modifiers.isApproximate && opened === last.span }, modifiers.isOfFirst)
  dates[dates.length - 1] = { span: withMarks(led, { ...tail, isApproximate: tail.isApproximate && opened === last.span }, false), first: last.first, next: tail.next }
  const head = dates[0]
  const carries = modifiers.isApproximate || modifiers.isUncertain || (relation !== null && (relation !== 'from' || isSpan))
  if (head && carries) dates[0] = { ...head, first: at }
  return dates
}

function withMarks(span: Span, { isApproximate, isUncertain }: { isApproximate: boolean; isUncertain: boolean }, isOfFirst: boolean): Span {
  const add = (to: Span, mark: '~' | '?'): Span => (isOfFirst ? { from: marked(to, mark).from, to: to.to } : marked(to, mark))
  const approximated = isApproximate ? add(span, '~') : span
  return isUncertain ? add(approximated, '?') : approximated
}

/** `from 2010` opens a span in English where it does not date a letter or picture; `von 2010` never does, nor `from the 1990s`. */
function opensSpan(passage: Passage, at: number): boolean {
  return tokenAt(passage, at).norm === 'from' && !dated.test(tokenAt(passage, at - 1).norm) && !/^(date|dates|dating|is|was|are|were)$/.test(tokenAt(passage, at - 1).norm)
}

function related(span: Span, relation: Modifiers['relation'], isSpan: boolean): Span {
  const { from, to } = span
  if (from === null || to === null) return span
  const [starts, ends] = [firstDay(from), lastDay(to)]
  if (relation === 'before') return { from: null, to: pointOf(shiftDay(starts, -1)) }
  if (relation === 'after') return { from: pointOf(shiftDay(ends, 1)), to: null }
  if (relation === 'until' && !isSpan) return { from: null, to: pointOf(ends) }
  if (relation === 'since' && !isSpan) return { from: pointOf(starts), to: null }
  return span
}

interface Tail {
  readonly next: number
  readonly isUncertain: boolean
  readonly isApproximate: boolean
  readonly isSince: boolean
}

function tailAt(passage: Passage, at: number, isBetween: boolean): Tail {
  const now = untilNow(passage, at, isBetween)
  if (now !== null) return { next: now, isUncertain: false, isApproximate: false, isSince: true }
  const open = tokenAt(passage, at).norm
  const isOpen = /^(onwards?|ff|ongoing)$/.test(open) || (open === 'an' && /^(von|vom)$/.test(leading(passage, at)))
  const start = afterClock(passage, isOpen ? at + 1 : at)
  const bracket = /^[([]$/.test(tokenAt(passage, start).text) ? start + 1 : start
  const word = tokenAt(passage, bracket)
  const closed = skipWords(passage, bracket, new Set([word.norm]))
  const close = /^[.)\]]$/.test(tokenAt(passage, closed).text) ? closed + 1 : closed
  if (bracket !== start && word.text === '?' && /^[)\]]$/.test(tokenAt(passage, bracket + 1).text)) return { next: bracket + 2, isUncertain: true, isApproximate: false, isSince: isOpen }
  if (bracket !== start && /^(vermutlich|unsicher|uncertain|probably|geschätzt|estimated)$/.test(word.norm)) {
    return { next: close, isUncertain: true, isApproximate: false, isSince: isOpen }
  }
  if ((bracket !== start || isAt(passage, start - 1, ',')) && /^(ca|circa|approx|approximately|ungefähr|about|etwa)$/.test(word.norm)) {
    return { next: close, isUncertain: false, isApproximate: true, isSince: isOpen }
  }
  const isDoubted = bracket === start && word.text === '?' && isGlued(passage, start) && (/^[,;)\]]$/.test(tokenAt(passage, start + 1).text) || isWhole(passage, start))
  return { next: isDoubted ? start + 1 : start, isUncertain: isDoubted, isApproximate: false, isSince: isOpen }
}

/** Whether nothing but a date and its question mark stands in the text: a field, not a question. */
function isWhole(passage: Passage, at: number): boolean {
  return tokenAt(passage, at + 1).kind === 'end' && at <= 8
}

/** The preposition a few tokens before, for the `an` of `von 2010 an`. */
function leading(passage: Passage, at: number): string {
  for (let before = at - 1; before > at - 7 && before >= 0; before -= 1) {
    const { norm } = tokenAt(passage, before)
    if (norm === 'von' || norm === 'vom') return norm
  }
  return ''
}

