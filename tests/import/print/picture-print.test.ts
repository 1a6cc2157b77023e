import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { bandsNear, bandsOf, differingBits, mostFineBits, type PicturePrint } from '../../../main/archive/photos/print'
import { printOf } from '../../../main/import/print/picture-print'
import { smallFrom } from '../../../main/import/thumbnail/thumbnail'
import { landscape, textPage } from '../pictures'

const print = async (picture: Buffer): Promise<PicturePrint | null> => printOf(await smallFrom(sharp(picture)))

const bits = (a: PicturePrint, b: PicturePrint): number => differingBits(Buffer.from(a.fine, 'hex'), Buffer.from(b.fine, 'hex'))

/** Whether the look-up by bands meets the other picture at all. */
const isMet = (a: PicturePrint, b: PicturePrint): boolean => bandsOf(a.coarse).some((band, index) => bandsNear(band).includes(bandsOf(b.coarse)[index] ?? -1))

const copies: Readonly<Record<string, (picture: Buffer) => Promise<Buffer>>> = {
  'saved again in low quality': (picture) => sharp(picture).jpeg({ quality: 40 }).toBuffer(),
  'half the size': (picture) => sharp(picture).resize({ width: 400 }).jpeg().toBuffer(),
  brighter: (picture) => sharp(picture).modulate({ brightness: 1.15 }).jpeg().toBuffer(),
  darker: (picture) => sharp(picture).modulate({ brightness: 0.85 }).jpeg().toBuffer(),
  'slightly cropped': (picture) => sharp(picture).extract({ left: 8, top: 6, width: 784, height: 588 }).jpeg().toBuffer(),
  'without its colours': (picture) => sharp(picture).greyscale().png().toBuffer(),
}

describe('the print of a picture', () => {
  it.each(Object.entries(copies))('is nearly that of a copy %s', async (_, copy) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const picture = await landscape(seed)
      const [own, others] = [await print(picture), await print(await copy(picture))]
      if (own === null || others === null) throw new Error('a landscape has a print')
      expect(bits(own, others)).toBeLessThanOrEqual(mostFineBits)
      expect(isMet(own, others)).toBe(true)
    }
  })

  it('is far from that of another picture', async () => {
    const prints = await Promise.all(Array.from({ length: 12 }, async (_, seed) => print(await landscape(seed + 10))))
    for (const [index, one] of prints.entries()) {
      for (const other of prints.slice(index + 1)) {
        if (one === null || other === null) throw new Error('a landscape has a print')
        expect(bits(one, other)).toBeGreaterThan(mostFineBits)
      }
    }
  })

  it('is none for a flat picture, whatever its shade', async () => {
    for (const background of ['#ffffff', '#000000', '#6699cc']) {
      const plain = sharp({ create: { width: 300, height: 200, channels: 3, background } })
      expect(await print(await plain.clone().png().toBuffer())).toBeNull()
      expect(await print(await plain.clone().composite([{ input: { create: { width: 3, height: 2, channels: 3, background: '#888888' } }, left: 20, top: 20 }]).png().toBuffer())).toBeNull()
    }
  })

  it('is none for a page of text, scanned or photographed tilted and badly lit', async () => {
    for (const seed of [1, 2, 3]) {
      const page = await textPage(seed)
      expect(await print(page.scanned)).toBeNull()
      expect(await print(page.photographed)).toBeNull()
    }
  })

  it('is there for the photo of the sample archive', async () => {
    expect(await print(readFileSync(resolve(import.meta.dirname, '../../../resources/sample/Markt in Kumasi.jpg')))).not.toBeNull()
  })
})

describe('the bands of a print', () => {
  it('meet every print that differs in eleven bits at most', () => {
    const band = 0xa5c3
    const near = new Set(bandsNear(band))
    expect(near.size).toBe(137)
    for (const [first, second] of [[0, 0], [0, 15], [7, 8]] as const) expect(near.has(band ^ (1 << first) ^ (1 << second))).toBe(true)
    expect(near.has(band ^ 0b111)).toBe(false)
  })
})
