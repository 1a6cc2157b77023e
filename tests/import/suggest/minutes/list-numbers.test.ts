import { expect, it } from 'vitest'
import { readMinutes } from '../../../../main/import/suggest/minutes/minutes'
import { readDates } from '../../../../main/timeline/dates'
import { coreProperties, officeOf, openDocumentOf } from '../../../fixtures/office'
import { read } from '../../tricky/reading'

/** Text as lines, with one space where its number is set apart. */
const linesOf = (pages: readonly string[]): string[] => pages.join('\n').replaceAll('\u2003', ' ').split('\n').map((line) => line.trim()).filter((line) => line !== '')

const level = (at: number, format: string, text: string, more = ''): string => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', 'TOP %1:')}${level(1, 'lowerLetter', '%2)')}${level(2, 'bullet', '·')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1', '<w:pStyle w:val="berschrift1"/>')}${level(1, 'decimal', '%1.%2', '<w:pStyle w:val="berschrift2"/><w:isLgl/>')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
</w:numbering>`
const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="berschrift1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
</w:styles>`

const item = (text: string, list: number, at = 0, more = ''): string => `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>${more}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const plain = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const styled = (text: string, style: string, more = ''): string => `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`

function wordDocument(body: string): Buffer {
  const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const content = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`
  return officeOf([
    { path: 'word/document.xml', contentType: `${kind}.document.main+xml`, content, from: '', id: '', kind: '' },
    { path: 'word/numbering.xml', contentType: `${kind}.numbering+xml`, content: numbering, from: 'word/document.xml', id: 'n', kind: 'numbering' },
    { path: 'word/styles.xml', contentType: `${kind}.styles+xml`, content: styles, from: 'word/document.xml', id: 's', kind: 'styles' },
  ], coreProperties('', '', '2012-01-01T00:00:00Z'))
}

it('the items of a Word document have the numbers that Word counts for them, in lists that go on and begin anew', async () => {
  const { pages, html } = await read('a.docx', wordDocument([
    item('Begrüßung', 1), item('Berichte', 1), item('Kumasi', 1, 1), item('Lagerplatz', 1, 2), item('Dortmund', 1, 1), plain('Dazwischen.'), item('Haushalt', 1), item('Personal', 1, 1), item('Später', 3), item('Zuletzt', 1),
  ].join('')))
  expect(linesOf(pages)).toEqual(['TOP 1: Begrüßung', 'TOP 2: Berichte', 'a) Kumasi', '• Lagerplatz', 'b) Dortmund', 'Dazwischen.', 'TOP 3: Haushalt', 'a) Personal', 'TOP 7: Später', 'TOP 8: Zuletzt'])
  expect(html).toContain('<p>TOP 3:\u2003Haushalt</p>')
})

it('headings of a Word document have the numbers of their styles, which its title goes without where it is no part of several', async () => {
  const none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
  const { pages, title } = await read('a.docx', wordDocument([styled('Anlass', 'berschrift1'), styled('Vorwort', 'berschrift2', none), styled('Ziele', 'berschrift2'), styled('Stand', 'berschrift2'), styled('Ergebnisse', 'berschrift1'), styled('Mittel', 'berschrift2')].join('')))
  expect(linesOf(pages)).toEqual(['I Anlass', 'Vorwort', '1.1 Ziele', '1.2 Stand', 'II Ergebnisse', '2.1 Mittel'])
  expect(title).toBeNull()
  expect((await read('a.docx', wordDocument(styled('Kompost', 'berschrift1') + plain('Dazwischen.')))).title).toBe('Kompost')
})

it('what was struck out of a Word document, or stands in it twice for older programs, is not counted', async () => {
  const struck = '<w:rPr><w:del w:id="1" w:author="A" w:date="2012-01-01T00:00:00Z"/></w:rPr>'
  const { pages } = await read('a.docx', wordDocument([
    item('Eins', 1),
    item('', 1, 0, struck).replace('<w:t></w:t>', '').replace('<w:r></w:r>', '<w:del w:id="2" w:author="A"><w:r><w:delText>Fort</w:delText></w:r></w:del>'),
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${item('Zwei', 1)}</w:txbxContent></mc:Choice><mc:Fallback><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${item('Zwei', 1)}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    item('Drei', 1),
  ].join('')))
  expect(linesOf(pages)).toEqual(['TOP 1: Eins', 'TOP 2: Zwei', 'TOP 3: Drei'])
})

