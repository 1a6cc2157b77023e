import { decodeText } from '../../reading/decode'
import { meantRemark } from '../default-titles'

// GIF89a, sections 18, 20, 23 and 24: what the first byte of a block says it is.
const [image, extension, trailer] = [0x2c, 0x21, 0x3b]
const comment = 0xfe
const headLength = 13

/** What somebody has written into a GIF beside its pictures, in order; nothing of what is no GIF. One that is cut off gives what is whole in it. */
export function gifComments(bytes: Buffer): string[] {
  if (!/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6))) return []
  const texts: string[] = []
  let at = headLength + coloursAt(bytes, headLength - 3)
  while (at < bytes.length && bytes[at] !== trailer) {
    if (bytes[at] === image) {
      // Place and size, own colours, and how long the codes are.
      at = endOfParts(bytes, at + 10 + coloursAt(bytes, at + 9) + 1)
    } else if (bytes[at] === extension) {
      const end = endOfParts(bytes, at + 2)
      if (bytes[at + 1] === comment) texts.push(decodeText(partsIn(bytes, at + 2)).trim())
      at = end
    } else break
  }
  return texts.filter((text) => meantRemark(text) !== null)
}

/** How many bytes of colours follow, by the byte that tells it. */
function coloursAt(bytes: Buffer, at: number): number {
  const packed = bytes[at] ?? 0
  return (packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1)
}

/** Where a row of parts ends, each with its length before it, the last of length nothing. */
function endOfParts(bytes: Buffer, at: number): number {
  let end = at
  for (let length = bytes[end]; length !== undefined && length !== 0; length = bytes[end]) end += length + 1
  return end + 1
}

function partsIn(bytes: Buffer, at: number): Buffer {
  const parts: Buffer[] = []
  let from = at
  for (let length = bytes[from]; length !== undefined && length !== 0; length = bytes[from]) {
    parts.push(bytes.subarray(from + 1, from + 1 + length))
    from += length + 1
  }
  return Buffer.concat(parts)
}
