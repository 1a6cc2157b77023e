import { setFlagsFromString } from 'node:v8'

/** The part of a heap for what is short-lived, in MiB: three times the half-space that `launch.mjs` gives the command line. */
export const youngMegabytes = 24

/**
 * Has the heaps of this process searched for what is unused when they have grown by half, not to their fourfold: the words of
 * a large table pass through by hundreds of megabytes, and hardly any of it stays.
 */
export function keepHeapLean(): void {
  setFlagsFromString('--heap-growing-percent=50')
}
