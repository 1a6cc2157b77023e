import { statSync, type Stats } from 'node:fs'
import { isAbsolute, relative } from 'node:path'
import { ArchiveError } from '../../fault'
import { realPath } from '../../real-path'
import { systemCode } from '../../system-code'
import { storeFault } from './originals'

/** What is written to a folder that somebody chose. */
type Purpose = 'backup' | 'export'

/** Throws `…-target-missing`, `…-not-writable` for a file, or `…-inside-archive` for a folder that would go with the archive. */
export function checkTarget(folder: string, target: string, purpose: Purpose): void {
  const found = statOf(target)
  if (found === null) throw new ArchiveError(`${purpose}-target-missing`, { folder: target })
  if (!found.isDirectory()) throw new ArchiveError(`${purpose}-not-writable`, { folder: target })
  const below = relative(realPath(folder), realPath(target))
  // On another drive of Windows there is no relative path.
  if (!below.startsWith('..') && !isAbsolute(below)) throw new ArchiveError(`${purpose}-inside-archive`, { folder: target })
}

/** What the system said of writing to the folder, as one of our faults; one that is ours already, or a bug, stays as it is. */
export function targetFault(cause: unknown, target: string, purpose: Purpose): unknown {
  if (systemCode(cause) === 'EROFS') return new ArchiveError(`${purpose}-not-writable`, { folder: target }, { cause })
  const fault = storeFault(cause, target)
  const stays = fault === cause ? !isOfDrive(cause) : fault instanceof ArchiveError && fault.code === 'disk-full'
  if (stays) return fault
  // Where folders may not be made, Node says that they are not there; what a share was lost with has many codes.
  const isGone = statOf(target) === null
  return new ArchiveError(isGone ? `${purpose}-target-missing` : `${purpose}-not-writable`, { folder: target }, { cause })
}

/** Whether the system said it of a file or drive, with whatever code (network drives, and sticks pulled out, have theirs), and not of this program's own limits. */
function isOfDrive(cause: unknown): boolean {
  const code = systemCode(cause)
  return cause instanceof Error && 'syscall' in cause && code !== 'EMFILE' && code !== 'ENFILE' && code !== 'ENOMEM'
}

function statOf(path: string): Stats | null {
  try {
    return statSync(path)
  } catch {
    // What may not be looked at is as good as gone.
    return null
  }
}
