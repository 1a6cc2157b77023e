/** The mark of letters that were struck out ([MS-DOC] 2.6.1, sprmCFRMarkDel). */
const struckOut = 0x0800
/** Where the head of a document has the places of what its letters look like, and their length (2.5.6, fcPlcfBteChpx). */
const [placesAt, lengthAt] = [0x00fa, 0x00fe]
const page = 512
/** How many bytes follow a property, by its kind (2.2.5.1); of kind 6, which says itself, the first tells. */
const operands = [1, 1, 2, 4, 2, 2, null, 3] as const

/**
 * A document whose letters are struck out only where they are: its reader takes the last five bits of a property's number for all of
 * it, and letters set apart (sprmCDxaSpace) for struck out.
 */
export function withTrueDeletions(document: Buffer, head: Buffer, table: Buffer): Buffer {
  const mended = Buffer.from(document)
  const list = table.subarray(head.readUInt32LE(placesAt), head.readUInt32LE(placesAt) + head.readUInt32LE(lengthAt))
  const count = Math.floor((list.length - 4) / 8)
  for (let index = 0; index < count; index += 1) {
    const start = list.readUInt32LE((count + 1) * 4 + index * 4) * page
    const looks = head.subarray(start, start + page)
    const changed = looks.length < page ? null : withOtherNumbers(looks)
    // A page of a stream is a sector of the file, or lies within one.
    const place = changed === null ? -1 : document.indexOf(looks)
    if (changed !== null && place !== -1) changed.copy(mended, place)
  }
  return mended
}

/** A page of looks without the numbers that are taken for another, or null where it has none. */
function withOtherNumbers(looks: Buffer): Buffer | null {
  const changed = Buffer.from(looks)
  const runs = looks.readUInt8(page - 1)
  for (let run = 0; run < runs; run += 1) {
    const start = (looks[(runs + 1) * 4 + run] ?? 0) * 2
    if (start === 0) continue
    const end = Math.min(page - 1, start + 1 + (looks[start] ?? 0))
    for (let at = start + 1; at + 2 < end; ) {
      const property = looks.readUInt16LE(at)
      if ((property & 0x1f) === 0 && property !== struckOut) changed.writeUInt8((property & 0xff) | 1, at)
      at += 2 + (operands[property >> 13] ?? 1 + (looks[at + 2] ?? 0))
    }
  }
  return changed.equals(looks) ? null : changed
}
