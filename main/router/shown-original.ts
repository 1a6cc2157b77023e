import { soundOriginal } from '../archive/originals/unsound-originals'
import { ArchiveError } from '../fault'
import type { RouterContext } from './context'

/**
 * Where an original lies of which something is to be shown, and kept as shown. Of one that is missing or damaged nothing is:
 * views say what is wrong with it, and it is brought back where a backup has it. Throws `file-vanished`, `file-damaged` or `file-unreadable`.
 */
export async function shownOriginal({ archive, metUnsound }: Pick<RouterContext, 'archive' | 'metUnsound'>, hash: string): Promise<string> {
  try {
    return await soundOriginal(archive, hash)
  } catch (error) {
    if (error instanceof ArchiveError) metUnsound([hash])
    throw error
  }
}
