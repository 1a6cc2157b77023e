import { constants, gunzipSync } from 'node:zlib'
import { ArchiveError } from '../../../fault'
import { limits } from '../../reading/limits'

/** Whether bytes begin as gzip does (RFC 1952, 2.3.1). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8
}

/** The beginning of what is packed, as far as the first bytes of it tell; null where nothing can be unpacked. */
export function unpackedHead(head: Buffer): Buffer | null {
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: limits.textFileBytes })
  } catch {
    return null
  }
}

/** A drawing as it is before it was packed (SVGZ); any other as it is. Throws `file-too-large`, `file-damaged`. */
export function unpackedDrawing(bytes: Uint8Array): Uint8Array {
  if (!isGzip(bytes)) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: limits.textFileBytes })
  } catch (cause) {
    throw new ArchiveError(cause instanceof RangeError ? 'file-too-large' : 'file-damaged', {}, { cause })
  }
}
