import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { fromRandomAccessReaderPromise, openPromise, RandomAccessReader, type ZipFile } from 'yauzl'

const options = { decodeStrings: false, autoClose: false } as const

/** Opens a ZIP, also one that is filled up behind its end, as tapes and programs that recover files do. Throws where it has no directory. */
export async function openZip(path: string): Promise<ZipFile> {
  const file = await open(path, 'r')
  let end: number | null
  try {
    const { size } = await file.stat()
    const tail = Buffer.alloc(Math.min(size, tailBytes))
    await file.read(tail, 0, tail.length, size - tail.length)
    end = endIn(tail)
    end = end === null || end === tail.length ? null : size - tail.length + end
  } finally {
    await file.close()
  }
  return end === null ? openPromise(path, options) : fromRandomAccessReaderPromise(new FileInPieces(path), end, options)
}

const tailBytes = 200_000
/** What the end of a ZIP begins with, and its length without the comment (APPNOTE 6.3.10, 4.3.16). */
const endSignature = Buffer.from('PK\u0005\u0006')
const endLength = 22

/** Where a ZIP ends; null where no end is found that is whole. */
function endIn(tail: Buffer): number | null {
  for (let at = tail.lastIndexOf(endSignature); at !== -1; at = at === 0 ? -1 : tail.lastIndexOf(endSignature, at - 1)) {
    const end = at + endLength <= tail.length ? at + endLength + tail.readUInt16LE(at + 20) : Infinity
    if (end <= tail.length) return end
  }
  return null
}

/** The bytes of a ZIP up to its end, without what stands behind it and without a comment, also one cut off: readers of containers take neither. */
export function upToEnd(bytes: Buffer): Buffer {
  const at = bytes.lastIndexOf(endSignature)
  if (at === -1 || at + endLength > bytes.length) return bytes
  const whole = bytes.subarray(0, at + endLength)
  whole.writeUInt16LE(0, at + endLength - 2)
  return whole
}

/** A file that is read in pieces, each opened by itself: the package closes what it has read. */
class FileInPieces extends RandomAccessReader {
  readonly path: string

  constructor(path: string) {
    super()
    this.path = path
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return createReadStream(this.path, { start, end: end - 1 })
  }
}
