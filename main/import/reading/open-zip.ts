import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs'
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
  const end = endOf(path)
  if (end === null) return openPromise(path, options).catch((error: unknown) => openSalvaged(path, error))
  return fromRandomAccessReaderPromise(new FileInPieces(path), end, options)
}

/** Where a ZIP that is filled up behind its end ends; null: nothing stands there, or no end of its own was found. */
function endOf(path: string): number | null {
  return inPieces(path, (size, read) => {
    const from = Math.max(0, size - tailBytes)
    const tail = read(from, tailBytes)
    const at = lastEnd(tail, (place) => {
      const end = place + endLength <= tail.length ? place + endLength + tail.readUInt16LE(place + 20) : Infinity
      return end === tail.length || (end < tail.length && isOwnEnd(tail.subarray(place), from + place, read))
    })
    const end = at + endLength + (at === -1 ? 0 : tail.readUInt16LE(at + 20))
    return at === -1 || end === tail.length ? null : from + end
  })
}

async function openSalvaged(path: string, error: unknown): Promise<ZipFile> {
  const salvaged = lacksDirectory(path) ? salvagedZip(readWhole(path)) : null
  if (salvaged === null) throw error
  return fromBufferPromise(salvaged, options)
}

const zipSignature = 'PK\u0003\u0004'

/** Whether a file begins as a ZIP does and nothing in it ends it; of larger ones nobody asks. */
export function lacksDirectory(path: string): boolean {
  return inPieces(path, (size, read) => {
    if (size > mostSalvaged || read(0, 4).toString('latin1') !== zipSignature) return false
    // Nearly all end with it.
    return read(Math.max(0, size - endLength), 4).compare(endSignature) !== 0 && ownEnd(readWhole(path)) === -1
  })
}

type Read = (at: number, length: number) => Buffer

function inPieces<Result>(path: string, use: (size: number, read: Read) => Result): Result {
  const file = openSync(path, 'r')
  try {
    return use(fstatSync(file).size, (at, length) => {
      const bytes = Buffer.alloc(length)
      return bytes.subarray(0, readSync(file, bytes, 0, length, at))
    })
  } finally {
    closeSync(file)
  }
}

const tailBytes = 200_000
/** What the end of a ZIP begins with, and its length without the comment (APPNOTE 6.3.10, 4.3.16). */
const endSignature = Buffer.from('PK\u0005\u0006')
const endLength = 22
/** What the directory begins with (4.3.12), and where it does, in a ZIP too large to say so there (4.4.24). */
const listedSignature = Buffer.from('PK\u0001\u0002')
const saidElsewhere = 0xff_ff_ff_ff

/** The last place where a ZIP may end that is one; -1: none is. */
function lastEnd(bytes: Buffer, isEnd: (at: number) => boolean): number {
  let at = bytes.lastIndexOf(endSignature)
  while (at !== -1 && !isEnd(at)) at = at === 0 ? -1 : bytes.lastIndexOf(endSignature, at - 1)
  return at
}

/** Where a ZIP ends; -1: nowhere, as where it was cut off behind another ZIP that lies in it. */
function ownEnd(bytes: Buffer): number {
  return lastEnd(bytes, (at) => isOwnEnd(bytes.subarray(at), at, (from, length) => bytes.subarray(from, from + length)))
}

/** Whether an end at a place has its directory before it where it says so, and is not that of a ZIP within this one; one that is cut off itself says nothing of it. */
function isOwnEnd(end: Buffer, at: number, read: Read): boolean {
  if (end.length < endLength) return false
  const [count, size, start] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)]
  if (start === saidElsewhere || count === 0) return true
  return start + size <= at && read(start, 4).equals(listedSignature)
}

/** The bytes of a ZIP up to its end, without what stands behind it and without a comment, also one cut off: readers of containers take neither. Of one whose end is lost, what is whole in it. */
export function upToEnd(bytes: Buffer): Buffer {
  const at = ownEnd(bytes)
  if (at === -1) return salvagedZip(bytes) ?? bytes
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
