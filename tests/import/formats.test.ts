import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, gzipSync } from 'node:zlib'
import { utils as sheets, write as writeBook } from '@e965/xlsx'
import { find, read as readContainer } from 'cfb'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { extractFile } from '../../main/import/extraction/extract-file'
import { createBudget, roomIn } from '../../main/import/reading/budget'
import type { Extracted } from '../../main/import/reading/extracted'
import { limits } from '../../main/import/reading/limits'
import { container, zipped } from '../fixtures/container'

const folder = mkdtempSync(join(tmpdir(), 'klimaarchiv-formate-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0

/** Reads a file made for a test, with room for what is inside it. */
function read(name: string, content: string | Uint8Array, { room = true, entries = 100, bytes = 1_000_000 } = {}): Promise<Extracted> {
  count += 1
  const path = join(folder, `${count}`)
  writeFileSync(path, content)
  const parts = mkdtempSync(join(folder, 'teile-'))
  return extractFile(path, name, { room: room ? { folder: parts, entries, bytes } : null })
}

/** The stream of a workbook of Excel 97 to 2003 with one sheet. */
function streamOfSheet(): Buffer {
  const one = sheets.book_new()
  sheets.book_append_sheet(one, sheets.aoa_to_sheet([['Mühlweg']]), 'Wege')
  return Buffer.from(find(readContainer(Buffer.from(writeBook(one, { type: 'buffer', bookType: 'biff8' })), { type: 'buffer' }), '/Workbook')?.content ?? [])
}

/** A record of such a stream. */
function record(type: number, content: Buffer): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt16LE(type, 0)
  head.writeUInt16LE(content.length, 2)
  return Buffer.concat([head, content])
}

describe('a spreadsheet', () => {
  const book = sheets.book_new()
  sheets.book_append_sheet(book, sheets.aoa_to_sheet([['Straße', 'Kosten'], ['Äußerer Mühlweg', 1250.5]]), 'Straßen')
  sheets.book_append_sheet(book, sheets.aoa_to_sheet([['Wege', 'Länge']]), 'Wege')
  book.Props = { Title: 'Straßenliste', Author: 'A. Beispiel' }

  it.each([
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['biff8', 'application/vnd.ms-excel'],
    ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ] as const)('is a page for each sheet (%s)', async (bookType, mediaType) => {
    const { pages, ...rest } = await read(`a.${bookType}`, Buffer.from(writeBook(book, { type: 'buffer', bookType })))
    expect(rest).toMatchObject({ mediaType, fault: null })
    expect(pages).toHaveLength(2)
    expect(pages[0]).toMatch(/Straßen[\s\S]*Äußerer Mühlweg\t1250[.,]5/)
    expect(pages[1]).toContain('Länge')
  })

  it.each(['xlsx', 'biff8'] as const)('is called by the words that stand alone above its table (%s)', async (bookType) => {
    const titleOf = async (...rows: (string | number)[][]) => {
      const titled = sheets.book_new()
      sheets.book_append_sheet(titled, sheets.aoa_to_sheet(rows), 'Tabelle1')
      return (await read(`a.${bookType}`, Buffer.from(writeBook(titled, { type: 'buffer', bookType })))).title
    }
    expect(await titleOf(['Mittelabruf Nr. 3'], [], ['Posten', 'Betrag'], ['Flüge', 3900])).toBe('Mittelabruf Nr. 3')
    expect(await titleOf(['Posten', 'Betrag'], ['Flüge', 3900])).toBeNull()
    expect(await titleOf(['Flüge'], ['Honorare'], ['Sachkosten'])).toBeNull()
    expect(await titleOf(['Stand:'], ['Posten', 'Betrag'])).toBeNull()
  })

  it('says who made it', async () => {
    expect(await read('a.xlsx', Buffer.from(writeBook(book, { type: 'buffer', bookType: 'xlsx' })))).toMatchObject({ title: 'Straßenliste', creator: 'A. Beispiel' })
  })

  it.each(['xlsx', 'biff8'] as const)('has its days where it counts them from 1904 (%s)', async (bookType) => {
    const mac = sheets.book_new()
    sheets.book_append_sheet(mac, { '!ref': 'A1:A3', A1: { t: 'n', v: 37_444, z: 'dd.mm.yyyy' }, A2: { t: 'n', v: 37_445, z: 'dd/mm/yyyy' }, A3: { t: 'n', v: 37_446, z: 'd.m.yy' } }, 'Mac')
    mac.Workbook = { WBProps: { date1904: true } }
    const { pages } = await read(`mac.${bookType}`, Buffer.from(writeBook(mac, { type: 'buffer', bookType })))
    expect(pages).toEqual(['Mac\n08.07.2006\n09/07/2006\n10.7.06'])
  })

  it.each(['xlsx', 'biff8'] as const)('has long numbers whole, and no currency that its formats do not name (%s)', async (bookType) => {
    const numbers = sheets.book_new()
    sheets.book_append_sheet(numbers, { '!ref': 'A1:A4', A1: { t: 'n', v: 492_315_022_000 }, A2: { t: 'n', v: 1250.5, z: '[$-407]#,##0.00" €"' }, A3: { t: 'n', v: 7, z: '#,##0.00 [$€-407]' }, A4: { t: 'n', v: 0.000_012_5 } }, 'Zahlen')
    const { pages } = await read(`zahlen.${bookType}`, Buffer.from(writeBook(numbers, { type: 'buffer', bookType })))
    expect(pages).toEqual(['Zahlen\n492315022000\n1,250.50 €\n7.00 €\n0.0000125'])
  })

  it.each(['xlsx', 'biff8'] as const)('has days of German formats in German (%s)', async (bookType) => {
    const dated = sheets.book_new()
    const formats = ['[$-407]d. mmmm yyyy', '[$-407]d/ mmmm yyyy', '[$-de-DE]dddd, d. mmm yy', '[$-C07]d. mmm. yyyy hh:mm', 'm/d/yy h:mm', '[$-409]d mmmm yyyy']
    sheets.book_append_sheet(dated, { '!ref': `A1:A${formats.length}`, ...Object.fromEntries(formats.map((z, row) => [`A${row + 1}`, { t: 'n', v: 40_603.75, z }])) }, 'Tage')
    const { pages } = await read(`tage.${bookType}`, Buffer.from(writeBook(dated, { type: 'buffer', bookType })))
    expect(pages).toEqual(['Tage\n1. März 2011\n1. März 2011\nDienstag, 1. Mär 11\n1. Mär. 2011 18:00\n01.03.2011 18:00\n1 March 2011'])
  })

  it.each(['xlsx', 'biff8'] as const)('has days and times of the system as a German one shows them, unless it is written in English (%s)', async (bookType) => {
    const written = (text: string) => bySystem(bookType, text)
    expect(await written('Tage')).toBe('Dienstag, 1. März 2011 | Dienstag, 1. März 2011 | 18:00:00')
    expect(await written('These are the days on which the members of the partnership met, and what they decided at that time.')).toBe('Tuesday, March 01, 2011 | Tuesday, March 01, 2011 | 6:00:00 PM')
  })

  it('has them in English also where it says that it is written so', async () => {
    expect(await bySystem('xlsx', 'Tage', 'en-GB')).toMatch(/^Tuesday/)
  })

  async function bySystem(bookType: 'xlsx' | 'biff8', text: string, language?: string): Promise<string | undefined> {
    const dated = sheets.book_new()
    const formats = ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '[$-x-sysdate]dddd, mmmm dd, yyyy', '[$-F400]h:mm:ss\\ AM/PM']
    sheets.book_append_sheet(dated, { '!ref': 'A1:A4', A1: { t: 's', v: text }, ...Object.fromEntries(formats.map((z, row) => [`A${row + 2}`, { t: 'n', v: 40_603.75, z }])) }, 'Tage')
    if (language !== undefined) dated.Props = { Language: language }
    return (await read(`tage.${bookType}`, Buffer.from(writeBook(dated, { type: 'buffer', bookType })))).pages[0]?.split('\n').slice(2).join(' | ')
  }

  it('of 1997 to 2003 has its headers and footers', async () => {
    const stream = streamOfSheet()
    const record = (type: number, text: string, isWide: boolean): Buffer => {
      const letters = Buffer.from(text, isWide ? 'utf16le' : 'latin1')
      const head = Buffer.alloc(7)
      head.writeUInt16LE(type, 0)
      head.writeUInt16LE(letters.length + 3, 2)
      head.writeUInt16LE(text.length, 4)
      head.writeUInt8(isWide ? 1 : 0, 6)
      return Buffer.concat([head, letters])
    }
    // Behind the record that begins the sheet, which has 20 bytes.
    const place = stream.lastIndexOf(Buffer.from('0908', 'hex')) + 20
    const written = Buffer.concat([stream.subarray(0, place), record(0x14, '&L&"Arial,Fett"&12Umweltamt&CStraßen & Wege&R&P', false), record(0x15, '&CStand: Łódź', true), stream.subarray(place)])
    const { pages, fault } = await read('a.xls', container('cfb', { '/Workbook': written }))
    expect([pages, fault]).toEqual([['Wege\nMühlweg\nUmweltamt\nStraßen & Wege\nStand: Łódź'], null])
  })

  it('of 1997 to 2003 has its text boxes, however their letters are parted', async () => {
    const stream = streamOfSheet()
    const box = Buffer.alloc(18)
    const text = ['Stand der Arbeiten\nBäume: ', 'Łódź und Hörde']
    box.writeUInt16LE(text.join('').length, 10)
    // The object that it is the text of.
    const drawn = Buffer.alloc(26)
    for (const [place, value] of [0x15, 0x12, 6, 1].entries()) drawn.writeUInt16LE(value, place * 2)
    const boxes = [record(0x5d, drawn), record(0x1b6, box), record(0x3c, Buffer.concat([Buffer.from([0]), Buffer.from(text[0] ?? '', 'latin1')])), record(0x3c, Buffer.concat([Buffer.from([1]), Buffer.from(text[1] ?? '', 'utf16le')])), record(0x3c, Buffer.alloc(16))]
    const place = stream.lastIndexOf(Buffer.from('0908', 'hex')) + 20
    const { pages, fault } = await read('a.xls', container('cfb', { '/Workbook': Buffer.concat([stream.subarray(0, place), ...boxes, stream.subarray(place)]) }))
    expect([pages, fault]).toEqual([['Wege\nMühlweg\nStand der Arbeiten\nBäume: Łódź und Hörde'], null])
  })

  it('of 1997 to 2003 has what is written in its charts', async () => {
    const stream = streamOfSheet()
    const begin = Buffer.alloc(16)
    begin.writeUInt16LE(0x0600, 0)
    begin.writeUInt16LE(0x0020, 2)
    const [title, series] = ['Bäume je Bezirk', 'Łódź']
    const chart = [record(0x809, begin), record(0x100d, Buffer.concat([Buffer.from([0, 0, title.length, 0]), Buffer.from(title, 'latin1')])), record(0x100d, Buffer.concat([Buffer.from([0, 0, series.length, 1]), Buffer.from(series, 'utf16le')])), record(0x14, Buffer.from('\u0004\0\0Kopf', 'latin1')), record(0x0a, Buffer.alloc(0))]
    const end = stream.lastIndexOf(Buffer.from('0a000000', 'hex'))
    const { pages, fault } = await read('a.xls', container('cfb', { '/Workbook': Buffer.concat([stream.subarray(0, end), ...chart, stream.subarray(end)]) }))
    expect([pages, fault]).toEqual([['Wege\nMühlweg\nBäume je Bezirk\nŁódź'], null])
  })

  it.each(['Text 1', 'Text 12', ''])('of 1995 has its text boxes (%s)', async (name) => {
    const one = sheets.book_new()
    sheets.book_append_sheet(one, sheets.aoa_to_sheet([['Allee']]), 'Wege')
    const stream = Buffer.from(find(readContainer(Buffer.from(writeBook(one, { type: 'buffer', bookType: 'biff5' })), { type: 'buffer' }), '/Book')?.content ?? [])
    const text = 'Stand: Bäume\nHörde'
    const drawn = Buffer.alloc(70)
    for (const [place, value] of [[4, 6], [30, name.length], [44, text.length]] as const) drawn.writeUInt16LE(value, place)
    const called = name === '' ? '' : String.fromCharCode(name.length) + name + (name.length % 2 === 0 ? '\0' : '')
    const box = Buffer.concat([drawn, Buffer.from(called + text + '\0'.repeat(16), 'latin1')])
    const head = Buffer.alloc(4)
    head.writeUInt16LE(0x5d, 0)
    head.writeUInt16LE(box.length, 2)
    const end = stream.lastIndexOf(Buffer.from('0a000000', 'hex'))
    const { pages, fault } = await read('a.xls', container('cfb', { '/Book': Buffer.concat([stream.subarray(0, end), head, box, stream.subarray(end)]) }))
    expect([pages, fault]).toEqual([['Wege\nAllee\nStand: Bäume\nHörde'], null])
  })

  it('as CSV keeps its values as they are written', async () => {
    const { pages, mediaType } = await read('tabelle.csv', 'Straße;Kosten\nMühlweg;148.750,00\nAllee;0012\n')
    expect(mediaType).toBe('text/csv')
    expect(pages).toEqual(['Straße\tKosten\nMühlweg\t148.750,00\nAllee\t0012'])
  })
})

