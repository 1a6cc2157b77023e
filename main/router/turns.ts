import { ORPCError } from '@orpc/server'

/** What a window shows first, the rest of that, and what stands beside it. */
type Lane = 'first' | 'rest' | 'beside'

interface Waiting {
  readonly signal: AbortSignal | undefined
  begin(): void
  drop(gone: Error): void
}

const lanes: Readonly<Record<Lane, Waiting[]>> = { first: [], rest: [], beside: [] }
let isTaking = false
let lastTurn = -Infinity

/** How many milliseconds ago somebody last had a turn. */
export function sinceTurn(): number {
  return performance.now() - lastTurn
}

/**
 * Waits for its turn: one question after another, and before each the thread hears what was said meanwhile. What is shown first
 * overtakes what stands beside it, and what nobody waits for any more is dropped, so that a key never waits for the answers to
 * what was typed before it.
 */
export function turn(lane: Lane, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((begin, drop) => {
    lanes[lane].push({ signal, begin, drop })
    if (isTaking) return
    isTaking = true
    setImmediate(take)
  })
}

/** So long, in milliseconds, the thread is not asked whether anything else was said. */
const deaf = 5

/** Does what is shown first in steps, and waits for a turn whenever that has taken long: a key does not wait for the whole answer to the one before. `stands`: what it works with is still there. */
export async function inTurns<Result>(signal: AbortSignal | undefined, steps: Generator<void, Result>, stands: () => boolean): Promise<Result> {
  let since = performance.now()
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value
    if (performance.now() - since < deaf) continue
    await turn('rest', signal)
    if (!stands()) throw new ORPCError('CLIENT_CLOSED_REQUEST')
    since = performance.now()
  }
}

function take(): void {
  const next = lanes.first.shift() ?? lanes.rest.shift() ?? lanes.beside.shift()
  isTaking = next !== undefined
  if (next === undefined) return
  setImmediate(take)
  lastTurn = performance.now()
  if (next.signal?.aborted === true) next.drop(new ORPCError('CLIENT_CLOSED_REQUEST'))
  else next.begin()
}
