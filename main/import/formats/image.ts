import { readFile } from 'node:fs/promises'
import sharp, { type Metadata } from 'sharp'
import { ArchiveError } from '../../fault'
import { limits } from '../limits'
import { thumbnailFrom } from '../thumbnail'
import type { Content } from './content'
import { photoMetadata } from './photo-metadata'

/**
 * A picture: what it says of itself, and a thumbnail. One that is cut off keeps both, as far as they go, with
 * `file-damaged`. Throws `image-too-large`, and `file-damaged` where nothing can be seen.
 */
export async function imageFrom(path: string): Promise<Content> {
  const bytes = await readFile(path)
  const metadata = await pixelsOf(bytes)
  const { width, height } = upright(metadata)
  const photo = await photoMetadata(bytes, { width, height })
  const whole = await drawn(bytes, 'truncated')
  const thumbnail = whole ?? (await drawn(bytes, 'none'))
  if (thumbnail === null) throw new ArchiveError('file-damaged')
  return { pages: [], photo, thumbnail, creator: photo.creator, fault: whole === null ? 'file-damaged' : null }
}

async function pixelsOf(bytes: Buffer): Promise<Metadata> {
  let metadata: Metadata
  try {
    metadata = await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch {
    throw new ArchiveError('file-damaged')
  }
  if (metadata.width * metadata.height > limits.pixels) throw new ArchiveError('image-too-large', { width: metadata.width, height: metadata.height })
  return metadata
}

/** The size with the camera's orientation applied: from 5 on it lies on its side (EXIF 2.32, tag 274). */
function upright({ width, height, orientation = 1 }: Metadata): { width: number; height: number } {
  return orientation >= 5 ? { width: height, height: width } : { width, height }
}

async function drawn(bytes: Buffer, failOn: 'truncated' | 'none'): Promise<Uint8Array | null> {
  try {
    return await thumbnailFrom(sharp(bytes, { limitInputPixels: limits.pixels, failOn }))
  } catch {
    return null
  }
}
