import sharp, { type OutputInfo, type Sharp } from 'sharp'

const longestSide = 480
const white = '#ffffff'

// Readers run beside each other, one for each core: threads of their own would only get into each other's way.
sharp.concurrency(1)

/** A picture made small: its pixels, upright, transparent parts white. */
export interface SmallPicture {
  readonly data: Buffer
  readonly info: OutputInfo
}

/** Makes a picture small: longest side 480 px. */
export function smallFrom(picture: Sharp): Promise<SmallPicture> {
  return picture
    .rotate()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: white })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
}

/** A picture as thumbnail: WebP, longest side 480 px, upright, transparent parts white. */
export async function thumbnailFrom(picture: Sharp): Promise<Uint8Array> {
  return thumbnailOf(opened(await smallFrom(picture)))
}

/** A picture that is small already as thumbnail. Least effort: a tenth larger, in half the time. */
export async function thumbnailOf(small: Sharp): Promise<Uint8Array> {
  return new Uint8Array(await small.webp({ quality: 78, effort: 0 }).toBuffer())
}

/** A small picture, to be worked on. */
export function opened({ data, info }: SmallPicture): Sharp {
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
}
