import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { container } from '../../fixtures/container'
import { encrypted, signed } from '../../fixtures/signed'
import { missing, read } from './reading'

const wide = (text: string): Buffer => Buffer.from(text, 'utf16le')
const stream = (id: string, type: '001F' | '0102'): string => `__substg1.0_${id}${type}`

/** RTF as Outlook keeps it, here without compression ([MS-OXRTFCP] 2.1.3.1.3). */
function keptRtf(rtf: string): Buffer {
  const content = Buffer.from(rtf, 'latin1')
  const head = Buffer.alloc(16)
  head.writeUInt32LE(content.length + 12, 0)
  head.writeUInt32LE(content.length, 4)
  head.write('MELA', 8, 'latin1')
  return Buffer.concat([head, content])
}

/** A table of properties of fixed size ([MS-OXMSG] 2.4): here the time it was sent (ticks of 100 ns since 1601, UTC). */
function propertiesStream(head: number, sent?: Date): Buffer {
  const entry = Buffer.alloc(sent === undefined ? 0 : 16)
  if (sent !== undefined) {
    entry.writeUInt16LE(0x0040, 0)
    entry.writeUInt16LE(0x0039, 2)
    entry.writeUInt32LE(6, 4)
    entry.writeBigUInt64LE((BigInt(sent.getTime()) + 11_644_473_600_000n) * 10_000n, 8)
  }
  return Buffer.concat([Buffer.alloc(head), entry])
}

const rtf = String.raw`{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}}{\*\htmltag18 <html>}{\*\htmltag64 <p>}Stra\'dfenb\'e4ume \u8364? und\htmlrtf\par\htmlrtf0 {\*\htmltag84 <b>}\htmlrtf {\b \htmlrtf0 Wege\htmlrtf }\htmlrtf0{\*\htmltag92 </b>}{\*\htmltag72 </p>}}`

const common = {
  [`/${stream('0037', '001F')}`]: wide('Sitzung über die Brücke'),
  [`/${stream('0C1A', '001F')}`]: wide('Jörg Äpfelbach'),
  [`/${stream('1009', '0102')}`]: keptRtf(rtf),
  '/__attach_version1.0_#00000000/__properties_version1.0': propertiesStream(8),
  [`/__attach_version1.0_#00000000/${stream('3707', '001F')}`]: wide('Übersicht der Straßenbäume 2011.txt'),
  [`/__attach_version1.0_#00000000/${stream('3701', '0102')}`]: Buffer.from('Anlage'),
}