describe('rich text', () => {
  it('has its letters, title, author and day', async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\info{\title Stra\'dfenb\'e4ume}{\author J. Holt}{\creatim\yr2011\mo5\dy9\hr10}}\f0 Gr\'fc\'dfe aus Dortmund\par \u8364? 50\par}`
    expect(await read('brief.rtf', rtf)).toMatchObject({ mediaType: 'application/rtf', title: 'Straßenbäume', creator: 'J. Holt', created: '2011-05-09', pages: ['Grüße aus Dortmund\n\n€ 50'] })
  })
})

describe('slides of 1997 to 2003', () => {
  const record = (type: number, content: Buffer, version = 0): Buffer => {
    const head = Buffer.alloc(8)
    head.writeUInt16LE(version, 0)
    head.writeUInt16LE(type, 2)
    head.writeUInt32LE(content.length, 4)
    return Buffer.concat([head, content])
  }
  const holder = (type: number, ...content: readonly Buffer[]): Buffer => record(type, Buffer.concat(content), 0x0f)
  const letters = (text: string): Buffer => record(4000, Buffer.from(text, 'utf16le'))

  it('are a page each, with titles from the list and boxes from the slide', async () => {
    const list = holder(4080, record(1011, Buffer.alloc(20)), letters('Haushalt\rÜbersicht'), record(1011, Buffer.alloc(20)), letters('Rücklage'))
    const stream = Buffer.concat([holder(1000, list), holder(1006, letters('Textfeld')), holder(1006), holder(1008, letters('Notiz zur Rücklage'))])
    expect(await read('folien.ppt', container('cfb', { '/PowerPoint Document': stream }))).toMatchObject({
      mediaType: 'application/vnd.ms-powerpoint',
      pages: ['Haushalt\nÜbersicht\nTextfeld', 'Rücklage\nNotiz zur Rücklage'],
    })
  })

  it('have their notes behind each, and nothing of masters or of what is put in when they are shown', async () => {
    const numbers = (...values: readonly number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer)
    const persist = (id: number): Buffer => record(1011, numbers(id, 0, 0, id, 0))
    const masters = record(4080, persist(0x80000000), 0x1f)
    const slides = holder(4080, persist(256), letters('Haushalt'), persist(257), letters('Rücklage'))
    const notes = (slide: number, text: string): Buffer => holder(1008, record(1009, numbers(slide, 0)), letters('*'), letters(text))
    const stream = Buffer.concat([holder(1000, masters, slides), notes(0, 'Click to edit Master text styles'), holder(1006, letters('*'), letters('Textfeld')), holder(1006), notes(257, 'Zur Rücklage'), notes(256, 'Zum Haushalt')])
    expect((await read('folien.ppt', container('cfb', { '/PowerPoint Document': stream }))).pages).toEqual(['Haushalt\nTextfeld\nZum Haushalt', 'Rücklage\nZur Rücklage'])
  })

  it('have the comments on them behind what stands on them, and nothing that other programs have put there', async () => {
    const string = (instance: number, text: string): Buffer => record(4026, Buffer.from(text, 'utf16le'), instance << 4)
    const comment = holder(12_000, string(0, 'Ama Darko'), string(1, 'Zahlen für 2011 prüfen'), string(2, 'AD'), record(12_001, Buffer.alloc(28)))
    const tags = (name: string, content: Buffer): Buffer => holder(5000, holder(5002, string(0, name), record(5003, content)))
    const foreign = tags('FREMD', comment)
    const stream = Buffer.concat([holder(1000, holder(4080, record(1011, Buffer.alloc(20)), letters('Haushalt'))), holder(1006, letters('Textfeld'), tags('___PPT10', comment), foreign)])
    expect((await read('folien.ppt', container('cfb', { '/PowerPoint Document': stream }))).pages).toEqual(['Haushalt\nTextfeld\nAma Darko\nZahlen für 2011 prüfen'])
  })

  it('have the comments on them, with who made them, and what stands at their foot', async () => {
    const string = (instance: number, text: string): Buffer => record(4026, Buffer.from(text, 'utf16le'), instance << 4)
    const foot = holder(4057, record(4058, Buffer.alloc(4)), string(0, 'Mai 2011'), string(1, 'Kopf der Notizen'), string(2, 'Umweltamt'))
    const comment = holder(5000, holder(5002, string(0, '___PPT10'), holder(5003, holder(12_000, string(0, 'J. Holt'), string(1, 'Bitte kürzen'), string(2, 'JH')))))
    const stream = Buffer.concat([holder(1016, holder(4057, string(2, 'Fuß der Vorlage'))), holder(1006, foot, letters('Haushalt'), comment), holder(1006, letters('Rücklage'))])
    expect((await read('folien.ppt', container('cfb', { '/PowerPoint Document': stream }))).pages).toEqual(['Haushalt\nMai 2011\nUmweltamt\nJ. Holt\nBitte kürzen', 'Rücklage'])
  })

  it('have what stands at the foot of all slides behind the last, once', async () => {
    const string = (instance: number, text: string): Buffer => record(4026, Buffer.from(text, 'utf16le'), instance << 4)
    const stream = Buffer.concat([holder(1000, holder(4057, string(0, '*'), string(2, 'Umweltamt')), holder(4057, string(1, 'Kopf der Notizen'), string(2, 'Umweltamt'))), holder(1006, letters('Haushalt')), holder(1006, letters('Rücklage'))])
    expect((await read('folien.ppt', container('cfb', { '/PowerPoint Document': stream }))).pages).toEqual(['Haushalt', 'Rücklage\nUmweltamt'])
  })

  it('are all there behind a container that holds a package instead of records', async () => {
    const theme = holder(1064, Buffer.from('504b030414000600', 'hex'), letters('Entwurf'))
    const stream = Buffer.concat([holder(1000, theme, holder(4080, record(1011, Buffer.alloc(20)), letters('Haushalt'))), holder(1006, letters('Textfeld'))])
    expect((await read('folien.ppt', container('cfb', { '/PowerPoint Document': stream }))).pages).toEqual(['Haushalt\nTextfeld'])
  })

  it('with a password are said to have one where no record can be told any more', async () => {
    const user = record(4086, Buffer.from('14000000dfc4d1f3', 'hex'))
    expect(await read('folien.ppt', container('cfb', { '/PowerPoint Document': Buffer.from('8f1c22e0b5a7014c93d8', 'hex'), '/Current User': user }))).toMatchObject({ fault: 'file-encrypted', pages: [] })
  })

  it('that are older than 1997 and have no such document are said not to be read', async () => {
    expect(await read('folien.ppt', container('cfb', { '/PowerPoint Document': record(3, Buffer.from('Haushalt')) }))).toMatchObject({ fault: 'no-reader', pages: [] })
  })

  it('of which zeros have taken the place is damaged, and so is a workbook', async () => {
    const document = Buffer.from('0f00e80308000000000000000000000000', 'hex')
    expect(await read('folien.ppt', container('cfb', { '/PowerPoint Document': Buffer.concat([document, Buffer.alloc(4_000)]) }))).toMatchObject({ fault: 'file-damaged', pages: [] })
    const stream = streamOfSheet()
    stream.fill(0, 100)
    expect(await read('mappe.xls', container('cfb', { '/Workbook': stream }))).toMatchObject({ fault: 'file-damaged', pages: [] })
  })

  it('with a password are said to have one', async () => {
    expect(await read('folien.ppt', container('cfb', { '/PowerPoint Document': record(12_052, Buffer.alloc(8)) }))).toMatchObject({ fault: 'file-encrypted', pages: [] })
  })
})

