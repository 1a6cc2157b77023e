import { getFileNameLowLevel, openPromise, type Entry, type ZipFile } from 'yauzl'
import { ArchiveError } from '../../fault'
import { isClutter } from '../clutter'
import { limits } from '../limits'
import type { Parts } from '../parts'
import type { Content } from './content'

/** A ZIP, walked as the folder it is: each file in it becomes a part, its text is the list of them. */
export async function zipFrom(path: string, parts: Parts): Promise<Content> {
  const zip = await openPromise(path, { decodeStrings: false, autoClose: false })
  try {
    const entries: { readonly entry: Entry; readonly name: string }[] = []
    for await (const entry of zip.eachEntry()) {
      if (entries.length >= limits.mostEntries + limits.namedEntries) break
      const name = nameOf(entry)
      if (!name.endsWith('/') && !isClutter(name)) entries.push({ entry, name })
    }
    if (parts.open) {
      // What it says of its sizes is looked at before anything is unpacked; what comes out is counted all the same.
      checkSizes(entries.map(({ entry }) => entry))
      for (const { entry, name } of entries) await unpack(zip, entry, name, parts)
    }
    return { pages: [entries.map(({ name }) => name).join('\n')], fault: parts.open || entries.length === 0 ? null : 'nested-too-deep' }
  } catch (error) {
    if (error instanceof ArchiveError) throw error
    throw new ArchiveError(error instanceof Error && error.message.startsWith('too many bytes') ? 'file-too-large' : 'file-damaged', {}, { cause: error })
  } finally {
    zip.close()
  }
}

/** Photos hardly shrink, texts do tenfold: what shrinks more, and is large besides, is made to fill a disk. */
function checkSizes(entries: readonly Entry[]): void {
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  const packed = entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0)
  if (unpacked > Math.max(limits.containerBytes, packed * limits.containerRatio)) throw new ArchiveError('file-too-large', { bytes: unpacked })
}

async function unpack(zip: ZipFile, entry: Entry, name: string, parts: Parts): Promise<void> {
  const called = { name, isNumbered: false }
  if (entry.isEncrypted()) return parts.leave(called, 'file-encrypted')
  // Methods other than "stored" and "deflated" are rare, and nobody here reads them.
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return parts.leave(called, 'no-reader')
  await parts.add(called, await zip.openReadStreamPromise(entry))
}

/** Windows wrote names in the code page of DOS, macOS in UTF-8 without saying so (APPNOTE 6.3.10, appendix D). */
function nameOf(entry: Entry): string {
  const bytes = entry.fileNameRaw
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return getFileNameLowLevel(entry.generalPurposeBitFlag, bytes, entry.extraFields, false)
  }
}
