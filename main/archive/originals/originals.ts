import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { chmod, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { incomingFolder, isHash, originalPath, originalsFolder, orphansFolder, partialFolder } from '../../archive-layout'
import { ArchiveError } from '../../fault'
import { isOutOfRoom, systemCode } from '../../system-code'
import { removal, whenFreeSync } from '../../when-free'
import { copyHashing, copyVerified, hashFile, partialEnd, renameInto, sourceFault, syncFolder, type Fixity } from './copy'
import { copiedAnew } from './unnamed-copies'

/** What `storeOriginal` hands back. */
export type StoredOriginal = Fixity

/** Makes the folders originals need. */
export function prepareOriginals(folder: string): void {
  for (const each of [originalsFolder(folder), partialFolder(folder), orphansFolder(folder)]) mkdirSync(each, { recursive: true })
}

/** Whether the folder holds originals of an archive. */
export function hasOriginals(folder: string): boolean {
  return originalFolders(folder).length > 0
}

/** The folders originals lie in; what a system leaves beside them (`.DS_Store`, `Thumbs.db`) is none. */
function originalFolders(folder: string): string[] {
  return readdirSync(originalsFolder(folder)).flatMap((name) => (/^[0-9a-f]{2}$/.test(name) ? join(originalsFolder(folder), name) : []))
}

/**
 * Copies a file into the archive: to a temporary name, hashing while copying, fsync, rename; read-only from then on. One that
 * is there already stays, unless it is damaged: then the copy takes its place. Only after it resolves may a row name the hash.
 * Throws `file-unreadable`, `file-vanished`, `file-changed`, `disk-full`, or what the system says of writing; the source is
 * never changed.
 */
export async function storeOriginal(folder: string, source: string | Buffer, signal?: AbortSignal): Promise<StoredOriginal> {
  const partial = join(partialFolder(folder), randomUUID())
  try {
    const { hash, size } = await copyWhole(source, partial, signal)
    const target = originalPath(folder, hash)
    // Hash before anything else: whatever fails later, the file has its fixity.
    const isNew = !existsSync(target)
    if (!isNew) {
      // That a duplicate is read for it costs less than copying it, which is done by now.
      if (await isIntact(target, { hash, size })) {
        await rm(partial, removal)
        return { hash, size }
      }
      // Windows renames nothing over a file that may only be read.
      await chmod(target, 0o644)
    }
    await chmod(partial, 0o444)
    await renameInto(partial, target)
    await syncFolder(join(target, '..'))
    const orphan = join(orphansFolder(folder), hash)
    if (existsSync(orphan)) rmSync(orphan, removal)
    else if (isNew) copiedAnew(folder, hash)
    return { hash, size }
  } catch (cause) {
    await rm(partial, removal)
    throw storeFault(cause, String(source))
  }
}

/** Copies a file that somebody may be writing: where it changed meanwhile, once more, for a mixture is no original. */
async function copyWhole(source: string | Buffer, partial: string, signal: AbortSignal | undefined): Promise<Fixity> {
  const first = await copyHashing(source, partial, signal)
  if (!first.changed) return first
  await rm(partial, removal)
  const second = await copyHashing(source, partial, signal)
  if (second.changed) throw new ArchiveError('file-changed', { path: String(source) })
  return second
}

/** Whether a stored original still is what was stored: one that is missing, damaged or cannot be read is not, and what comes in again, or a backup has, takes its place. */
export async function isIntact(path: string, { hash, size }: Fixity): Promise<boolean> {
  try {
    return (await stat(path)).size === size && (await hashFile(path)) === hash
  } catch {
    return false
  }
}

/** What the system said about reading or writing a file, as one of our faults; anything else as it is. */
export function storeFault(cause: unknown, source: string): unknown {
  const code = systemCode(cause)
  if (isOutOfRoom(cause)) return new ArchiveError('disk-full', { path: source }, { cause })
  if (code === 'ENOENT') return new ArchiveError('file-vanished', { path: source }, { cause })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EIO' || code === 'EBUSY' || code === 'EISDIR') {
    return new ArchiveError('file-unreadable', { path: source }, { cause })
  }
  return isOfReading(cause, source) ? new ArchiveError('file-unreadable', { path: source }, { cause }) : cause
}

