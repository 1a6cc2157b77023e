import { text } from 'node:stream/consumers'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { ArchiveError } from '../fault'
import { limits } from './limits'

/**
 * Goes through a ZIP container within the limits before a reader gets it, inflating what readers inflate, and gives the
 * text of the entry asked for, or null. Throws `file-too-large` for a bomb, also one that lies about its sizes, `file-encrypted`,
 * and `file-damaged`.
 */
export async function checkContainer(path: string, wanted?: string): Promise<string | null> {
  let zip: ZipFile | null = null
  try {
    zip = await openPromise(path)
    return await walkEntries(zip, wanted)
  } catch (error) {
    if (error instanceof ArchiveError) throw error
    // yauzl counts what comes out and stops where it is more than the entry says.
    throw new ArchiveError(error instanceof Error && error.message.startsWith('too many bytes') ? 'file-too-large' : 'file-damaged')
  } finally {
    zip?.close()
  }
}

async function walkEntries(zip: ZipFile, wanted: string | undefined): Promise<string | null> {
  let total = 0
  let entries = 0
  let found: string | null = null
  for await (const entry of zip.eachEntry()) {
    entries += 1
    total += entry.uncompressedSize
    if (entries > limits.containerEntries || total > limits.containerBytes || entry.uncompressedSize > limits.entryBytes) throw new ArchiveError('file-too-large')
    if (entry.isEncrypted()) throw new ArchiveError('file-encrypted')
    if (entry.fileName === wanted) found = await text(await zip.openReadStreamPromise(entry))
    else if (/\.(?:xml|rels|x?html?|opf|ncx)$/i.test(entry.fileName)) await inflate(zip, entry)
  }
  return found
}

async function inflate(zip: ZipFile, entry: Entry): Promise<void> {
  let bytes = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    bytes += Buffer.byteLength(chunk)
    if (bytes > limits.entryBytes) throw new ArchiveError('file-too-large')
  }
}
