import type { TimeLeft } from './time-left'

/** What the watchdog of an extraction process is started with; `parent`: who has started that, for it may be gone before the watchdog runs. */
export interface Watched {
  readonly timeLeft: TimeLeft
  readonly parent: number
}

/** What it writes to standard error before it ends the process for want of memory. */
export const memoryMark = 'klimaarchiv: memory limit reached'

/** The same, for want of time. */
export const timeMark = 'klimaarchiv: time limit reached'
