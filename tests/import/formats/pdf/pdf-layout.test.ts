import { describe, expect, it } from 'vitest'
import { wordsOfPdfPage } from '../../../../main/import/formats/pdf/pdf'
import { helvetica } from '../../../fixtures/pdf'
import { madePages } from '../../made-pages'

const { made, read } = madePages()

/** Text at its places on the page, in the order in which it is drawn. */
const placed = (...texts: readonly (readonly [x: number, y: number, text: string])[]): { content: string } => ({
  content: texts.map(([x, y, text]) => `BT /F 10 Tf ${x} ${y} Td (${text}) Tj ET`).join('\n'),
})

describe('the text of a page of a PDF', () => {
  it('has the rows of a table, each cell with all its lines', async () => {
    const table = placed(
      [20, 180, 'Frist'], [120, 180, 'Wer'], [200, 180, 'Auftrag'],
      [20, 166, 'Ende November'], [20, 154, '2009'], [120, 166, 'Frempong'], [200, 166, 'Reinigungsplan mit den'], [200, 154, 'Hausmeistern'],
      [20, 140, '30.10.2009'], [120, 140, 'Illgner'], [200, 140, 'Fassung beauftragen'],
    )
    expect(await read(table)).toBe('Frist\tWer\tAuftrag\nEnde November 2009\tFrempong\tReinigungsplan mit den Hausmeistern\n30.10.2009\tIllgner\tFassung beauftragen')
  })

  it('has an empty cell where a row of a table has none', async () => {
    const table = placed([20, 180, 'Wer'], [120, 180, 'Was'], [250, 180, 'Bis'], [20, 166, 'Falke'], [120, 166, 'schreibt einen langen'], [120, 154, 'Brief'], [250, 166, 'Mai'], [20, 140, 'Nagel'], [250, 140, 'Juni'])
    expect((await read(table)).split('\n')).toEqual(['Wer\tWas\tBis', 'Falke\tschreibt einen langen Brief\tMai', 'Nagel\t\tJuni'])
  })

  it('has columns below each other, also where one reaches close to the next', async () => {
    expect(await read(placed([20, 180, 'Ute Falke'], [104, 180, 'Umweltamt'], [20, 168, 'Dr. Volker Hagen-Mai'], [120.5, 168, 'Kreis'], [20, 156, 'Kofi Mensah'], [120.5, 156, 'Kumasi']))).toBe(
      'Ute Falke              Umweltamt\nDr. Volker Hagen-Mai   Kreis\nKofi Mensah            Kumasi',
    )
  })

  it('has the lines that belong to a label below each other', async () => {
    expect(await read(placed([20, 180, 'Anwesend:'], [100, 180, 'Ute Falke, Umweltamt der Stadt'], [100, 168, 'Kofi Mensah'], [100, 156, 'Jan Nagel, Tiefbauamt']))).toBe(
      'Anwesend:   Ute Falke, Umweltamt der Stadt\n            Kofi Mensah\n            Jan Nagel, Tiefbauamt',
    )
  })

  it('has a blank line where room is left, and none between lines of a paragraph', async () => {
    expect(await read(placed([20, 180, 'Beschluss'], [20, 158, 'Der Zaun wird'], [20, 146, 'gestrichen.'], [20, 134, 'Das Tor bleibt.']))).toBe('Beschluss\n\nDer Zaun wird\ngestrichen.\nDas Tor bleibt.')
  })

  it('is not broken into letters where there is hardly anything on the page', async () => {
    const letters = (x: number, y: number, text: string): [number, number, string][] => [...text].map((letter, index) => [x + index * 6, y, letter])
    const rows = [...letters(20, 100, 'Frist'), ...letters(130, 100, 'Wer'), ...letters(240, 100, 'Auftrag'), ...letters(20, 89, 'Oktober'), ...letters(130, 89, 'Illgner'), ...letters(240, 89, 'Liste')]
    const page = { ...placed(...rows), font: helvetica.replace('Helvetica', 'Courier') }
    expect((await read(page)).split(/\s+/)).toEqual(['Frist', 'Wer', 'Auftrag', 'Oktober', 'Illgner', 'Liste'])
  })

  it.each([0, 90, 180, 270])('has its lines from the first to the last where it is shown turned by %i degrees', async (turn) => {
    const lines = ['Bericht über die Hecken', 'Der Zaun wird im Herbst gestrichen', 'Das Tor am Markt bleibt geöffnet', 'Die Linden werden später gepflanzt']
    const page = placed(...lines.map((line, index): [number, number, string] => [20, 180 - index * 14, line]))
    expect((await read({ ...page, entries: `/Rotate ${turn}` })).split(/\n+/)).toEqual(lines)
  })

  it('leaves lines of one paragraph as they are, however wide they are set', async () => {
    const page = placed([20, 180, 'Dortmund'], [72, 180, 'und'], [97, 180, 'nun'], [122, 180, 'Kumasi'], [20, 168, 'fast'], [46, 168, 'alle'], [70, 168, 'Linden'], [110, 168, 'am Fluss'])
    expect(await read(page)).toBe('Dortmund und nun Kumasi\nfast alle Linden am Fluss')
  })

  it('leaves columns of running text as they are', async () => {
    const column = (x: number, word: string): [number, number, string][] => Array.from({ length: 14 }, (_, line) => [x, 185 - line * 12, `${word} Zeile ${line}`])
    expect((await read(placed(...column(20, 'links'), ...column(200, 'rechts')))).split('\n')).toHaveLength(28)
  })

  it('is the text whose words are marked', async () => {
    const page = placed([20, 180, 'Frist'], [120, 180, 'Auftrag'], [20, 160, 'Ende'], [20, 148, 'Mai'], [120, 160, 'Baumliste schreiben'])
    const { text, words } = await wordsOfPdfPage(made(page), 0)
    expect(text).toBe(await read(page))
    const placesOf = Object.fromEntries(words.map(([start, end, left, top]) => [text.slice(start, end), [Math.round(left * 400), Math.round(200 - top * 200)]]))
    expect(placesOf['Baumliste']?.[0]).toBe(120)
    expect(placesOf['Mai']?.[0]).toBe(20)
    expect(placesOf['Mai']?.[1]).toBeLessThan(placesOf['Ende']?.[1] ?? 0)
  })
})
