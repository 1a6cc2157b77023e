import sharp from 'sharp'
import { expect, it } from 'vitest'
import { container, zipped } from '../../fixtures/container'
import { coreProperties, officeOf } from '../../fixtures/office'
import { pdfOfPages, shown } from '../../fixtures/pdf'
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
