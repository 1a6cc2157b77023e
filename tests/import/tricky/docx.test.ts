import { expect, it } from 'vitest'
import { linesIn, officeOpenXml } from '../../../main/import/formats/office/xml-text'
import { coreProperties, officeOf } from '../../fixtures/office'
import { missing, read } from './reading'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'
const p = (inside: string): string => `<w:p>${inside}</w:p>`
const r = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const main = 'word/document.xml'
const wordMl = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const box = (content: string): string => `<w:txbxContent>${content}</w:txbxContent>`

const body = [
  p(r('Vermerk über die Straßenbäume in Dortmund und Kumasi')),
  p(`${r('Fußnote')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' und Endnote')}<w:r><w:endnoteReference w:id="2"/></w:r>`),
  p(`<w:commentRangeStart w:id="0"/>${r('Angemerktes')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`),
  p(`<w:ins w:id="5" w:author="A" w:date="2011-01-01T00:00:00Z">${r('Eingefügtes')}</w:ins><w:del w:id="6" w:author="A" w:date="2011-01-01T00:00:00Z"><w:r><w:delText>Gestrichenes</w:delText></w:r></w:del>`),
  p(`<w:moveTo w:id="7" w:author="A" w:date="2011-01-01T00:00:00Z">${r('Verschobenes')}</w:moveTo>`),
  p(`<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="1" name="Bild" descr="Lageplan am Mühlbach"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>${box(p(r('Textfeldwort')))}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box(p(r('Textfeldwort')))}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`),
  p(`<w:r><w:pict><v:shape><v:textbox>${box(p(r('Altfeldwort')))}</v:textbox></v:shape></w:pict></w:r>`),
  `<w:tbl><w:tr><w:tc>${p(r('Zelleneins'))}</w:tc><w:tc>${p(r('Zellenzwei'))}<w:tbl><w:tr><w:tc>${p(r('Innenzelle'))}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`,
  `<w:sdt><w:sdtPr/><w:sdtContent>${p(r('Steuerfeld'))}</w:sdtContent></w:sdt>`,
  p(`<w:sdt><w:sdtContent>${r('Auswahlwort')}</w:sdtContent></w:sdt><w:smartTag w:element="x">${r('Kennwort')}</w:smartTag><w:hyperlink w:anchor="ziel">${r('Verweiswort')}</w:hyperlink>`),
  p(`<w:fldSimple w:instr="AUTHOR">${r('Feldwort')}</w:fldSimple><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('Ergebniswort')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`),
  p(`<w:r><w:t>Donau</w:t><w:softHyphen/><w:t>dampf</w:t><w:noBreakHyphen/><w:t>Schiff</w:t><w:tab/><w:t>Tabwort</w:t><w:br/><w:t>Zeilenwort</w:t></w:r>`),
  p(`<m:oMath><m:r><m:t>Formelwort</m:t></m:r></m:oMath>`),
].join('')

