import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { find, read as readContainer } from 'cfb'
import { afterAll, describe, expect, it } from 'vitest'
import { extractFile } from '../../../main/import/extraction/extract-file'
import { container } from '../../fixtures/container'

const folder = mkdtempSync(join(tmpdir(), 'klimaarchiv-codeseiten-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What an old Office file says of itself ([MS-OLEPS] 2.21), in letters of that code page: title (2) and creator (4). */
function summary(codePage: number, title: Buffer, creator: Buffer): Buffer {
  const text = (bytes: Buffer): Buffer => {
    const padded = Buffer.alloc(8 + Math.ceil((bytes.length + 1) / 4) * 4)
    padded.writeUInt32LE(0x1e, 0)
    padded.writeUInt32LE(bytes.length + 1, 4)
    bytes.copy(padded, 8)
    return padded
  }
  const page = Buffer.alloc(8)
  page.writeUInt32LE(2, 0)
  page.writeUInt16LE(codePage, 4)
  const values: [number, Buffer][] = [[1, page], [2, text(title)], [4, text(creator)]]
  const set = Buffer.alloc(8 + values.length * 8)
  let at = set.length
  set.writeUInt32LE(values.length, 4)
  for (const [index, [id, bytes]] of values.entries()) {
    set.writeUInt32LE(id, 8 + index * 8)
    set.writeUInt32LE(at, 12 + index * 8)
    at += bytes.length
  }
  const head = Buffer.alloc(48)
  head.writeUInt16LE(0xfffe, 0)
  head.writeUInt32LE(1, 24)
  Buffer.from('e0859ff2f94f6810ab9108002b27b3d9', 'hex').copy(head, 28)
  head.writeUInt32LE(48, 44)
  return Buffer.concat([head, set, ...values.map(([, bytes]) => bytes)])
}

describe('what an old workbook says of itself', () => {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Äußerer Mühlweg']]), 'Wege')
  const written = find(readContainer(Buffer.from(write(book, { type: 'buffer', bookType: 'biff8' })), { type: 'buffer' }), '/Workbook')?.content

  it.each([
    ['Windows', 1252, 'Stra\xDFenb\xE4ume', 'J. M\xFCller'],
    ['a Macintosh', 10_000, 'Stra\xA7enb\x8Aume', 'J. M\x9Fller'],
  ])('is read in the letters of %s', async (_, codePage, title, creator) => {
    const path = join(folder, `${codePage}.xls`)
    writeFileSync(path, container('cfb', { '/Workbook': Buffer.from(written ?? []), '/\u0005SummaryInformation': summary(codePage, Buffer.from(title, 'latin1'), Buffer.from(creator, 'latin1')) }))
    expect(await extractFile(path, 'a.xls')).toMatchObject({ title: 'Straßenbäume', creator: 'J. Müller', fault: null, pages: ['Wege\nÄußerer Mühlweg'] })
  })
})
