import { existsSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import { ArchiveError } from '../fault'
import { storeFault } from './originals'

/** What is written to a folder that somebody chose. */
type Purpose = 'backup' | 'export'

/** Throws `…-target-missing`, or `…-inside-archive` for a folder that would go with the archive. */
export function checkTarget(folder: string, target: string, purpose: Purpose): void {
  if (!existsSync(target)) throw new ArchiveError(`${purpose}-target-missing`, { folder: target })
  const below = relative(resolve(folder), resolve(target))
  // On another drive of Windows there is no relative path.
  if (!below.startsWith('..') && !isAbsolute(below)) throw new ArchiveError(`${purpose}-inside-archive`, { folder: target })
}

/** What the system said of writing to the folder, as one of our faults; one that is ours already, or a bug, stays as it is. */
export function targetFault(cause: unknown, target: string, purpose: Purpose): unknown {
  if (cause instanceof Error && 'code' in cause && cause.code === 'EROFS') return new ArchiveError(`${purpose}-not-writable`, { folder: target }, { cause })
  const fault = storeFault(cause, target)
  if (fault === cause || !(fault instanceof ArchiveError) || fault.code === 'disk-full') return fault
  return new ArchiveError(fault.code === 'file-vanished' ? `${purpose}-target-missing` : `${purpose}-not-writable`, { folder: target }, { cause })
}
