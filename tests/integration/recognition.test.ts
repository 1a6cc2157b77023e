import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { createExtractor } from '../../main/import/extraction/extractor'
import { forkSpawn } from '../../main/import/extraction/fork'
import { temporaryFolder } from '../archive/temporary-archive'
import { pdfOfPages } from '../fixtures/pdf'
import { scannedPage } from '../fixtures/scan'

// On a busy machine nothing ends for having taken too long.
const extractor = createExtractor({ spawn: forkSpawn, entry: resolve(import.meta.dirname, '../../out/main/extraction.js'), workers: 1, milliseconds: 250_000 })
afterAll(() => extractor.close())
const signal = new AbortController().signal

const lines = [
  'Niederschrift über die Begehung der Straßenbäume',
  'Die Fußgängerbrücke über den Mühlbach wird bis Oktober erneuert.',
  'Frau Weißhäupl fragt nach den Kosten für die Küchenabfälle.',
  'Größere Äste werden außerhalb der Brutzeit zurückgeschnitten.',
  'Die Übergabe an die Gäste aus Kumasi findet später statt.',
  'Zuständig für die Ausführung bleibt das Umweltamt der Stadt.',
]

function textAt(x: number, y: number, text: string): string {
  return `<text x="${x}" y="${y}">${text}</text>`
}

