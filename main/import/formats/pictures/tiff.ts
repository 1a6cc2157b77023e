/** What the first page of a TIFF says of how its picture is kept. */
export interface TiffHead {
  readonly width: number
  readonly height: number
  /** Of each sample. */
  readonly bits: number
  readonly compression: number
  /** How many times as many dots stand in an inch across as down; fax machines scan each second line, or fewer. */
  readonly stretch: number
}

// TIFF 6.0, section 8.
const tags = { width: 256, height: 257, bits: 258, compression: 259, across: 282, down: 283 } as const
const short = 3
const entryBytes = 12

/** Kinds of compression that the library unpacks (libtiff's `tiff.h`); old JPEG it refuses, and pictures in any other come out black. */
const unpacked: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 7, 8, 32_766, 32_771, 32_773, 32_809, 32_908, 32_909, 32_946, 34_676, 34_677])
const drawnBits: ReadonlySet<number> = new Set([1, 2, 4, 8, 16, 32, 64])

/** Reads the head of a TIFF; null where it is none, or one larger than 4 GB may be. */
export function tiffHead(bytes: Buffer): TiffHead | null {
  const order = bytes.toString('latin1', 0, 4)
  if (order !== 'II*\0' && order !== 'MM\0*') return null
  const isLittle = order.startsWith('I')
  const two = (at: number): number => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const four = (at: number): number => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const found = new Map<number, number>()
  try {
    const start = four(4)
    for (let entry = 0; entry < two(start); entry += 1) {
      const at = start + 2 + entry * entryBytes
      if (two(at) === tags.across || two(at) === tags.down) {
        const rational = four(at + 8)
        found.set(two(at), four(rational) / four(rational + 4))
        continue
      }
      // Three samples and more have their bits elsewhere.
      const isElsewhere = two(at) === tags.bits && four(at + 4) > 2
      found.set(two(at), isElsewhere ? two(four(at + 8)) : two(at + 2) === short ? two(at + 8) : four(at + 8))
    }
  } catch {
    // Cut off.
    return null
  }
  const of = (tag: number, otherwise: number): number => found.get(tag) ?? otherwise
  return { width: of(tags.width, 0), height: of(tags.height, 0), bits: of(tags.bits, 1), compression: of(tags.compression, 1), stretch: stretchOf(of(tags.across, 1), of(tags.down, 1)) }
}

/** Fax machines write 204 dots across and 98 or 196 down, newer ones up to 391; what is farther apart is no resolution. */
const mostStretch = 5
/** Nobody sees less, and 204 by 196 is meant to be the same. */
const leastStretch = 1.1

function stretchOf(across: number, down: number): number {
  const stretch = across / down
  const isMeant = stretch <= mostStretch && stretch >= 1 / mostStretch
  return isMeant && (stretch >= leastStretch || stretch <= 1 / leastStretch) ? stretch : 1
}

/** Whether the picture of a TIFF is kept in a way that nobody here can draw; damaged it is not. */
export function isUndrawn({ bits, compression }: TiffHead): boolean {
  return !unpacked.has(compression) || !drawnBits.has(bits)
}
