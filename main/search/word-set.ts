/** Packs ascending whole numbers as differences in base 128: one or two bytes each instead of eight. */
export function packNumbers(ascending: readonly number[]): Buffer {
  const bytes: number[] = []
  let before = 0
  for (const number of ascending) {
    let rest = number - before
    before = number
    while (rest > 127) {
      bytes.push((rest % 128) + 128)
      rest = Math.floor(rest / 128)
    }
    bytes.push(rest)
  }
  return Buffer.from(bytes)
}

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
