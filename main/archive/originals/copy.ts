import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ArchiveError } from '../../fault'
import { systemCode } from '../../system-code'
import { removal, whenFree } from '../../when-free'

/** SHA-256 in hexadecimal and the size in bytes. */
export interface Fixity {
  readonly hash: string
  readonly size: number
}

const chunkSize = 1 << 20

// Chunks are used again: a new one for each file would keep the garbage collector busier than the copying.
const chunks: Buffer[] = []

/**
 * Copies a file to a new name, hashing while copying, and brings it to the disk. `changed`: somebody wrote the source
 * meanwhile, and the copy may be a mixture. Throws `file-vanished` or `file-unreadable` where the source cannot be read, and
 * what the system says of writing.
 */
export async function copyHashing(source: string | Buffer, target: string, signal?: AbortSignal): Promise<Fixity & { readonly changed: boolean }> {
  const digest = createHash('sha256')
  const output = await open(target, 'wx')
  let size = 0
  let changed: boolean
  try {
    changed = await eachChunk(source, async (chunk) => {
      digest.update(chunk)
      await output.writeFile(chunk)
      size += chunk.length
    }, signal)
    await output.sync()
  } catch (cause) {
    throw isOfSource(cause, source) ? sourceFault(cause, source) : cause
  } finally {
    await output.close()
  }
  return { hash: digest.digest('hex'), size, changed }
}

/** Whether the system said it of reading the source: of the copy nothing is read. */
function isOfSource(cause: unknown, source: string | Buffer): boolean {
  if (!(cause instanceof Error && 'syscall' in cause)) return false
  return cause.syscall === 'read' || cause.syscall === 'fstat' || ('path' in cause && String(cause.path) === String(source))
}

/** Whatever a system says of a source (network drives and files kept elsewhere have codes of their own), it is one file's fault. */
export function sourceFault(cause: unknown, source: string | Buffer): ArchiveError {
  return new ArchiveError(systemCode(cause) === 'ENOENT' ? 'file-vanished' : 'file-unreadable', { path: String(source) }, { cause })
}

/** SHA-256 of any file, 64 hexadecimal digits. */
export async function hashFile(path: string | Buffer): Promise<string> {
  const digest = createHash('sha256')
  await eachChunk(path, (chunk) => void digest.update(chunk))
  return digest.digest('hex')
}

/** Goes through a file's bytes; a chunk holds only until `use` is done with it. Gives whether the file changed meanwhile. */
async function eachChunk(path: string | Buffer, use: (chunk: Buffer) => Promise<void> | void, signal?: AbortSignal): Promise<boolean> {
  const input = await open(path, 'r')
  const room = chunks.pop() ?? Buffer.allocUnsafeSlow(chunkSize)
  try {
    const before = await input.stat({ bigint: true })
    for (;;) {
      signal?.throwIfAborted()
      const { bytesRead } = await input.read(room, 0, chunkSize, null)
      if (bytesRead === 0) break
      await use(room.subarray(0, bytesRead))
    }
    const { size, mtimeNs } = await input.stat({ bigint: true })
    return size !== before.size || mtimeNs !== before.mtimeNs
  } finally {
    chunks.push(room)
    await input.close()
  }
}

/** How a copy ends while it is being made. */
export const partialEnd = '.partial'

/**
 * Copies a file whose hash is known, and reads the copy again. Gives whether source and copy have that hash; nothing stands
 * under the target's name where they do not. `partial`: where the copy is made, on the same disk; others who copy to the same
 * target meanwhile need places of their own. Throws as `copyHashing` does.
 */
export async function copyVerified(source: string, target: string, hash: string, signal?: AbortSignal, partial = `${target}${partialEnd}`): Promise<boolean> {
  mkdirSync(dirname(target), { recursive: true })
  await rm(partial, removal)
  try {
    const copied = await copyHashing(source, partial, signal)
    if (copied.hash !== hash || (await hashFile(partial)) !== hash) return false
    await whenFree(() => rename(partial, target))
    await syncFolder(dirname(target))
    return true
  } finally {
    await rm(partial, removal)
  }
}

/** Renames a file to where its folder may not be yet. */
export async function renameInto(from: string, to: string): Promise<void> {
  try {
    await whenFree(() => rename(from, to))
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
    await mkdir(dirname(to), { recursive: true })
    await whenFree(() => rename(from, to))
  }
}

/** Makes a rename durable. Windows keeps its own journal and opens no folders; some network drives do neither. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } catch (error) {
    const code = systemCode(error)
    if (code !== 'EINVAL' && code !== 'ENOTSUP') throw error
  } finally {
    await folder.close()
  }
}
