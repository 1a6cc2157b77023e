import { expect, it } from 'vitest'
import { limits } from '../../../main/import/reading/limits'
import { coreProperties, officeOf, type OfficePart } from '../../fixtures/office'
import { missing, read } from './reading'

const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
const sheetMl = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const part = (path: string, type: string, content: string, from: string, id: string, kind: string): OfficePart => ({ path, contentType: type.includes('/') ? type : `${sheetMl}.${type}+xml`, content, from, id, kind })
const main = 'xl/workbook.xml'
const cells = [
  '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>',
  '<c r="A2" t="inlineStr"><is><t>Zellentext</t></is></c><c r="B2" s="1"><v>40680</v></c>',
  '<c r="A3" t="str"><f>A1&amp;"x"</f><v>Formelwort</v></c><c r="B3"><f>1+1</f><v>148750.5</v></c>',
  '<c r="A4" s="3"><v>40681</v></c><c r="B4" s="4"><v>40682.5</v></c>',
  '<c r="A5" t="b"><v>1</v></c><c r="B5" s="2"><v>0.25</v></c>',
]
const rows = cells.map((row, index) => `<row r="${index + 1}">${row}</row>`).join('')

const workbook = officeOf(
  [
    part(main, 'sheet.main', `<workbook ${ns}><sheets><sheet name="Straßenliste" sheetId="1" r:id="rId1"/><sheet name="Geheimblatt" sheetId="2" state="veryHidden" r:id="rId2"/></sheets></workbook>`, '', '', ''),
    part('xl/worksheets/sheet1.xml', 'worksheet', `<worksheet ${ns}><sheetData>${rows}</sheetData><headerFooter><oddHeader>&amp;LKopfwort&amp;RSeite &amp;P</oddHeader><oddFooter>&amp;CFußwort</oddFooter></headerFooter><drawing r:id="rIdD"/></worksheet>`, main, 'rId1', 'worksheet'),
    part('xl/worksheets/sheet2.xml', 'worksheet', `<worksheet ${ns}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Verstecktwort</t></is></c></row></sheetData></worksheet>`, main, 'rId2', 'worksheet'),
    part('xl/sharedStrings.xml', 'sharedStrings', `<sst ${ns}><si><r><t>Straßen</t></r><r><rPr><b/></rPr><t>bäume</t></r><rPh sb="0" eb="1"><t>lautschrift</t></rPh></si><si><t xml:space="preserve"> Kosten </t></si></sst>`, main, 'rIdS', 'sharedStrings'),
    part('xl/styles.xml', 'styles', `<styleSheet ${ns}><numFmts><numFmt numFmtId="170" formatCode="DD.MM.YYYY"/><numFmt numFmtId="171" formatCode="dd\\.mm\\.yy\\ hh:mm;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/><xf numFmtId="170" applyNumberFormat="1"/><xf numFmtId="171" applyNumberFormat="1"/></cellXfs></styleSheet>`, main, 'rIdF', 'styles'),
    part('xl/comments1.xml', 'comments', `<comments ${ns}><authors><author>J. Holt</author></authors><commentList><comment ref="B3" authorId="0"><text><r><t>Anmerkungswort</t></r></text></comment></commentList></comments>`, 'xl/worksheets/sheet1.xml', 'rIdC', 'comments'),
    part('xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml', `<xdr:wsDr ${ns}><xdr:twoCellAnchor><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="Textfeld"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>Textfeldwort</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>`, 'xl/worksheets/sheet1.xml', 'rIdD', 'drawing'),
    part('xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml', `<c:chartSpace ${ns}><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Diagrammtitel</a:t></a:r></a:p></c:rich></c:tx></c:title></c:chart></c:chartSpace>`, 'xl/drawings/drawing1.xml', 'rIdG', 'chart'),
  ],
  coreProperties('Liste der Straßen', 'J. Holt', '2011-05-17T22:30:00Z', 'de-DE'),
)

