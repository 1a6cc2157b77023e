import type { Decoder } from './heic-transform'

/** A plane of a decoded picture, a byte for each sample: its address, and bytes from row to row. */
export interface Plane {
  readonly at: number
  readonly stride: number
}

/** A decoded picture in luma and chroma; a chroma sample stands for 2 to the power of `across` × `down` pixels. */
export interface Planes {
  readonly luma: Plane
  readonly blue: Plane
  readonly red: Plane
  readonly across: number
  readonly down: number
}

/** How luma and chroma become colours (ITU-T H.273): the number of their matrix, and whether they use all values of a byte. */
export interface Coding {
  readonly matrix: number
  readonly full: boolean
}

/** Makes a picture smaller by a whole number: gives the address of `width` × `height` pixels of red, green and blue, which is to be freed. */
export type Shrink = (planes: Planes, coding: Coding, by: number, width: number, height: number) => number

/** `heic-small.wat` assembled; a test holds the two together. */
export const assembled = Buffer.from(`
  AGFzbQEAAAABKwRgCX9/f39/f39/fwBgA3t/fwF7YAN7e3sBe2ANf39/f39/f39/f39/fwACEwEHbGliaGVpZgZtZW1vcnkCAAADBQQAAQIDBwoBBnNocmluaw
  ADCu0FBP0BAgZ/A3sgBiAFbEEBayACdkEBaiEKA0D9DAAAAAAAAAAAAAAAAAAAAAAhDyAPIRBBACELA0AgACAJaiAEIAtqIAN2IAFsav0ABAAhESAPIBH9iQH9
  jgEhDyAQIBH9igH9jgEhECALQQFqIgsgBUkNAAsgByAJQQF0aiEMIAwgD/0LBAAgDCAQ/QsEECAJQRBqIgkgCkkNAAtBgICACCAFIAVsbiEOQQAhCQNAIAkgBW
  ohCkEAIQ0DQCANIAcgCSACdkEBdGovAQBqIQ0gCUEBaiIJIApJDQALIAggDSAObEGAgIAEakEYdjsBACAIQQJqIQggBkEBayIGDQALCxUAIABBB/2LASABIAJq
  /QAEAP2CAQtvAP0MgAAAAIAAAACAAAAAgAAAACACIAAgAf0NAAEQEQIDEhMEBRQVBgcWF/26Af2uAUEI/awB/QyAAAAAgAAAAIAAAACAAAAAIAIgACAB/Q0ICR
  gZCgsaGwwNHB0ODx4f/boB/a4BQQj9rAH9hQEL5QICBn8EeyAIQQF0QR9qQXBxIQ0gCyAIIAdsQQF0QT9qQWBxaiEOA0AgACABQQBBACAPIAcgCCALIA4QACAC
  IAQgBSAGIA8gByAIIAsgDiANahAAIAMgBCAFIAYgDyAHIAggCyAOIA1BAXRqEAAgDyAHaiEPIA4hECAOIAhBAXRqIREgDCESA0AgEP0ABAAgCv0ABAD9kQEgCk
  EgEAEhEyAQIA1q/QAEACAK/QAEEP2RASEUIBAgDUEBdGr9AAQAIAr9AAQQ/ZEBIRUgEyAVIApBMBAB/Y4BIBMgFCAVIAr9AARAEAL9jgH9ZiEWIBMgFCAKQdAA
  EAH9jgEhEyATIBP9ZiETIBIgFiAT/Q0ACBABCRECChIDCxMEDBQF/QsEACASIBYgE/0NDRUGDhYHDxcAAAAAAAAAAP1bAxAAIBJBGGohEiAQQRBqIhAgEUkNAA
  sgDCAIQQNsaiEMIAlBAWsiCQ0ACws=
`, 'base64')

/** The shares of red and blue in luma, by the matrix's number (ITU-T H.273, table 4); what is not said is taken for BT.601, as libheif does. */
const shares: Readonly<Record<number, readonly [red: number, blue: number]>> = {
  1: [0.2126, 0.0722],
  2: [0.299, 0.114],
  4: [0.3, 0.11],
  5: [0.299, 0.114],
  6: [0.299, 0.114],
  7: [0.212, 0.087],
  9: [0.2627, 0.0593],
}

/** Whether pictures coded so can be made small here: the other matrices are no plain sums. */
export function isPlain({ matrix }: Coding): boolean {
  return shares[matrix] !== undefined
}

/** Making pictures smaller where they lie decoded: before they are turned into colours, which takes as long again as all that comes after it. */
export function shrinkIn({ memory, allocate, free }: Decoder): Shrink {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(assembled), { libheif: { memory } })
  // The shape of what it exports stands in the text.
  const shrink = exports['shrink'] as (...numbers: number[]) => void
  return ({ luma, blue, red, across, down }, coding, by, width, height) => {
    const numbers = coloursOf(coding)
    const colours = allocate(numbers.length * 16)
    const room = allocate(width * by * 2 + width * 6 + 256)
    const to = allocate(width * height * 3 + 32)
    new Int16Array(memory.buffer, colours, numbers.length * 8).set(numbers.flatMap(([one, other = one]) => Array.from({ length: 8 }, (_, at) => (at % 2 === 0 ? one : other))))
    shrink(luma.at, luma.stride, blue.at, red.at, blue.stride, across, down, by, width, height, colours, room, to)
    free(room)
    free(colours)
    return to
  }
}

/** Offsets of luma and chroma, then the factors, each 256 times: luma, red of red, green of blue and red, blue of blue. */
function coloursOf({ matrix, full }: Coding): (readonly [number, number?])[] {
  const [red, blue] = shares[matrix] ?? [0.299, 0.114]
  // Luma from 16 to 235, chroma from 16 to 240, where not all values are used.
  const [luma, chroma] = full ? [256, 256] : [(256 * 255) / 219, (256 * 255) / 224]
  const green = 1 - red - blue
  const of = (share: number): number => Math.round(chroma * 2 * share)
  return [[full ? 0 : 16], [128], [Math.round(luma)], [of(1 - red)], [of((-blue * (1 - blue)) / green), of((-red * (1 - red)) / green)], [of(1 - blue)]]
}
