import type { PicturePrint } from '../../archive/photos/print'
import type { SmallPicture } from '../thumbnail'
import { looksLettered } from './lettering'
import { shadesOf, squeezed } from './shades'

/** The side of the square a picture is squeezed into; what is smaller is an icon. */
const side = 64
/** How many frequencies in each direction the prints hold. */
const frequencies = { coarse: 8, fine: 16 } as const
/** Below this spread of its shades, or with half of its coarse frequencies below this strength, a picture is all noise. */
const least = { spread: 8, strength: 1 } as const

/**
 * The print of a small picture (pHash: signs of the low frequencies of its discrete cosine transform against their median;
 * Zauner, "Implementation and Benchmarking of Perceptual Image Hash Functions", 2010). Null where it would say nothing: flat
 * pictures have none of their own, and pages of text are alike in their low frequencies whatever stands on them.
 */
export function printOf(small: SmallPicture): PicturePrint | null {
  if (small.info.width < side || small.info.height < side) return null
  const shades = shadesOf(small)
  const points = squeezed(shades, side)
  if (spreadOf(points) < least.spread) return null
  const strengths = lowFrequencies(points)
  const coarse = square(strengths, frequencies.coarse)
  if (median(coarse.map(Math.abs)) < least.strength || looksLettered(shades)) return null
  return { coarse: signs(coarse), fine: signs(square(strengths, frequencies.fine)) }
}

function spreadOf(points: Float64Array): number {
  const mean = points.reduce((sum, point) => sum + point, 0) / points.length
  return Math.sqrt(points.reduce((sum, point) => sum + (point - mean) ** 2, 0) / points.length)
}

const waves = Array.from({ length: frequencies.fine + 1 }, (_, frequency) => Float64Array.from({ length: side }, (_, at) => Math.cos(((2 * at + 1) * frequency * Math.PI) / (2 * side))))

/** Strength of each frequency from 0 to 16, rows downwards, in shades. */
function lowFrequencies(points: Float64Array): Float64Array[] {
  const rows = Array.from({ length: side }, (_, y) => strengthsOf(points, y * side, 1))
  const count = waves.length
  const across = new Float64Array(side * count)
  for (const [y, row] of rows.entries()) across.set(row, y * count)
  const down = waves.map((_, column) => strengthsOf(across, column, count))
  return waves.map((_, frequency) => Float64Array.from(down, (column) => column[frequency] ?? 0))
}

/** How strong each wave is in one row or column of values, which begins at `from` and goes on in such steps. */
function strengthsOf(values: Float64Array, from: number, step: number): Float64Array {
  const strengths = new Float64Array(waves.length)
  for (const [frequency, wave] of waves.entries()) {
    let sum = 0
    for (let at = 0; at < side; at += 1) sum += (wave[at] ?? 0) * (values[from + at * step] ?? 0)
    strengths[frequency] = sum / Math.sqrt(side / 2)
  }
  return strengths
}

/** The frequencies from 1 on: 0 is the brightness, which copies change. */
function square(strengths: readonly Float64Array[], count: number): number[] {
  return strengths.slice(1, count + 1).flatMap((row) => [...row.subarray(1, count + 1)])
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

/** A bit for each value, 1 where it is above their median, as hexadecimal digits. */
function signs(values: readonly number[]): string {
  const middle = median(values)
  const digits = Array.from({ length: values.length / 4 }, (_, digit) => values.slice(digit * 4, digit * 4 + 4).reduce((bits, value) => bits * 2 + (value > middle ? 1 : 0), 0))
  return digits.map((digit) => digit.toString(16)).join('')
}
