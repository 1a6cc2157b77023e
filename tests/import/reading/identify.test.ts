import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { identify } from '../../../main/import/reading/identify'
import { workTime } from '../../work-time'
import { numbersFrom } from '../pictures'

const folder = mkdtempSync(join(tmpdir(), 'klimaarchiv-arten-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const document = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const types = ['[Content_Types].xml', Buffer.from(`<Types><Override PartName="/word/document.xml" ContentType="${document}.main+xml"/></Types>`)] as const
const next = numbersFrom(5)
const pictures = Array.from({ length: 8 }, (_, at) => [`word/media/${at}.png`, Buffer.from(Uint8Array.from({ length: 100_000 }, () => Math.floor(next() * 256)))] as const)

/** A ZIP whose entries have their sizes behind them (APPNOTE 6.3.10, 4.3.9), as LibreOffice writes them. */
function streamedZip(name: string, entries: readonly (readonly [name: string, content: Buffer])[]): string {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [entry, content] of entries) {
    const sizes = Buffer.from(Uint32Array.of(crc32(content), content.length, content.length).buffer)
    const called = Buffer.from(entry)
    const ofName = Buffer.from(Uint16Array.of(called.length, 0).buffer)
    const flags = Buffer.from('14000800000000000000', 'hex')
    const written = Buffer.concat([Buffer.from('PK\u0003\u0004'), flags, Buffer.alloc(12), ofName, called, content, Buffer.from('PK\u0007\u0008'), sizes])
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from('1400', 'hex'), flags, sizes, ofName, Buffer.alloc(10), Buffer.from(Uint32Array.of(at).buffer), called]))
    local.push(written)
    at += written.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.from(Uint16Array.of(0, 0, entries.length, entries.length).buffer), Buffer.from(Uint32Array.of(listed.length, at).buffer), Buffer.alloc(2)])
  const path = join(folder, name)
  writeFileSync(path, Buffer.concat([...local, listed, end]))
  return path
}

describe('what a file is', () => {
  it('is told of a document as soon where it says so behind its pictures as where it does before them', async () => {
    const [before, behind] = [streamedZip('before.docx', [types, ...pictures]), streamedZip('behind.docx', [...pictures, types])]
    const times = { before: Infinity, behind: Infinity }
    for (let turn = 0; turn < 6; turn += 1) {
      times.before = Math.min(times.before, await workTime(async () => expect((await identify(before, 'a.docx')).mediaType).toBe(document)))
      times.behind = Math.min(times.behind, await workTime(async () => expect((await identify(behind, 'a.docx')).mediaType).toBe(document)))
    }
    expect(times.behind).toBeLessThan(times.before * 5 + 5)
  })

  it('is told of a picture written as TIFF by its name, where it says of itself what photos straight out of a camera say', async () => {
    const entry = (tag: number, type: number, count: number, value: number): Buffer => {
      const written = Buffer.alloc(12)
      written.writeUInt16LE(tag, 0)
      written.writeUInt16LE(type, 2)
      written.writeUInt32LE(count, 4)
      written.writeUInt32LE(value, 8)
      return written
    }
    // One black pixel, and at the end how it is to be printed (PrintIM), which cameras note.
    const entries = [entry(256, 3, 1, 1), entry(257, 3, 1, 1), entry(258, 3, 1, 8), entry(262, 3, 1, 1), entry(273, 4, 1, 8), entry(277, 3, 1, 1), entry(278, 3, 1, 1), entry(279, 4, 1, 1), entry(50_341, 7, 4, 0)]
    const picture = Buffer.concat([Buffer.from('49492a000a000000', 'hex'), Buffer.alloc(2), Buffer.from(Uint16Array.of(entries.length).buffer), ...entries, Buffer.alloc(4)])
    const path = join(folder, 'foto')
    writeFileSync(path, picture)
    expect(await identify(path, 'foto.tif')).toEqual({ mediaType: 'image/tiff', fault: null })
    expect(await identify(path, 'DSC0001.ARW')).toEqual({ mediaType: 'image/x-sony-arw', fault: null })
  })

  it('is told of XML soon, however many remarks stand before its first tag', async () => {
    const path = join(folder, 'viele.xml')
    writeFileSync(path, `<?xml version="1.0"?>\n${'<!-- Lizenz -->\n'.repeat(28)}<rechnung>Grünpflege</rechnung>`)
    expect(await workTime(async () => expect(await identify(path, 'viele.xml')).toEqual({ mediaType: 'application/xml', fault: null }))).toBeLessThan(1_000)
  })

  it('is told of a moving PNG as of any other', async () => {
    const chunk = (type: string, content: Buffer): Buffer => {
      const called = Buffer.concat([Buffer.from(type, 'latin1'), content])
      const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
      size.writeUInt32BE(content.length)
      sum.writeUInt32BE(crc32(called))
      return Buffer.concat([size, called, sum])
    }
    const path = join(folder, 'ablauf.png')
    writeFileSync(path, Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')), chunk('acTL', Buffer.alloc(8)), chunk('IEND', Buffer.alloc(0))]))
    expect(await identify(path, 'ablauf.png')).toEqual({ mediaType: 'image/png', fault: null })
  })

  it('is told of a ZIP of other files by what is in it', async () => {
    expect(await identify(streamedZip('files.zip', [['Wege/liste.txt', Buffer.from('Mühlweg')]]), 'files.zip')).toEqual({ mediaType: 'application/zip', fault: null })
    expect(await identify(streamedZip('a.jar', [['META-INF/MANIFEST.MF', Buffer.from('Manifest-Version: 1.0')]]), 'a.jar')).toEqual({ mediaType: 'application/java-archive', fault: null })
  })
})
