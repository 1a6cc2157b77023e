/** Packs ascending whole numbers as differences in base 128: one or two bytes each instead of eight. */
export function packNumbers(ascending: ArrayLike<number>): Buffer {
  const bytes = Buffer.allocUnsafe(ascending.length * mostBytes)
  let size = 0
  let before = 0
  for (let place = 0; place < ascending.length; place += 1) {
    const number = ascending[place] ?? 0
    let rest = number - before
    before = number
    while (rest > 127) {
      bytes[size++] = (rest % 128) + 128
      rest = Math.floor(rest / 128)
    }
    bytes[size++] = rest
  }
  return bytes.subarray(0, size)
}

// A number is safe up to 53 bits.
const mostBytes = 8

/** The numbers that `packNumbers` packed. */
export function unpackNumbers(packed: Uint8Array): number[] {
  const numbers: number[] = []
  let before = 0
  let difference = 0
  let scale = 1
  for (const byte of packed) {
    difference += (byte % 128) * scale
    scale *= 128
    if (byte > 127) continue
    before += difference
    numbers.push(before)
    difference = 0
    scale = 1
  }
  return numbers
}

/** Those of some ascending numbers that are among the packed ones, without unpacking more than up to the last of them. */
export function numbersAmong(packed: Uint8Array, ascending: readonly number[]): Set<number> {
  const found = new Set<number>()
  let at = 0
  let number = 0
  let difference = 0
  let scale = 1
  for (let place = 0; place < packed.length && at < ascending.length; place += 1) {
    const byte = packed[place] ?? 0
    difference += (byte & 127) * scale
    scale *= 128
    if (byte > 127) continue
    number += difference
    difference = 0
    scale = 1
    while ((ascending[at] ?? Infinity) < number) at += 1
    if (ascending[at] === number) found.add(number)
  }
  return found
}
