/** Where a compound file says how it is laid out ([MS-CFB] 2.2). */
const head = { bytes: 512, sectorShift: 30, smallTable: 60, smallCount: 64, moreTables: 68, moreCount: 72, tables: 76, tablesCount: 109 } as const
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
  /** Where a sector begins; null: it is not there, or not whole. */
  const placeOf = (number: number): number | null => (number < noSector && (number + 2) * sector <= bytes.length ? (number + 1) * sector : null)
  const all = placesIn(tablesIn(bytes, sector, placeOf).map(placeOf), sector)
  endLoopsAmong(bytes, all)
  const small: number[] = []
  let next = bytes.readUInt32LE(head.smallTable)
  for (let count = 0; count < bytes.readUInt32LE(head.smallCount); count += 1) {
    const [place, behind] = [placeOf(next), all[next] ?? null]
    if (place === null || behind === null) break
    small.push(place)
    next = bytes.readUInt32LE(behind)
  }
  endLoopsAmong(bytes, placesIn(small, sector))
}

/** The numbers of the sectors that say which is behind which: the first in the head, those of more than 7 MB in sectors of their own, each of which ends with the next ([MS-CFB] 2.5). */
function tablesIn(bytes: Buffer, sector: number, placeOf: (number: number) => number | null): number[] {
  const tables = Array.from({ length: head.tablesCount }, (_, index) => bytes.readUInt32LE(head.tables + index * 4))
  const end = tables.findIndex((number) => number >= noSector)
  if (end >= 0) return tables.slice(0, end)
  // As many as all sectors of the file take, however long a damaged list goes on.
  const most = Math.ceil((bytes.length * 4) / sector ** 2)
  let from = placeOf(bytes.readUInt32LE(head.moreTables))
  for (let count = 0; from !== null && count < bytes.readUInt32LE(head.moreCount) && tables.length < most; count += 1) {
    for (let at = from; at < from + sector - 4; at += 4) tables.push(bytes.readUInt32LE(at))
    from = placeOf(bytes.readUInt32LE(from + sector - 4))
  }
  return tables
}

/** Where the number of the sector behind each stands. */
function placesIn(tables: readonly (number | null)[], sector: number): (number | null)[] {
  return tables.flatMap((start) => Array.from({ length: sector / 4 }, (_, index) => (start === null ? null : start + index * 4)))
}

function endLoopsAmong(bytes: Buffer, places: readonly (number | null)[]): void {
  /** The chain that each sector was met in, counted from 1. */
  const met = new Uint32Array(places.length)
  for (let first = 0; first < places.length; first += 1) {
    for (let at = first; met[at] === 0; ) {
      met[at] = first + 1
      const place = places[at] ?? null
      if (place === null) break
      const next = bytes.readUInt32LE(place)
      if (next >= places.length) break
      if (met[next] === first + 1) bytes.writeUInt32LE(endOfChain, place)
      at = next
    }
  }
}
