import { inflateRawSync } from 'node:zlib'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { ArchiveError } from '../../fault'
import { limits } from './limits'

const deflated = 8
/** Where the local header of an entry says how it is packed (APPNOTE 6.3.10, 4.3.7). */
const methodOffset = 8

/**
 * Goes through the bytes of a ZIP container within the limits before a reader gets them, inflating what readers inflate, and
 * gives the texts of the entries asked for, by their path. Throws `file-too-large` for a bomb, also one that lies about its sizes,
 * `file-encrypted`, and `file-damaged`.
 */
export async function checkContainer(bytes: Buffer, wanted?: RegExp): Promise<ReadonlyMap<string, string>> {
  try {
    const zip = await fromBufferPromise(bytes)
    return await walkEntries(zip, bytes, wanted)
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError('file-damaged', {}, { cause: error })
  }
}

/** Entries of a container that has been checked, as bytes by their path; those that are missing or damaged are left out. */
export async function filesIn(bytes: Buffer, paths: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>()
  if (paths.length === 0) return found
  const zip = await fromBufferPromise(bytes)
  for await (const entry of zip.eachEntry()) {
    if (!paths.includes(entry.fileName)) continue
    const content = await contentOf(zip, entry, bytes).catch(() => null)
    if (content !== null) found.set(entry.fileName, content)
  }
  return found
}

async function contentOf(zip: ZipFile, entry: Entry, bytes: Buffer): Promise<Buffer> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  return inflated(entry, bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize))
}

async function walkEntries(zip: ZipFile, bytes: Buffer, wanted: RegExp | undefined): Promise<ReadonlyMap<string, string>> {
  let total = 0
  let entries = 0
  const found = new Map<string, string>()
  const pieces = new Map<string, Buffer[]>()
  for await (const entry of zip.eachEntry()) {
    entries += 1
    total += entry.uncompressedSize
    if (entries > limits.containerEntries || total > limits.containerBytes || entry.uncompressedSize > limits.entryBytes) throw new ArchiveError('file-too-large')
    if (entry.isEncrypted()) throw new ArchiveError('file-encrypted')
    // A reader of workbooks unpacks what is said to be packed, and waits for the first byte of it.
    if (entry.compressedSize === 0) bytes.writeUInt16LE(0, entry.relativeOffsetOfLocalHeader + methodOffset)
    if (!/\.(?:xml|rels|x?html?|opf|ncx|psmdcp|fdseq|fdoc|fpage)$/i.test(wholeName(entry.fileName))) continue
    const content = await contentOf(zip, entry, bytes)
    const name = wholeName(entry.fileName)
    if (wanted?.test(name) !== true) continue
    if (name === entry.fileName) found.set(name, content.toString('utf8'))
    else if (pieces.get(name)?.push(content) === undefined) pieces.set(name, [content])
  }
  // A letter may begin in one piece and end in the next.
  for (const [name, contents] of pieces) found.set(name, Buffer.concat(contents).toString('utf8'))
  return found
}

/** What an entry is called, or the part of which it is a piece: printers write documents a piece of each page at a time (ECMA-376 part 2, "Interleaving"). */
export function wholeName(name: string): string {
  return name.replace(/\/\[\d{1,9}\](?:\.last)?\.piece$/i, '')
}

/** An entry's content: as much as it says there is, or it lies. */
function inflated({ compressionMethod, uncompressedSize }: Entry, packed: Buffer): Buffer {
  if (compressionMethod !== deflated) return packed
  try {
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(1, uncompressedSize) })
    if (content.length < uncompressedSize) throw new ArchiveError('file-damaged')
    return content
  } catch (cause) {
    const tooMuch = cause instanceof RangeError && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE'
    throw tooMuch ? new ArchiveError('file-too-large', {}, { cause }) : cause
  }
}
