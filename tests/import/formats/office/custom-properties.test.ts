import { utils as sheets, write as writeBook } from '@e965/xlsx'
import { find, read as readContainer } from 'cfb'
import { expect, it } from 'vitest'
import type { Extracted } from '../../../../main/import/reading/extracted'
import { readValues } from '../../../../main/import/take/entities-of'
import { container, zipped } from '../../../fixtures/container'
import { coreProperties, officeOf, openDocumentOf, type OfficePart } from '../../../fixtures/office'
import { read } from '../../tricky/reading'

const description = 'Stand März\nAktenzeichen: 66/2-17 Grün\nBlatt: 17\nPrüfdatum: 2011-03-04'
const stated = { description, reference: '66/2-17 Grün' }

function shownOf(read: Extracted): unknown {
  const { description: shown, reference } = readValues(read, 'datei')
  return { description: shown, reference }
}

const vt = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'
const property = (name: string, value: string): string => `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" name="${name}">${value}</property>`
const custom: OfficePart = {
  path: 'docProps/custom.xml', contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml', from: '', id: 'rIdC', kind: 'custom-properties',
  content: `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="${vt}">${[
    property('Aktenzeichen', '<vt:lpwstr>66/2-17 Gr&#252;n</vt:lpwstr>'),
    property('Leer', '<vt:lpwstr/>'),
    property('Blatt', '<vt:i4>17</vt:i4>'),
    property('Prüfdatum', '<vt:filetime>2011-03-04T23:00:00Z</vt:filetime>'),
    property('Gültig', '<vt:bool>true</vt:bool>'),
    property('ContentTypeId', '<vt:lpwstr>0x010100AB</vt:lpwstr>'),
    property('_dlc_DocId', '<vt:lpwstr>AMT-17-3</vt:lpwstr>'),
    property('Vorlage', '<vt:lpwstr>{5F2A1B3C-0000-4000-8000-000000000000}</vt:lpwstr>'),
  ].join('')}</Properties>`,
}
const core = coreProperties('', '', '').replace('</cp:coreProperties>', '<dc:description>Stand März</dc:description></cp:coreProperties>')
const officeXml = 'application/vnd.openxmlformats-officedocument'
const main = (path: string, kind: string, content: string): OfficePart => ({ path, contentType: `${officeXml}.${kind}.main+xml`, content, from: '', id: '', kind: '' })

it.each([
  ['DOCX', main('word/document.xml', 'wordprocessingml.document', '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Text</w:t></w:r></w:p></w:body></w:document>')],
  ['XLSX', main('xl/workbook.xml', 'spreadsheetml.sheet', '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>')],
  ['PPTX', main('ppt/presentation.xml', 'presentationml.presentation', '<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>')],
])('a %s says its file number, and what an office has noted on it besides, nothing of what programs keep there', async (_, part) => {
  expect(shownOf(await read('datei', officeOf([part, custom], core)))).toEqual(stated)
})

it('so does an ODT', async () => {
  const ns = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
  const own = '<meta:user-defined meta:name="Aktenzeichen">66/2-17 Grün</meta:user-defined><meta:user-defined meta:name="Info 1"/><meta:user-defined meta:name="Blatt" meta:value-type="float">17</meta:user-defined><meta:user-defined meta:name="Prüfdatum" meta:value-type="date">2011-03-04T00:00:00</meta:user-defined><meta:user-defined meta:name="AppVersion">12.0</meta:user-defined><meta:user-defined meta:name="Gültig" meta:value-type="boolean">true</meta:user-defined>'
  const parts = { 'content.xml': `<office:document-content ${ns}><office:body><office:text/></office:body></office:document-content>`, 'meta.xml': `<office:document-meta ${ns}><office:meta><dc:description>Stand März</dc:description>${own}</office:meta></office:document-meta>` }
  expect(shownOf(await read('a.odt', openDocumentOf('application/vnd.oasis.opendocument.text', parts)))).toEqual(stated)
})

it('so does an RTF', async () => {
  const rtf = String.raw`{\rtf1\ansi\ansicpg1252{\info{\doccomm Stand M\'e4rz}}{\*\userprops{\propname Aktenzeichen}\proptype30{\staticval 66/2-17 Gr\u252\'fcn}{\propname Blatt}\proptype3{\staticval 17}{\propname G\'fcltig}\proptype11{\staticval 1}{\propname Info 1}\proptype30{\staticval }}\pard Text\par}`
  expect(shownOf(await read('a.rtf', rtf))).toEqual({ ...stated, description: description.replace('\nPrüfdatum: 2011-03-04', '') })
})

