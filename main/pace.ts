/** Tells how long work still takes, from its pace so far. */
export interface Pace {
  /** Seconds left, or null: there is no pace yet, no end in sight, or the work waits for something. */
  secondsLeft(done: number, total: number | null, waits: boolean): number | null
}

/** Steps and seconds before a pace is told. */
const fewestSteps = 3
const fewestSeconds = 1

/** Starts measuring. What an earlier run has done, and the time that work waits, do not count. */
export function startPace(now: () => number = Date.now): Pace {
  let start: { readonly at: number; readonly done: number } | null = null
  let waited = 0
  let waitsSince: number | null = null
  return {
    secondsLeft(done, total, waits) {
      const at = now()
      if (waits) waitsSince ??= at
      else if (waitsSince !== null) {
        waited += at - waitsSince
        waitsSince = null
      }
      if (total === null) return null
      start ??= { at, done }
      const seconds = (at - start.at - waited) / 1000
      const steps = done - start.done
      if (waits || steps < fewestSteps || seconds < fewestSeconds) return null
      return Math.round((seconds / steps) * Math.max(0, total - done))
    },
  }
}
