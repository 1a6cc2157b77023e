import { ORPCError } from '@orpc/server'

/** What a window shows first, and what stands beside it. */
type Lane = 'first' | 'beside'

interface Waiting {
  readonly signal: AbortSignal | undefined
  begin(): void
  drop(gone: Error): void
}

const lanes: Readonly<Record<Lane, Waiting[]>> = { first: [], beside: [] }
let isTaking = false

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

function take(): void {
  const next = lanes.first.shift() ?? lanes.beside.shift()
  isTaking = next !== undefined
  if (next === undefined) return
  setImmediate(take)
  if (next.signal?.aborted === true) next.drop(new ORPCError('CLIENT_CLOSED_REQUEST'))
  else next.begin()
}