describe('a mail of Outlook', () => {
  it('whose text is kept as rich text only has it, with its letters, and its attachments as parts', async () => {
    const { pages, parts, ...message } = await read('a.msg', container('cfb', { '/__properties_version1.0': propertiesStream(32, new Date('2011-05-17T21:30:00Z')), ...common }))
    expect(message).toMatchObject({ mediaType: 'application/vnd.ms-outlook', fault: null, title: 'Sitzung über die Brücke', creator: 'Jörg Äpfelbach', created: '2011-05-17' })
    expect(missing({ pages }, ['Straßenbäume € und', 'Wege', 'Übersicht der Straßenbäume 2011.txt'])).toEqual([])
    expect(pages[0]).not.toMatch(/htmltag|<p>|Arial/)
    expect(parts.map(({ name }) => name)).toEqual(['Übersicht der Straßenbäume 2011.txt'])
    expect(readFileSync(parts[0]?.path ?? '', 'utf8')).toBe('Anlage')
  })

  it('that is not in Unicode has its dashes and quotation marks, and the letters it names', async () => {
    const plain = (bytes: readonly [subject: string, body: string], properties = propertiesStream(32)): Buffer =>
      container('cfb', { '/__properties_version1.0': properties, '/__substg1.0_0037001E': Buffer.from(bytes[0], 'hex'), '/__substg1.0_1000001E': Buffer.from(bytes[1], 'hex') })
    // In Western letters: Ortstermin – Brücke; Kosten: 50 €, „vorläufig“
    const western = await read('a.msg', plain(['4f7274737465726d696e2096204272fc636b65', '4b6f7374656e3a20353020802c2084766f726ce47566696793']))
    expect(western.title).toBe('Ortstermin – Brücke')
    expect(missing(western, ['Kosten: 50 €, „vorläufig“'])).toEqual([])
    // The code page (0x3FFD, a whole number) of Central Europe: Żory, Łódź
    const named = propertiesStream(48)
    named.writeUInt32LE(0x3ffd0003, 32)
    named.writeUInt32LE(1250, 40)
    expect(missing(await read('a.msg', plain(['4c697374', 'af6f72792c20a3f3649f'], named)), ['Żory, Łódź'])).toEqual([])
  })

  it('that is a contact has what it says of somebody', async () => {
    const of: Readonly<Record<string, string>> = { '001A': 'IPM.Contact', '0037': 'Käthe Wöhler', '3001': 'Dr. Käthe Wöhler', '3A17': 'Leiterin', '3A18': 'Grünflächen', '3A16': 'Stadt Dortmund', '3A08': '0231 5551234', '3A15': 'Hansastraße 95\r\n44137 Dortmund', '1000': 'Zuständig für Bäume' }
    const { pages, title } = await read('a.msg', container('cfb', { '/__properties_version1.0': propertiesStream(32), ...Object.fromEntries(Object.entries(of).map(([id, text]) => [`/${stream(id, '001F')}`, wide(text)])) }))
    expect(title).toBe('Käthe Wöhler')
    expect(missing({ pages }, ['Dr. Käthe Wöhler', 'Leiterin', 'Grünflächen', 'Stadt Dortmund', '0231 5551234', 'Hansastraße 95 44137 Dortmund', 'Zuständig für Bäume'])).toEqual([])
  })

  it('that invites says where and when', async () => {
    // Properties by name ([MS-OXMSG] 2.2.3): of calendars, 0x8208 is the place, 0x820D the begin.
    const names = Buffer.alloc(16)
    for (const [index, name] of [0x8208, 0x820d].entries()) {
      names.writeUInt32LE(name, index * 8)
      names.writeUInt32LE((index << 16) | (3 << 1), index * 8 + 4)
    }
    const begins = propertiesStream(32, new Date('2011-05-19T08:30:00Z'))
    begins.writeUInt16LE(0x8001, 34)
    const { pages } = await read('a.msg', container('cfb', {
      '/__properties_version1.0': begins,
      '/__nameid_version1.0/__substg1.0_00020102': Buffer.from('0220060000000000c000000000000046', 'hex'),
      '/__nameid_version1.0/__substg1.0_00030102': names,
      '/__nameid_version1.0/__substg1.0_00040102': Buffer.alloc(0),
      [`/${stream('001A', '001F')}`]: wide('IPM.Appointment'),
      [`/${stream('0037', '001F')}`]: wide('Sitzung der Klimapartnerschaft'),
      [`/${stream('1000', '001F')}`]: wide('Bitte bringen Sie die Liste der Straßenbäume mit.'),
      [`/${stream('8000', '001F')}`]: wide('Rathaus, Saal Mühlbach'),
    }))
    expect(pages[0]?.split('\n').slice(0, 3)).toEqual(['Ort: Rathaus, Saal Mühlbach', 'Beginn: 19.05.2011, 08:30 UTC', 'Betreff: Sitzung der Klimapartnerschaft'])
  })

  it('was sent on the day its own line says, not on that of Greenwich', async () => {
    const headers = 'From: j@example.org\r\nDate: Wed, 18 May 2011 00:30:00 +0200\r\n'
    expect(await read('a.msg', container('cfb', { '/__properties_version1.0': propertiesStream(32, new Date('2011-05-17T22:30:00Z')), ...common, [`/${stream('007D', '001F')}`]: wide(headers) }))).toMatchObject({ created: '2011-05-18' })
  })

  const inside = 'Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nUnterschrieben über die Bäume\r\n--x\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; filename=liste.csv\r\n\r\nBaum;Zahl\r\n--x--\r\n'
  const besideSignature = `MIME-Version: 1.0\r\nContent-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary=y\r\n\r\n--y\r\n${inside}\r\n--y\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\nContent-Disposition: attachment; filename=smime.p7s\r\n\r\nx\r\n--y--\r\n`
  const sealed = (content: Uint8Array) => container('cfb', {
    '/__properties_version1.0': propertiesStream(32),
    [`/${stream('001A', '001F')}`]: wide('IPM.Note.SMIME'),
    [`/${stream('0037', '001F')}`]: wide('Unterschrieben'),
    '/__attach_version1.0_#00000000/__properties_version1.0': propertiesStream(8),
    [`/__attach_version1.0_#00000000/${stream('3707', '001F')}`]: wide('smime.p7m'),
    [`/__attach_version1.0_#00000000/${stream('3701', '0102')}`]: content,
  })

  it.each([
    ['around it', signed(Buffer.from(inside))],
    ['beside it', Buffer.from(besideSignature)],
  ])('that was signed has its text and its attachments, with its signature %s', async (_, content) => {
    const { pages, parts, fault } = await read('a.msg', sealed(content))
    expect(missing({ pages }, ['Unterschrieben über die Bäume', 'Anlagen: liste.csv'])).toEqual([])
    expect([parts.map(({ name }) => name), fault]).toEqual([['liste.csv'], null])
  })

  it('that was encrypted says so', async () => {
    expect(await read('a.msg', sealed(encrypted))).toMatchObject({ title: 'Unterschrieben', fault: 'file-encrypted', parts: [] })
  })

  it('with another file called so keeps that', async () => {
    const { parts, fault } = await read('a.msg', sealed(Buffer.from('Kein Siegel')))
    expect([parts.map(({ name }) => name), fault]).toEqual([['smime.p7m'], null])
  })
})