describe('a mail', () => {
  const inner = 'From: b@example.org\nTo: c@example.org\nSubject: Innen\nDate: Tue, 03 May 2011 23:30:00 +0200\n\nInnerer Text.\n'
  const mail = [
    'From: =?utf-8?q?J=C3=B6rg_Beispiel?= <j@example.org>',
    'To: a@example.org',
    'Subject: =?utf-8?q?B=C3=A4ume?=',
    'Date: Wed, 04 May 2011 00:30:00 +0200',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=x',
    '',
    '--x',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Anbei die Liste der Straßenbäume, wie gestern in der Besprechung versprochen.',
    '--x',
    'Content-Type: text/csv; name="liste/alt.csv"',
    'Content-Disposition: attachment; filename="liste/alt.csv"',
    '',
    'Baum;Zahl',
    '--x',
    'Content-Type: message/rfc822',
    '',
    inner,
    '--x--',
  ].join('\n')

  it('says who wrote to whom, and on the day of the sender', async () => {
    const { pages, ...message } = await read('post.eml', mail)
    expect(message).toMatchObject({ mediaType: 'message/rfc822', title: 'Bäume', creator: 'Jörg Beispiel <j@example.org>', created: '2011-05-04', date: null })
    expect(pages[0]).toBe('Von: Jörg Beispiel <j@example.org>\nAn: a@example.org\nDatum: 04.05.2011, 00:30\nBetreff: Bäume\nAnlagen: liste_alt.csv; 2.eml\n\nAnbei die Liste der Straßenbäume, wie gestern in der Besprechung versprochen.')
  })

  it('has its attachments and forwarded mails as parts', async () => {
    const { parts } = await read('post.eml', mail)
    expect(parts.map(({ name, fault }) => ({ name, fault }))).toEqual([{ name: 'liste_alt.csv', fault: null }, { name: '2.eml', fault: null }])
    expect(await extractFile(parts[1]?.path ?? '', '2.eml')).toMatchObject({ title: 'Innen', created: '2011-05-03' })
  })

  it('keeps them inside where it lies too deep', async () => {
    expect(await read('post.eml', mail, { room: false })).toMatchObject({ fault: 'nested-too-deep', parts: [], title: 'Bäume' })
  })

  it('in a mailbox is a part, also where its text has a line that begins with From', async () => {
    const box = `From a@example.org Wed May  4 00:30:00 2011\n${inner}\nFrom a@example.org Wed May  4 00:31:00 2011\nFrom: a@example.org\nSubject: Zwei\n\n>From here on.\n`
    const { mediaType, parts, pages } = await read('alt.mbox', box)
    expect(mediaType).toBe('application/mbox')
    expect(pages).toEqual(['Innen\nZwei'])
    expect(parts.map(({ name }) => name)).toEqual(['0001.eml', '0002.eml'])
    expect((await extractFile(parts[1]?.path ?? '', '0002.eml')).pages[0]).toContain('\nFrom here on.')
  })
})

