import { afterDot, isAt, isGlued, numberAt, skipWords, tokenAt, type Passage } from './passage'
import { isDash } from './tokens'

const leads: ReadonlySet<string> = new Set('um ab von at from t gegen'.split(' '))

/** The index after a clock time that follows a date (`, 14:00–16:00 Uhr`, `T10:00Z`, `at 2 pm`), or the same index. */
export function afterClock(passage: Passage, at: number): number {
  const comma = isAt(passage, at, ',') || isAt(passage, at, '(') || isDash(tokenAt(passage, at)) ? at + 1 : at
  const start = skipWords(passage, comma, leads)
  const first = clock(passage, start)
  if (first === null) return at
  const joined = isDash(tokenAt(passage, first.next)) || isAt(passage, first.next, 'bis') || isAt(passage, first.next, 'to') ? clock(passage, first.next + 1) : null
  const last = joined ?? first
  return first.isTime || last.isTime ? last.next : at
}

/** A time of day; `isTime` where its form leaves no doubt. */
function clock(passage: Passage, at: number): { next: number; isTime: boolean } | null {
  if (numberAt(passage, at, 0, 24) === null || tokenAt(passage, at).gap === 'paragraph') return null
  let next = at + 1
  let isTime = false
  while (/^[:.]$/.test(tokenAt(passage, next).text) && isGlued(passage, next) && isGlued(passage, next + 1) && numberAt(passage, next + 1, 0, 59) !== null && next < at + 5) {
    isTime ||= tokenAt(passage, next).text === ':'
    next += 2
  }
  const { norm } = tokenAt(passage, next)
  if (/^(uhr|h|hrs|am|pm|z)$/.test(norm)) return { next: next + 1, isTime: true }
  if ((norm === 'a' || norm === 'p') && isAt(passage, next + 1, '.') && isAt(passage, next + 2, 'm')) return { next: afterDot(passage, next + 3), isTime: true }
  return { next, isTime }
}
