import sharp from 'sharp'
import { expect, it } from 'vitest'
import { container, zipped } from '../../fixtures/container'
import { coreProperties, officeOf, type OfficePart } from '../../fixtures/office'
import { pdfOfPages, shown } from '../../fixtures/pdf'
import { workTime } from '../../work-time'
import { read } from '../tricky/reading'

const picture = (): Promise<Buffer> => sharp({ create: { width: 60, height: 40, channels: 3, background: '#264' } }).jpeg().toBuffer()

it.each([
  ['application/vnd.apple.pages', { '/index.xml': '<?xml version="1.0"?><sl:document xmlns:sl="http://developer.apple.com/namespaces/sl"/>' }],
  ['application/vnd.apple.numbers', { '/index.xml': '<?xml version="1.0"?><ls:document xmlns:ls="http://developer.apple.com/namespaces/ls"/>' }],
  ['application/vnd.apple.keynote', { '/index.apxl': '<?xml version="1.0"?><key:presentation/>' }],
])('a document of Apple’s programs has the text of its preview (%s)', async (mediaType, entries) => {
  const preview = pdfOfPages([{ content: shown('Haushalt der Klimapartnerschaft') }])
  expect(await read('haushalt', zipped({ ...entries, '/QuickLook/Preview.pdf': preview }))).toMatchObject({ mediaType, fault: null, pages: ['Haushalt der Klimapartnerschaft'], paged: false, scanned: [], parts: [], thumbnail: expect.any(Uint8Array) })
})

it('a document of Apple’s programs with no more than a picture as preview has that', async () => {
  const document = { '/Index/Document.iwa': 'x', '/preview.jpg': await picture() }
  expect(await read('haushalt.pages', zipped(document))).toMatchObject({ mediaType: 'application/vnd.apple.pages', fault: 'no-reader', pages: [], parts: [], thumbnail: expect.any(Uint8Array) })
  expect(await read('haushalt.pages', zipped({ ...document, '/preview.jpg': 'nichts' }))).toMatchObject({ fault: 'no-reader', thumbnail: null })
})

it('a drawing of Visio says what it is called and who made it', async () => {
  const main = { path: 'visio/document.xml', contentType: 'application/vnd.ms-visio.drawing.main+xml', content: '<VisioDocument xmlns="http://schemas.microsoft.com/office/visio/2012/main"/>', from: '', id: '', kind: '' }
  expect(await read('plan.vsdx', officeOf([main], coreProperties('Lageplan Hörde', 'J. Holt', '2011-05-17T08:00:00Z')))).toMatchObject({ mediaType: 'application/vnd.visio', fault: 'no-reader', pages: [], title: 'Lageplan Hörde', creator: 'J. Holt', created: '2011-05-17' })
  expect(await read('plan.vsd', container('cfb', { '/VisioDocument': 'x' }))).toMatchObject({ mediaType: 'application/vnd.visio', fault: 'no-reader', title: null })
})

it('a drawing of Visio has the words of its shapes, page by page, as far as its pages are named below their names', async () => {
  const type = (kind: string): string => `application/vnd.ms-visio.${kind}+xml`
  const space = 'xmlns="http://schemas.microsoft.com/office/visio/2012/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
  const drawn = (id: string, name: string, shapes: string): OfficePart => ({ path: `visio/pages/${name}`, contentType: type('page'), content: `<PageContents ${space}><Shapes>${shapes}</Shapes></PageContents>`, from: 'visio/pages/pages.xml', id, kind: 'http://schemas.microsoft.com/visio/2010/relationships/page' })
  const { pages, ...rest } = await read('plan.vsdx', officeOf([
    { path: 'visio/document.xml', contentType: type('drawing.main'), content: `<VisioDocument ${space}/>`, from: '', id: '', kind: '' },
    { path: 'visio/pages/pages.xml', contentType: type('pages'), content: `<Pages ${space}><Page ID="0" NameU="Page-1" Name="Aufbau"><Rel r:id="rId2"/></Page><Page ID="4" NameU="Page-2" Name="Zeichenblatt-2"><Rel r:id="rId1"/></Page></Pages>`, from: 'visio/document.xml', id: 'rId1', kind: 'http://schemas.microsoft.com/visio/2010/relationships/pages' },
    drawn('rId1', 'page1.xml', '<Shape ID="1"><Text>Phoenixsee</Text></Shape>'),
    drawn('rId2', 'page2.xml', '<Shape ID="1"><Cell N="PinX" V="1"/><Text><cp IX="0"/>Amtsleitung\n<cp IX="1"/>Frau Falke</Text></Shape><Shape ID="2"><Shapes><Shape ID="3"><Text>Klima &amp; Partner</Text></Shape><Shape ID="4"><Text/></Shape></Shapes></Shape>'),
  ], coreProperties('Organigramm', 'J. Holt', '2011-05-17T08:00:00Z')))
  expect(rest).toMatchObject({ mediaType: 'application/vnd.visio', fault: null, title: 'Organigramm', paged: false })
  expect(pages).toEqual(['Aufbau\nAmtsleitung\nFrau Falke\nKlima & Partner', 'Phoenixsee'])
})