describe('what has no room any more', () => {
  const mail = (number: number): string => `From a@example.org Wed May  4 00:30:00 2011\nFrom: a@example.org\nSubject: Nummer ${number}\n\nText ${number}\n\n`

  it('takes no text from the mail it is attached to', async () => {
    const attachments = ['a', 'b'].map((name) => `--x\nContent-Type: text/csv\nContent-Disposition: attachment; filename=${name}.csv\n\nBaum;${name}\n`).join('')
    const mixed = `From: a@example.org\nSubject: Bäume\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nText der Mail\n${attachments}--x--\n`
    for (const room of [{ entries: 0 }, { entries: -5 }, { bytes: 3 }]) {
      const { parts, ...message } = await read('post.eml', mixed, room)
      expect(message).toMatchObject({ title: 'Bäume', fault: null, pages: [expect.stringContaining('Text der Mail')] })
      expect(parts).toMatchObject([{ name: 'a.csv', path: null, fault: 'file-too-large' }, { name: 'b.csv', path: null, fault: 'file-too-large' }])
    }
    // Where even names have no room, the mail says so.
    expect(await read('post.eml', mixed, { entries: -limits.namedEntries })).toMatchObject({ title: 'Bäume', fault: 'file-too-large', parts: [] })
  })

  it('is little of a mailbox: it may hold as many mails as its size has room for', async () => {
    const path = join(folder, 'gross.mbox')
    writeFileSync(path, Array.from({ length: 10_050 }, (_, number) => mail(number).replace('\n\n', `\nX-Weg: ${'x'.repeat(130)}\n\n`)).join(''))
    const room = roomIn(mkdtempSync(join(folder, 'teile-')), 0, createBudget(statSync(path).size))
    const { parts, fault } = await extractFile(path, 'gross.mbox', { room })
    expect({ fault, count: parts.length, left: parts.filter((part) => part.path === null) }).toEqual({ fault: null, count: 10_050, left: [] })
  })

  it('is named in a mailbox, so much of it that millions are not', async () => {
    const box = Array.from({ length: limits.namedEntries + 50 }, (_, number) => mail(number)).join('')
    const { parts, fault, pages } = await read('alt.mbox', box, { entries: 20 })
    expect({ fault, count: parts.length, taken: parts.filter((part) => part.path !== null).length }).toEqual({ fault: 'file-too-large', count: limits.namedEntries + 20, taken: 20 })
    expect(pages[0]).toContain(`Nummer ${limits.namedEntries + 49}`)
  })
})

