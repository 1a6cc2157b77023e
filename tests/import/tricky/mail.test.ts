import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extractFile } from '../../../main/import/extraction/extract-file'
import { missing, read } from './reading'

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

describe('a mail', () => {
  it('has its subject and names in the encodings programs have used', async () => {
    const mail = [
      'From: =?iso-8859-1?Q?J=F6rg_=C4pfelbach?= <j@example.org>',
      'To: =?UTF-8?B?S8OkdGhlIEdyb8Ofa29wZg==?= <k@example.org>, "Müller, Jörg" <m@example.org>',
      'Cc: Undisclosed recipients:;',
      'Subject: =?utf-8?Q?Sitzung_=C3=BCber_die_Fu=C3=9Fg?= =?utf-8?Q?=C3=A4ngerbr=C3=BCcke?=',
      'Date: Sun, 1 Jan 2012 00:30:00 +0100 (CET)',
      '',
      'Guten Tag',
    ].join('\r\n')
    const { pages, ...message } = await read('a.eml', mail)
    expect(message).toMatchObject({ title: 'Sitzung über die Fußgängerbrücke', creator: 'Jörg Äpfelbach <j@example.org>', created: '2012-01-01' })
    expect(missing({ pages }, ['Käthe Großkopf', 'Müller, Jörg', 'Guten Tag'])).toEqual([])
  })

  it('has its subject where it was written in eight bits, against all rules', async () => {
    const mail = latin1('From: Jörg <j@example.org>\r\nTo: k@example.org\r\nSubject: Begehung der Straßenbäume\r\nDate: Tue, 17 May 2011 23:30:00 +0200\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\nGrüße aus Hörde\r\n')
    expect(await read('a.eml', mail)).toMatchObject({ title: 'Begehung der Straßenbäume', creator: 'Jörg <j@example.org>', created: '2011-05-17', pages: [expect.stringContaining('Grüße aus Hörde')] })
  })

  it.each([
    ['UTF-8 that calls itself ASCII', 'us-ascii', Buffer.from('Grüße aus Hörde')],
    ['UTF-8 that calls itself Latin-1', '"ISO-8859-1"', Buffer.from('Grüße aus Hörde')],
    ['Latin-1', 'iso-8859-1', latin1('Grüße aus Hörde')],
    ['Latin-1 that calls itself UTF-8', 'utf-8', latin1('Grüße aus Hörde')],
    ['UTF-8', 'UTF-8', Buffer.from('Grüße aus Hörde')],
    ['UTF-8 with a broken letter', 'utf-8', Buffer.concat([Buffer.from('Grüße aus Hörde '), Buffer.of(0xe4)])],
  ])('keeps its umlauts whatever charset it names by habit: %s', async (_, charset, body) => {
    const mail = Buffer.concat([latin1(`From: a@example.org\r\nTo: k@example.org\r\nSubject: x\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`), body])
    expect(missing(await read('a.eml', mail), ['Grüße aus Hörde'])).toEqual([])
  })

  it('is one behind empty lines where it is called one', async () => {
    const mail = '\r\n\r\nFrom: Ada Quell <ada@example.org>\r\nSubject: Begehung\r\nDate: Tue, 17 May 2011 23:30:00 +0200\r\n\r\nGuten Tag\r\n'
    expect(await read('a.eml', mail)).toMatchObject({ mediaType: 'message/rfc822', title: 'Begehung', created: '2011-05-17' })
    expect(await read('a.txt', mail)).toMatchObject({ mediaType: 'text/plain' })
  })

  it.each([
    ['UTF-7', 'utf-7', '7bit', 'Gr+APwA3w-e aus H+APY-rde +- wie immer'],
    ['UTF-7 in quoted-printable', 'unicode-1-1-utf-7', 'quoted-printable', 'Gr+APwA3w-e aus H=\r\n+APY-rde +- wie immer'],
    ['letters of DOS', 'cp850', '8bit', 'Gr\u0081\u00E1e aus H\u0094rde + wie immer'],
    ['letters of DOS in base64', 'ibm850', 'base64', Buffer.from('Gr\u0081\u00E1e aus H\u0094rde + wie immer', 'latin1').toString('base64')],
    ['what nobody knows', 'x-unknown', '8bit', 'Gr\u00FC\u00DFe aus H\u00F6rde + wie immer'],
  ])('keeps its umlauts in a charset that no program decodes: %s', async (_, charset, encoding, body) => {
    const head = `From: a@example.org\r\nTo: k@example.org\r\nSubject: x\r\n`
    const described = `Content-Type: text/plain; charset="${charset}"\r\nContent-Transfer-Encoding: ${encoding}\r\n`
    expect((await read('brief.eml', latin1(`${head}${described}\r\n${body}\r\n`))).pages[0]).toContain('Grüße aus Hörde + wie immer')
    const parted = `${head}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n${described}\r\n${body}\r\n--x\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Disposition: attachment; filename=liste.txt\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n--x--\r\n`
    expect((await read('brief.eml', latin1(parted))).pages[0]).toContain('Grüße aus Hörde + wie immer')
  })

  it('and a text in UTF-7 has them too, which no other text is taken for', async () => {
    expect((await read('brief.txt', Buffer.from('Sch+APY-ne Gr+APwA3w-e +- bis bald'))).pages[0]).toBe('Schöne Grüße + bis bald')
    for (const text of ['Telefon +49-231-5022, C+ABC- und x+APY', 'a+AA-b und 1+A1-2']) expect((await read('brief.txt', Buffer.from(text))).pages[0]).toBe(text)
  })

  it.each([
    ['plain', 'MIME-Version: 1.0\r\n', 'Grüße aus Hörde'],
    ['plain without any word of MIME', '', 'Grüße aus Hörde'],
    ['plain, with lines that flow', 'Content-Type: text/plain;\r\n format=flowed\r\n', 'Grüße aus Hörde'],
    ['a page that says so itself', 'Content-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n', '<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"></head><body><p>Grüße aus Hörde</p></body></html>'],
    ['a page', 'Content-Type: text/html\r\n', '<p>Grüße aus Hörde</p>'],
    ['quoted-printable', 'Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n', 'Gr=FC=DFe aus H=\r\n=F6rde'],
    ['base64', 'Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n', latin1('Grüße aus Hörde').toString('base64')],
  ])('keeps its umlauts where it names no charset: %s', async (_, head, body) => {
    const mail = latin1(`From: a@example.org\r\nTo: k@example.org\r\nSubject: x\r\n${head}\r\n${body}\r\n`)
    expect(missing(await read('a.eml', mail), ['Grüße aus Hörde'])).toEqual([])
  })

  it('keeps the umlauts of each of its texts, whatever they name', async () => {
    const part = (head: string, text: string | Buffer): Buffer => Buffer.concat([latin1(`--a\r\n${head}\r\n`), Buffer.from(text), latin1('\r\n')])
    const polish = '<html><head><meta charset="iso-8859-2"></head><p>Źródło</p></html>'
    const mail = Buffer.concat([
      latin1('From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="a"\r\n\r\n'),
      part('', latin1('Erste Grüße')),
      part('Content-Type: text/plain\r\n', 'Zweite Grüße'),
      part('Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n', 'Dritte Gr=C3=\r\n=BC=C3=9Fe'),
      part('Content-Type: text/html\r\n', latin1(polish.replace('Źródło', '\u00ACród\u00B3o'))),
      latin1('--a--\r\n'),
    ])
    expect(missing(await read('a.eml', mail), ['Erste Grüße', 'Zweite Grüße', 'Dritte Grüße', 'Źródło'])).toEqual([])
  })

  const received = 'Received: from a by b;\r\n\tTue, 7 Jun 2011 11:00:00 +0200\r\nReceived: from c by a; Mon, 6 Jun 2011 23:00:00 +0200\r\n'

  it.each([
    ['is of the day a program of C wrote', 'Date: Mon Mar  5 10:00:00 2012\r\n', '2012-03-05'],
    ['is of the day a program wrote by ISO 8601', 'Date: 2012-03-05T10:00:00+0100\r\n', '2012-03-05'],
    ['has no day where its clock was never set', 'Date: Thu, 1 Jan 1970 00:00:00 +0000\r\n', null],
    ['is of the day it last arrived where its clock was never set', `${received}Date: Thu, 1 Jan 1970 01:00:00 +0100\r\n`, '2011-06-07'],
    ['is of the day it last arrived where it says no day', received, '2011-06-07'],
    ['is of the day it was sent, whenever it arrived', `${received}Date: Sun, 5 Jun 2011 10:00:00 +0200\r\n`, '2011-06-05'],
    ['has no day where none stands in it', '', null],
  ])('%s', async (_, head, created) => {
    expect(await read('a.eml', `${head}From: a@example.org\r\nSubject: Bäume\r\n\r\nText\r\n`)).toMatchObject({ title: 'Bäume', created })
  })

  it.each([
    ['From - Tue Oct  4 14:22:11 2011', '', '2011-10-04'],
    ['From a@example.org Tue Oct 04 14:22:11 +0200 2011', 'Date: Thu, 1 Jan 1970 00:00:00 +0000\r\n', '2011-10-04'],
    ['From - Tue Oct  4 14:22:11 2011', received, '2011-06-07'],
    ['From - Thu Jan  1 00:00:00 1970', '', null],
  ])('of a mailbox has its day from “%s” where it has none itself', async (line, head, created) => {
    const { parts } = await read('a.mbox', `${line}\r\n${head}From: a@example.org\r\nSubject: eins\r\n\r\nEins\r\n\r\n${line}\r\nDate: Sun, 5 Jun 2011 10:00:00 +0200\r\nFrom: a@example.org\r\nSubject: zwei\r\n\r\nZwei\r\n`)
    const [first, second] = await Promise.all(parts.map(({ path, name }) => extractFile(path ?? '', name)))
    expect([first?.created, second?.created]).toEqual([created, '2011-06-05'])
    expect(readFileSync(parts[1]?.path ?? '', 'utf8')).toMatch(/^Date: /)
  })

  it('is of the day on which a copy as text says that it was sent', async () => {
    expect(await read('a.txt', 'From: Kofi Asante <k@example.org>\nSent: Tuesday, 21 June 2016 10:12\nTo: Holt, Ute\nSubject: Bäume\n\nDear Ute,\n')).toMatchObject({ title: 'Bäume', created: '2016-06-21' })
  })

  it('has its sender where a byte order mark stands before it', async () => {
    expect(await read('a.eml', '\uFEFFFrom: =?utf-8?Q?J=C3=BCrgen?= <j@example.org>\r\nTo: k@example.org\r\nSubject: Bäume\r\n\r\nText\r\n')).toMatchObject({ title: 'Bäume', creator: 'Jürgen <j@example.org>' })
  })

  it('has flowing lines as one, and quoted-printable letters', async () => {
    const mail = 'From: a@example.org\r\nSubject: x\r\nDate: Tue, 17 May 2011 23:30:00 +0200\r\nContent-Type: text/plain; charset=utf-8; format=flowed\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nDie Stra=C3=9Fenb=\r\n=C3=A4ume am \r\nM=C3=BChlbach\r\n'
    expect(missing(await read('a.eml', mail), ['Die Straßenbäume am Mühlbach'])).toEqual([])
  })

  it('names its attachments in the ways of RFC 2231 and 2047, and keeps both texts of an alternative', async () => {
    const mail = [
      'From: a@example.org', 'Subject: Anlagen', 'Date: Tue, 17 May 2011 23:30:00 +0200', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=a', '',
      '--a', 'Content-Type: multipart/alternative; boundary=b', '', '--b', 'Content-Type: text/plain; charset=utf-8', '', 'Text allein', '--b', 'Content-Type: text/html; charset=utf-8', '', '<p>Text als <b>Seite</b></p>', '--b--',
      '--a', "Content-Type: application/octet-stream", "Content-Disposition: attachment; filename*0*=utf-8''Stra%C3%9Fen; filename*1*=%20und%20B%C3%A4ume.txt", '', 'eins',
      '--a', 'Content-Type: text/plain; name="=?iso-8859-1?Q?=DCbersicht.txt?="', 'Content-Disposition: attachment', 'Content-Transfer-Encoding: base64', '', Buffer.from('zwei').toString('base64'),
      '--a', 'Content-Type: message/rfc822', '', 'From: b@example.org', 'Subject: Innen', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=c', '', '--c', 'Content-Type: text/plain', '', 'Innentext', '--c', 'Content-Type: text/plain', 'Content-Disposition: attachment; filename=tief.txt', '', 'tief', '--c--',
      '--a--', '',
    ].join('\r\n')
    const { parts, pages } = await read('a.eml', mail)
    expect(parts.map(({ name }) => name)).toEqual(['Straßen und Bäume.txt', 'Übersicht.txt', '3.eml'])
    expect(readFileSync(parts[1]?.path ?? '', 'utf8')).toBe('zwei')
    expect(missing({ pages }, ['Text als Seite'])).toEqual([])
    expect(await extractFile(parts[2]?.path ?? '', '3.eml', { room: { folder: `${parts[2]?.path ?? ''}-innen`, bytes: 1000, entries: 9 } })).toMatchObject({ title: 'Innen', parts: [{ name: 'tief.txt' }] })
  })

  it('with two texts one after the other has both', async () => {
    const mail = ['From: a@example.org', 'Subject: x', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=a', '', '--a', 'Content-Type: text/plain; charset=utf-8', '', 'Erster Text', '--a', 'Content-Type: text/html', '', '<p>Zweiter Text</p>', '--a', 'Content-Type: text/plain; charset=utf-8', '', 'Dritter Text', '--a--', ''].join('\n')
    expect(missing(await read('a.eml', mail), ['Erster Text', 'Zweiter Text', 'Dritter Text'])).toEqual([])
  })
})

describe('what a mail says', () => {
  const alternative = (text: string, page: string): string => ['From: a@example.org', 'Subject: x', 'MIME-Version: 1.0', 'Content-Type: multipart/alternative; boundary=a', '', '--a', 'Content-Type: text/plain; charset=utf-8', '', text, '--a', 'Content-Type: text/html; charset=utf-8', '', page, '--a--', ''].join('\n')

  it('is its text where its page is empty', async () => {
    const said = 'Der ganze Bericht über die Straßenbäume steht hier.'
    for (const page of ['<html><body><img src="http://x/y.png"></body></html>', '', '<p>Bitte ansehen</p>']) {
      expect(await read('a.eml', alternative(said, page))).toMatchObject({ pages: [`From: a@example.org\nSubject: x\n\n${said}`.replace('From', 'Von').replace('Subject', 'Betreff')], html: null })
    }
    expect(await read('a.eml', alternative(`${said}\nhttps://example.org/seite-mit-langem-namen-und-vielen-worten`, '<p>Der ganze <b>Bericht</b> über die Bäume</p>'))).toMatchObject({ html: expect.stringContaining('<b>Bericht</b>') })
  })

  it('is its page where its text only says that there is one', async () => {
    const page = '<p>Minutes of the call on Monday, 4 July 2016</p><p>Participants: Ute Brandis (KMA), Kofi Asante (Umweltamt)</p><p>1. Site. Agreed: The tank stays where it is.</p><p>2. Tea. Agreed: It is free for all who come to the meetings.</p>'
    expect(await read('a.eml', alternative('Please see the HTML version.', page))).toMatchObject({ kind: 'minutes', language: 'en' })
    expect(await read('a.eml', alternative('Der ganze Bericht liegt dem Schreiben von gestern bei.', '<p>Der ganze <b>Bericht</b> liegt bei</p>'))).toMatchObject({ kind: 'document', language: 'de' })
  })

  it('is not what named texts say that are attached to be shown, as Apple does: they are parts', async () => {
    const part = (name: string, type: string, text: string): string[] => ['--a', 'Content-Disposition: inline;', `\tfilename=${name}`, `Content-Type: ${type}; charset=utf-8; name=${name}`, '', text]
    const mail = ['From: a@example.org', 'Subject: x', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=a', '', '--a', 'Content-Type: text/plain; charset=utf-8', 'Content-Disposition: inline', '', 'Anbei die Liste.', ...part('Liste.txt', 'text/plain', 'Linde'), ...part('Tabelle.html', 'text/html', '<table><tr><td>Buche</td></tr></table>'), ...part('Daten.csv', 'text/csv', 'Baum;Ahorn'), '--a--', ''].join('\r\n')
    const { parts, pages } = await read('a.eml', mail)
    expect(pages[0]).toMatch(/Anlagen: Liste\.txt; Tabelle\.html; Daten\.csv\n\nAnbei die Liste\.$/)
    expect(parts.map(({ name }) => name)).toEqual(['Liste.txt', 'Tabelle.html', 'Daten.csv'])
    expect(readFileSync(parts[0]?.path ?? '', 'utf8').trim()).toBe('Linde')
  })

  it('is also a named text where it is a version of the mail, or the mail itself', async () => {
    expect(missing(await read('a.eml', alternative('Linde', '<p>Buche und Linde</p>').replace('text/html;', 'text/html; name=mail.html;\n').replace('Content-Type: text/html', 'Content-Disposition: inline; filename=mail.html\nContent-Type: text/html')), ['Buche'])).toEqual([])
    expect(missing(await read('a.eml', 'From: a@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Disposition: inline; filename=brief.txt\nContent-Type: text/plain\n\nAhorn\n'), ['Ahorn'])).toEqual([])
  })

  it.each([['\r\n', 'quoted-printable', 'B=C3=A4ume;=\r\n12'], ['\r\n', '7bit', 'Linde;12'], ['\n', '8bit', 'Linde;12\nBuche;3'], ['\r\n', 'quoted-printable', 'Linde;12\r\n'], ['\r\n', 'base64', 'TGluZGU7MTI=']])('has the very file that was attached, whatever it was sent in (%j, %s, %j)', async (end, encoding, sent) => {
    const mail = ['From: a@example.org', 'Subject: x', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=a', '', '--a', 'Content-Type: text/plain', '', 'Anbei.', '--a', 'Content-Type: text/csv; name=a.csv', 'Content-Disposition: attachment; filename=a.csv', `Content-Transfer-Encoding: ${encoding}`, '', sent, '--a--', ''].join(end)
    const { parts } = await read('a.eml', mail)
    const file = encoding === 'base64' ? 'Linde;12' : sent.replace('=\r\n', '').replace('=C3=A4', 'ä')
    expect(parts.map(({ path }) => readFileSync(path ?? '', 'utf8'))).toEqual([file])
  })

  it('is not the letters of a file written into it (uuencode): that is a part', async () => {
    const all = Buffer.from(Uint8Array.from({ length: 256 }, (_, index) => index))
    const letter = (bits: number): string => String.fromCharCode(bits === 0 ? 96 : bits + 32)
    const line = (bytes: Buffer): string => letter(bytes.length) + Array.from({ length: Math.ceil(bytes.length / 3) }, (_, group) => {
      const value = Buffer.concat([bytes, Buffer.alloc(2)]).readUIntBE(group * 3, 3)
      return [18, 12, 6, 0].map((shift) => letter((value >> shift) & 63)).join('')
    }).join('')
    const encoded = Array.from({ length: Math.ceil(all.length / 45) }, (_, index) => line(all.subarray(index * 45, index * 45 + 45)))
    const mail = (lines: readonly string[]): string => ['From: a@example.org', 'Subject: UU', '', 'Text davor', '', ...lines, '', 'Text danach', ''].join('\r\n')
    const file = ['begin 644 alle bytes.bin', ...encoded, '`', 'end']
    const blanks = file.map((each) => each.replaceAll('`', ' ').trimEnd())
    for (const lines of [file, blanks]) {
      const { parts, pages } = await read('a.eml', mail([...lines, 'begin 644 a/b.txt', '#0V%T', '`', 'end']))
      expect(pages[0]).toMatch(/Anlagen: alle bytes\.bin; a_b\.txt\n\nText davor\n+Text danach$/)
      expect(parts.map(({ name }) => name)).toEqual(['alle bytes.bin', 'a_b.txt'])
      expect(readFileSync(parts[0]?.path ?? '')).toEqual(all)
      expect(readFileSync(parts[1]?.path ?? '', 'utf8')).toBe('Cat')
    }
    for (const torn of [file.slice(0, -1), ['begin 644 wort', 'wir fangen an', 'end']]) expect(await read('a.eml', mail(torn))).toMatchObject({ parts: [], pages: [expect.stringContaining(torn[1] ?? '')] })
  })
})

/** A transport of Outlook ([MS-OXTNEF]): message class, body, and an attachment with its name. */
function tnef(body = Buffer.from('Text in Windows\u0000', 'latin1')): Buffer {
  const attribute = (level: number, id: number, content: Buffer): Buffer => {
    const head = Buffer.alloc(9)
    head.writeUInt8(level, 0)
    head.writeUInt32LE(id, 1)
    head.writeUInt32LE(content.length, 5)
    const sum = Buffer.alloc(2)
    sum.writeUInt16LE(content.reduce((all, byte) => (all + byte) & 0xffff, 0), 0)
    return Buffer.concat([head, content, sum])
  }
  const start = Buffer.alloc(6)
  start.writeUInt32LE(0x223e9f78, 0)
  return Buffer.concat([
    start,
    attribute(1, 0x00089006, Buffer.from([0, 0, 1, 0])),
    attribute(1, 0x0006900a, Buffer.from('')),
    attribute(1, 0x0002800c, body),
    attribute(2, 0x00069002, Buffer.alloc(14)),
    attribute(2, 0x00018010, Buffer.from('Übersicht.txt\u0000', 'latin1')),
    attribute(2, 0x0006800f, Buffer.from('Anlage aus Outlook')),
  ])
}

describe('what Outlook packs a mail into for others (winmail.dat)', () => {
  it('is opened: the attachments in it are parts of the mail', async () => {
    const mail = ['From: a@example.org', 'Subject: Anlagen', 'Date: Tue, 17 May 2011 23:30:00 +0200', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=a', '', '--a', 'Content-Type: text/plain', '', 'Anbei', '--a', 'Content-Type: application/ms-tnef; name="winmail.dat"', 'Content-Disposition: attachment; filename="winmail.dat"', 'Content-Transfer-Encoding: base64', '', tnef().toString('base64'), '--a--', ''].join('\r\n')
    const { parts, pages } = await read('a.eml', mail)
    expect(parts.map(({ name }) => name)).toEqual(['winmail.dat'])
    const inside = await extractFile(parts[0]?.path ?? '', 'winmail.dat', { room: { folder: `${parts[0]?.path ?? ''}-innen`, bytes: 10_000, entries: 9 } })
    expect(inside).toMatchObject({ mediaType: 'application/vnd.ms-tnef', fault: null, parts: [{ name: 'Übersicht.txt', fault: null }] })
    expect(readFileSync(inside.parts[0]?.path ?? '', 'utf8')).toBe('Anlage aus Outlook')
    expect(pages[0]).toContain('winmail.dat')
  })
})

describe('what Outlook packs for itself in UTF-8', () => {
  it('is read with its umlauts, as what it wrote in Windows-1252 is', async () => {
    const words = (text: string, encoding: 'utf8' | 'latin1'): Promise<Awaited<ReturnType<typeof read>>> => read('winmail.dat', tnef(Buffer.from(`${text}\u0000`, encoding)))
    expect((await words('Die Straßenbäume blühen', 'utf8')).pages[0]).toBe('Die Straßenbäume blühen')
    expect((await words('Die Straßenbäume blühen', 'latin1')).pages[0]).toBe('Die Straßenbäume blühen')
  })
})

describe('a mailbox', () => {
  it('has its subjects readable, its mails unquoted, and splits only where a mail begins', async () => {
    const box = ['From a@example.org Tue May 17 23:30:00 2011', 'From: a@example.org', 'Subject: =?utf-8?Q?B=C3=A4ume?=', '', '>From hier an', '>>From zweimal', 'From here on 2011', '', 'From - Wed May 18 08:00:00 2011', 'From: b@example.org', 'Subject: Gefaltet', ' weiter', '', 'Zwei', ''].join('\n')
    const { parts, pages } = await read('a.mbox', box)
    expect(pages).toEqual(['Bäume\nGefaltet weiter'])
    expect(parts.map(({ name }) => name)).toEqual(['0001.eml', '0002.eml'])
    expect(readFileSync(parts[0]?.path ?? '', 'utf8')).toContain('\nFrom hier an\n>From zweimal\nFrom here on 2011')
  })

  it.each([
    ['of Thunderbird', 'From - Wed Oct 05 14:22:11 2011'],
    ['of a bounce', 'From MAILER-DAEMON Wed Oct  5 14:22:11 2011'],
    ['of a local user', 'From root Wed Oct  5 14:22 2011'],
    ['with a zone', 'From b@example.org Wed Oct  5 14:22:11 MET DST 2011'],
    ['with a zone behind it', 'From b@example.org Wed Oct  5 14:22:11 2011 +0200'],
    ['from another host', 'From b Wed Oct  5 14:22:11 2011 remote from dortmund'],
    ['of Eudora', 'From ???@??? Wed Oct 05 14:22:11 2011'],
    ['of a program of its own mind', 'From b@example.org 05.10.2011'],
  ])('splits at a line %s', async (_, line) => {
    const { parts, pages } = await read('a.mbox', ['\uFEFFFrom - Tue Oct 04 14:22:11 2011', 'From: a@example.org', 'Subject: eins', '', 'Eins', '', line, 'From: b@example.org', 'Subject: zwei', '', 'Zwei', ''].join('\r\n'))
    expect(pages).toEqual(['eins\nzwei'])
    expect(parts).toHaveLength(2)
    expect(await extractFile(parts[0]?.path ?? '', '0001.eml')).toMatchObject({ title: 'eins', creator: 'a@example.org' })
  })

  it('is split and read whatever signs of control are in its mails', async () => {
    const mail = (number: number): string => `From a@example.org Tue May 17 23:30:00 2011\nFrom: a@example.org\nSubject: Nummer ${number}\n\nText\u0000 ${number}\u0002\u0003\u0004\n\n`
    const { mediaType, parts, pages, fault } = await read('a.mbox', [1, 2, 3].map(mail).join(''))
    expect({ mediaType, pages, fault, count: parts.length }).toEqual({ mediaType: 'application/mbox', pages: ['Nummer 1\nNummer 2\nNummer 3'], fault: null, count: 3 })
    expect(await extractFile(parts[1]?.path ?? '', '0002.eml')).toMatchObject({ title: 'Nummer 2', fault: null, pages: [expect.stringMatching(/\n\nText 2$/)] })
  })

  it('is no minutes by what its mails are called', async () => {
    const mail = 'From - Tue Oct 04 14:22:11 2011\nFrom: a@example.org\nSubject: Protokoll der Sitzung\n\nAnbei.\n\n'
    expect(await read('a.mbox', mail)).toMatchObject({ mediaType: 'application/mbox', pages: ['Protokoll der Sitzung'], kind: 'document' })
  })

  it('keeps a paragraph that begins with From and ends with a year, also where it is the last', async () => {
    const { parts } = await read('a.mbox', ['From - Tue Oct 04 14:22:11 2011', 'Date: Tue, 4 Oct 2011 14:22:10 +0200', 'Subject: eins', '', 'Reise', '', 'From Dortmund to Kumasi in 2011', 'we travelled.', '', 'From May to October 2011', '', 'Ende', '', 'From Dortmund, 2011'].join('\r\n'))
    expect(parts.map(({ name }) => name)).toEqual(['0001.eml'])
    expect(readFileSync(parts[0]?.path ?? '', 'utf8')).toBe('Date: Tue, 4 Oct 2011 14:22:10 +0200\nSubject: eins\n\nReise\n\nFrom Dortmund to Kumasi in 2011\nwe travelled.\n\nFrom May to October 2011\n\nEnde\n\nFrom Dortmund, 2011')
  })
})
