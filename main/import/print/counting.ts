/** `counting.wat` assembled; a test holds the two together. */
export const assembled = Buffer.from(`
  AGFzbQEAAAABGQNgBX9/f39/AGAEf39/fwBgBn9/f39/fwADBAMAAQIFAwEAAQclBAZtZW1vcnkCAAVzaGFkZQAABmJsb2NrcwABB3NxdWVlemUAAgrLAwORAQEEfw
  JAA0AgACABTw0BIAAtAAAhBSAALQABIQYgAC0AAiEHIANEiUFg5dAi0z8gBbiiRGIQWDm0yOI/IAa4oqBEyXa+nxovvT8gB7iioKs6AAAgBCAFQc0AbCAGQZYBbGog
  B0EdbGpBBnZB/AdxaiEIIAggCCgCAEEBajYCACADQQFqIQMgACACaiEADAALCwu2AQEIfyABQQ9qQQR2QYIEbCEHA0AgAyAFQQR2IAdsaiEGQQAhBANAIAYgBEEEdk
  GCBGxqIAAtAABBAXRqIQggCCAILwECQQFqOwECIABBAWohACAEQQFqIgQgAUkNAAsgBUEBaiIFIAJJDQALIAMgAkEPakEEdiAHbGohCQNAQQAhC0EAIQoDQCALIAMv
  AQBqIQsgAyALOwEAIANBAmohAyAKQQFqIgpBgQJJDQALIAMgCUkNAAsLfgEGfwNAIAUgByADbCACbiADbEECdGohCCAEIQlBACEGA0AgCUEEaiEJIAkoAgAhCiAIKA
  IAIQsDQCALIAAgBmotAABqIQsgBkEBaiIGIApJDQALIAggCzYCACAIQQRqIQggBiABSQ0ACyAAIAFqIQAgB0EBaiIHIAJJDQALCw==
`, 'base64')

/** What the text exports: all numbers are addresses, but for `channels`, `width`, `height` and `side`. */
interface Counting {
  readonly memory: WebAssembly.Memory
  shade(from: number, end: number, channels: number, to: number, counts: number): void
  blocks(shades: number, width: number, height: number, darker: number): void
  squeeze(shades: number, width: number, height: number, side: number, starts: number, sums: number): void
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