it('a document of Publisher has its text', async () => {
  const text = Buffer.from('Sommerfest am Phoenixsee\rSamstag, 12. Mai 2013', 'utf16le')
  const head = Buffer.alloc(0x200)
  for (const [index, [kind, from, length]] of ([['FDPP', 0x10, 8], ['TEXT', head.length, text.length]] as const).entries()) {
    const at = 0x20 + index * 24
    head.writeUInt16LE(0x18, at)
    head.write(`${kind}\0\0\0\0\0\0${kind}`, at + 2, 'latin1')
    head.writeUInt32LE(from, at + 16)
    head.writeUInt32LE(length, at + 20)
  }
  const flyer = (stream: Buffer): Buffer => container('cfb', { '/Quill/QuillSub/CONTENTS': stream })
  expect(await read('flyer.pub', flyer(Buffer.concat([head, text])))).toMatchObject({ mediaType: 'application/x-mspublisher', fault: null, pages: ['Sommerfest am Phoenixsee\nSamstag, 12. Mai 2013'] })
  expect(await read('flyer.pub', flyer(head.subarray(0, 0x40)))).toMatchObject({ fault: 'no-reader', pages: [] })
})

it('a printed document (XPS) has its text in the order of its pages, line by line', async () => {
  const set = (x: number, y: number, text: string): string => `<Glyphs Fill="#ff000000" FontUri="/a.odttf" FontRenderingEmSize="12" OriginX="${x}" OriginY="${y}" UnicodeString="${text}"/>`
  const page = (content: string): string => `<FixedPage Width="793" Height="1122" xmlns="http://schemas.microsoft.com/xps/2005/06">${content}</FixedPage>`
  const { pages, ...rest } = await read('protokoll.xps', zipped({
    '/[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="fdseq" ContentType="application/vnd.ms-package.xps-fixeddocumentsequence+xml"/><Default Extension="fdoc" ContentType="application/vnd.ms-package.xps-fixeddocument+xml"/></Types>',
    '/_rels/.rels': '<Relationships><Relationship Id="r" Type="http://schemas.microsoft.com/xps/2005/06/fixedrepresentation" Target="/FixedDocSeq.fdseq"/></Relationships>',
    '/FixedDocSeq.fdseq': '<FixedDocumentSequence><DocumentReference Source="Documents/1/FixedDoc.fdoc"/></FixedDocumentSequence>',
    '/Documents/1/FixedDoc.fdoc': '<FixedDocument><PageContent Source="Pages/2.fpage"/><PageContent Source="/Documents/1/Pages/1.fpage"/></FixedDocument>',
    '/Documents/1/Pages/1.fpage': page(['B', 'a', 'u', 'm'].map((letter, index) => set(100 + index * 7, 100, letter)).join('') + set(140, 100, 'a') + set(147, 100, 'm')),
    '/Documents/1/Pages/2.fpage': page(set(100, 100, 'Umweltamt') + set(170, 100, '&amp; Partner') + set(100, 114, '{}{Kumasi} > Tema') + set(100, 160, 'Ende')),
  }))
  expect(rest).toMatchObject({ mediaType: 'application/vnd.ms-xpsdocument', fault: null, paged: false })
  expect(pages).toEqual(['Umweltamt & Partner\n{Kumasi} > Tema\n\nEnde', 'Baum am'])
})

