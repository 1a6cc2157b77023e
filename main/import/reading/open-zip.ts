import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { fromBufferPromise, fromRandomAccessReaderPromise, openPromise, RandomAccessReader, type ZipFile } from 'yauzl'
import { readWhole } from './read-whole'
import { mostSalvaged, salvagedZip } from './salvaged-zip'

const options = { decodeStrings: false, autoClose: false } as const

/**
 * Opens a ZIP, also one that is filled up behind its end, as tapes and programs that recover files do, and one whose end is lost, as
 * far as its entries are whole. Throws where there is none.
 */
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
  if (end === null) return openPromise(path, options).catch((error: unknown) => openSalvaged(path, error))
  return fromRandomAccessReaderPromise(new FileInPieces(path), end, options)
}

async function openSalvaged(path: string, error: unknown): Promise<ZipFile> {
  const salvaged = lacksDirectory(path) ? salvagedZip(readWhole(path)) : null
  if (salvaged === null) throw error
  return fromBufferPromise(salvaged, options)
}

const zipSignature = 'PK\u0003\u0004'

/** Whether a file begins as a ZIP does and nothing in it ends one; of larger ones nobody asks. */
export function lacksDirectory(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const read = (at: number, length: number): Buffer => {
      const bytes = Buffer.alloc(length)
      return bytes.subarray(0, readSync(file, bytes, 0, length, at))
    }
    if (size > mostSalvaged || read(0, 4).toString('latin1') !== zipSignature) return false
    // Nearly all end with it.
    return read(Math.max(0, size - endLength), 4).compare(endSignature) !== 0 && !readWhole(path).includes(endSignature)
  } finally {
    closeSync(file)
  }
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

/** The bytes of a ZIP up to its end, without what stands behind it and without a comment, also one cut off: readers of containers take neither. Of one whose end is lost, what is whole in it. */
export function upToEnd(bytes: Buffer): Buffer {
  const at = bytes.lastIndexOf(endSignature)
  if (at === -1) return salvagedZip(bytes) ?? bytes
  if (at + endLength > bytes.length) return bytes
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
