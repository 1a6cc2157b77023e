import type { Sharp } from 'sharp'
import type { PicturePrint } from '../../archive/photos/print'
import { looksLettered } from './lettering'

/** The side of the square a picture is squeezed into, and how many of its frequencies in each direction the prints hold. */
const side = 64
const frequencies = { coarse: 8, fine: 16 } as const
/** Below this spread of its shades, or with half of its coarse frequencies below this strength, a picture is all noise. */
const least = { spread: 8, strength: 1 } as const

/**
 * The print of a small picture (pHash: signs of the low frequencies of its discrete cosine transform against their median;
 * Zauner, "Implementation and Benchmarking of Perceptual Image Hash Functions", 2010). Null where it would say nothing: flat
 * pictures have none of their own, and pages of text are alike in their low frequencies whatever stands on them.
 */
export async function printOf(small: Sharp): Promise<PicturePrint | null> {
  const shades = await small.clone().greyscale().resize(side, side, { fit: 'fill' }).extractChannel(0).raw().toBuffer()
  if (spreadOf(shades) < least.spread) return null
  const strengths = lowFrequencies(shades)
  const coarse = square(strengths, frequencies.coarse)
  if (median(coarse.map(Math.abs)) < least.strength || (await looksLettered(small))) return null
  return { coarse: signs(coarse), fine: signs(square(strengths, frequencies.fine)) }
}

function spreadOf(shades: Uint8Array): number {
  const mean = shades.reduce((sum, shade) => sum + shade, 0) / shades.length
  return Math.sqrt(shades.reduce((sum, shade) => sum + (shade - mean) ** 2, 0) / shades.length)
}

const waves = Array.from({ length: frequencies.fine + 1 }, (_, frequency) => Float64Array.from({ length: side }, (_, at) => Math.cos(((2 * at + 1) * frequency * Math.PI) / (2 * side))))

/** Strength of each frequency from 0 to 16, rows downwards, in shades. */
function lowFrequencies(shades: Uint8Array): Float64Array[] {
  const rows = Array.from({ length: side }, (_, y) => waves.map((wave) => sumOf(wave, (x) => shades[y * side + x] ?? 0)))
  return waves.map((wave) => Float64Array.from(waves, (_, across) => sumOf(wave, (y) => rows[y]?.[across] ?? 0) / (side / 2)))
}

function sumOf(wave: Float64Array, valueAt: (index: number) => number): number {
  return wave.reduce((sum, value, index) => sum + value * valueAt(index), 0)
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
