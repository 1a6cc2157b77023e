import { existsSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { originalPath } from '../../archive-layout'
import { copyOriginal, type OriginalFault } from '../originals/originals'

/** Puts a backup's original into the archive. Gives what is wrong with it there, or what keeps the backup's from being read. Throws what the system says of writing. */
export async function copyBack(room: string, folder: string, hash: string, signal: AbortSignal | undefined): Promise<OriginalFault | null> {
  const to = originalPath(folder, hash)
  const isThere = existsSync(to)
  // Windows renames nothing over a file that may only be read.
  if (isThere) await chmod(to, 0o644)
  try {
    const fault = await copyOriginal(room, hash, to, signal)
    if (fault === null || fault === 'file-unreadable') return fault
    return isThere ? 'file-damaged' : 'file-vanished'
  } finally {
    // Also where it stays as it was.
    if (existsSync(to)) await chmod(to, 0o444)
  }
}
