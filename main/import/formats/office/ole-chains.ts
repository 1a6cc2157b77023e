/** Where a compound file says how it is laid out ([MS-CFB] 2.2). */
const head = { bytes: 512, sectorShift: 30, smallTable: 60, smallCount: 64, tables: 76, tablesCount: 109 } as const
const endOfChain = 0xff_ff_ff_fe
/** Numbers from here on are none of a sector. */
const noSector = 0xff_ff_ff_fa

/**
 * Ends the chains of a compound file that lead back to where they have been, in its bytes: a reader that follows them would do so
 * until the memory is full. Those of a sound file end by themselves.
 */
export function endLoops(bytes: Buffer): void {
  if (bytes.length < head.bytes) return
  const sector = 2 ** Math.min(bytes.readUInt16LE(head.sectorShift), 16)
  const placeOf = (number: number): number => (number + 1) * sector
  const tables = Array.from({ length: head.tablesCount }, (_, index) => bytes.readUInt32LE(head.tables + index * 4)).filter((number) => number < noSector && placeOf(number) + sector <= bytes.length)
  const all = placesIn(tables.map(placeOf), sector)
  endLoopsAmong(bytes, all)
  const small: number[] = []
  let next = bytes.readUInt32LE(head.smallTable)
  for (let count = 0; count < bytes.readUInt32LE(head.smallCount) && next < all.length && placeOf(next) + sector <= bytes.length; count += 1) {
    small.push(placeOf(next))
    next = bytes.readUInt32LE(all[next] ?? 0)
  }
  endLoopsAmong(bytes, placesIn(small, sector))
}

/** Where the number of the sector behind each stands. */
function placesIn(tables: readonly number[], sector: number): number[] {
  return tables.flatMap((start) => Array.from({ length: sector / 4 }, (_, index) => start + index * 4))
}

function endLoopsAmong(bytes: Buffer, places: readonly number[]): void {
  /** The chain that each sector was met in, counted from 1. */
  const met = new Uint32Array(places.length)
  for (let first = 0; first < places.length; first += 1) {
    for (let at = first; met[at] === 0; ) {
      met[at] = first + 1
      const place = places[at] ?? 0
      const next = bytes.readUInt32LE(place)
      if (next >= places.length) break
      if (met[next] === first + 1) bytes.writeUInt32LE(endOfChain, place)
      at = next
    }
  }
}
