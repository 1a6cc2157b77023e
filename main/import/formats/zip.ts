import { crc32 } from 'node:zlib'
import { getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl'
import { ArchiveError } from '../../fault'
import { limits } from '../reading/limits'
import { openZip } from '../reading/open-zip'
import type { Parts } from '../reading/parts'
import { isClutter } from '../sources/clutter'
import type { Content } from './content'

/** A ZIP, walked as the folder it is: each file in it becomes a part, its text is the list of them. One that is damaged costs no other. */
export async function zipFrom(path: string, parts: Parts): Promise<Content> {
  const zip = await openZip(path)
  try {
    const entries: { readonly entry: Entry; readonly name: string }[] = []
    for await (const entry of zip.eachEntry()) {
      // One more than is named, so that it shows.
      if (entries.length > limits.entriesOfOne + limits.namedEntries) break
      const name = nameOf(entry)
      if (!name.endsWith('/') && !isClutter(name)) entries.push({ entry, name })
    }
    if (parts.open) {
      // What it says of its sizes is looked at before anything is unpacked; what comes out is counted all the same.
      checkSizes(entries.map(({ entry }) => entry))
      for (const { entry, name } of entries) await unpack(zip, entry, name, parts)
    }
    return { pages: [entries.map(({ name }) => name).join('\n')], listing: true, fault: parts.open || entries.length === 0 ? null : 'nested-too-deep' }
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError('file-damaged', {}, { cause: error })
  } finally {
    zip.close()
  }
}

/** Photos hardly shrink, texts do tenfold: what shrinks more, and is large besides, is made to fill a disk; what claims to have grown lies. */
function checkSizes(entries: readonly Entry[]): void {
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  const packed = entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0)
  const lies = entries.some(({ compressedSize, uncompressedSize }) => compressedSize > uncompressedSize * mostGrowth + headOfEncrypted)
  if (lies || unpacked > Math.max(limits.containerBytes, packed * limits.containerRatio)) throw new ArchiveError('file-too-large', { bytes: unpacked })
}

/** What cannot be packed is stored, with a few bytes for each block (RFC 1951, 3.2.4). */
const mostGrowth = 1.1
const headOfEncrypted = 1_000

async function unpack(zip: ZipFile, entry: Entry, name: string, parts: Parts): Promise<void> {
  const called = { name, isNumbered: false }
  if (entry.isEncrypted()) return parts.leave(called, 'file-encrypted')
  // Methods other than "stored" and "deflated" are rare, and nobody here reads them.
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return parts.leave(called, 'packed-otherwise')
  try {
    await parts.add(called, async () => checked(await zip.openReadStreamPromise(entry), entry))
  } catch (error) {
    // What the system refuses is not the entry's fault.
    if (error instanceof Error && ('syscall' in error || (error instanceof ArchiveError && error.code === 'disk-full'))) throw error
    parts.leave(called, 'file-damaged')
  }
}

/** What is in an entry, as long as it is what was packed. */
async function* checked(content: AsyncIterable<Buffer>, { crc32: expected }: Entry): AsyncGenerator<Buffer> {
  let sum = 0
  for await (const chunk of content) {
    sum = crc32(chunk, sum)
    yield chunk
  }
  if (sum !== expected) throw new ArchiveError('file-damaged')
}

const drawn = /[\u2500-\u259F]/

/** Windows wrote names in the code page of DOS, some programs in its own, macOS in UTF-8 without saying so (APPNOTE 6.3.10, appendix D). */
function nameOf(entry: Entry): string {
  const bytes = entry.fileNameRaw
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, bytes, entry.extraFields, false)
    // No name has lines or blocks in it; where Windows-1252 has letters there, that was meant.
    return drawn.test(name) ? new TextDecoder('windows-1252').decode(bytes) : name
  }
}