const names = ['office', 'style', 'text', 'table'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ')
const listStyle = '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-prefix="TOP " style:num-suffix=":" style:num-format="1"/><text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/><text:list-level-style-bullet text:level="3" text:bullet-char="•"/></text:list-style>'
const entry = (text: string, inside = '', attributes = ''): string => `<text:list-item${attributes}><text:p>${text}</text:p>${inside === '' ? '' : `<text:list>${inside}</text:list>`}</text:list-item>`
const list = (inside: string, attributes = ''): string => `<text:list text:style-name="L"${attributes}>${inside}</text:list>`

it('the items and headings of a text document have the numbers that its program counts for them', async () => {
  const outline = '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I"/><text:outline-level-style text:level="2" style:num-suffix=")" style:num-format="a"/></text:outline-style>'
  const body = [
    '<text:h text:outline-level="1">Anlass</text:h><text:h text:outline-level="2">Ziele</text:h><text:h text:outline-level="2">Stand</text:h><text:h text:outline-level="1">Punkte</text:h>',
    list(entry('Begrüßung') + entry('Berichte', entry('Kumasi') + entry('Dortmund', entry('Hörde'))), ' xml:id="erste"'), '<text:p>Dazwischen.</text:p>',
    list(entry('Haushalt', entry('Personal')), ' text:continue-numbering="true"'), list(entry('Neu')), list(entry('Reise'), ' text:continue-list="erste"'), list(entry('Zuletzt', '', ' text:start-value="9"')),
    `<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell>${list('<text:list-item><text:p/></text:list-item>')}</table:table-cell><table:table-cell><text:p>Zelle</text:p></table:table-cell></table:table-row></table:table>`,
  ].join('')
  const { pages, title } = await read('a.odt', openDocumentOf('application/vnd.oasis.opendocument.text', {
    'styles.xml': `<office:document-styles ${names}><office:styles>${outline}</office:styles></office:document-styles>`,
    'content.xml': `<office:document-content ${names}><office:automatic-styles>${listStyle}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  }))
  expect(linesOf(pages)).toEqual([
    'I Anlass', 'a) Ziele', 'b) Stand', 'II Punkte', 'TOP 1: Begrüßung', 'TOP 2: Berichte', '2.1 Kumasi', '2.2 Dortmund', '• Hörde', 'Dazwischen.', 'TOP 3: Haushalt', '3.1 Personal', 'TOP 1: Neu', 'TOP 4: Reise', 'TOP 9: Zuletzt', 'TOP 1: \tZelle',
  ])
  expect(title).toBeNull()
})

it('the items of rich text have the numbers that stand there for programs which count none', async () => {
  const rtf = String.raw`{\rtf1\ansi{\*\listtable}\pard{\listtext\pard\plain TOP 1:\tab}\ls1 Begr\'fc\'dfung\par\pard{\listtext\pard\plain\f3 \'b7\tab}\ls2 Lagerplatz\par\pard{\pntext\f0 b)\tab}Berichte\par}`
  expect(linesOf((await read('a.rtf', rtf)).pages)).toEqual(['TOP 1: Begrüßung', '• Lagerplatz', 'b) Berichte'])
})

it('the items of a web page have the numbers that a browser shows', async () => {
  const { pages, html } = await read('a.html', '<h1>Punkte</h1><ol><li><p>Begrüßung</p><li>Berichte<ol type="a"><li>Kumasi<li>Dortmund</ol></ol><p>Dazwischen.<ol start="3"><li>Haushalt<li value="7">Reise<li>Zuletzt</ol><ol style="list-style-type: upper-roman"><li>Eins</ol><ol style="list-style: none"><li>Ohne</ol><ol reversed><li>Zwei<li>Eins</ol>')
  expect(linesOf(pages)).toEqual(['Punkte', '1. Begrüßung', '2. Berichte', 'a. Kumasi', 'b. Dortmund', 'Dazwischen.', '3. Haushalt', '7. Reise', '8. Zuletzt', 'I. Eins', '• Ohne', '2. Zwei', '1. Eins'])
  expect(html).toContain('<li value="7">')
})

it('a bullet stands before its item, also where that is a paragraph of its own', async () => {
  const { pages } = await read('a.html', '<p>Punkte</p><ul><li><p>Begrüßung</p><li>Berichte<li><ul><li><p>Kumasi</p></ul></ul>')
  expect(linesOf(pages)).toEqual(['Punkte', '• Begrüßung', '• Berichte', '• Kumasi'])
})

it('the number of an item is no day of the month that it begins with', async () => {
  const { pages } = await read('a.html', '<ol><li>Mai 2013: Einweihung der Pumpe<li>Juni 2014: Einweihung der Brücke</ol>')
  expect(readDates(pages.join('\n'), { lang: 'de' }).map(({ edtf }) => edtf)).toEqual(['2013-05', '2014-06'])
})

it('minutes with an agenda that Word numbers are read as if the numbers had been typed', async () => {
  const head = ['Protokoll der Projektgruppe Abfall', 'Datum: 3. März 2011', 'Ort: Dortmund, Rathaus', 'Teilnehmende: Ute Brandis (Umweltamt), Kofi Asante (KMA)'].map(plain).join('')
  const counted = wordDocument(`${head}${['Begrüßung', 'Stand der Abfallberatung', 'Verschiedenes'].map((text) => item(text, 1) + plain('Frau Brandis berichtet darüber, Herr Asante ergänzt.')).join('')}`)
  const { pages, kind } = await read('a.docx', counted)
  expect(kind).toBe('minutes')
  const { agenda, participants } = readMinutes(pages.join('\n\n'))
  expect(agenda).toEqual(['Begrüßung', 'Stand der Abfallberatung', 'Verschiedenes'])
  expect(participants.map(({ name }) => name)).toEqual(['Ute Brandis', 'Kofi Asante'])
})