it('lists of pages and signs that never end are gone through in no time', async () => {
  const types = '<Types><Default Extension="fdoc" ContentType="application/vnd.ms-package.xps-fixeddocument+xml"/></Types>'
  const fixed = (page: string): Buffer => zipped({ '/[Content_Types].xml': types, '/_rels/.rels': '<Relationships><Relationship Id="r" Target="/a.fdseq"/></Relationships>', '/a.fdseq': '<DocumentReference Source="a.fdoc"/>', '/a.fdoc': '<PageContent Source="a.fpage"/>', '/a.fpage': page })
  const plan = (list: string, drawn: string): Buffer => zipped({ '/[Content_Types].xml': '<Types><Override ContentType="application/vnd.ms-visio.drawing.main+xml"/></Types>', '/visio/pages/pages.xml': list, '/visio/pages/page1.xml': drawn, '/visio/pages/_rels/pages.xml.rels': '<Relationship Id="r" Target="page1.xml"/>' })
  const took = await workTime(async () => {
    for (const page of ['<Glyphs '.repeat(50_000), `<Glyphs UnicodeString="${'a'.repeat(50_000)}"/>`, `<Glyphs ${' '.repeat(50_000)}`]) await read('a.xps', fixed(page))
    for (const piece of ['<Page x="', '<Page >', '<Page r:id="r">', '<Text>', '<Text', '<a:']) await read('a.vsdx', plan(`<Page Name="A"><Rel r:id="r"/>${piece.repeat(piece.includes('id') ? 500 : 50_000)}`, piece.repeat(50_000)))
    for (const page of ['<Glyphs UnicodeString="'.repeat(50_000), `<Glyphs ${'"'.repeat(50_000)}`]) await read('a.xps', fixed(page))
    await read('a.xps', zipped({ '/[Content_Types].xml': types, '/_rels/.rels': '<Relationship '.repeat(100_000) }))
    await read('a.vsdx', plan('<Page Name="A"><Rel r:id="r"/>', `<Text>${'<a:'.repeat(50_000)}`))
  })
  expect(took).toBeLessThan(8_000)
})

it('of a printed document that lists a page over and over, and of a publication whose boxes all have the whole of it, no more is read than is kept', async () => {
  const listed = zipped({
    '/[Content_Types].xml': '<Types><Default Extension="fdoc" ContentType="application/vnd.ms-package.xps-fixeddocument+xml"/></Types>',
    '/_rels/.rels': '<Relationship Id="r" Target="/a.fdseq"/>',
    '/a.fdseq': '<DocumentReference Source="a.fdoc"/>'.repeat(2_000),
    '/a.fdoc': '<PageContent Source="a.fpage"/>'.repeat(2_000),
    '/a.fpage': '<Glyphs UnicodeString="Baum"/>',
  })
  expect((await read('a.xps', listed)).pages).toEqual(['Baum'])
  const stream = Buffer.alloc(6_000_000, 'a\0')
  for (let at = 0x20; at < 0x20 + 64 * 24; at += 24) {
    stream.fill(0, at, at + 24)
    stream.writeUInt16LE(0x18, at)
    stream.write('TEXT', at + 12, 'latin1')
    stream.writeUInt32LE(0x1000, at + 16)
    stream.writeUInt32LE(stream.length, at + 20)
  }
  const { pages, fault } = await read('flyer.pub', container('cfb', { '/Quill/QuillSub/CONTENTS': stream }))
  expect([fault, pages[0]?.length]).toEqual(['text-cut', 2_000_000])
})

it('a printed document whose parts are written in pieces has its text as any other', async () => {
  const types = '<Types><Default Extension="fdoc" ContentType="application/vnd.ms-package.xps-fixeddocument+xml"/></Types>'
  const page = Buffer.from('<Glyphs UnicodeString="Bäume"/>')
  const [before, behind] = [page.subarray(0, page.indexOf('ä') + 1), page.subarray(page.indexOf('ä') + 1)]
  const pieces = zipped({
    '/[Content_Types].xml/[0].piece': types.slice(0, 50),
    '/[Content_Types].xml/[1].last.piece': types.slice(50),
    '/_rels/.rels/[0].last.piece': '<Relationship Id="r" Target="/a.fdseq"/>',
    '/a.fdseq': '<DocumentReference Source="a.fdoc"/>',
    '/a.fdoc/[0].piece': '<PageContent ',
    '/a.fpage/[0].piece': before,
    '/a.fdoc/[1].last.piece': 'Source="a.fpage"/>',
    '/a.fpage/[1].last.piece': behind,
  })
  expect(await read('a.xps', pieces)).toMatchObject({ mediaType: 'application/vnd.ms-xpsdocument', fault: null, pages: ['Bäume'] })
})
