import { crc32 } from 'node:zlib'
import { getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl'
import { ArchiveError } from '../../fault'
import { limits } from '../reading/limits'
import { openZip } from '../reading/open-zip'
import type { Parts } from '../reading/parts'
import { isClutter } from '../sources/clutter'
import { withoutKeptArchives } from '../sources/kept-archives'
import type { Content } from './content'

/** A ZIP, walked as the folder it is: each file in it becomes a part, its text is the list of them. One that is damaged costs no other. */
export async function zipFrom(path: string, parts: Parts): Promise<Content> {
  const zip = await openZip(path)
  try {
    const met: { readonly entry: Entry; readonly name: string }[] = []
    for await (const entry of zip.eachEntry()) {
      // One more than is named, so that it shows.
      if (met.length > limits.entriesOfOne + limits.namedEntries) break
      const name = nameOf(entry)
      if (!name.endsWith('/') && !isClutter(name)) met.push({ entry, name })
    }
    const { entries, kept, isKept } = withoutArchives(met)
    if (parts.open) {
      // What it says of its sizes is looked at before anything is unpacked; what comes out is counted all the same.
      checkSizes(entries.map(({ entry }) => entry))
      for (const { entry, name } of entries) await unpack(zip, entry, name, parts)
      for (const name of kept) parts.leave({ name, isNumbered: false }, 'archive-kept')
    }
    const fault = isKept ? 'archive-kept' : parts.open || met.length === 0 ? null : 'nested-too-deep'
    return { pages: [[...entries.map(({ name }) => name), ...kept].join('\n')], listing: true, fault }
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError('file-damaged', {}, { cause: error })
  } finally {
    zip.close()
  }
}

interface Unkept<Named> {
  readonly entries: readonly Named[]
  /** The folders of archives like this one, and of their backups. */
  readonly kept: readonly string[]
  /** Whether the ZIP itself is such a folder. */
  readonly isKept: boolean
}

/** What is no part of an archive like this one, as where a folder is walked: originals would lose their names, and thumbnails be records. */
function withoutArchives<Named extends { readonly name: string }>(met: readonly Named[]): Unkept<Named> {
  const walked = withoutKeptArchives(met.map(({ name }) => ({ kind: 'file', path: name, name: `${root}${name}` })))
  const left = new Set(walked.flatMap((entry) => (entry.kind === 'file' ? entry.path : [])))
  const kept = walked.flatMap(({ kind, name }) => (kind === 'skipped' ? name.slice(root.length) : []))
  return { entries: met.filter(({ name }) => left.has(name)), kept: kept.filter((name) => name !== ''), isKept: kept.includes('') }
}

/** What stands in the place of the folder that was chosen. */
const root = './'

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
