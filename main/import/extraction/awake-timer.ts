/** A time that runs out only while the computer is awake. */
export interface AwakeTimer {
  /** Counts from the beginning. */
  start(): void
  stop(): void
}

const tickMilliseconds = 1_000

/** `stepMilliseconds`: how exact it is at least. */
export function createAwakeTimer(milliseconds: number, stepMilliseconds: number, onOver: () => void): AwakeTimer {
  const tick = Math.min(tickMilliseconds, stepMilliseconds)
  let timer: NodeJS.Timeout | undefined
  const stop = (): void => clearInterval(timer)
  return {
    start() {
      stop()
      let left = milliseconds
      let counted = performance.now()
      timer = setInterval(() => {
        const now = performance.now()
        // A computer that was put to sleep meanwhile has given no time.
        left -= Math.min(now - counted, 2 * tick)
        counted = now
        if (left <= 0) onOver()
      }, tick)
    },
    stop,
  }
}
