import { realpathSync } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { resolve } from 'node:path'

// Windows does not tell where a path leads on drives that it does not manage itself: encrypted ones, and some in memory.

/** Where a path lies, whichever links lead to it, and as its file system writes it; as it is where nobody can tell, or it is not there. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return resolve(path)
  }
}

/** What tells a file or folder that is there apart from any other, whichever links lead to it. Throws what the system says of looking at it. */
export async function identityOf(path: string | Buffer): Promise<string> {
  try {
    return (await realpath(path, { encoding: 'buffer' })).toString('latin1')
  } catch {
    const { dev, ino } = await stat(path, { bigint: true })
    return ino === 0n ? path.toString('latin1') : `${dev}:${ino}`
  }
}