/** A sheet with that drawn on it. */
function drawn(svg: string, width: number, height: number): Sharp {
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/><g font-family="DejaVu Sans, Arial, sans-serif" font-size="34">${svg}</g></svg>`))
}

/** What is recognised on such a sheet of A4 at 200 dots an inch, turned by so many degrees. */
async function recognised(svg: string, turned = 0): Promise<Awaited<ReturnType<typeof extractor.recognise>>> {
  const path = join(temporaryFolder(), 'seite.png')
  writeFileSync(path, await drawn(svg, 1654, 2339).rotate(turned).png().toBuffer())
  return extractor.recognise(path, 0, signal)
}

/** A page of text at 200 dots an inch, turned by so many degrees, with grain of that deviation. */
async function page(tilt: number, grain: number): Promise<string> {
  const { data, info } = await drawn(lines.map((line, index) => textAt(150, 300 + index * 90, line)).join(''), 1654, 1169).rotate(tilt, { background: '#ffffff' }).greyscale().raw().toBuffer({ resolveWithObject: true })
  // The same grain in every run.
  let seed = 42
  const chance = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
  const grained = data.map((shade) => Math.max(0, Math.min(255, shade + grain * Math.sqrt(-2 * Math.log(chance())) * Math.cos(2 * Math.PI * chance()))))
  const path = join(temporaryFolder(), 'seite.png')
  writeFileSync(path, await sharp(grained, { raw: { width: info.width, height: info.height, channels: 1 } }).png().toBuffer())
  return path
}

const read = new Map<string, ReturnType<typeof recognisedPage>>()

/** Such a page, and what is recognised on it: once for all that ask for the same. */
function readPage(tilt: number, grain: number): ReturnType<typeof recognisedPage> {
  const key = `${tilt} ${grain}`
  const known = read.get(key) ?? recognisedPage(tilt, grain)
  read.set(key, known)
  return known
}

async function recognisedPage(tilt: number, grain: number): Promise<{ readonly image: Buffer; readonly text: string; readonly words: Awaited<ReturnType<typeof extractor.recognise>>['words'] }> {
  const path = await page(tilt, grain)
  const { text, words } = await extractor.recognise(path, 0, signal)
  return { image: readFileSync(path), text, words }
}

/** How many letters have to be changed to get from one text to the other (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const letter of a) {
    const above = row
    row = [(above[0] ?? 0) + 1]
    for (let at = 1; at <= b.length; at += 1) row.push(Math.min((above[at] ?? 0) + 1, (row[at - 1] ?? 0) + 1, (above[at - 1] ?? 0) + (letter === b[at - 1] ? 0 : 1)))
  }
  return row.at(-1) ?? 0
}

const corpus = resolve(import.meta.dirname, '../../../shared/corpus')

/** The share of letters that are wrong; line breaks and hyphenation at a line's end are no letters. */
function wrong(text: string, wanted: string): number {
  return distance(text.replace(/\s+/g, ' ').trim(), wanted) / wanted.length
}

describe.runIf(existsSync(corpus))('real scans', () => {
  it.each(['pdf/scan1.pdf', 'tiff/scan_g4.tif', 'png/scan_200dpi.png'])('%s is read with fewer than one wrong letter in a hundred', async (file) => {
    const wanted = readFileSync(join(corpus, 'txt/niederschrift_utf8.txt'), 'utf8').replace(/(\p{L})-\n(\p{Ll})/gu, '$1$2').replace(/\s+/g, ' ').trim()
    const { text } = await extractor.recognise(join(corpus, file), 0, signal)
    expect(wrong(text, wanted)).toBeLessThanOrEqual(0.01)
    for (const letter of 'äöüÄÖÜß') expect([...text].filter((each) => each === letter).length).toBe([...wanted].filter((each) => each === letter).length)
  })
})

describe('text in a picture', () => {
  it.each([
    ['on a clean page', 0, 0, 0.01],
    ['on a page turned by 1.5 degrees, with grain', 1.5, 25, 0.02],
    ['on a page turned by 2.5 degrees, with heavy grain', 2.5, 40, 0.02],
    ['on a page turned by 4 degrees the other way, with grain', -4, 25, 0.02],
  ])('is read %s', async (_, tilt, grain, most) => {
    const { text } = await readPage(tilt, grain)
    expect(wrong(text, lines.join(' '))).toBeLessThanOrEqual(most)
  })

  it('is read at 100 dots an inch', async () => {
    const path = join(temporaryFolder(), 'klein.png')
    writeFileSync(path, await sharp(await page(0, 0)).resize({ width: 827 }).png().toBuffer())
    const { text } = await extractor.recognise(path, 0, signal)
    expect(wrong(text, lines.join(' '))).toBeLessThanOrEqual(0.01)
  })

  it('is read in the small print of two pages side by side', async () => {
    const path = join(temporaryFolder(), 'doppelseite.png')
    const columns = [300, 2800].flatMap((x) => lines.map((line, index) => textAt(x, 300 + index * 60, line)))
    writeFileSync(path, await drawn(columns.join(''), 4961, 3508).png().toBuffer())
    const { text } = await extractor.recognise(path, 0, signal)
    expect(wrong(text, [...lines, ...lines].join(' '))).toBeLessThanOrEqual(0.01)
  })

  it('is read where it is a single line on a sheet', async () => {
    const { text } = await recognised(textAt(300, 1000, 'Größere Äste werden im Herbst zurückgeschnitten.'))
    expect(text).toBe('Größere Äste werden im Herbst zurückgeschnitten.')
  })

  it('has no paragraphs in the middle of a sentence, wherever its lines stand', async () => {
    const { text } = await recognised([textAt(300, 300, 'Die Fußgängerbrücke über den Bach'), textAt(300, 390, 'wird im Mai erneuert, und die Gebüh-'), textAt(300, 520, 'ren steigen nicht.'), textAt(300, 640, 'Größere Äste werden entfernt.')].join(''))
    expect(text).toBe('Die Fußgängerbrücke über den Bach\nwird im Mai erneuert, und die Gebühren steigen nicht.\n\nGrößere Äste werden entfernt.')
  })

  it('in columns is read column by column, whether their lines are level or not', async () => {
    const right = ['Im Frühjahr pflanzten Schülerinnen der', 'Gesamtschule vierzig Straßenbäume an', 'den Grünflächen am Phoenix-See, wo sie', 'seither regelmäßig gegossen werden und', 'auch im Sommer gut gedeihen.']
    const left = ['Die Stadt Dortmund und die Stadt Kumasi', 'haben eine Klimapartnerschaft begründet.', 'Fachleute beider Städte treffen sich seit', 'langem, um über Maßnahmen gegen den', 'Klimawandel gemeinsam zu beraten.']
    for (const offset of [0, 21]) {
      const { text, words } = await recognised(left.map((line, index) => textAt(100, 300 + index * 50, line)).join('') + right.map((line, index) => textAt(880, 300 + offset + index * 50, line)).join(''))
      expect(wrong(text, [...left, ...right].join(' '))).toBeLessThanOrEqual(0.01)
      const places = words.map(([start, end, x]) => [text.slice(start, end), x] as const)
      expect(places.find(([word]) => word === 'beraten.')?.[1]).toBeLessThan(0.5)
      expect(places.find(([word]) => word === 'Frühjahr')?.[1]).toBeGreaterThan(0.5)
    }
  })

  it.each([
    ['with ruled lines', 3, 0],
    ['with ruled lines, upside down', 3, 180],
    ['without any', 0, 0],
  ])('in a table %s is read row by row', async (_, ruled, turned) => {
    const rows = Array.from({ length: 8 }, (_, row) => [`Straße ${row + 1}`, `${row * 17 + 3} Bäume`, `${row * 113},50 Euro`])
    const cells = rows.flatMap((row, y) => row.map((cell, x) => `<rect x="${100 + x * 480}" y="${200 + y * 70}" width="480" height="70" fill="none" stroke="#000" stroke-width="${ruled}"/>${textAt(125 + x * 480, 247 + y * 70, cell)}`))
    const { text } = await recognised(cells.join(''), turned)
    expect(text.split('\n').filter((line) => line !== '')).toEqual(rows.map((row) => row.join(' ')))
  })

  it('has a place for each word, on the page as it was', async () => {
    const { text, words } = await extractor.recognise(await page(3, 0), 0, signal)
    const at = text.indexOf('Straßenbäume')
    const [, , left = 0, top = 0, width = 0, height = 0] = words.find(([start]) => start === at) ?? []
    // Turned clockwise, what stands on the right comes down.
    const first = words[0] ?? [0, 0, 0, 0, 0, 0]
    expect(left).toBeGreaterThan(first[2])
    expect(top).toBeGreaterThan(first[3])
    expect(width).toBeGreaterThan(height)
  })

  it.each([90, 180, 270])('is read on a page that lies turned by %i degrees, and its words have their places on it', async (quarter) => {
    const upright = await readPage(1.5, 25)
    const turned = join(temporaryFolder(), 'gedreht.png')
    writeFileSync(turned, await sharp(upright.image).rotate(quarter).png().toBuffer())
    const { text, words } = await extractor.recognise(turned, 0, signal)
    expect(wrong(text, lines.join(' '))).toBeLessThanOrEqual(0.02)
    const place = (of: typeof words): readonly number[] => (of.find(([start]) => text.startsWith('Straßenbäume', start)) ?? []).slice(2)
    const [left = 0, top = 0, width = 0, height = 0] = place(upright.words)
    const expected = { 90: [1 - top - height, left, height, width], 180: [1 - left - width, 1 - top - height, width, height], 270: [top, 1 - left - width, height, width] }[quarter] ?? []
    expect(width).toBeGreaterThan(height)
    for (const [index, share] of place(words).entries()) expect(share).toBeCloseTo(expected[index] ?? 0, 2)
  })

  it('is asked for where a picture looks like a written page, and only there', async () => {
    const written = await extractor.extract(await page(0, 10), { name: 'scan.png', signal })
    expect(written).toMatchObject({ scanned: [0], kind: 'document', paged: true })
    const wood = join(temporaryFolder(), 'wald.png')
    writeFileSync(wood, await sharp({ create: { width: 300, height: 200, channels: 3, background: '#333', noise: { type: 'gaussian', mean: 120, sigma: 60 } } }).png().toBuffer())
    expect(await extractor.extract(wood, { name: 'wald.png', signal })).toMatchObject({ scanned: [], kind: 'photo', pages: [] })
  })
})

describe('a page that is a picture', () => {
  const said = ['Niederschrift der Sitzung', 'zur Biotonne im Stadtteil']
  /** As scanning programs, faxes and offices put text on a scan; `how`: its render mode. */
  const stamped = async (text: string, how = 0): Promise<Buffer> => {
    const scan = await scannedPage(said)
    return pdfOfPages([{ ...scan, content: `${scan.content} BT ${how} Tr /F 6 Tf 7 TL 20 180 Td ${text.split('\n').map((line) => `(${line.replace(/[\\()]/g, String.raw`\$&`)}) Tj T*`).join(' ')} ET` }])
  }
  const read = async (bytes: Buffer) => {
    const path = join(temporaryFolder(), 'akte.pdf')
    writeFileSync(path, bytes)
    const { scanned } = await extractor.extract(path, { name: 'akte.pdf', signal })
    const recognised = await Promise.all(scanned.map(async (page) => [page, await extractor.recognise(path, page, signal)] as const))
    const { pages } = await extractor.extract(path, { name: 'akte.pdf', recognised: recognised.map(([page, { text }]) => [page, text] as const), signal })
    return { scanned, text: pages[0], words: recognised[0]?.[1].words ?? [] }
  }

  it.each(['Scanned with CamScanner', '12/10/2010 13:22  +49 231 50 00  UMWELTAMT  S. 01/03', 'Eingegangen 14. Okt. 2010, Amt 60\nAz. 36.12/2010'])('is recognised although somebody has put a line on it, which stays as it is: %s', async (line) => {
    const { scanned, text, words } = await read(await stamped(line))
    expect(scanned).toEqual([0])
    expect(text?.replaceAll('\n\n', '\n')).toBe(`${said.join('\n')}\n${line.replaceAll(/ +/g, ' ')}`)
    // The words of both have their places.
    const topOf = (word: string): number => words.find(([start, end]) => text?.slice(start, end) === word)?.[3] ?? 1
    expect(topOf('Sitzung')).toBeLessThan(0.2)
    expect(topOf('Biotonne')).toBeLessThan(0.35)
    expect(words.every(([start, end]) => /^\S+$/.test(text?.slice(start, end) ?? ''))).toBe(true)
  })

  it('has what was recognised as text already once', async () => {
    expect((await read(await stamped(said[0] ?? '', 3))).text).toBe(said.join('\n'))
  })

  it('has what is recognised in place of a text layer of signs', async () => {
    const signs = '%&$ ]|[ ~~ 1l|I ,,;; ^^ #*+ }{\n'.repeat(6).trim()
    const { scanned, text } = await read(await stamped(signs, 3))
    expect({ scanned, text }).toEqual({ scanned: [0], text: said.join('\n') })
  })

  it('keeps a text layer that reads, whatever it says', async () => {
    const figures = 'NO2 41,2 38,7 -5,1 +0,3 PM10 22,0 19,4 -2,6\n'.repeat(8).trim()
    expect(await read(await stamped(figures, 3))).toMatchObject({ scanned: [], text: figures })
  })
})
