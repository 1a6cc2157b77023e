import sharp, { type Sharp } from 'sharp'

/** A picture in shades of grey, a byte for each pixel. */
export interface GreyPicture {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** The pixels of a picture, grey. */
export async function greyPixels(picture: Sharp): Promise<GreyPicture> {
  const { data, info } = await picture.greyscale().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** A grey picture, to be worked on. */
export function openedGrey({ data, width, height }: GreyPicture): Sharp {
  return sharp(data, { raw: { width, height, channels: 1 } })
}

/** A part of a picture. */
export function part({ data, width: whole }: GreyPicture, { left, top, width, height }: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }): GreyPicture {
  const cut = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) cut.set(data.subarray((top + y) * whole + left, (top + y) * whole + left + width), y * width)
  return { data: cut, width, height }
}

/** A grey picture as a file that needs no packing and unpacking (Netpbm PGM). */
export function asPgm({ data, width, height }: GreyPicture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data])
}
