import { utils as sheets, write as writeBook } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { zipped } from '../../fixtures/container'
import { read } from '../tricky/reading'

const ns = ['office', 'text', 'table', 'manifest'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ')
const manifest = (type: string): string => `<manifest:manifest ${ns}><manifest:file-entry manifest:media-type="text/xml" manifest:full-path="content.xml"/><manifest:file-entry manifest:media-type="${type}" manifest:version="1.2" manifest:full-path="/"/></manifest:manifest>`
const content = (inside: string): string => `<office:document-content ${ns}><office:body>${inside}</office:body></office:document-content>`
const text = content('<office:text><text:p>Straßenbäume am Mühlbach</text:p></office:text>')
const sheet = content('<office:spreadsheet><table:table table:name="Bäume"><table:table-row><table:table-cell><text:p>Straßenbäume</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>')
const openDocument = 'application/vnd.oasis.opendocument'

const book = {
  '/META-INF/container.xml': '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="buch.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
  '/buch.opf': '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Bäume der Stadt</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
  '/a.xhtml': '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Straßenbäume</p></body></html>',
}

describe('a ZIP without a type up front', () => {
  it.each([
    ['a text', `${openDocument}.text`, { '/content.xml': text, '/META-INF/manifest.xml': manifest(`${openDocument}.text`) }],
    ['the template of a spreadsheet', `${openDocument}.spreadsheet`, { '/content.xml': sheet, '/META-INF/manifest.xml': manifest(`${openDocument}.spreadsheet-template`) }],
    ['a text of OpenOffice.org 1', `${openDocument}.text`, { '/content.xml': text, '/mimetype': 'application/vnd.sun.xml.writer' }],
    ['a book', 'application/epub+zip', book],
    ['a book whose type ends its file', 'application/epub+zip', { ...book, '/mimetype': ' application/epub+zip\n' }],
  ])('is %s by what stands in it', async (_, mediaType, entries) => {
    const found = await read('datei', zipped(entries))
    expect(found).toMatchObject({ mediaType, fault: null, parts: [] })
    expect(found.pages.join('\n')).toContain('Straßenbäume')
  })

  it('is a package that nobody reads, not a folder of its parts', async () => {
    const types = (main: string): string => `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/a.xml" ContentType="${main}"/></Types>`
    const typeOf = async (main: string): Promise<unknown> => {
      const { mediaType, fault, parts } = await read('datei', zipped({ '/[Content_Types].xml': types(main), '/a.xml': '<a/>' }))
      return [mediaType, fault, parts.length]
    }
    expect(await typeOf('application/vnd.ms-package.xps-fixeddocument+xml')).toEqual(['application/vnd.ms-xpsdocument', 'no-reader', 0])
    expect(await typeOf('application/vnd.ms-visio.stencil.main+xml')).toEqual(['application/vnd.ms-visio.stencil', 'no-reader', 0])
  })

  it('with an unpacked document in a folder stays a ZIP', async () => {
    const { mediaType, parts } = await read('datei', zipped({ '/buch/META-INF/container.xml': book['/META-INF/container.xml'], '/buch/a.xhtml': book['/a.xhtml'] }))
    expect([mediaType, parts.map(({ name }) => name).toSorted()]).toEqual(['application/zip', ['buch/META-INF/container.xml', 'buch/a.xhtml']])
  })
})

describe('an office file in a ZIP that others open', () => {
  const document = zipped({ '/mimetype': `${openDocument}.text`, '/content.xml': text, '/META-INF/manifest.xml': manifest(`${openDocument}.text`) })
  const end = document.lastIndexOf('PK\u0005\u0006')
  const cutOff = Buffer.from(document.subarray(0, end + 22))
  cutOff.writeUInt16LE(7, end + 20)

  it.each([
    ['with bytes behind its end', Buffer.concat([document, Buffer.alloc(5_000)])],
    ['with a comment that is cut off', cutOff],
  ])('is read %s', async (_, bytes) => {
    expect(await read('a.odt', bytes)).toMatchObject({ fault: null, pages: ['Straßenbäume am Mühlbach'] })
  })

  it('is read with an entry of nothing that is said to be packed', async () => {
    const book = Buffer.from(writeBook({ SheetNames: ['Bäume'], Sheets: { Bäume: sheets.aoa_to_sheet([['Linde']]) } }, { type: 'buffer', bookType: 'xlsx' }))
    const entry = Buffer.concat([Buffer.from('PK\u0003\u0004\u0014\0\u0008\u0008\u0008\0', 'latin1'), Buffer.alloc(16), Buffer.from([1, 0, 0, 0]), Buffer.from('aPK\u0007\u0008'), Buffer.alloc(12)])
    const directory = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0\u0014\0\u0008\u0008\u0008\0', 'latin1'), Buffer.alloc(16), Buffer.from([1, 0]), Buffer.alloc(16), Buffer.from('a')])
    const [end, start] = [book.lastIndexOf('PK\u0005\u0006'), book.readUInt32LE(book.lastIndexOf('PK\u0005\u0006') + 16)]
    const tail = Buffer.from(book.subarray(end))
    for (const at of [8, 10]) tail.writeUInt16LE(tail.readUInt16LE(at) + 1, at)
    tail.writeUInt32LE(tail.readUInt32LE(12) + directory.length, 12)
    tail.writeUInt32LE(start + entry.length, 16)
    directory.writeUInt32LE(start, 42)
    expect(await read('a.xlsx', Buffer.concat([book.subarray(0, start), entry, book.subarray(start, end), directory, tail]))).toMatchObject({ fault: null, pages: ['Bäume\nLinde'] })
  })
})
