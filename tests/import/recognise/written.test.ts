import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { looksWritten } from '../../../main/import/recognise/written'
import { smallFrom } from '../../../main/import/thumbnail/thumbnail'
import { landscape, numbersFrom, textPage } from '../pictures'

const isWritten = async (picture: Buffer): Promise<boolean> => looksWritten(await smallFrom(sharp(picture)))

const drawing = (content: string): Promise<Buffer> => sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200">${content}</svg>`)).jpeg({ quality: 80 }).toBuffer()
const box = (x: number, y: number, width: number, height: number, fill: string): string => `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`

/** A page in light that falls off from top to bottom, to so much of what it was. */
async function shaded(page: Buffer, least: number): Promise<Buffer> {
  const shade = Math.round(least * 255)
  const light = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1130"><defs><linearGradient id="l" x2="0" y2="1"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="rgb(${shade},${shade},${shade})"/></linearGradient></defs><rect width="800" height="1130" fill="url(#l)"/></svg>`)
  return sharp(page).composite([{ input: light, blend: 'multiply' }]).jpeg().toBuffer()
}

/** A page on a desk that shows around it, by so much of its own width. */
const onDesk = (page: Buffer, share: number): Promise<Buffer> =>
  sharp(page).flatten().extend({ top: Math.round(share * 800), bottom: Math.round(share * 800), left: Math.round(share * 800), right: Math.round(share * 800), background: '#4a352b' }).jpeg().toBuffer()

describe('a picture is a written page', () => {
  const pages = Promise.all([1, 2, 3].map((seed) => textPage(seed)))

  it.each<[string, (page: Buffer) => Promise<Buffer>]>([
    ['in even light', (page) => Promise.resolve(page)],
    ['in light that falls off by a fifth', (page) => shaded(page, 0.8)],
    ['in light that falls off by a half', (page) => shaded(page, 0.5)],
    ['on a desk', (page) => onDesk(page, 0.12)],
    ['on a desk, from farther away', (page) => onDesk(page, 0.3)],
    ['on a desk, in light that falls off', async (page) => onDesk(await shaded(page, 0.6), 0.15)],
    ['with a picture on its lower half', async (page) => sharp(page).composite([{ input: await sharp(await landscape(3)).resize(640, 480).toBuffer(), left: 80, top: 560 }]).jpeg().toBuffer()],
    ['on its side', async (page) => sharp(await shaded(page, 0.6)).rotate(90).toBuffer()],
  ])('%s', async (_, made) => {
    for (const { scanned } of await pages) expect(await isWritten(await made(scanned))).toBe(true)
  })

  it('photographed tilted and badly lit', async () => {
    for (const { photographed } of await pages) expect(await isWritten(photographed)).toBe(true)
  })
})

describe('a picture is a photo', () => {
  it('of a landscape', async () => {
    for (let seed = 1; seed <= 12; seed += 1) expect(await isWritten(await landscape(seed))).toBe(false)
  })

  const next = numbersFrom(11)
  const many = (count: number, one: () => string): string => Array.from({ length: count }, one).join('')
  const rows = (width: number, height: number, across: number, down: number): string => {
    let all = ''
    for (let y = 180; y < 1180; y += down) for (let x = 180; x < 1420; x += across) if (next() < 0.93) all += box(x, y, width, height, '#345')
    return all
  }
  /** Letters as strokes, so large as on a slide or a sign. */
  const large = (left: number, top: number, lines: number, height: number): string => {
    let all = ''
    for (let line = 0; line < lines; line += 1) for (let x = left; x < left + 600 + next() * 200; x += height * 0.6) all += box(x, top + line * height * 2.2, height * 0.15, height, '#222') + box(x, top + line * height * 2.2, height * 0.4, height * 0.15, '#222')
    return all
  }

  it.each([
    ['a front with many windows', box(0, 0, 1600, 1200, '#9bd') + box(150, 150, 1300, 1050, '#e8e0d0') + rows(14, 22, 30, 40)],
    ['a front with small windows', box(0, 0, 1600, 1200, '#9bd') + box(150, 150, 1300, 1050, '#e8e0d0') + rows(20, 14, 36, 26)],
    ['blinds', box(0, 0, 1600, 1200, '#eee') + Array.from({ length: 43 }, (_, line) => box(0, line * 28, 1600, 9, '#666')).join('')],
    ['a fence', box(0, 0, 1600, 1200, '#dde') + Array.from({ length: 47 }, (_, post) => box(post * 34, 300, 10, 900, '#765')).join('') + box(0, 500, 1600, 14, '#765')],
    ['leaves before the sky', box(0, 0, 1600, 1200, '#cfe3f7') + many(7_000, () => `<ellipse cx="${next() * 1600}" cy="${next() * 1200}" rx="${3 + next() * 9}" ry="${2 + next() * 5}" fill="#253"/>`)],
    ['branches before the sky', box(0, 0, 1600, 1200, '#e6eaf0') + many(3_500, () => `<path d="M${next() * 1600} ${next() * 1200}l${next() * 120 - 60} ${next() * 120 - 60}" stroke="#322" stroke-width="${1 + next() * 4}"/>`)],
    ['gravel', box(0, 0, 1600, 1200, '#dcd7cf') + many(6_000, () => box(next() * 1600, next() * 1200, 2 + next() * 30, 2 + next() * 12, '#443'))],
    ['a slide on a wall', box(0, 0, 1600, 1200, '#5b5046') + box(300, 150, 1000, 700, '#f4f4ff') + large(360, 240, 6, 42)],
    ['a sign in a street', box(0, 0, 1600, 1200, '#7a8') + box(400, 200, 800, 180, '#fff') + large(440, 240, 1, 90)],
  ])('of %s', async (_, content) => {
    expect(await isWritten(await drawing(content))).toBe(false)
  })
})
