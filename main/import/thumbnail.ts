import type { Sharp } from 'sharp'

const longestSide = 480

/** A picture as thumbnail: WebP, longest side 480 px, upright, transparent parts white. */
export async function thumbnailFrom(picture: Sharp): Promise<Uint8Array> {
  const bytes = await picture
    .rotate()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .webp({ quality: 78 })
    .toBuffer()
  return new Uint8Array(bytes)
}
