import type { SmallPicture } from '../thumbnail'

/** A picture in shades of grey, 0 black to 255 white, row by row. */
export interface Shades {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** The shades of a small picture as the eye sees its colours (ITU-R BT.601). */
export function shadesOf({ data, info: { width, height, channels } }: SmallPicture): Shades {
  const shades = new Uint8Array(width * height)
  for (let at = 0, from = 0; at < shades.length; at += 1, from += channels) {
    const red = data[from] ?? 0
    shades[at] = channels < 3 ? red : 0.299 * red + 0.587 * (data[from + 1] ?? 0) + 0.114 * (data[from + 2] ?? 0)
  }
  return { data: shades, width, height }
}

/** The picture squeezed into a square, each point the mean of what falls into it. The picture is no smaller than the square. */
export function squeezed({ data, width, height }: Shades, side: number): Float64Array {
  const sums = new Float64Array(side * side)
  const counts = new Uint32Array(side * side)
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor((y * side) / height) * side
    for (let x = 0; x < width; x += 1) {
      const point = row + Math.floor((x * side) / width)
      sums[point] = (sums[point] ?? 0) + (data[y * width + x] ?? 0)
      counts[point] = (counts[point] ?? 0) + 1
    }
  }
  return sums.map((sum, point) => sum / (counts[point] ?? 1))
}
