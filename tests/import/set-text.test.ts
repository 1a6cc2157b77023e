import { describe, expect, it } from 'vitest'
import { drawnText, marked, type Mask } from '../../main/import/drawn-text'
import { setText } from '../../main/import/set-text'

const sheet = { width: 284, height: 424, spacing: 3 }
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
    const drawn = await drawnText(`${title === null ? '' : `${marked(title, 'head')}\n\n`}${marked(text, 'body')}`, sheet.width, sheet.spacing)
    const set = await setText(title, text, sheet)
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
    const drawn = await drawnText(marked('Hmnodb', 'body'), sheet.width, sheet.spacing)
    const set = await setText(null, 'Hmnodb', sheet)
    expect(inked(set)).toBe(inked(drawn))
    expect(inked(set)).toBeGreaterThan(1_000)
  })

  it.each(['محضر الاجتماع', 'समझौता ज्ञापन', '会議の記録', 'Straße 🚲', 'a\u0308'])('leaves %s to the layout engine', async (text) => {
    expect(await setText(null, `Protokoll\n${text}`, sheet)).toBeNull()
    expect(await setText(text, 'Protokoll', sheet)).toBeNull()
  })
})

interface DrawnLine {
  readonly top: number
  readonly bottom: number
  readonly right: number
}

/** Rows with shades and none between them, and where they end. */
function linesOf(mask: Mask | null): DrawnLine[] {
  if (mask === null) return []
  const rows = Array.from({ length: mask.height }, (_, row) => mask.shades.subarray(row * mask.width, (row + 1) * mask.width).findLastIndex((shade) => shade > 0))
  const tops = rows.flatMap((right, row) => (right >= 0 && (rows[row - 1] ?? -1) < 0 ? [row] : []))
  return tops.map((top) => {
    const end = rows.findIndex((right, row) => row > top && right < 0)
    const bottom = end === -1 ? rows.length : end
    return { top, bottom, right: Math.max(...rows.slice(top, bottom)) }
  })
}

function inked(mask: Mask | null): number {
  return Array.from(mask?.shades ?? []).reduce((sum, shade) => sum + shade, 0)
}
