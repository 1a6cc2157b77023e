import type { PicturePrint } from '../../archive/photos/print'
import type { SmallPicture } from '../thumbnail/thumbnail'
import { countedStrengths } from './counting'
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

const waves = Float64Array.from({ length: (frequencies.fine + 1) * side }, (_, place) => Math.cos(((2 * (place % side) + 1) * Math.floor(place / side) * Math.PI) / (2 * side)))

/** Strength of each frequency from 0 to 16, rows downwards, in shades. */
function lowFrequencies(points: Float64Array): Float64Array[] {
  const strengths = countedStrengths(points, side, waves)
  const count = frequencies.fine + 1
  return Array.from({ length: count }, (_, frequency) => Float64Array.from({ length: count }, (_, column) => strengths[column * count + frequency] ?? 0))
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
