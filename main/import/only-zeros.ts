import { closeSync, openSync, readSync } from 'node:fs'

const atOnce = 1_048_576

/** Whether a file holds nothing but zero bytes, as crashes and failing cards leave them: all that stood in it is gone. */
export function isOnlyZeros(path: string): boolean {
  const zeros = Buffer.alloc(atOnce)
  const read = Buffer.alloc(atOnce)
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const length = readSync(file, read, 0, atOnce, null)
      if (length === 0) return true
      if (read.compare(zeros, 0, length, 0, length) !== 0) return false
    }
  } finally {
    closeSync(file)
  }
}
