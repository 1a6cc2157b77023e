import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { bitmapIn } from '../../../../main/import/formats/pictures/bitmap'
import { bitmapFrom, pageOfPicture } from '../../../../main/import/formats/pictures/image'
import { temporaryFolder } from '../../../archive/temporary-archive'
import { workTime } from '../../../work-time'

const side = 8

interface Kind {
  readonly compression?: number
  readonly masks?: readonly number[]
  readonly palette?: Buffer
  readonly isTopDown?: boolean
  readonly head?: 12 | 40
}

/** A bitmap of one row of four colours over and over, the first row white; with a head of 12 (OS/2) or 40 bytes. */
function bitmap(bits: number, rows: Buffer, { compression = 0, masks = [], palette = Buffer.alloc(0), isTopDown = false, head = 40 }: Kind = {}): Buffer {
  const described = Buffer.alloc(14 + head)
  const behind = Buffer.concat([...masks.map((mask) => little(mask, 4)), palette])
  described.write('BM')
  described.writeUInt32LE(described.length + behind.length, 10)
  described.writeUInt32LE(head, 14)
  if (head === 12) {
    for (const [at, value] of [[18, side], [20, side], [22, 1], [24, bits]] as const) described.writeUInt16LE(value, at)
  } else {
    described.writeInt32LE(side, 18)
    described.writeInt32LE(isTopDown ? -side : side, 22)
    described.writeUInt16LE(1, 26)
    described.writeUInt16LE(bits, 28)
    described.writeUInt32LE(compression, 30)
  }
  return Buffer.concat([described, behind, rows])
}

function little(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes)
  for (let each = 0; each < bytes; each += 1) buffer[each] = Math.floor(value / 256 ** each) % 256
  return buffer
}

const colours = [0xff_00_00, 0x00_ff_00, 0x00_00_ff, 0x00_00_00] as const
const white = 0xff_ff_ff

/** All rows from below, each pixel as so many bytes. */
function rows(pixel: (colour: number) => number, bytes: number): Buffer {
  return Buffer.concat(Array.from({ length: side * side }, (_, index) => little(pixel(index >= side * (side - 1) ? white : (colours[index % 4] ?? 0)), bytes)))
}

function palette(each: 3 | 4): Buffer {
  return Buffer.concat([...colours, white].map((colour) => Buffer.concat([little(colour, 3), Buffer.alloc(each - 3)])))
}

const upsideDown = (bytes: Buffer): Buffer => Buffer.concat(Array.from({ length: side }, (_, row) => bytes.subarray((side - 1 - row) * side * 3, (side - row) * side * 3)))
const indexed = (of: number): number => [...colours, white].indexOf(of)
const fives = (colour: number): number => ((colour >> 19) << 10) | (((colour >> 11) & 31) << 5) | ((colour >> 3) & 31)
const sixes = (colour: number): number => ((colour >> 19) << 11) | (((colour >> 10) & 63) << 5) | ((colour >> 3) & 31)
const halves = Buffer.concat([...Array.from({ length: side - 1 }, () => [0x01, 0x23, 0x01, 0x23]), [0x44, 0x44, 0x44, 0x44]].map((row) => Buffer.from(row)))
/** Rows of four runs, then of pixels one by one; a step over what stays white, and the end. */
const runs = Buffer.from([...Array.from({ length: 3 }, () => [1, 0, 1, 1, 1, 2, 1, 3, 0, 4, 0, 1, 2, 3, 0, 0]).flat(), ...Array.from({ length: 4 }, () => [0, 5, 0, 1, 2, 3, 0, 0, 1, 1, 1, 2, 1, 3, 0, 0]).flat(), 0, 2, 8, 0, 0, 1])
const halfRuns = Buffer.from([...Array.from({ length: 7 }, () => [2, 0x01, 2, 0x23, 0, 4, 0x01, 0x23, 0, 0]).flat(), 8, 0x44, 0, 1])

async function read(bytes: Buffer) {
  const path = join(temporaryFolder(), 'Foto.bmp')
  writeFileSync(path, bytes)
  const pixels = await (await pageOfPicture(path, 0)).raw().toBuffer()
  const at = (row: number, column: number): string => pixels.toString('hex', (row * side + column) * 3, (row * side + column + 1) * 3)
  return { content: await bitmapFrom(path), top: [0, 1, 2, 3].map((column) => at(0, column)), lowest: [0, 1, 2, 3, 4].map((column) => at(side - 1, column)), above: [0, 5].map((column) => at(1, column)) }
}