describe('a page saved as one file', () => {
  it('has its text, not its envelope', async () => {
    const page = 'From: <Saved by Browser>\nSnapshot-Content-Location: https://example.org/\nSubject: Seite\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="x"\n\n--x\nContent-Type: text/html\n\n<html><head><title>Klima</title></head><body><p>Pflanzaktion am Bach</p></body></html>\n--x--\n'
    expect(await read('seite.mhtml', page)).toMatchObject({ mediaType: 'multipart/related', title: 'Klima', pages: ['Pflanzaktion am Bach'] })
  })

  it('has the text of all its frames', async () => {
    const part = (page: string): string => `--x\nContent-Type: text/html; charset=utf-8\n\n${page}\n`
    const page = `From: <Saved by Browser>\nSubject: Rahmen\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="x"\n\n${part('<html><head><title>Agenda</title></head><frameset><frame src="nav.htm"><frame src="haupt.htm"></frameset></html>')}${part('<html><body><a href="x">Start</a></body></html>')}${part('<html><head><title>Haupt</title></head><body><h1>Bericht</h1><p>Krötenwanderungszaun</p></body></html>')}--x--\n`
    const { pages, ...saved } = await read('rahmen.mht', page)
    expect(saved).toMatchObject({ mediaType: 'multipart/related', title: 'Agenda', fault: null })
    expect(pages[0]).toMatch(/Start[\s\S]*Bericht\n+Krötenwanderungszaun/)
  })
})