/** A set of properties by their numbers ([MS-OLEPS] 2.20). */
function setOf(properties: readonly (readonly [number, Buffer])[]): Buffer {
  const head = Buffer.alloc(8 + properties.length * 8)
  let at = head.length
  properties.forEach(([number, value], index) => {
    head.writeUInt32LE(number, 8 + index * 8)
    head.writeUInt32LE(at, 12 + index * 8)
    at += value.length
  })
  head.writeUInt32LE(at, 0)
  head.writeUInt32LE(properties.length, 4)
  return Buffer.concat([head, ...properties.map(([, value]) => value)])
}

function streamOf(...sets: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(28 + sets.length * 20)
  head.writeUInt16LE(0xfffe, 0)
  head.writeUInt32LE(sets.length, 24)
  sets.reduce((at, set, index) => {
    head.writeUInt32LE(at, 44 + index * 20)
    return at + set.length
  }, head.length)
  return Buffer.concat([head, ...sets])
}

const number32 = (...values: readonly number[]): Buffer => Buffer.from(new Uint32Array(values).buffer)
const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])

it.each([[1252, 'latin1', 1], [1200, 'utf16le', 2]] as const)('so does a document of an old Office, whose names are in code page %s', async (codePage, encoding, width) => {
  const text = (value: string): Buffer => padded(Buffer.concat([number32(0x1e, (value.length + 1) * width), Buffer.from(`${value}\0`, encoding)]))
  const name = (number: number, called: string): Buffer => {
    const letters = Buffer.from(`${called}\0`, encoding)
    return Buffer.concat([number32(number, called.length + 1), width === 2 ? padded(letters) : letters])
  }
  const names = padded(Buffer.concat([number32(4), name(2, 'Aktenzeichen'), name(3, 'Blatt'), name(4, 'Prüfdatum'), name(5, 'Gültig')]))
  const day = Buffer.alloc(12)
  day.writeUInt32LE(0x40)
  day.writeBigInt64LE((BigInt(Date.UTC(2011, 2, 4)) + 11_644_473_600_000n) * 10_000n, 4)
  const own = setOf([[1, number32(2, codePage)], [0, names], [2, text('66/2-17 Grün')], [3, number32(3, 17)], [4, day], [5, number32(0x0b, 1)]])
  const book = sheets.book_new()
  sheets.book_append_sheet(book, sheets.aoa_to_sheet([['Straße']]), 'Straßen')
  const written = find(readContainer(Buffer.from(writeBook(book, { type: 'buffer', bookType: 'biff8' })), { type: 'buffer' }), '/Workbook')?.content
  const summary = streamOf(setOf([[1, number32(2, codePage)], [6, text('Stand März')]]))
  expect(shownOf(await read('a.xls', container('cfb', { '/Workbook': Buffer.from(written ?? []), '/\u0005SummaryInformation': summary, '/\u0005DocumentSummaryInformation': streamOf(setOf([]), own) })))).toEqual(stated)
})

it('a property named like an address is called by the end of it', async () => {
  const named = { ...custom, content: custom.content.replace('"Aktenzeichen"', '"FSC#AMT@1.1001:FileReference"') }
  const part = main('word/document.xml', 'wordprocessingml.document', '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>')
  expect(shownOf(await read('a.docx', officeOf([part, named], core)))).toEqual({ ...stated, description: description.replace('Aktenzeichen', 'FileReference') })
})

it('a document is told by what it says of itself also where a program of .NET has put that', async () => {
  const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const document = zipped({
    '/[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="psmdcp" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/word/document.xml" ContentType="${officeXml}.wordprocessingml.document.main+xml"/></Types>`,
    '/_rels/.rels': `<Relationships xmlns="${relationships}"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document.xml"/><Relationship Id="r2" Type="${relationships}/metadata/core-properties" Target="/package/services/metadata/core-properties/0a1b.psmdcp"/></Relationships>`,
    '/word/document.xml': '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>',
    '/package/services/metadata/core-properties/0a1b.psmdcp': coreProperties('Baumkataster', 'J. Holt', '2011-05-17T08:00:00Z').replace('<dc:creator>', '<cp:category>Grünflächen</cp:category><dc:creator>'),
  })
  expect(await read('a.docx', document)).toMatchObject({ title: 'Baumkataster', creator: 'J. Holt', created: '2011-05-17', keywords: ['Grünflächen'] })
})