it.each([
  ['24 bits', bitmap(24, rows((colour) => colour, 3))],
  ['24 bits from above', bitmap(24, upsideDown(rows((colour) => colour, 3)), { isTopDown: true })],
  ['24 bits of OS/2', bitmap(24, rows((colour) => colour, 3), { head: 12 })],
  ['32 bits', bitmap(32, rows((colour) => colour, 4))],
  ['32 bits with masks', bitmap(32, rows((colour) => colour * 256, 4), { compression: 3, masks: [0xff_00_00_00, 0xff_00_00, 0xff_00] })],
  ['16 bits', bitmap(16, rows(fives, 2))],
  ['16 bits with masks', bitmap(16, rows(sixes, 2), { compression: 3, masks: [0xf800, 0x7e0, 0x1f] })],
  ['256 colours', bitmap(8, rows(indexed, 1), { palette: palette(4) })],
  ['256 colours of OS/2', bitmap(8, rows(indexed, 1), { palette: palette(3), head: 12 })],
  ['256 colours in runs', bitmap(8, runs, { palette: palette(4), compression: 1 })],
  ['16 colours', bitmap(4, halves, { palette: palette(4) })],
  ['16 colours in runs', bitmap(4, halfRuns, { palette: palette(4), compression: 2 })],
])('a bitmap of %s is drawn as it is', async (_, bytes) => {
  const { content, top, lowest, above } = await read(bytes)
  expect([content.fault, content.photo?.width, content.photo?.height, content.thumbnail?.length]).toEqual([null, side, side, expect.any(Number)])
  expect([top, lowest, above]).toEqual([Array(4).fill('ffffff'), ['ff0000', '00ff00', '0000ff', '000000', 'ff0000'], ['ff0000', '00ff00']])
})

it('a bitmap of two colours is drawn as it is', async () => {
  const { top, lowest } = await read(bitmap(1, Buffer.concat([...Array.from({ length: side - 1 }, () => [0b0101_0101, 0, 0, 0]), [0, 0, 0, 0]].map((row) => Buffer.from(row))), { palette: Buffer.concat([little(white, 4), little(0, 4)]) }))
  expect([top, lowest]).toEqual([Array(4).fill('ffffff'), ['ffffff', '000000', 'ffffff', '000000', 'ffffff']])
})

it('a bitmap that is cut off is shown as far as it goes, and one without a head is damaged', async () => {
  const whole = bitmap(24, rows((colour) => colour, 3))
  expect((await read(whole.subarray(0, -40))).content).toMatchObject({ fault: 'file-damaged', thumbnail: expect.any(Uint8Array) })
  expect((await read(bitmap(8, runs.subarray(0, 40), { palette: palette(4), compression: 1 }))).content).toMatchObject({ fault: 'file-damaged', thumbnail: expect.any(Uint8Array) })
  await expect(read(whole.subarray(0, 20))).rejects.toMatchObject({ code: 'file-damaged' })
  await expect(read(bitmap(5, Buffer.alloc(64)))).rejects.toMatchObject({ code: 'file-damaged' })
})

it('a photo packed as PNG within a bitmap is drawn', async () => {
  const inside = await sharp({ create: { width: side, height: side, channels: 3, background: '#00ff00' } }).png().toBuffer()
  expect((await read(bitmap(24, inside, { compression: 5 }))).lowest[0]).toBe('00ff00')
})

it('a large plan in black and white is drawn about as fast as one in colours', async () => {
  const large = (bits: number): Buffer => {
    const bytes = bitmap(bits, Buffer.alloc(3_000 * Math.ceil((3_000 * bits) / 32) * 4), { palette: Buffer.alloc(8) })
    bytes.writeInt32LE(3_000, 18)
    bytes.writeInt32LE(3_000, 22)
    return bytes
  }
  const times = { black: Infinity, colours: Infinity }
  const [black, colours] = [bitmapIn(large(1)), bitmapIn(large(24))]
  for (let round = 0; round < 4; round += 1) {
    times.black = Math.min(times.black, await workTime(() => black.picture()))
    times.colours = Math.min(times.colours, await workTime(() => colours.picture()))
  }
  expect(times.black).toBeLessThan(times.colours * 4)
})