/** A ZIP with one file as it is (APPNOTE 6.3.10, 4.3). */
function storedZip(name: string, text: string): Buffer {
  const content = Buffer.from(text)
  const about = Buffer.alloc(26)
  about.writeUInt16LE(20, 0)
  about.writeUInt32LE(crc32(content), 10)
  about.writeUInt32LE(content.length, 14)
  about.writeUInt32LE(content.length, 18)
  about.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), about, Buffer.from(name), content])
  const central = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), about, Buffer.alloc(14), Buffer.from(name)])
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

describe('a ZIP', () => {
  it('is walked as the folder it is, without what systems leave behind', async () => {
    const { parts, pages, fault } = await read('ablage.zip', zipped({ '/2011/Brief.txt': 'Grüße', '/2011/.DS_Store': 'x', '/__MACOSX/._Brief.txt': 'x' }))
    expect({ fault, names: parts.map(({ name }) => name) }).toEqual({ fault: null, names: ['2011/Brief.txt'] })
    expect(pages).toEqual(['2011/Brief.txt'])
    expect(await read('sitzung.zip', zipped({ '/niederschrift.txt': 'x' }))).toMatchObject({ kind: 'document' })
    expect(await extractFile(parts[0]?.path ?? '', 'Brief.txt')).toMatchObject({ pages: ['Grüße'] })
  })

  it('has the names that programs wrote in the code page of Windows', async () => {
    const old = Buffer.from(zipped({ '/Xbersicht der Xfen.txt': 'x' }).toString('latin1').replaceAll('Xbersicht der Xfen', 'Übersicht der Öfen'), 'latin1')
    expect((await read('alt.zip', old)).parts).toMatchObject([{ name: 'Übersicht der Öfen.txt' }])
  })

  it('says of a file packed in a way nobody here unpacks that it was not taken in', async () => {
    const packed = zipped({ '/notiz.txt': 'Grüße', '/gut.txt': 'Gut' })
    // The method stands in the entry's own head and in the directory (APPNOTE 6.3.10, 4.3.7 and 4.3.12).
    const name = Buffer.from('notiz.txt')
    for (let at = packed.indexOf(name); at !== -1; at = packed.indexOf(name, at + 1)) packed.writeUInt16LE(12, packed.readUInt32LE(at - 30) === 0x04034b50 ? at - 22 : at - 36)
    expect((await read('bz.zip', packed)).parts).toMatchObject([{ name: 'gut.txt', fault: null }, { name: 'notiz.txt', path: null, fault: 'packed-otherwise' }])
  })

  it('never leads out of the folder it is unpacked to', async () => {
    const { parts } = await read('boese.zip', zipped({ '/../../boese.txt': 'x' }))
    expect(parts.map(({ name }) => name)).toEqual(['boese.txt'])
    expect(parts[0]?.path?.startsWith(folder)).toBe(true)
  })

  it('that grows beyond its room gives what has room, and names the rest', async () => {
    const bomb = zipped({ '/aaa.txt': Buffer.alloc(2_000_000), '/gut.txt': 'Gut' })
    const outcome = ({ parts, fault }: Extracted) => ({ fault, parts: parts.map(({ name, path, fault: why }) => [name, path !== null && existsSync(path), why]) })
    expect(outcome(await read('bombe.zip', bomb, { bytes: 1_000_000 }))).toEqual({ fault: null, parts: [['aaa.txt', false, 'file-too-large'], ['gut.txt', true, null]] })
    expect(outcome(await read('viele.zip', zipped({ '/a': 'a', '/b': 'b', '/c': 'c' }), { entries: 2 }))).toEqual({ fault: null, parts: [['a', true, null], ['b', true, null], ['c', false, 'file-too-large']] })
  })

  const notes = (count: number): Record<string, string> => Object.fromEntries(Array.from({ length: count }, (_, number) => [`/Notiz ${100 + number}.txt`, `Notiz Nummer ${number} über die Straßenbäume: ${'Linde, Buche, Ahorn. '.repeat(9)}`]))

  it('with a file in it that is damaged gives all others, and names that one', async () => {
    for (const offset of [4, 30, 50]) {
      const zip = zipped(notes(30))
      zip.fill(0xff, zip.indexOf('Notiz 115.txt') + offset, zip.indexOf('Notiz 115.txt') + offset + 12)
      const { parts, pages, fault } = await read('ablage.zip', zip)
      expect({ fault, count: parts.length, good: parts.filter((part) => part.path !== null).length, bad: parts.filter((part) => part.fault !== null).map((part) => [part.fault, part.path]) }).toEqual({ fault: null, count: 30, good: 29, bad: [['file-damaged', null]] })
      expect(pages[0]?.split('\n')).toHaveLength(30)
    }
  })

  it('is compared with the sum it notes for each file', async () => {
    const zip = storedZip('Bescheid.txt', 'Bewilligt werden 1000 Euro.')
    expect((await read('gut.zip', zip)).parts).toMatchObject([{ name: 'Bescheid.txt', fault: null }])
    zip.write('9000', zip.indexOf('1000 Euro'))
    expect((await read('crc.zip', zip)).parts).toMatchObject([{ name: 'Bescheid.txt', path: null, fault: 'file-damaged' }])
  })

  it('is opened also where it is filled up behind its end', async () => {
    for (const filling of [300, 70_000]) expect(await read('band.zip', Buffer.concat([zipped(notes(3)), Buffer.alloc(filling)]))).toMatchObject({ mediaType: 'application/zip', fault: null, parts: [{ fault: null }, { fault: null }, { fault: null }] })
    expect(await read('halb.zip', zipped(notes(3)).subarray(0, -10))).toMatchObject({ mediaType: 'application/zip', fault: 'file-damaged' })
  })

  it('of an archive like this one, or of a backup, are not taken apart into files without names', async () => {
    const hash = `ab${'0'.repeat(62)}`
    const archive = { 'archive.sqlite': 'x', 'archive.lock': 'x', [`files/ab/${hash}`]: 'Brief', [`derived/thumbnails/ab/${hash}`]: 'x', 'orphans/alt': 'x' }
    const below = (folder: string) => Object.fromEntries(Object.entries(archive).map(([name, content]) => [`${folder}/${name}`, content]))
    const within = await read('umzug.zip', zipped({ ...below('/Alt/Klimaarchiv'), '/Alt/Notiz.txt': 'Umzug am Montag' }))
    expect(within).toMatchObject({ pages: ['Alt/Notiz.txt\nAlt/Klimaarchiv'], fault: null, parts: [{ name: 'Alt/Notiz.txt', fault: null }, { name: 'Alt/Klimaarchiv', path: null, fault: 'archive-kept' }] })
    expect(await read('archiv.zip', zipped({ ...below(''), '/Notiz.txt': 'Umzug am Montag' }))).toMatchObject({ fault: 'archive-kept', parts: [{ name: 'Notiz.txt', fault: null }] })
  })

  it('of many times the size a container may have is not unpacked at all', async () => {
    const dense = zipped({ '/a.txt': 'a' })
    dense.writeUInt32LE(limits.containerBytes + 1, dense.indexOf('PK\u0001\u0002') + 24)
    expect(await read('dicht.zip', dense, { bytes: limits.containerBytes })).toMatchObject({ fault: 'file-too-large', parts: [] })
  })
})

