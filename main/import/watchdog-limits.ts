/** What the watchdog of an extraction process writes to standard error before it ends the process. */
export const memoryMark = 'klimaarchiv: memory limit reached'
