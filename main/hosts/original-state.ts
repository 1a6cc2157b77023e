import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { systemCode } from '../system-code'

/** Reads a stored original again: whether it still is what its hash says. One that cannot be read is as good as damaged. */
export async function originalState(path: string, hash: string): Promise<'sound' | 'damaged' | 'missing'> {
  const digest = createHash('sha256')
  try {
    await pipeline(createReadStream(path), digest)
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? 'missing' : 'damaged'
  }
  return digest.digest('hex') === hash.toLowerCase() ? 'sound' : 'damaged'
}