it('a workbook of Excel 2003 in XML shows its short dates as all others do', async () => {
  const workbook = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles><Worksheet ss:Name="Termine"><Table><Row><Cell><Data ss:Type="String">Übergabe</Data></Cell><Cell ss:StyleID="d"><Data ss:Type="DateTime">2013-03-14T00:00:00.000</Data></Cell></Row></Table></Worksheet></Workbook>`
  expect(await read('termine.xml', workbook)).toMatchObject({ mediaType: 'application/vnd.ms-excel', pages: ['Termine\nÜbergabe\t14.03.2013'] })
})

describe('XML', () => {
  const xml = (body: string, encoding = 'UTF-8'): string => `<?xml version="1.0" encoding="${encoding}"?>\n${body}`

  it('of invoices, maps and books has the words between its tags', async () => {
    const invoice = xml(`<rsm:Invoice xmlns:rsm="urn:x"><cbc:ID>RE-2024-17</cbc:ID><cac:Party><cbc:Name>Gärtnerei Öztürk &amp; Söhne</cbc:Name></cac:Party><cbc:Embedded mimeCode="application/pdf">${'JVBERi0x'.repeat(100)}</cbc:Embedded></rsm:Invoice>`)
    expect(await read('rechnung.xml', invoice)).toMatchObject({ mediaType: 'application/xml', fault: null, pages: ['RE-2024-17\nGärtnerei Öztürk & Söhne'], thumbnail: expect.any(Uint8Array) })
    const map = xml(`<kml xmlns="http://www.opengis.net/kml/2.2">\n <Placemark>\n  <name>Deponie Oti</name>\n  <description><![CDATA[<p>Betrieben von der <b>KMA</b></p>]]></description>\n  <coordinates>${'-1.62,6.63,0 '.repeat(50)}</coordinates>\n </Placemark>\n</kml>`)
    expect((await read('kumasi.kml', map)).pages).toEqual(['Deponie Oti\nBetrieben von der KMA'])
    const book = xml('<book><title>Wärmeplan</title>\n<!-- Entwurf -->\n<para>Der <emphasis>Plan</emphasis> ist\nfertig.</para></book>')
    expect(await read('plan.xml', book)).toMatchObject({ title: expect.stringContaining('Wärmeplan'), pages: ['Wärmeplan\nDer Plan ist\nfertig.'] })
  })

  it('has its letters in whatever it says it is written in', async () => {
    for (const encoding of ['ISO-8859-1', 'UTF-8', 'x-unbekannt']) expect((await read('a.xml', Buffer.from(xml('<a>Straßenbäume</a>', encoding), 'latin1'))).pages).toEqual(['Straßenbäume'])
    expect((await read('a.xml', Buffer.from(xml('<a>Źródło</a>', 'UTF-8')))).pages).toEqual(['Źródło'])
  })
})

describe('pictures', () => {
  const square = sharp({ create: { width: 40, height: 30, channels: 3, background: '#246' } })

  it('moving and drawn ones have a thumbnail', async () => {
    expect(await read('a.gif', await square.clone().gif().toBuffer())).toMatchObject({ mediaType: 'image/gif', kind: 'photo', photo: { width: 40, height: 30 } })
    expect(await read('a.avif', await square.clone().avif().toBuffer())).toMatchObject({ mediaType: 'image/avif', kind: 'photo', fault: null, photo: { width: 40, height: 30 }, thumbnail: expect.any(Uint8Array) })
    const drawing = await read('plan.svg', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><title>Lageplan</title><text x="5" y="20">Mühlbach</text></svg>')
    const inLines = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><text x="5" y="20">Mühlbach<tspan x="5" dy="1.2em">Süd</tspan></text><text x="5" y="40"><tspan x="5" y="40">CO<tspan dy="3">2</tspan></tspan><tspan x="19" y="40">-Ziel</tspan><tspan x="5" y="52">bis 2020</tspan></text></svg>'
    expect((await read('plan.svg', inLines)).pages).toEqual(['Mühlbach\nSüd\nCO2-Ziel\nbis 2020'])
    const illustrated = '<?xml version="1.0" encoding="utf-8"?>\n<!-- Generator: Adobe Illustrator 16.0.0 -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [\n\t<!ENTITY ns_svg "http://www.w3.org/2000/svg">\n]>\n<svg xmlns="&ns_svg;" width="90" height="60"><rect width="40" height="30" fill="green"/><text x="5" y="20">Umweltamt</text></svg>'
    expect(await read('logo.svg', illustrated)).toMatchObject({ mediaType: 'image/svg+xml', pages: ['Umweltamt'], fault: null, thumbnail: expect.any(Uint8Array) })
    const packed = await read('plan.svgz', gzipSync('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><title>Lageplan</title><text x="5" y="20">Mühlbach</text></svg>'))
    expect(packed).toMatchObject({ mediaType: 'image/svg+xml', title: 'Lageplan', pages: ['Lageplan\nMühlbach'], fault: null, thumbnail: expect.any(Uint8Array) })
    expect(await read('sicherung.gz', gzipSync('Liste der Bäume'))).toMatchObject({ mediaType: 'application/gzip', pages: [] })
    expect(drawing).toMatchObject({ mediaType: 'image/svg+xml', title: 'Lageplan', pages: ['Lageplan\nMühlbach'], fault: null })
    expect(drawing.thumbnail).not.toBeNull()
  })
})
