import { createHash, randomUUID } from 'node:crypto'
import { closeSync, createReadStream, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { chmod, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ArchiveError } from '../fault'

/** What `storeOriginal` hands back: SHA-256 in hexadecimal and the size in bytes. */
export interface StoredOriginal {
  readonly hash: string
  readonly size: number
}

const folders = { files: 'files', partial: 'partial', orphans: 'orphans' } as const
const chunkSize = 1 << 20

/** Where the original with this hash lies below the archive folder. */
export function originalPath(folder: string, hash: string): string {
  return join(folder, folders.files, hash.slice(0, 2), hash)
}

/** Where half-written copies and unpacked files lie; emptied after a crash. */
export function partialFolder(folder: string): string {
  return join(folder, folders.partial)
}

/** Makes the folders originals need. */
export function prepareOriginals(folder: string): void {
  for (const name of Object.values(folders)) mkdirSync(join(folder, name), { recursive: true })
}

/**
 * Copies a file into the archive: to a temporary name, hashing while copying, fsync, rename; read-only from then on. Only
 * after it resolves may a row name the hash. Throws `file-unreadable`, `file-vanished` or `disk-full`; the source is never
 * changed.
 */
export async function storeOriginal(folder: string, source: string, signal?: AbortSignal): Promise<StoredOriginal> {
  const partial = join(folder, folders.partial, randomUUID())
  try {
    const { hash, size } = await copyHashing(source, partial, signal)
    const target = originalPath(folder, hash)
    // Hash before anything else: whatever fails later, the file has its fixity.
    if (existsSync(target)) {
      await rm(partial)
      return { hash, size }
    }
    mkdirSync(join(target, '..'), { recursive: true })
    await chmod(partial, 0o444)
    await rename(partial, target)
    syncFolder(join(target, '..'))
    rmSync(join(folder, folders.orphans, hash), { force: true })
    return { hash, size }
  } catch (cause) {
    await rm(partial, { force: true })
    throw storeFault(cause, source)
  }
}

async function copyHashing(source: string, partial: string, signal: AbortSignal | undefined): Promise<StoredOriginal> {
  const digest = createHash('sha256')
  const target = await open(partial, 'wx')
  let size = 0
  try {
    for await (const chunk of createReadStream(source, { highWaterMark: chunkSize, ...(signal && { signal }) })) {
      if (!Buffer.isBuffer(chunk)) throw new TypeError('a file is read as bytes')
      digest.update(chunk)
      await target.write(chunk)
      size += chunk.length
    }
    await target.sync()
  } finally {
    await target.close()
  }
  return { hash: digest.digest('hex'), size }
}

/** Makes a rename durable. Windows keeps its own journal and opens no folders. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(path, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

function storeFault(cause: unknown, source: string): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') return new ArchiveError('disk-full', { path: source }, { cause })
  if (code === 'ENOENT') return new ArchiveError('file-vanished', { path: source }, { cause })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EIO' || code === 'EBUSY' || code === 'EISDIR') {
    return new ArchiveError('file-unreadable', { path: source }, { cause })
  }
  return cause
}

/**
 * After a crash: removes half-written copies and takes originals that no row names out of `files/`. They are kept in
 * `orphans/`, never deleted: the database may be an older one, put back from a backup. Gives their number.
 */
export function sweepOrphans(folder: string, isKnown: (hash: string) => boolean): number {
  for (const name of readdirSync(join(folder, folders.partial))) rmSync(join(folder, folders.partial, name), { force: true, recursive: true })
  const hashes = readdirSync(join(folder, folders.files)).flatMap((prefix) => readdirSync(join(folder, folders.files, prefix)))
  const orphans = hashes.filter((hash) => !isKnown(hash))
  for (const hash of orphans) renameSync(originalPath(folder, hash), join(folder, folders.orphans, hash))
  return orphans.length
}

/** Removes uploads that an earlier run left, except those that an import still needs. */
export function sweepUploads(folder: string, needed: readonly string[]): void {
  const incoming = join(folder, 'incoming')
  if (!existsSync(incoming)) return
  for (const name of readdirSync(incoming)) {
    const upload = join(incoming, name)
    if (!needed.some((path) => path.startsWith(join(upload, '/')))) rmSync(upload, { recursive: true, force: true })
  }
}

/** SHA-256 of a stored original as it is now, or null where the file is missing. */
export async function hashOriginal(folder: string, hash: string): Promise<string | null> {
  const path = originalPath(folder, hash)
  return existsSync(path) ? hashFile(path) : null
}

/** SHA-256 of any file, 64 hexadecimal digits. */
export async function hashFile(path: string): Promise<string> {
  const digest = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: chunkSize })) digest.update(chunk)
  return digest.digest('hex')
}