const parts = [
  { path: main, contentType: `${wordMl}.document.main+xml`, content: `<w:document ${w}><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="rIdH"/><w:footerReference w:type="default" r:id="rIdF"/></w:sectPr></w:body></w:document>`, from: '', id: '', kind: '' },
  { path: 'word/header1.xml', contentType: `${wordMl}.header+xml`, content: `<w:hdr ${w}>${p(r('Kopfzeilenwort'))}</w:hdr>`, from: main, id: 'rIdH', kind: 'header' },
  { path: 'word/footer1.xml', contentType: `${wordMl}.footer+xml`, content: `<w:ftr ${w}>${p(r('Fußzeilenwort'))}</w:ftr>`, from: main, id: 'rIdF', kind: 'footer' },
  { path: 'word/footnotes.xml', contentType: `${wordMl}.footnotes+xml`, content: `<w:footnotes ${w}><w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="2">${p(r('Fußnotenwort'))}</w:footnote></w:footnotes>`, from: main, id: 'rIdN', kind: 'footnotes' },
  { path: 'word/endnotes.xml', contentType: `${wordMl}.endnotes+xml`, content: `<w:endnotes ${w}><w:endnote w:id="2">${p(r('Endnotenwort'))}</w:endnote></w:endnotes>`, from: main, id: 'rIdE', kind: 'endnotes' },
  { path: 'word/comments.xml', contentType: `${wordMl}.comments+xml`, content: `<w:comments ${w}><w:comment w:id="0" w:author="J. Holt" w:initials="JH">${p(r('Kommentarwort'))}</w:comment></w:comments>`, from: main, id: 'rIdC', kind: 'comments' },
  { path: 'word/charts/chart1.xml', contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml', content: `<c:chartSpace ${w}><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Diagrammtitel</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:ser><c:cat><c:strRef><c:strCache><c:pt idx="0"><c:v>Achsenwort</c:v></c:pt></c:strCache></c:strRef></c:cat></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`, from: main, id: 'rIdG', kind: 'chart' },
  { path: 'word/diagrams/data1.xml', contentType: 'application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml', content: `<dgm:dataModel ${w}><dgm:ptLst><dgm:pt modelId="1"><dgm:t><a:p><a:r><a:t>Schaubildwort</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`, from: main, id: 'rIdD', kind: 'diagramData' },
]

const document = officeOf(parts, coreProperties('Vermerk Bäume', 'J. Holt', '2011-05-17T22:30:00Z', 'de-DE'))

it.each([
  ['running text, tables in tables, fields and controls', ['Straßenbäume', 'Zelleneins', 'Zellenzwei', 'Innenzelle', 'Steuerfeld', 'Auswahlwort', 'Kennwort', 'Verweiswort', 'Feldwort', 'Ergebniswort', 'Tabwort', 'Zeilenwort', 'Formelwort']],
  ['what was inserted and moved', ['Eingefügtes', 'Verschobenes']],
  ['text boxes of either kind, and what a picture shows', ['Textfeldwort', 'Altfeldwort', 'Lageplan am Mühlbach']],
  ['header and footer', ['Kopfzeilenwort', 'Fußzeilenwort']],
  ['foot and end notes', ['Fußnotenwort', 'Endnotenwort']],
  ['comments, with who wrote them', ['Kommentarwort', 'J. Holt']],
  ['charts and diagrams', ['Diagrammtitel', 'Achsenwort', 'Schaubildwort']],
])('a DOCX is found by %s', async (_, words) => {
  expect(missing(await read('vermerk.docx', document), words)).toEqual([])
})

it('a DOCX is not found by what was struck out of it, nor twice by what stands in it for older programs', async () => {
  const { pages } = await read('vermerk.docx', document)
  expect(pages.join('\n')).not.toContain('Gestrichenes')
  expect(pages.join('\n').match(/Textfeldwort/g)).toHaveLength(1)
})

it('a DOCX says who made it, when and in which language', async () => {
  expect(await read('vermerk.docx', document)).toMatchObject({ fault: null, title: 'Vermerk Bäume', creator: 'J. Holt', created: '2011-05-17', language: 'de' })
  const short = officeOf([{ path: main, contentType: `${wordMl}.document.main+xml`, content: `<w:document ${w}><w:body>${p(r('Plan'))}</w:body></w:document>`, from: '', id: '', kind: '' }], coreProperties('Plan', 'A', '2011-05-17T22:30:00Z', 'en-GB'))
  expect(await read('plan.docx', short)).toMatchObject({ language: 'en', pages: ['Plan'] })
})

it('a DOCX with a reference that leads nowhere is read all the same', async () => {
  const body = p(`<w:hyperlink r:id="rIdFehlt">${r('Verweiswort')}</w:hyperlink>`)
  const made = officeOf([{ path: main, contentType: `${wordMl}.document.main+xml`, content: `<w:document ${w}><w:body>${body}</w:body></w:document>`, from: '', id: '', kind: '' }], coreProperties('Plan', 'A', '2011-05-17T22:30:00Z'))
  expect(await read('plan.docx', made)).toMatchObject({ fault: null, pages: ['Verweiswort'] })
})

it.each(['Title', 'Titel'])('a DOCX is called by its title in words, before its headings (%s)', async (id) => {
  const styled = (style: string, text: string): string => p(`<w:pPr><w:pStyle w:val="${style}"/></w:pPr>${r(text)}`)
  const styles = `<w:styles ${w}><w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>`
  const content = `<w:document ${w}><w:body>${styled(id, 'Klimafahrplan 2030')}${styled('berschrift1', 'Kapitel eins')}${p(r('Der Plan beschreibt Ziele.'))}</w:body></w:document>`
  const document = officeOf(
    [
      { path: main, contentType: `${wordMl}.document.main+xml`, content, from: '', id: '', kind: '' },
      { path: 'word/styles.xml', contentType: `${wordMl}.styles+xml`, content: styles, from: main, id: 'rIdS', kind: 'styles' },
    ],
    '',
  )
  expect((await read('plan.docx', document)).title).toBe('Klimafahrplan 2030')
})

it('a DOCX says each paragraph once, with its hyphens, and nothing of who changed it', async () => {
  const plain = officeOf([{ path: main, contentType: `${wordMl}.document.main+xml`, from: '', id: '', kind: '', content: `<w:document ${w}><w:body>${p(`${r('Zeitraum 2010')}<w:r><w:noBreakHyphen/></w:r>${r('2012 und CO2')}<w:r><w:noBreakHyphen/></w:r>${r('Konzept')}`)}${p(`<w:r><w:t>Nieder</w:t><w:softHyphen/><w:t>schlag</w:t></w:r>`)}${p(`<w:ins w:author="Redaktion">${r('neu')}</w:ins>`)}</w:body></w:document>` }], coreProperties('Vermerk', 'J. Holt', '2011-05-17T22:30:00Z', 'de-DE'))
  const { pages } = await read('hyphens.docx', plain)
  expect(pages[0]?.split(/\n+/)).toEqual(['Zeitraum 2010\u20112012 und CO2\u2011Konzept', 'Nieder\u00ADschlag', 'neu'])
})

it('a DOCX has its formulas where they stand, and says the paragraphs they stand in once', async () => {
  const m = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`
  const inline = `<m:oMath><m:sSub><m:e>${m('E')}</m:e><m:sub>${m('CO2')}</m:sub></m:sSub>${m('=m·f &lt; ')}<m:f><m:num>${m('a')}</m:num><m:den>${m('b')}</m:den></m:f></m:oMath>`
  const apart = `<m:oMathPara><m:oMathParaPr><m:jc m:val="left"/></m:oMathParaPr><m:oMath>${m('x=Summe')}</m:oMath></m:oMathPara>`
  const document = officeOf([{ path: main, contentType: `${wordMl}.document.main+xml`, from: '', id: '', kind: '', content: `<w:document ${w}><w:body>${p(`${r('Die Emission ')}${inline}${r(' wird berechnet.')}`)}${p(apart)}${p(r('Ende'))}</w:body></w:document>` }], '')
  expect((await read('formel.docx', document)).pages).toEqual(['Die Emission ECO2=m·f < a/b wird berechnet.\n\nx=Summe\n\nEnde'])
})

it.each([
  ['fields in short', `${r('Abbildung ')}<w:fldSimple w:instr=" SEQ Abbildung ">${r('3')}</w:fldSimple>${r(': Linden, Stand ')}<w:fldSimple w:instr=" SAVEDATE "/>`, ['Abbildung 3: Linden, Stand']],
  ['text in a direction of its own', `<w:bdo w:val="ltr">${r('Kumasi ')}</w:bdo><w:dir w:val="ltr">${r('Dortmund')}</w:dir>`, ['Kumasi Dortmund']],
  ['breaks of every kind', `${r('Umweltamt')}<w:r><w:cr/></w:r>${r('Hörde')}<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>${r('Seite')}`, ['Umweltamt', 'Hörde Seite']],
  ['what was chosen in its form', `${r('Bezirk: ')}<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="D"/><w:ddList><w:result w:val="1"/><w:listEntry w:val="Brackel"/><w:listEntry w:val="Hörde &amp; Süd"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`, ['Bezirk: Hörde & Süd']],
])('a DOCX has %s where they stand, and once', async (_, inside, lines) => {
  const document = officeOf([{ path: main, contentType: `${wordMl}.document.main+xml`, from: '', id: '', kind: '', content: `<w:document ${w}><w:body>${p(inside)}${p(r('Ende'))}</w:body></w:document>` }], '')
  expect((await read('a.docx', document)).pages[0]?.split(/\n+/).map((line) => line.replace(/\s+/g, ' '))).toEqual([...lines, 'Ende'])
})

it('a DOCX is found by what its pictures and tables show, and by letters drawn across it', async () => {
  const drawn = `<w:tbl><w:tblPr><w:tblCaption w:val="Tabellentitel"/><w:tblDescription w:val="Bäume nach Bezirk"/></w:tblPr><w:tr><w:tc>${p(r('Zelle'))}</w:tc></w:tr></w:tbl>${p('<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Bild 1" title="Bildtitelwort" descr="Lageplan am Mühlbach"/></wp:inline></w:drawing></w:r>')}${p('<w:r><w:pict><v:shape id="_x0000_1" alt="Altbildwort" style="width:1pt"><v:textpath string="ENTWURF"/></v:shape></w:pict></w:r>')}`
  const document = officeOf([{ path: main, contentType: `${wordMl}.document.main+xml`, from: '', id: '', kind: '', content: `<w:document ${w}><w:body>${drawn}</w:body></w:document>` }], '')
  expect((await read('bilder.docx', document)).pages[0]?.split(/\n+/)).toEqual(['Zelle', 'Tabellentitel', 'Bäume nach Bezirk', 'Bildtitelwort', 'Lageplan am Mühlbach', 'Altbildwort', 'ENTWURF'])
})

it('what mammoth cannot read of a DOCX is read with its hyphens', () => {
  const xml = `<w:p><w:r><w:t>Zeitraum 2010</w:t><w:noBreakHyphen/><w:t>2012</w:t><w:cr/><w:t>Nieder</w:t><w:softHyphen/><w:t>schlag</w:t></w:r></w:p><w:comment w:author="J. Holt"/><w:ins w:author="Redaktion"/>`
  expect(linesIn(xml, officeOpenXml)).toEqual(['Zeitraum 2010\u20112012', 'Nieder\u00ADschlag', 'J. Holt'])
})

it('a DOCX has the text of what it is put together of, in whichever format, and its workbooks as files in it', async () => {
  const body = (inside: string) => ({ path: main, contentType: `${wordMl}.document.main+xml`, content: `<w:document ${w}><w:body>${inside}</w:body></w:document>`, from: '', id: '', kind: '' })
  const chunk = (id: string, ending: string, content: string | Uint8Array) => ({ path: `word/afchunk${id}.${ending}`, contentType: 'application/octet-stream', content: '', raw: Buffer.from(content), from: main, id, kind: 'aFChunk' })
  const inner = officeOf([body(p(r('Innenwort'))), chunk('rId7', 'txt', 'Innerstes Wort')].map((part, place) => (place === 0 ? { ...part, content: `<w:document ${w}><w:body>${p(r('Innenwort'))}<w:altChunk r:id="rId7"/></w:body></w:document>` } : part)), '')
  const table = { path: 'word/embeddings/Microsoft_Excel-Arbeitsblatt.xlsx', contentType: 'application/octet-stream', content: '', raw: Buffer.from('PK Tabelle'), from: main, id: 'rId9', kind: 'package' }
  const ofChart = { ...table, path: 'word/embeddings/Diagramm.xlsx', from: 'word/charts/chart1.xml' }
  const chunks = ['rId1', 'rId2', 'rId3', 'rId4', 'rId5'].map((id) => `<w:altChunk r:id="${id}"/>`).join('')
  const { pages, parts: files, fault } = await read('zusammen.docx', officeOf([
    body(p(r('Hauptwort')) + chunks),
    chunk('rId1', 'html', '<html><body><p>Seitenwort mit Ü</p></body></html>'),
    chunk('rId2', 'rtf', String.raw`{\rtf1\ansi Reichwort\par}`),
    chunk('rId3', 'mht', 'MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Archivwort</p>\r\n'),
    chunk('rId4', 'docx', inner),
    chunk('rId5', 'txt', 'Schlichtwort'),
    table, ofChart,
  ], ''))
  expect(missing({ pages }, ['Hauptwort', 'Seitenwort mit Ü', 'Reichwort', 'Archivwort', 'Innenwort', 'Innerstes Wort', 'Schlichtwort'])).toEqual([])
  expect(files.map(({ name }) => name)).toEqual(['Microsoft_Excel-Arbeitsblatt.xlsx'])
  expect(fault).toBeNull()
})
