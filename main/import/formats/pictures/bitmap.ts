import sharp, { type Sharp } from 'sharp'
import { ArchiveError } from '../../../fault'

/** What a bitmap of Windows (BMP) says of itself; sizes in pixels. */
export interface Bitmap {
  readonly width: number
  readonly height: number
  /** Its picture, and whether all of it is there; what is missing is white. */
  picture(): { readonly picture: Sharp; readonly isWhole: boolean }
}

interface Head {
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
  readonly isTopDown: boolean
  readonly bits: number
  readonly compression: number
  /** Three bytes a colour: red, green, blue. */
  readonly palette: Buffer
  readonly masks: readonly number[]
  readonly start: number
}

// [MS-WMF] 2.1.1.7 and 2.2.2.9 (WMF's bitmaps are these).
const packings = { none: 0, runsOfBytes: 1, runsOfHalves: 2, masks: 3, jpeg: 4, png: 5, masksWithAlpha: 6 } as const
const packed: ReadonlySet<number> = new Set([packings.runsOfBytes, packings.runsOfHalves])
/** The head of OS/2 and Windows 2, with sizes of two bytes and colours of three. */
const shortHead = 12
const fileHead = 14
const usualMasks: Readonly<Record<number, readonly number[]>> = { 16: [0x7c00, 0x3e0, 0x1f], 32: [0xff0000, 0xff00, 0xff] }

/** Whether bytes begin as a bitmap does. */
export function isBitmap(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 2) === 'BM'
}

/** Reads the head of a bitmap. Throws `file-damaged`. */
export function bitmapIn(bytes: Buffer): Bitmap {
  let head: Head
  try {
    head = headOf(bytes)
  } catch (cause) {
    throw new ArchiveError('file-damaged', {}, { cause })
  }
  const { width, height, bits, compression } = head
  if (width < 1 || height < 1 || ![1, 4, 8, 16, 24, 32].includes(bits) || compression > packings.masksWithAlpha) throw new ArchiveError('file-damaged')
  return { width, height, picture: () => drawn(head) }
}

function headOf(bytes: Buffer): Head {
  const size = bytes.readUInt32LE(fileHead)
  const isShort = size === shortHead
  const bits = bytes.readUInt16LE(isShort ? 24 : 28)
  const compression = isShort ? packings.none : bytes.readUInt32LE(30)
  const masksBehind = size === 40 && compression === packings.masks ? 12 : size === 40 && compression === packings.masksWithAlpha ? 16 : 0
  const start = bytes.readUInt32LE(10)
  const height = isShort ? bytes.readUInt16LE(20) : bytes.readInt32LE(22)
  return {
    bytes,
    width: isShort ? bytes.readUInt16LE(18) : bytes.readInt32LE(18),
    height: Math.abs(height),
    isTopDown: height < 0,
    bits,
    compression,
    palette: bits > 8 ? Buffer.alloc(0) : paletteIn(bytes.subarray(fileHead + size + masksBehind, start), isShort ? 3 : 4),
    masks: compression === packings.masks || compression === packings.masksWithAlpha ? [54, 58, 62].map((at) => bytes.readUInt32LE(at)) : (usualMasks[bits] ?? []),
    start,
  }
}

function paletteIn(bytes: Buffer, each: number): Buffer {
  const palette = Buffer.alloc(256 * 3)
  for (let index = 0; index < 256 && (index + 1) * each <= bytes.length; index += 1) {
    palette.set([bytes[index * each + 2] ?? 0, bytes[index * each + 1] ?? 0, bytes[index * each] ?? 0], index * 3)
  }
  return palette
}

function drawn(head: Head): { picture: Sharp; isWhole: boolean } {
  const { bytes, width, height, compression, start } = head
  if (compression === packings.jpeg || compression === packings.png) return { picture: sharp(bytes.subarray(start)), isWhole: true }
  const pixels = Buffer.alloc(width * height * 3, 0xff)
  const isWhole = packed.has(compression) ? drawRuns(head, pixels) : drawRows(head, pixels)
  return { picture: sharp(pixels, { raw: { width, height, channels: 3 } }), isWhole }
}

/** Where a row, counted from the first in the file, begins in the picture. */
function rowAt({ width, height, isTopDown }: Head, row: number): number {
  return (isTopDown ? row : height - 1 - row) * width * 3
}

/** Byte by byte: a plan has hundreds of millions of pixels, and copying three bytes takes four times as long. */
function paint(pixels: Buffer, at: number, palette: Buffer, index: number): void {
  for (let channel = 0; channel < 3; channel += 1) pixels[at + channel] = palette[index * 3 + channel] ?? 0
}

function drawRows(head: Head, pixels: Buffer): boolean {
  const { bytes, width, height, bits, palette, start } = head
  const rowBytes = Math.ceil((width * bits) / 32) * 4
  const whole = Math.min(height, Math.floor((bytes.length - start) / rowBytes))
  const channels = bits === 16 || bits === 32 ? head.masks.map((mask) => channelIn(mask)) : []
  for (let row = 0; row < whole; row += 1) {
    const from = start + row * rowBytes
    const to = rowAt(head, row)
    for (let column = 0; column < width; column += 1) {
      const at = to + column * 3
      if (bits === 24) {
        pixels[at] = bytes[from + column * 3 + 2] ?? 0
        pixels[at + 1] = bytes[from + column * 3 + 1] ?? 0
        pixels[at + 2] = bytes[from + column * 3] ?? 0
      } else if (bits <= 8) {
        const bit = column * bits
        const index = ((bytes[from + (bit >> 3)] ?? 0) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1)
        paint(pixels, at, palette, index)
      } else {
        const value = bits === 16 ? bytes.readUInt16LE(from + column * 2) : bytes.readUInt32LE(from + column * 4)
        for (const [channel, read] of channels.entries()) pixels[at + channel] = read(value)
      }
    }
  }
  return whole === height
}

/** What takes one colour out of a pixel, as a byte. */
function channelIn(mask: number): (value: number) => number {
  const shift = mask === 0 ? 0 : 31 - Math.clz32(mask & -mask)
  const most = mask >>> shift
  return (value) => (most === 0 ? 0 : Math.round((((value & mask) >>> shift) * 255) / most))
}

/** Pixels as runs: a count and a colour; behind a zero the end of a line (0), of the picture (1), a step (2), or pixels one by one. */
function drawRuns(head: Head, pixels: Buffer): boolean {
  const { bytes, width, height, palette, compression } = head
  const isHalves = compression === packings.runsOfHalves
  let [at, row, column] = [head.start, 0, 0]
  const put = (index: number): void => {
    if (column < width && row < height) paint(pixels, rowAt(head, row) + column * 3, palette, index)
    column += 1
  }
  while (row < height) {
    const [count, value] = [bytes[at], bytes[at + 1]]
    if (count === undefined || value === undefined) return false
    at += 2
    if (count > 0) {
      for (let each = 0; each < count; each += 1) put(isHalves ? (each % 2 === 0 ? value >> 4 : value & 15) : value)
    } else if (value === 0) {
      row += 1
      column = 0
    } else if (value === 1) return true
    else if (value === 2) {
      column += bytes[at] ?? 0
      row += bytes[at + 1] ?? 0
      at += 2
    } else {
      for (let each = 0; each < value; each += 1) {
        const byte = bytes[at + (isHalves ? each >> 1 : each)] ?? 0
        put(isHalves ? (each % 2 === 0 ? byte >> 4 : byte & 15) : byte)
      }
      const length = isHalves ? Math.ceil(value / 2) : value
      at += length + (length % 2)
    }
  }
  return true
}
