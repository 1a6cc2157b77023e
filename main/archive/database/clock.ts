/**
 * A hybrid logical clock (Kulkarni et al. 2014): sortable text `<milliseconds, 15 digits>-<counter, 4 hex>-<device>`.
 * It never goes back, even when the computer's clock does, and is unique for each change of each device.
 */
export interface Clock {
  /** The next reading, later than every reading taken or seen before. */
  next(): string
}

const counterLimit = 0xffff

/** Starts a clock for `device` that goes on after `last`, the archive's latest reading. */
export function startClock(device: string, last: string | null): Clock {
  let milliseconds = last === null ? 0 : Number(last.slice(0, 15))
  let counter = last === null ? 0 : Number.parseInt(last.slice(16, 20), 16)
  return {
    next() {
      const wall = Date.now()
      if (wall > milliseconds) {
        milliseconds = wall
        counter = 0
      } else if (counter < counterLimit) {
        counter += 1
      } else {
        milliseconds += 1
        counter = 0
      }
      return `${String(milliseconds).padStart(15, '0')}-${counter.toString(16).padStart(4, '0')}-${device}`
    },
  }
}

/** The UTC time of a clock reading, ISO 8601. */
export function timeOf(reading: string): string {
  return new Date(Number(reading.slice(0, 15))).toISOString()
}
