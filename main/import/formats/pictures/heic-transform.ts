/** What is replaced: a program for WebAssembly by its memory and its table of functions. */
export interface Decoder {
  readonly memory: WebAssembly.Memory
  readonly table: WebAssembly.Table
  /** Bytes of the memory that stay ours until they are given back, by their address. */
  allocate(bytes: number): number
  free(address: number): void
}

/** Adds to a square of pixels, a byte each, what as many coefficients of 16 bits mean; both by their address, `stride` from row to row. */
type Transform = (pixels: number, coefficients: number, stride: number) => void

/** The functions of libde265 for that in libheif-js 1.23.2, by the numbers they have there. Those of 4 × 4 take hardly any time. */
const slow = [{ name: '1909', size: 32 }, { name: '1910', size: 16 }, { name: '1911', size: 8 }] as const

/**
 * Puts transforms that work on eight columns at once into libde265: those it has for WebAssembly multiply number by number,
 * which is more than half of all the work for a photo. The pictures are the same. Gives whether it did; a build in which the
 * functions do not do the same as ours stays as it is.
 */
export function quicken(decoder: Decoder): boolean {
  try {
    return slow.map(({ name, size }) => replaced(decoder, name, size)).every(Boolean)
  } catch (error) {
    // Another function may not bear to be called so; a processor from before 2008 has no such instructions.
    if (error instanceof WebAssembly.RuntimeError || error instanceof WebAssembly.CompileError) return false
    throw error
  }
}

function replaced(decoder: Decoder, name: string, size: number): boolean {
  const place = Array.from({ length: decoder.table.length }, (_, at) => at).find((at) => decoder.table.get(at)?.name === name)
  if (place === undefined) return false
  const own = transformOf(decoder, size)
  if (!doSame(decoder, decoder.table.get(place), own, size)) return false
  decoder.table.set(place, own)
  return true
}

/** `heic-transform.wat` assembled; a test holds the two together. */
export const assembled = Buffer.from(`
  AGFzbQEAAAABDwJgBH9/f38Be2ADf39/AAIzAwdsaWJoZWlmBm1lbW9yeQIAAAdsaWJoZWlmBHNpemUDfwAHbGliaGVpZgRyb29tA38AAwMCAAEHBwEDYW
  RkAAEKhQQCbgEDe0EBIANBAWt0/REhBCAEIQUDQCAA/QkCACEGIAQgBiAB/QAEAP26Af2uASEEIAUgBiAB/QAEEP26Af2uASEFIABBBGohACABIwBBAnRq
  IQEgAkEBayICDQALIAQgA/2sASAFIAP9rAH9hQELkwMCCH8CeyMAIwBsQQF0IQMjASADQQF0aiEEIAQgA2ohBSAEIQoDQEEAIQkDQCAB/QAEACELIAEjAE
  EBdGr9AAQAIQwgCiALIAz9DQABEBECAxITBAUUFQYHFhf9CwQAIAogCyAM/Q0ICRgZCgsaGwwNHB0ODx4f/QsEECAKQSBqIQogAUEQaiEBIAlBCGohCSAL
  IAz9UP1TBEAgCEEBdkEBaiEGIAkgB0sEQCAJIQcLCyAJIwBJDQALIAEjAEEBdGohASAIQQJqIggjAEkNAAsgBkUEQA8LQQAhCANAQQAhCQNAIAUgCCMAbC
  AJakEBdGojASAIIwBsQQF0aiAEIAlBAnRqIAZBBxAA/QsEACAJQQhqIgkgB0kNAAsgCEEBaiIIIwBJDQALQQAhCANAQQAhCQNAIAAgCWohCiAK/QIDACAF
  IAgjAGxBAXRqIwEgA2ogCUECdGogB0EBdkEMEAD9jwEhCyAKIAsgC/1m/VsDAAAgCUEIaiIJIwBJDQALIAAgAmohACAIQQFqIggjAEkNAAsL
`, 'base64')

function transformOf({ memory, allocate }: Decoder, size: number): Transform {
  const square = size * size
  const room = allocate(square * 8)
  const matrix = new Int16Array(memory.buffer, room, square * 2)
  for (let frequency = 0; frequency < size; frequency += 1) {
    for (let at = 0; at < size; at += 1) {
      const share = cosine(frequency * (32 / size) * (2 * at + 1))
      matrix[at * size + frequency] = share
      matrix[square + (frequency >> 1) * size * 2 + at * 2 + (frequency & 1)] = share
    }
  }
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(assembled), { libheif: { memory, size, room } })
  // The shape of what it exports stands in the text.
  return exports['add'] as Transform
}

/** The numbers the transform's matrix is made of (ITU-T H.265, 8.6.4.2): nearly 90.5 times the cosine of n π / 64. */
const cosines = [64, 90, 90, 90, 89, 88, 87, 85, 83, 82, 80, 78, 75, 73, 70, 67, 64, 61, 57, 54, 50, 46, 43, 38, 36, 31, 25, 22, 18, 13, 9, 4, 0]

function cosine(n: number): number {
  const turned = n % 128
  const folded = turned > 64 ? 128 - turned : turned
  return folded > 32 ? -(cosines[64 - folded] ?? 0) : (cosines[folded] ?? 0)
}

/** Whether two transforms make the same of the same square. */
function doSame({ memory, allocate }: Decoder, one: Transform, other: Transform, size: number): boolean {
  const square = size * size
  const pixels = allocate(square * 3)
  const results = [one, other].map((transform) => {
    new Uint8Array(memory.buffer, pixels, square).forEach((_, at, all) => (all[at] = at % 251))
    new Int16Array(memory.buffer, pixels + square, square).forEach((_, at, all) => (all[at] = at % size > size / 2 ? 0 : ((at * 7919) % 2_001) - 1_000))
    transform(pixels, pixels + square, size)
    return Buffer.from(memory.buffer.slice(pixels, pixels + square))
  })
  return results[0]?.equals(results[1] ?? Buffer.alloc(0)) === true
}
