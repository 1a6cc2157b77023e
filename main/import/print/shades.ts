import type { SmallPicture } from '../thumbnail'
import { madeOnce } from './made-once'

/** A picture in shades of grey, 0 black to 255 white, row by row. */
export interface Shades {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** The shades of a small picture as the eye sees its colours (ITU-R BT.601). */
export const shadesOf = madeOnce(({ data, info: { width, height, channels } }: SmallPicture): Shades => {
  const shades = new Uint8Array(width * height)
  for (let at = 0, from = 0; at < shades.length; at += 1, from += channels) {
    const red = data[from] ?? 0
    shades[at] = channels < 3 ? red : 0.299 * red + 0.587 * (data[from + 1] ?? 0) + 0.114 * (data[from + 2] ?? 0)
  }
  return { data: shades, width, height }
})

/** The picture squeezed into a square, each point the mean of what falls into it. The picture is no smaller than the square. */
export function squeezed({ data, width, height }: Shades, side: number): Float64Array {
  const sums = new Float64Array(side * side)
  const counts = new Uint32Array(side * side)
  // The column from which on pixels fall into each point.
  const starts = Uint32Array.from({ length: side + 1 }, (_, column) => Math.ceil((column * width) / side))
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor((y * side) / height) * side
    for (let column = 0; column < side; column += 1) {
      const [start, end] = [starts[column] ?? 0, starts[column + 1] ?? 0]
      let sum = 0
      for (let x = start; x < end; x += 1) sum += data[y * width + x] ?? 0
      sums[row + column] = (sums[row + column] ?? 0) + sum
      counts[row + column] = (counts[row + column] ?? 0) + end - start
    }
  }
  return sums.map((sum, point) => sum / (counts[point] ?? 1))
}
