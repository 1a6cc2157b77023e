/** What the watchdog of an extraction process writes to standard error before it ends the process for want of memory. */
export const memoryMark = 'klimaarchiv: memory limit reached'

/** The same, for want of time. */
export const timeMark = 'klimaarchiv: time limit reached'
