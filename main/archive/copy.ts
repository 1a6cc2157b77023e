import { createHash } from 'node:crypto'
import { closeSync, createReadStream, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** SHA-256 in hexadecimal and the size in bytes. */
export interface Fixity {
  readonly hash: string
  readonly size: number
}

const chunkSize = 1 << 20

/** Copies a file to a new name, hashing while copying, and brings it to the disk. Throws what the system throws. */
export async function copyHashing(source: string, target: string, signal?: AbortSignal): Promise<Fixity> {
  const digest = createHash('sha256')
  const output = await open(target, 'wx')
  let size = 0
  try {
    for await (const chunk of createReadStream(source, { highWaterMark: chunkSize, ...(signal && { signal }) })) {
      if (!Buffer.isBuffer(chunk)) throw new TypeError('a file is read as bytes')
      digest.update(chunk)
      await output.write(chunk)
      size += chunk.length
    }
    await output.sync()
  } finally {
    await output.close()
  }
  return { hash: digest.digest('hex'), size }
}

/** SHA-256 of any file, 64 hexadecimal digits. */
export async function hashFile(path: string): Promise<string> {
  const digest = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: chunkSize })) digest.update(chunk)
  return digest.digest('hex')
}

/**
 * Copies a file whose hash is known, and reads the copy again. Gives whether source and copy have that hash; nothing stands
 * under the target's name where they do not.
 */
export async function copyVerified(source: string, target: string, hash: string, signal?: AbortSignal): Promise<boolean> {
  const partial = `${target}.partial`
  mkdirSync(dirname(target), { recursive: true })
  await rm(partial, { force: true })
  try {
    const copied = await copyHashing(source, partial, signal)
    if (copied.hash !== hash || (await hashFile(partial)) !== hash) return false
    await rename(partial, target)
    syncFolder(dirname(target))
    return true
  } finally {
    await rm(partial, { force: true })
  }
}

/** Makes a rename durable. Windows keeps its own journal and opens no folders; some network drives do neither. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && (error.code === 'EINVAL' || error.code === 'ENOTSUP'))) throw error
  } finally {
    closeSync(descriptor)
  }
}