it('an XLSX has what its cells show: rich text, dates, shares and what formulas came to', async () => {
  const { pages, fault } = await read('a.xlsx', workbook)
  expect(fault).toBeNull()
  expect(pages[0]).toMatch(/^Straßenliste\nStraßenbäume\t ?Kosten ?\nZellentext\t17\.05\.2011\nFormelwort\t148750[.,]5 J\. Holt: Anmerkungswort\n18\.05\.2011\t19\.05\.11 12:00\nTRUE\t25[.,]00%/)
})

it.each([
  ['hidden sheets', ['Geheimblatt', 'Verstecktwort']],
  ['comments', ['Anmerkungswort']],
  ['text boxes and charts', ['Textfeldwort', 'Diagrammtitel']],
  ['headers and footers', ['Kopfwort', 'Fußwort']],
])('an XLSX is found by %s', async (_, words) => {
  expect(missing(await read('a.xlsx', workbook), words)).toEqual([])
})

it('an XLSX says of a comment who made it, umlauts and all, once', async () => {
  const noted = (author: string, text: string): Buffer =>
    officeOf(
      [
        part(main, 'sheet.main', `<workbook ${ns}><sheets><sheet name="Liste" sheetId="1" r:id="rId1"/></sheets></workbook>`, '', '', ''),
        part('xl/worksheets/sheet1.xml', 'worksheet', `<worksheet ${ns}><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>`, main, 'rId1', 'worksheet'),
        part('xl/comments1.xml', 'comments', `<comments ${ns}><authors><author>${author}</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>${text}</t></r></text></comment></commentList></comments>`, 'xl/worksheets/sheet1.xml', 'rIdC', 'comments'),
      ],
      coreProperties('', '', ''),
    )
  expect((await read('a.xlsx', noted('Käthe Großkopf', 'Zu hoch'))).pages).toEqual(['Liste\n7 Käthe Großkopf: Zu hoch'])
  expect((await read('a.xlsx', noted('Käthe Großkopf', 'Käthe Großkopf:\nZu hoch'))).pages).toEqual(['Liste\n7 Käthe Großkopf: Zu hoch'])
})

it('an XLSX says who made it and when', async () => {
  expect(await read('a.xlsx', workbook)).toMatchObject({ title: 'Liste der Straßen', creator: 'J. Holt', created: '2011-05-17' })
})

/** A workbook with a row for each of these numbers (from 1). */
function rowsAt(numbers: readonly number[]): Buffer {
  const written = numbers.map((row) => `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>Zeile${row}</t></is></c></row>`).join('')
  return officeOf(
    [
      part(main, 'sheet.main', `<workbook ${ns}><sheets><sheet name="Messwerte" sheetId="1" r:id="rId1"/></sheets></workbook>`, '', '', ''),
      part('xl/worksheets/sheet1.xml', 'worksheet', `<worksheet ${ns}><sheetData>${written}</sheetData></worksheet>`, main, 'rId1', 'worksheet'),
    ],
    coreProperties('', '', ''),
  )
}

it('an XLSX of more rows than are read says that its text is cut', async () => {
  expect(await read('a.xlsx', rowsAt([1, limits.rows]))).toMatchObject({ fault: null, pages: [`Messwerte\nZeile1\nZeile${limits.rows}`] })
  expect(await read('a.xlsx', rowsAt([1, limits.rows + 2]))).toMatchObject({ fault: 'text-cut', pages: ['Messwerte\nZeile1'] })
})

it('a CSV has all its rows, and says where its text is cut', async () => {
  const rows = (count: number): string => 'a\n'.repeat(count) + 'Letztezeile\n'
  expect(missing(await read('a.csv', rows(150_000)), ['Letztezeile'])).toEqual([])
  expect(await read('a.csv', rows(limits.cells))).toMatchObject({ fault: 'text-cut' })
  expect(await read('a.csv', rows(limits.cells - 1))).toMatchObject({ fault: null })
})
