import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { zipped } from '../../fixtures/container'
import { coreProperties, officeOf } from '../../fixtures/office'
import { workTime } from '../../work-time'
import { read } from '../tricky/reading'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const letter = officeOf([{ path: 'word/document.xml', contentType: `${word}.main+xml`, content: '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Die Bäume am Phoenixsee</w:t></w:r></w:p></w:body></w:document>', from: '', id: '', kind: '' }], coreProperties('Brief', 'J. Holt', '2011-05-17T08:00:00Z'))

/** An entry whose sizes stand behind its content (APPNOTE 6.3.10, 4.3.9), with or without their mark. */
function unsized(name: string, text: string, isMarked = true): Buffer {
  const content = Buffer.from(text)
  const packed = deflateRawSync(content)
  return Buffer.concat([
    Buffer.from('504b03041400080008000000000000000000000000000000000000', 'hex').subarray(0, 26), Buffer.from(Uint16Array.of(Buffer.byteLength(name), 0).buffer), Buffer.from(name), packed,
    ...(isMarked ? [Buffer.from('504b0708', 'hex')] : []), Buffer.from(Uint32Array.of(crc32(content), packed.length, content.length).buffer),
  ])
}

/** An entry kept as it is. */
function stored(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(30)
  head.write('PK\u0003\u0004', 'latin1')
  head.writeUInt32LE(crc32(content), 14)
  head.writeUInt32LE(content.length, 18)
  head.writeUInt32LE(content.length, 22)
  head.writeUInt16LE(Buffer.byteLength(name), 26)
  return Buffer.concat([head, Buffer.from(name), content])
}

/** The place of the directory. */
const directory = (zip: Buffer): number => zip.indexOf(Buffer.from('504b0102', 'hex'))

describe('a container whose end is lost', () => {
  it('has its text as long as that is whole, and is said to be damaged', async () => {
    expect(await read('brief.docx', letter)).toMatchObject({ fault: null, pages: ['Die Bäume am Phoenixsee'] })
    for (const end of [directory(letter), letter.length - 30, letter.length - 10]) expect(await read('brief.docx', letter.subarray(0, end))).toMatchObject({ mediaType: word, fault: 'file-damaged', title: 'Brief', pages: ['Die Bäume am Phoenixsee'] })
    expect(await read('brief.docx', letter.subarray(0, letter.indexOf('word/document.xml') + 40))).toMatchObject({ fault: 'file-damaged', pages: [] })
  })

  it('has the files that are whole in it, also where their sizes stand behind them', async () => {
    const zip = Buffer.concat([unsized('Bäume.txt', 'Esche '.repeat(500)), unsized('leer.txt', ''), unsized('Wege.txt', 'Mühlweg', false), unsized('Letzte.txt', 'Kiefer '.repeat(900)).subarray(0, 60)])
    expect(await read('ablage.zip', zip)).toMatchObject({ mediaType: 'application/zip', fault: 'file-damaged', pages: ['Bäume.txt\nleer.txt\nWege.txt'], parts: [{ name: 'Bäume.txt', size: 3_000, fault: null }, { name: 'leer.txt', size: 0 }, { name: 'Wege.txt', size: 8 }] })
  })

  it('has the documents that are whole in it, whose own ends stand in it', async () => {
    const photo = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7_919) % 251))
    for (const behind of [100, 250_000]) {
      const zip = Buffer.concat([unsized('Bäume.txt', 'Esche '.repeat(500)), stored('Brief.docx', letter), stored('Foto.bin', photo).subarray(0, behind)])
      expect(await read('ablage.zip', zip)).toMatchObject({ mediaType: 'application/zip', fault: 'file-damaged', parts: [{ name: 'Bäume.txt', size: 3_000 }, { name: 'Brief.docx', fault: null }] })
    }
    expect(await read('brief.docx', Buffer.concat([letter.subarray(0, directory(letter)), stored('word/embeddings/Brief.docx', letter), Buffer.from('PK\u0001\u0002cut')]))).toMatchObject({ mediaType: word, fault: 'file-damaged', pages: ['Die Bäume am Phoenixsee'] })
  })

  it('is one of several parts where its name says so', async () => {
    const zip = zipped({ '/a.txt': 'x'.repeat(500), '/b.txt': 'y' })
    expect(await read('ablage.zip.001', zip.subarray(0, directory(zip)))).toMatchObject({ fault: 'not-unpacked', parts: [] })
  })

  it('costs no more than a sound one where it has thousands of files, or one that unpacks to millions of bytes', async () => {
    const took = await workTime(async () => {
      await read('viele.zip', Buffer.concat(Array.from({ length: 5_000 }, (_, index) => unsized(`${index}.txt`, 'Kiefer'))))
      expect(await read('gross.zip', Buffer.concat([unsized('a.txt', 'gut'), unsized('b.txt', '0'.repeat(80_000_000))]))).toMatchObject({ parts: [{ name: 'a.txt' }] })
    })
    expect(took).toBeLessThan(15_000)
  })
})