/** Whether the system said of a file that it cannot be read: sticks pulled out and shares that were lost have many codes. What this program has too much open is none of it. */
function isOfReading(cause: unknown, source: string): boolean {
  if (!(cause instanceof Error) || !('syscall' in cause) || ['EMFILE', 'ENFILE', 'ENOMEM'].includes(String(systemCode(cause)))) return false
  return cause.syscall === 'read' || ('path' in cause && cause.path === source)
}

/** After a crash: removes half-written copies. */
export function sweepHalfWritten(folder: string): void {
  for (const name of readdirSync(partialFolder(folder))) rmSync(join(partialFolder(folder), name), removal)
  for (const name of namesOfOriginals(folder)) if (name.endsWith(partialEnd)) rmSync(originalPath(folder, name), removal)
}

/**
 * After a crash: takes originals that no row names out of `files/`. They are kept in `orphans/`, never deleted: the database may
 * be an older one, put back from a backup. Gives their number.
 */
export function sweepOrphans(folder: string, isKnown: (hash: string) => boolean): number {
  const orphans = namesOfOriginals(folder).filter((name) => isHash(name) && !isKnown(name))
  for (const hash of orphans) whenFreeSync(() => renameSync(originalPath(folder, hash), join(orphansFolder(folder), hash)))
  return orphans.length
}

/** Puts originals that were set aside back where rows name them: the database may be another one since, as that which a backup had replaced. */
export function adoptOrphans(folder: string, isKnown: (hash: string) => boolean): void {
  for (const hash of readdirSync(orphansFolder(folder)).filter(isHash)) {
    const target = originalPath(folder, hash)
    if (existsSync(target) || !isKnown(hash)) continue
    mkdirSync(join(target, '..'), { recursive: true })
    whenFreeSync(() => renameSync(join(orphansFolder(folder), hash), target))
  }
}

function namesOfOriginals(folder: string): string[] {
  return originalFolders(folder).flatMap((each) => readdirSync(each))
}

/** Removes uploads that an earlier run left, except those that an import still needs. */
export function sweepUploads(folder: string, needed: readonly string[]): void {
  const incoming = incomingFolder(folder)
  if (!existsSync(incoming)) return
  for (const name of readdirSync(incoming)) {
    const upload = join(incoming, name)
    if (!needed.some((path) => path.startsWith(join(upload, '/')))) rmSync(upload, removal)
  }
}

/** What may be wrong with a stored original. */
export type OriginalFault = 'file-vanished' | 'file-damaged' | 'file-unreadable'

/** An original with something wrong, by the path it was imported from. */
export interface FaultyOriginal {
  readonly code: OriginalFault
  readonly path: string
}

/**
 * Copies the original with this hash from below `folder` to a new name, and reads the copy again. Gives what is wrong with the
 * original, or null: one of many must not end a backup. `partial`: as for `copyVerified`. Throws what the system says of writing.
 */
export async function copyOriginal(folder: string, hash: string, target: string, signal?: AbortSignal, partial?: string): Promise<OriginalFault | null> {
  try {
    return (await copyVerified(originalPath(folder, hash), target, hash, signal, partial)) ? null : 'file-damaged'
  } catch (error) {
    if (error instanceof ArchiveError && (error.code === 'file-vanished' || error.code === 'file-unreadable')) return error.code
    throw error
  }
}

/** SHA-256 of a stored original as it is now, or null where the file is missing. Throws `file-unreadable`. */
export async function hashOriginal(folder: string, hash: string): Promise<string | null> {
  const path = originalPath(folder, hash)
  if (!existsSync(path)) return null
  try {
    return await hashFile(path)
  } catch (cause) {
    throw sourceFault(cause, path)
  }
}
