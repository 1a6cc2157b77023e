import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/**
 * A file's bytes, in memory of their own. They are read right here: a reader has nothing else to do meanwhile, and handing a file
 * piece by piece to helper threads costs more than reading it.
 */
export function readWhole(path: string): Buffer<ArrayBuffer> {
  return readStart(path, Infinity)
}

/** As many bytes from the beginning of a file, or as it has. */
export function readStart(path: string, most: number): Buffer<ArrayBuffer> {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.allocUnsafeSlow(Math.min(fstatSync(file).size, most))
    let length = 0
    for (let read = -1; read !== 0 && length < bytes.length; length += read) read = readSync(file, bytes, length, bytes.length - length, null)
    return bytes.subarray(0, length)
  } finally {
    closeSync(file)
  }
}
