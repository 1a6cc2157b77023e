import { describe, expect, it } from 'vitest'
import { setText, type Page } from '../../../main/import/thumbnail/set-text'
import { drawText } from '../../../main/import/thumbnail/text-thumbnail'

const head = 'Niederschrift über die 14. öffentliche Sitzung des Ausschusses für Bauen'
const body = [
  'Gemeinde Mühlenbrück an der Föhre',
  'Anwesend: Bürgermeisterin Käthe Großkopf (Vorsitz), die Ausschussmitglieder Jörg Äpfelbach, Dr. Sönke Übermuth, Akosua Ɔfɔri',
  'Maßnahme\tFrist\tKosten',
  'Abdichtung\t30. Juni\t12.500 €',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'Beschluss: mit 5 Ja-Stimmen bei 0 Gegenstimmen „genehmigt“ – siehe Anlage 2.',
].join('\n')

describe('a text set of letters drawn before', () => {
  it.each([
    ['below a title', head, body],
    ['without one', null, body],
    ['of one line', null, 'Ortsbegehung'],
  ])('stands as the layout engine draws it, %s', async (_, title, text) => {
    const [drawn, set] = [emptyPage(), emptyPage()]
    await drawText(title, text, drawn)
    expect(await setText(title, text, set)).toBe(true)
    const lines = linesOf(set)
    expect(lines).toHaveLength(linesOf(drawn).length)
    for (const [number, { top, bottom, right }] of linesOf(drawn).entries()) {
      expect(Math.abs((lines[number]?.top ?? 0) - top)).toBeLessThanOrEqual(1)
      expect(Math.abs((lines[number]?.bottom ?? 0) - bottom)).toBeLessThanOrEqual(1)
      // Where letters stand closer beside some others, the end of a line may lie a little farther right.
      expect(Math.abs((lines[number]?.right ?? 0) - right)).toBeLessThanOrEqual(6)
    }
  })

  it('draws each letter as it was drawn', async () => {
    const [drawn, set] = [emptyPage(), emptyPage()]
    await drawText(null, 'Hmnodb', drawn)
    expect(await setText(null, 'Hmnodb', set)).toBe(true)
    expect(inked(set)).toBe(inked(drawn))
    expect(inked(set)).toBeGreaterThan(1_000)
  })

  it.each(['محضر الاجتماع', 'समझौता ज्ञापन', '会議の記録', 'Straße 🚲', 'a\u0308'])('leaves %s to the layout engine', async (text) => {
    const page = emptyPage()
    expect(await setText(null, `Protokoll\n${text}`, page)).toBe(false)
    expect(await setText(text, 'Protokoll', page)).toBe(false)
    expect(inked(page)).toBe(0)
  })
})

interface DrawnLine {
  readonly top: number
  readonly bottom: number
  readonly right: number
}

function emptyPage(): Page {
  return { pixels: new Uint8Array(340 * 480).fill(255), width: 340, height: 480, margin: 28, spacing: 3 }
}

/** Rows with shades and none between them, and where they end. */
function linesOf({ pixels, width, height }: Page): DrawnLine[] {
  const rows = Array.from({ length: height }, (_, row) => pixels.subarray(row * width, (row + 1) * width).findLastIndex((pixel) => pixel < 255))
  const tops = rows.flatMap((right, row) => (right >= 0 && (rows[row - 1] ?? -1) < 0 ? [row] : []))
  return tops.map((top) => {
    const end = rows.findIndex((right, row) => row > top && right < 0)
    const bottom = end === -1 ? rows.length : end
    return { top, bottom, right: Math.max(...rows.slice(top, bottom)) }
  })
}

function inked({ pixels }: Page): number {
  return pixels.reduce((sum, pixel) => sum + 255 - pixel, 0)
}
