import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it, onTestFinished } from 'vitest'
import { imageFrom, pageOfPicture } from '../../../../main/import/formats/pictures/image'

const [short, long] = [3, 4]
const side = 16

/** A grey TIFF of one strip, whose picture is all bits set. */
function tiff(bits: number, compression: number, endian: 'II' | 'MM' = 'II'): Buffer {
  const picture = Buffer.alloc((side * side * bits) / 8, 0xff)
  const entries = [[256, short, side], [257, short, side], [258, short, bits], [259, short, compression], [262, short, 1], [273, long, 8], [277, short, 1], [278, short, side], [279, long, picture.length]] as const
  const head = Buffer.alloc(8)
  const directory = Buffer.alloc(2 + entries.length * 12 + 4)
  const isLittle = endian === 'II'
  const two = (buffer: Buffer, value: number, at: number): number => (isLittle ? buffer.writeUInt16LE(value, at) : buffer.writeUInt16BE(value, at))
  const four = (buffer: Buffer, value: number, at: number): number => (isLittle ? buffer.writeUInt32LE(value, at) : buffer.writeUInt32BE(value, at))
  head.write(endian)
  two(head, 42, 2)
  four(head, 8 + picture.length, 4)
  two(directory, entries.length, 0)
  for (const [index, [tag, type, value]] of entries.entries()) {
    const at = 2 + index * 12
    two(directory, tag, at)
    two(directory, type, at + 2)
    four(directory, 1, at + 4)
    if (type === short) two(directory, value, at + 8)
    else four(directory, value, at + 8)
  }
  return Buffer.concat([head, picture, directory])
}

async function read(bytes: Buffer): ReturnType<typeof imageFrom> {
  const folder = mkdtempSync(join(tmpdir(), 'klimaarchiv-tiff-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'plan.tif'), bytes)
  return imageFrom(join(folder, 'plan.tif'))
}

it.each([
  ['LZMA', 8, 34_925],
  ['Zstandard', 8, 50_000],
  ['JPEG of the old style', 8, 6],
  ['10 bits', 10, 1],
  ['12 bits', 12, 1],
])('a TIFF that nobody can draw is said to be so, and is neither damaged nor a black picture: %s', async (_how, bits, compression) => {
  for (const endian of ['II', 'MM'] as const) {
    const content = await read(tiff(bits, compression, endian))
    expect(content).toMatchObject({ pages: [], fault: 'picture-undrawn', photo: { width: side, height: side } })
    expect(content.thumbnail).toBeUndefined()
  }
})

it('others are drawn, and one that is cut off is damaged', async () => {
  expect(await read(tiff(8, 1))).toMatchObject({ fault: null, thumbnail: expect.any(Uint8Array) })
  await expect(read(tiff(8, 1).subarray(0, 200))).rejects.toMatchObject({ code: 'file-damaged' })
})

/** A fax page of 64 by 32 dots that says so many dots a millimetre across and down, with its left half white. */
async function fax(across: number, down: number, orientation = 1): Promise<Buffer> {
  const half = await sharp({ create: { width: 32, height: 32, channels: 3, background: 'white' } }).png().toBuffer()
  return sharp({ create: { width: 64, height: 32, channels: 3, background: 'black' } })
    .composite([{ input: half, left: 0, top: 0 }])
    .withMetadata({ orientation })
    .tiff({ compression: 'lzw', xres: across, yres: down })
    .toBuffer()
}

it.each([
  [8.03, 3.86, 1, [64, 67]],
  [8.03, 3.86, 6, [67, 64]],
  [8.03, 7.72, 1, [64, 32]],
  [8.03, 15.4, 1, [123, 32]],
  [8, 0.001, 1, [64, 32]],
])('a fax of %f by %f dots a millimetre, turned as %i, looks as it did on paper', async (across, down, orientation, size) => {
  const bytes = await fax(across, down, orientation)
  const path = join(mkdtempSync(join(tmpdir(), 'klimaarchiv-fax-')), 'fax.tif')
  onTestFinished(() => rmSync(join(path, '..'), { recursive: true, force: true }))
  writeFileSync(path, bytes)
  const shown = await (await pageOfPicture(path, 0)).rotate().raw().toBuffer({ resolveWithObject: true })
  const { width, height } = await sharp((await imageFrom(path)).thumbnail ?? undefined).metadata()
  expect([[shown.info.width, shown.info.height], [width, height]]).toEqual([size, size])
})
