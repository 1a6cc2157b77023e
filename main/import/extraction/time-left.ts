/**
 * The milliseconds that a reader may still work at its file, which it shares with the watchdog that counts them down; 0 while
 * it reads nothing.
 */
export type TimeLeft = Int32Array<SharedArrayBuffer>

/** Makes the counter, which counts nothing yet. */
export function createTimeLeft(): TimeLeft {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
}

/** Begins to count down from so many milliseconds (0: ends it). */
export function setTimeLeft(time: TimeLeft, milliseconds: number): void {
  Atomics.store(time, 0, milliseconds)
}

/** Takes what was worked off the time left; gives whether that is over. */
export function isOver(time: TimeLeft, worked: number): boolean {
  const left = Atomics.load(time, 0)
  if (left === 0) return false
  // Another file may have begun meanwhile.
  return Atomics.compareExchange(time, 0, left, Math.max(1, left - worked)) === left && worked >= left
}
