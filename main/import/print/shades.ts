import type { SmallPicture } from '../thumbnail/thumbnail'
import { countedShades, squeezedSums } from './counting'
import { madeOnce } from './made-once'

/** A picture in shades of grey, 0 black to 255 white, row by row; `counts` has how many pixels are of each. */
export interface Shades {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  readonly counts: Uint32Array
}

/** The shades of a small picture as the eye sees its colours. */
export const shadesOf = madeOnce(({ data, info: { width, height, channels } }: SmallPicture): Shades => {
  const { shades, counts } = countedShades(data, width * height, channels)
  return { data: shades, width, height, counts }
})

/** The picture squeezed into a square, each point the mean of what falls into it. The picture is no smaller than the square. */
export function squeezed({ data, width, height }: Shades, side: number): Float64Array {
  // The column and the row from which on pixels fall into each point.
  const startsOf = (length: number): Uint32Array => Uint32Array.from({ length: side + 1 }, (_, point) => Math.ceil((point * length) / side))
  const [columns, rows] = [startsOf(width), startsOf(height)]
  const lengthAt = (starts: Uint32Array, point: number): number => (starts[point + 1] ?? 0) - (starts[point] ?? 0)
  return Float64Array.from(squeezedSums(data, width, height, side, columns), (sum, point) => sum / (lengthAt(columns, point % side) * lengthAt(rows, Math.floor(point / side))))
}
