import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { RecognisedPage } from '../../../../main/archive/derived/recognition'
import { extractFile } from '../../../../main/import/extraction/extract-file'
import { drawPdfPage, wordsOfPdfPage } from '../../../../main/import/formats/pdf/pdf'
import { tidied } from '../../../../main/import/formats/pdf/pdf-text'
import { pdfOfPages, shown, type MadePage } from '../../../fixtures/pdf'

const folder = mkdtempSync(join(tmpdir(), 'klimaarchiv-words-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
async function place(page: MadePage): Promise<RecognisedPage & { path: string; extracted: string }> {
  count += 1
  const path = join(folder, `${count}.pdf`)
  writeFileSync(path, pdfOfPages([page]))
  const { pages } = await extractFile(path, 'a.pdf')
  return { ...(await wordsOfPdfPage(path, 0)), path, extracted: pages[0] ?? '' }
}

/** The share of dark pixels inside the boxes of a word, and of all dark pixels of the page. */
async function ink(path: string, boxes: RecognisedPage['words']): Promise<{ inside: number; ofAll: number }> {
  const { data, info } = await (await drawPdfPage(path, 0, 800)).flatten({ background: '#ffffff' }).greyscale().raw().toBuffer({ resolveWithObject: true })
  let dark = 0
  let within = 0
  let area = 0
  for (let y = 0; y < info.height; y += 1) {
    for (let x = 0; x < info.width; x += 1) {
      const isDark = (data[(y * info.width + x) * info.channels] ?? 255) < 128
      const isInside = boxes.some(([, , left, top, width, height]) => x >= left * info.width - 2 && x <= (left + width) * info.width + 2 && y >= top * info.height - 2 && y <= (top + height) * info.height + 2)
      if (isDark) dark += 1
      if (isInside) area += 1
      if (isDark && isInside) within += 1
    }
  }
  return { inside: within / Math.max(1, area), ofAll: within / Math.max(1, dark) }
}

/** A page on which one word stands apart from bars that would be ink at any wrong place. */
const alone = 'BT /F 12 Tf 1 0 0 1 120 90 Tm (Klimaschutz) Tj ET'

describe('the words of a PDF page', () => {
  it('stand where they are drawn, and nothing of them is outside', async () => {
    const { words, path } = await place({ content: alone })
    expect(words).toHaveLength(1)
    const { inside, ofAll } = await ink(path, words)
    expect(ofAll).toBe(1)
    expect(inside).toBeGreaterThan(0.1)
    // 120 of 400 points from the left, the baseline at 90 of 200 from below.
    const [[, , left = 0, top = 0, , height = 0] = []] = words
    expect(left).toBeCloseTo(0.3, 1)
    expect(top).toBeLessThan(0.55)
    expect(top + height).toBeGreaterThan(0.54)
  })

  it.each([
    ['a page turned by a quarter', '/Rotate 90'],
    ['a page upside down', '/Rotate 180'],
    ['a page cut to a part of itself', '/CropBox [100 50 350 150]'],
    ['a page cut and turned', '/CropBox [100 50 350 150] /Rotate 270'],
  ])('stand where they are drawn on %s', async (_, entries) => {
    const { words, path } = await place({ content: alone, entries })
    expect(words).toHaveLength(1)
    const { inside, ofAll } = await ink(path, words)
    expect(ofAll).toBe(1)
    expect(inside).toBeGreaterThan(0.1)
  })

  it('have the offsets of the text as it was extracted', async () => {
    const { text, words, extracted } = await place({ content: shown('Der Klimabeirat tagt am Montag\nBäume (Straßen) und 3 Parks') })
    expect(extracted.startsWith(text)).toBe(true)
    expect(words.map(([start, end]) => text.slice(start, end))).toEqual(['Der', 'Klimabeirat', 'tagt', 'am', 'Montag', 'Bäume', 'Straßen', 'und', '3', 'Parks'])
    const tops = words.map(([, , , top]) => top)
    expect(new Set(tops.slice(0, 5)).size).toBe(1)
    expect(tops[5]).toBeGreaterThan(tops[0] ?? 1)
    // Each stands right of the one before in its line.
    for (const line of [words.slice(0, 5), words.slice(5)]) {
      for (const [index, [, , left]] of line.entries()) expect(left).toBeGreaterThan(index === 0 ? 0 : (line[index - 1]?.[2] ?? 1))
    }
  })

  it('have a box for each part where a line ends in them', async () => {
    const { text, words, path } = await place({ content: shown('Sitzung zum Klima-\nschutz am Montag') })
    expect(text).toContain('Klimaschutz')
    const start = text.indexOf('Klimaschutz')
    const parts = words.filter(([from, to]) => from >= start && to <= start + 'Klimaschutz'.length)
    expect(parts.map(([from, to]) => text.slice(from, to))).toEqual(['Klima', 'schutz'])
    expect((await ink(path, parts)).inside).toBeGreaterThan(0.1)
    expect(parts[1]?.[3]).toBeGreaterThan(parts[0]?.[3] ?? 1)
  })
})

describe('a text as PDFium gives it', () => {
  it('is tidied with the place of every letter', () => {
    const raw = 'Klima\uFFFE\r\nschutz\r\nSo\u00AD\nnne\u0001 x\rz'
    const { text, from } = tidied(raw)
    expect(text).toBe('Klimaschutz\nSonne x\nz')
    expect(from).toHaveLength(text.length)
    expect(from.map((place) => raw[place]).join('').replaceAll('\r', '\n')).toBe(text)
  })
})
