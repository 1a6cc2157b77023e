import { randomInt } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'

/** The time and number in the last id given. */
let last = { msecs: 0, seq: 0 }
const mostToBegin = 2 ** 31

/** A UUIDv7 later than all before it, in this run and as far as `idsGoOnAfter` was told: what came in later is told by it, and clocks are set back. */
export function newId(): string {
  const now = Date.now()
  last = now > last.msecs ? { msecs: now, seq: randomInt(mostToBegin) } : { ...last, seq: last.seq + 1 }
  return uuidv7(last)
}

/** Has all further ids be later than what was entered at a moment, in milliseconds since 1970. */
export function idsGoOnAfter(milliseconds: number): void {
  if (milliseconds >= last.msecs) last = { msecs: milliseconds + 1, seq: randomInt(mostToBegin) }
}
