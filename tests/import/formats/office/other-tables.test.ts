import { utils, write, type BookType } from '@e965/xlsx'
import { expect, it } from 'vitest'
import { workTime } from '../../../work-time'
import { read } from '../../tricky/reading'

const table = [['BAUMART', 'ANZAHL'], ['Esche am Phoenixsee', 120], ['Ginkgo', 33.25]]

function written(bookType: 'wk1' | 'wk3' | 'dbf'): Buffer {
  // Its types leave out the older ones.
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(table), 'Blatt')
  return Buffer.from(write(book, { type: 'buffer', bookType: bookType as BookType }))
}

it.each([['wk1', 'application/vnd.lotus-1-2-3'], ['dbf', 'application/x-dbf']] as const)('a table of the time before Windows has its cells (%s)', async (bookType, mediaType) => {
  const { pages, ...rest } = await read(`baeume.${bookType}`, written(bookType))
  expect(rest).toMatchObject({ mediaType, fault: null, kind: 'document' })
  expect(pages[0]).toMatch(/^BAUMART\tANZAHL\nEsche am Phoenixsee\t120\nGinkgo\t33\.25$/)
})

it('one of Lotus for Windows is told', async () => {
  expect(await read('baeume.wk3', written('wk3'))).toMatchObject({ mediaType: 'application/x-lotus-123', fault: 'no-reader' })
})

/** A table of dBase of one row, with what it says of its letters. */
function database(letters: number, name: Buffer): Buffer {
  const field = (called: string, type: string, length: number): Buffer => Buffer.concat([Buffer.from(called.padEnd(11, '\0') + type), Buffer.alloc(4), Buffer.from([length]), Buffer.alloc(15)])
  const head = Buffer.alloc(32)
  head.set([3, 113, 5, 12, 2, 0, 0, 0, 32 * 4 + 1, 0, 33, 0])
  head[29] = letters
  const row = (mark: string, ort: Buffer): Buffer => Buffer.concat([Buffer.from(mark), ort, Buffer.alloc(20 - ort.length, ' '), Buffer.from('20110517'), Buffer.from(Int32Array.of(-7).buffer)])
  return Buffer.concat([head, field('ORT', 'C', 20), field('TAG', 'D', 8), field('ZAHL', 'I', 4), Buffer.from('\r'), row('*', Buffer.from('geloescht')), row(' ', name)])
}

it.each([
  ['of DOS, as it says', 0x02, Buffer.from('H\x94rde \x99st', 'latin1')],
  ['of DOS, as they tell', 0, Buffer.from('H\x94rde', 'latin1')],
  ['of Windows', 0x57, Buffer.from('H\xf6rde', 'latin1')],
  ['in UTF-8', 0, Buffer.from('Hörde')],
])('a table of dBase has its letters (%s), days and numbers, and no row that was deleted', async (_, letters, name) => {
  expect((await read('orte.dbf', database(letters, name))).pages[0]).toMatch(/^ORT\tTAG\tZAHL\nHörde(?: Öst)?\t2011-05-17\t-7$/)
})

it('a day in a table of Lotus is one', async () => {
  const cell = Buffer.alloc(17)
  cell.writeUInt16LE(0x0e, 0)
  cell.writeUInt16LE(13, 2)
  cell[4] = 0xf2
  cell.writeDoubleLE(40_680, 9)
  expect(await read('tage.wk1', Buffer.concat([Buffer.from('000002000604', 'hex'), cell, Buffer.from('01000000', 'hex')]))).toMatchObject({ pages: ['2011-05-17'], fault: null })
})

it('one that is cut off anywhere keeps what is left of it, in no time', async () => {
  for (const bookType of ['wk1', 'dbf'] as const) {
    const whole = written(bookType)
    const took = await workTime(async () => {
      for (let length = 40; length < whole.length; length += 13) expect((await read(`baeume.${bookType}`, whole.subarray(0, length))).pages.join('')).not.toContain('undefined')
    })
    expect(took).toBeLessThan(5_000)
  }
  expect(await read('baeume.dbf', written('dbf').subarray(0, -10))).toMatchObject({ fault: 'file-damaged', pages: [expect.stringContaining('Phoenixsee')] })
})
