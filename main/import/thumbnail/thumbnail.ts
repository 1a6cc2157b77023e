import sharp, { type OutputInfo, type Sharp } from 'sharp'

/** The longest side of a thumbnail, in pixels. */
export const longestSide = 480
const white = '#ffffff'

// Readers run beside each other, one for each core: threads of their own would only get into each other's way. No picture
// comes twice, so nothing is worth keeping.
sharp.concurrency(1)
sharp.cache(false)

/** A picture made small: its pixels, three bytes each, upright, transparent parts white. */
export interface SmallPicture {
  readonly data: Buffer
  readonly info: OutputInfo
}

/** Makes a picture small: longest side 480 px. */
export function smallFrom(picture: Sharp): Promise<SmallPicture> {
  return small(picture).raw().toBuffer({ resolveWithObject: true })
}

/** A picture as thumbnail: JPEG, longest side 480 px, upright, transparent parts white. */
export function thumbnailFrom(picture: Sharp): Promise<Uint8Array> {
  return encoded(small(picture))
}

/** A picture that is small already as thumbnail. */
export function thumbnailOf({ data, info: { width, height, channels } }: SmallPicture): Promise<Uint8Array> {
  return encoded(sharp(data, { raw: { width, height, channels } }))
}

function small(picture: Sharp): Sharp {
  return picture
    .rotate()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: white })
    .toColourspace('srgb')
}

/** WebP would be a third smaller, and take more than twice as long; codes made for each picture a fiftieth, and as long again. */
function encoded(picture: Sharp): Promise<Uint8Array> {
  return picture.jpeg({ quality: 76, optimiseCoding: false }).toBuffer()
}
