import { crc32, inflateRawSync } from 'node:zlib'
import { limits } from './limits'

// APPNOTE 6.3.10, 4.3.7, 4.3.9, 4.3.12 and 4.3.16.
const signatures = { entry: 0x04_03_4b_50, listed: 0x02_01_4b_50, behind: 0x08_07_4b_50, end: 0x06_05_4b_50 } as const
const headBytes = { entry: 30, listed: 46, end: 22 } as const
const sizesBehind = 0x08
const deflated = 8
/** Where the fields that both kinds of head share stand in that of an entry: from its flags to the lengths of its name. */
const shared = { from: 4, to: 30 } as const

/** Of larger ones there would be no room for a second copy. */
export const mostSalvaged = 100_000_000

interface Entry {
  readonly at: number
  readonly end: number
  readonly packed: number
  readonly unpacked: number
  readonly crc: number
}

/**
 * A ZIP whose end is lost, and its directory with it, as one with a directory of the entries that are whole: each says before its
 * content what it is. Null where none is.
 */
export function salvagedZip(bytes: Buffer): Buffer | null {
  if (bytes.length > mostSalvaged) return null
  const entries: Entry[] = []
  let left: number = limits.containerBytes
  for (let at = 0; entries.length < limits.containerEntries; ) {
    const entry = entryAt(bytes, at, left)
    if (entry === null) break
    entries.push(entry)
    left -= entry.unpacked
    at = entry.end
  }
  return entries.length === 0 ? null : Buffer.concat([bytes.subarray(0, entries.at(-1)?.end), directoryOf(bytes, entries)])
}

/** The entry that begins at a place, as long as all of it is there. */
function entryAt(bytes: Buffer, at: number, room: number): Entry | null {
  if (at + headBytes.entry > bytes.length || bytes.readUInt32LE(at) !== signatures.entry) return null
  const start = at + headBytes.entry + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const [crc, packed, unpacked] = [bytes.readUInt32LE(at + 14), bytes.readUInt32LE(at + 18), bytes.readUInt32LE(at + 22)]
  if ((bytes.readUInt16LE(at + 6) & sizesBehind) === 0) return start + packed > bytes.length || unpacked > room ? null : { at, end: start + packed, packed, unpacked, crc }
  return bytes.readUInt16LE(at + 8) === deflated ? unsizedAt(bytes, at, start, room) : null
}

/** An entry whose sizes stand behind its content: it ends where unpacking it does. */
function unsizedAt(bytes: Buffer, at: number, start: number, room: number): Entry | null {
  const read = inflatedFrom(bytes.subarray(start), room)
  if (read === null) return null
  const behind = start + read.packed
  const isSigned = behind + 4 <= bytes.length && bytes.readUInt32LE(behind) === signatures.behind
  const end = behind + (isSigned ? 16 : 12)
  return end > bytes.length ? null : { at, end, packed: read.packed, unpacked: read.content.length, crc: crc32(read.content) }
}

function inflatedFrom(bytes: Buffer, room: number): { readonly content: Buffer; readonly packed: number } | null {
  try {
    // Asked for, Node gives what it has read of it as well, which its types leave out.
    const { buffer, engine } = inflateRawSync(bytes, { info: true, maxOutputLength: Math.max(1, Math.min(room, limits.entryBytes)) }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } }
    return { content: buffer, packed: engine.bytesWritten }
  } catch {
    return null
  }
}

function directoryOf(bytes: Buffer, entries: readonly Entry[]): Buffer {
  const start = entries.at(-1)?.end ?? 0
  const listed = Buffer.concat(entries.map((entry) => listedEntry(bytes, entry)))
  const end = Buffer.alloc(headBytes.end)
  end.writeUInt32LE(signatures.end, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(start, 16)
  return Buffer.concat([listed, end])
}

function listedEntry(bytes: Buffer, { at, packed, unpacked, crc }: Entry): Buffer {
  const head = Buffer.alloc(headBytes.listed)
  head.writeUInt32LE(signatures.listed, 0)
  bytes.copy(head, 6, at + shared.from, at + shared.to)
  head.writeUInt32LE(crc, 16)
  head.writeUInt32LE(packed, 20)
  head.writeUInt32LE(unpacked, 24)
  // What else stands before its content says nothing to readers.
  head.writeUInt16LE(0, 30)
  head.writeUInt32LE(at, 42)
  const name = at + headBytes.entry
  return Buffer.concat([head, bytes.subarray(name, name + bytes.readUInt16LE(at + 26))])
}
