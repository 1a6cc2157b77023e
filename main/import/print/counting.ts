/** `counting.wat` assembled; a test holds the two together. */
export const assembled = Buffer.from(`
  AGFzbQEAAAABJQRgBX9/f39/AGAEf39/fwBgBn9/f39/fwBgCX9/f39/f398fwADBgUAAQIDAAUDAQABBzwGBm1lbW9yeQIABXNoYWRlAAAGYmxvY2tzAAEHc3F1ZWV6
  ZQACCXN0cmVuZ3RocwADCHByb2ZpbGVzAAQK3wUFkQEBBH8CQANAIAAgAU8NASAALQAAIQUgAC0AASEGIAAtAAIhByADRIlBYOXQItM/IAW4okRiEFg5tMjiPyAGuKKg
  RMl2vp8aL70/IAe4oqCrOgAAIAQgBUHNAGwgBkGWAWxqIAdBHWxqQQZ2QfwHcWohCCAIIAgoAgBBAWo2AgAgA0EBaiEDIAAgAmohAAwACwsLtgEBCH8gAUEPakEEdkGC
  BGwhBwNAIAMgBUEEdiAHbGohBkEAIQQDQCAGIARBBHZBggRsaiAALQAAQQF0aiEIIAggCC8BAkEBajsBAiAAQQFqIQAgBEEBaiIEIAFJDQALIAVBAWoiBSACSQ0ACyAD
  IAJBD2pBBHYgB2xqIQkDQEEAIQtBACEKA0AgCyADLwEAaiELIAMgCzsBACADQQJqIQMgCkEBaiIKQYECSQ0ACyADIAlJDQALC34BBn8DQCAFIAcgA2wgAm4gA2xBAnRq
  IQggBCEJQQAhBgNAIAlBBGohCSAJKAIAIQogCCgCACELA0AgCyAAIAZqLQAAaiELIAZBAWoiBiAKSQ0ACyAIIAs2AgAgCEEEaiEIIAYgAUkNAAsgACABaiEAIAdBAWoi
  ByACSQ0ACwt7AgR/AXwDQCAEIQkgBSEKA0BEAAAAAAAAAAAhDSAAIQwgBiELA0AgDSAJKwMAIAwrAwCioCENIAlBCGohCSAMIANqIQwgC0EBayILDQALIAggDSAHozkD
  ACAIQQhqIQggCkEBayIKDQALIAAgAmohACABQQFrIgENAAsLlgEDA38BfAF/A0BBACEFA0BEAAAAAAAAAAAhCEEAIQlBACEGA0AgBSACIAZqLAAAaiEHIAcgAUkEQCAI
  IAAgByABbCAGakECdGoqAgC7oCEIIAlBAWohCQsgBkEBaiIGIAFJDQALIAkEQCAEIAggCbijOQMACyAEQQhqIQQgBUEBaiIFIAFJDQALIAIgAWoiAiADSQ0ACws=
`, 'base64')

/** What the text exports: all numbers are addresses or bytes, but for `channels`, `width`, `height`, `side`, `lines`, `count` and `divisor`. */
interface Counting {
  readonly memory: WebAssembly.Memory
  shade(from: number, end: number, channels: number, to: number, counts: number): void
  blocks(shades: number, width: number, height: number, darker: number): void
  squeeze(shades: number, width: number, height: number, side: number, starts: number, sums: number): void
  strengths(values: number, lines: number, next: number, step: number, waves: number, count: number, side: number, divisor: number, to: number): void
  profiles(values: number, side: number, shifts: number, end: number, to: number): void
}

let started: Counting | null = null

function startCounting(): Counting {
  // The shape of what it exports stands in the text.
  return (started ??= new WebAssembly.Instance(new WebAssembly.Module(assembled)).exports as unknown as Counting)
}

const pageBytes = 65_536

/**
 * Has something counted in a memory that begins with `given`, then has as many zeros as there is room for, and gives these as
 * they are then. What is done for each pixel is hardly ever done often enough to be compiled well where it is written in JavaScript.
 */
function counted(given: readonly ArrayBufferView[], room: number, count: (counting: Counting, addresses: readonly number[], to: number) => void): ArrayBuffer {
  const counting = startCounting()
  const { memory } = counting
  const addresses: number[] = []
  let end = 0
  for (const { byteLength } of given) {
    addresses.push(end)
    end += Math.ceil(byteLength / 8) * 8
  }
  const missing = end + room - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / pageBytes))
  for (const [index, { buffer, byteOffset, byteLength }] of given.entries()) new Uint8Array(memory.buffer).set(new Uint8Array(buffer, byteOffset, byteLength), addresses[index])
  new Uint8Array(memory.buffer, end, room).fill(0)
  count(counting, addresses, end)
  return memory.buffer.slice(end, end + room)
}

const lumas = 256 * Uint32Array.BYTES_PER_ELEMENT

/** The shade of each pixel as the eye sees its colours (ITU-R BT.601), and how many pixels have each of them, counted in whole 256ths. */
export function countedShades(data: Uint8Array, pixels: number, channels: number): { readonly shades: Uint8Array; readonly counts: Uint32Array } {
  const made = counted([data], lumas + pixels, ({ shade }, [from = 0], to) => shade(from, from + pixels * channels, channels, to + lumas, to))
  return { shades: new Uint8Array(made, lumas), counts: new Uint32Array(made, 0, 256) }
}

/** For each of so many blocks of 16 × 16 pixels, how many of its pixels are darker than each shade from 0 to 256. */
export function countedBlocks(shades: Uint8Array, width: number, height: number, count: number): Uint16Array {
  return new Uint16Array(counted([shades], count * 257 * Uint16Array.BYTES_PER_ELEMENT, ({ blocks }, [from = 0], to) => blocks(from, width, height, to)))
}

/** What the pixels of a picture add up to in each square of `side` × `side`; `starts` are the columns in which these begin, and the width. */
export function squeezedSums(shades: Uint8Array, width: number, height: number, side: number, starts: Uint32Array): Uint32Array {
  return new Uint32Array(counted([shades, starts], side * side * Uint32Array.BYTES_PER_ELEMENT, ({ squeeze }, [from = 0, columns = 0], to) => squeeze(from, width, height, side, columns, to)))
}

const double = Float64Array.BYTES_PER_ELEMENT

/** How strong each pair of waves is in a square of points, one down and one across, column by column; each wave has as many points as a side. */
export function countedStrengths(points: Float64Array, side: number, waves: Float64Array): Float64Array {
  const count = waves.length / side
  const divisor = Math.sqrt(side / 2)
  const made = counted([points, waves], count * (count + side) * double, ({ strengths }, [from = 0, wave = 0], to) => {
    const rows = to + count * count * double
    strengths(from, side, side * double, double, wave, count, side, divisor, rows)
    strengths(rows, count, double, count * double, wave, count, side, divisor, to)
  })
  return new Float64Array(made, 0, count * count)
}

/** The means of the rows of a square along lines of each tilt, tilt by tilt; `shifts` has, for each tilt, by how many rows its lines are off at each column. */
export function countedProfiles(square: Float32Array, side: number, shifts: Int8Array): Float64Array {
  return new Float64Array(counted([square, shifts], shifts.length * double, ({ profiles }, [from = 0, begin = 0], to) => profiles(from, side, begin, begin + shifts.length, to)))
}
