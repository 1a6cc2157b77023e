import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { extractFile } from '../../main/import/extraction/extract-file'
import { drawPdfPage } from '../../main/import/formats/pdf/pdf'

const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Page {
  readonly content: string
  /** Entries of the page's dictionary, besides its size of 200 by 400 points. */
  readonly more?: string
  /** A JPEG that the page knows as `/Im`. */
  readonly jpeg?: Buffer
}

/** Writes a PDF of one page; gives its path. */
function pdf(name: string, { content, more = '', jpeg }: Page): string {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 400] /Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> >> ${more} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...(jpeg === undefined ? [] : [`<< /Type /XObject /Subtype /Image /Width 100 /Height 200 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n${jpeg.toString('latin1')}\nendstream`]),
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF`
  const path = join(folder, name)
  writeFileSync(path, text, 'latin1')
  return path
}

/** A page red above and blue below. */
function redAboveBlue(): Promise<Buffer> {
  return sharp({ create: { width: 100, height: 200, channels: 3, background: '#0000ff' } })
    .composite([{ input: { create: { width: 100, height: 100, channels: 3, background: '#ff0000' } }, left: 0, top: 0 }])
    .jpeg()
    .toBuffer()
}

/** The colour at a place given in shares of the picture. */
async function colourAt(picture: Uint8Array, x: number, y: number): Promise<'red' | 'blue' | 'white' | number[]> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels
  const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
  if (red > 200 && green > 200 && blue > 200) return 'white'
  if (red > 200 && green < 60 && blue < 60) return 'red'
  return blue > 200 && green < 60 && red < 60 ? 'blue' : [red, green, blue]
}

async function thumbnailOf(path: string): Promise<Uint8Array> {
  return (await extractFile(path, 'a.pdf')).thumbnail ?? new Uint8Array()
}

describe('the pictures of a PDF', () => {
  it('have the colours of its pages', async () => {
    const path = pdf('rot.pdf', { content: '1 0 0 rg 0 200 200 200 re f 0 0 1 rg 0 0 200 200 re f' })
    const page = await (await drawPdfPage(path, 0, 100)).png().toBuffer()
    for (const picture of [page, await thumbnailOf(path)]) expect([await colourAt(picture, 0.5, 0.2), await colourAt(picture, 0.5, 0.8)]).toEqual(['red', 'blue'])
  })

  it('show a scan as it lies on its page', async () => {
    const jpeg = await redAboveBlue()
    const upright = await thumbnailOf(pdf('scan.pdf', { content: 'q 200 0 0 400 0 0 cm /Im Do Q', jpeg }))
    expect([await colourAt(upright, 0.5, 0.2), await colourAt(upright, 0.5, 0.8)]).toEqual(['red', 'blue'])
    const flipped = await thumbnailOf(pdf('kopf.pdf', { content: 'q 200 0 0 -400 0 400 cm /Im Do Q', jpeg }))
    expect([await colourAt(flipped, 0.5, 0.2), await colourAt(flipped, 0.5, 0.8)]).toEqual(['blue', 'red'])
    const turned = await thumbnailOf(pdf('gedreht.pdf', { content: 'q 200 0 0 400 0 0 cm /Im Do Q', more: '/Rotate 180', jpeg }))
    expect([await colourAt(turned, 0.5, 0.2), await colourAt(turned, 0.5, 0.8)]).toEqual(['blue', 'red'])
    const small = await thumbnailOf(pdf('klein.pdf', { content: 'q 50 0 0 100 0 0 cm /Im Do Q', jpeg }))
    expect([await colourAt(small, 0.5, 0.2), await colourAt(small, 0.1, 0.95)]).toEqual(['white', 'blue'])
  })
})
