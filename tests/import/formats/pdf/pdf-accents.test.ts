import { describe, expect, it } from 'vitest'
import { wordsOfPdfPage } from '../../../../main/import/formats/pdf/pdf'
import { shown } from '../../../fixtures/pdf'
import { workTime } from '../../../work-time'
import { madePages } from '../../made-pages'

const pages = madePages()
const made = (content: string): string => pages.made({ content })
const read = (content: string): Promise<string> => pages.read({ content })

/** Shares of an em that letters of Helvetica are wide. */
const widths: Readonly<Record<string, number>> = { f: 278, i: 278, l: 222, t: 278, j: 222, r: 333, s: 500, ' ': 278, '-': 333, k: 500, c: 500, m: 833, w: 722, A: 667, B: 667, S: 667, E: 667, F: 611, D: 722 }
const wide = (letter: string): number => widths[letter] ?? 556

/**
 * A line as TeX prints it in its oldest fonts: the letter, and over it the accent (a sign of its own, which stands before it in
 * the file) raised and moved to its middle. `"a` stands for ä, `'e` for é.
 */
function accented(line: string, y: number, em = 12): string {
  let x = 20
  let shown = ''
  for (const [, mark = '', letter = ''] of line.matchAll(/(["'])?([^])/g)) {
    if (mark !== '') {
      const raised = /[A-Z]/.test(letter) ? 0.2 * em : -0.02 * em
      shown += `1 0 0 1 ${(x + ((wide(letter) - 333) / 2000) * em).toFixed(2)} ${(y + raised).toFixed(2)} Tm <${mark === '"' ? 'A8' : 'B4'}> Tj `
    }
    shown += `1 0 0 1 ${x.toFixed(2)} ${y} Tm (${letter}) Tj `
    x += (wide(letter) / 1000) * em
  }
  return `BT /F ${em} Tf ${shown}ET `
}

describe('accents that are signs of their own', () => {
  it('are part of the letters they stand over, wherever the file has them', async () => {
    expect(await read(accented('die "Anderung f"ur k"onnen', 160) + accented('B"aume am Caf\'e', 140))).toBe('die Änderung für können\nBäume am Café')
  })

  it.each([
    ['0 1 -1 0 200 0', 90],
    ['0 -1 1 0 0 200', 270],
    ['-1 0 0 -1 400 200', 180],
  ])('are part of them on a page that is turned (%s)', async (matrix, turn) => {
    const content = `q ${matrix} cm BT /F 12 Tf 1 0 0 1 20 160 Tm (die alten B) Tj 1 0 0 1 72.03 159.76 Tm <A8> Tj 1 0 0 1 70.7 160 Tm (aume) Tj ET Q`
    expect(await pages.read({ content, entries: `/Rotate ${turn}` })).toBe('die alten Bäume')
  })

  it('part no word, and leave those parted that are', async () => {
    expect(await read(accented('das "ubt "Arger', 160))).toBe('das übt Ärger')
  })

  it('keep a word whole that a hyphen has parted at the end of their line', async () => {
    expect(await read(accented('die B"aume der Um-', 160) + accented('welt', 146))).toBe('die Bäume der Umwelt')
  })

  it('stand over the letter that they are nearest to, though they lean towards the next', async () => {
    expect(await read('BT /F 12 Tf 1 0 0 1 20 160 Tm (AP) Tj 1 0 0 1 36 160 Tm (E) Tj 1 0 0 1 40.9 162.4 Tm <B4> Tj 1 0 0 1 44 160 Tm (NDICES) Tj ET')).toBe('APÉNDICES')
  })

  it('that stand over nothing stay as they are written', async () => {
    expect(await read(shown('a ^ b ~ c `d\u00B4'))).toBe('a ^ b ~ c `d´')
  })

  it.each(['Helvetica', 'Helvetica-Oblique', 'Times-Roman', 'Times-Italic'])('that were typed between two letters are apostrophes (%s)', async (font) => {
    const text = 'geht\u00B4s, auf\u00B4m, so\u00B4n, d\u00B4Accord, O\u00B4Neill, l\u00B4Europe'
    expect(await pages.read({ content: shown(text), font: `<< /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding >>` })).toBe(text)
  })

  it('are not looked for without end on a page full of signs like them', async () => {
    const lines = Array.from({ length: 190 }, () => `(${'a`'.repeat(300)}) Tj T*`).join(' ')
    let text = ''
    expect(await workTime(async () => (text = await read(`BT /F 1 Tf 1 TL 5 199 Td ${lines} ET`)))).toBeLessThan(15_000)
    expect(text.length).toBeGreaterThan(100_000)
  })

  it('have a place on the page with their word', async () => {
    const path = made(accented('f"ur', 160))
    const { text, words } = await wordsOfPdfPage(path, 0)
    expect(text).toBe('für')
    expect(words).toHaveLength(1)
    expect(words[0]?.slice(0, 2)).toEqual([0, 3])
  })
})
