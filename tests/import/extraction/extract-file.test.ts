import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { extractFile } from '../../../main/import/extraction/extract-file'
import { zipped } from '../../fixtures/container'
import { workTime } from '../../work-time'

const sample = resolve(import.meta.dirname, '../../../resources/sample')
const folder = mkdtempSync(join(tmpdir(), 'klimaarchiv-lesen-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const ofSample = (name: string) => extractFile(join(sample, name), name)
const made = (name: string, content: string | Uint8Array) => extractFile(written(name, content), name)

it('keeps the rows of a table whose cells hold paragraphs, as word processors make them', async () => {
  const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const { pages } = await made('tabelle.html', `<html><body><table>${row('<p>Wer</p>', '<p>Was</p>')}${row('', '<p>Karte</p>')}${row('<p>Kramm</p>', '', '<p>Mai</p>')}</table><p>Ende</p></body></html>`)
  expect(pages).toEqual(['Wer\tWas\n\nKarte\n\nKramm\tMai\n\nEnde'])
})

describe('minutes', () => {
  const text = 'STADT DORTMUND - UMWELTAMT\n\nErgebnisprotokoll der 3. Sitzung des Beirats\n\nDer Beirat kam am 4. Mai 2011 im Rathaus zusammen.\n\nAnwesend: Anna Muster, Kofi Boateng\n\nBeschluss: Der Plan wird gedruckt.\n'

  it('have the title they give themselves, not the letterhead, and the day of the meeting', async () => {
    expect(await made('protokoll.txt', text)).toMatchObject({ kind: 'minutes', title: 'Ergebnisprotokoll der 3. Sitzung des Beirats', date: { edtf: '2011-05-04' } })
  })

  it('keep a title noted elsewhere, as the subject of a mail', async () => {
    expect(await made('post.eml', `From: a@example.org\nTo: b@example.org\nSubject: Beirat im Mai\nContent-Type: text/plain; charset=utf-8\n\n${text}`)).toMatchObject({ kind: 'minutes', title: 'Beirat im Mai', date: { edtf: '2011-05-04' } })
  })
})

it('tells of no day that counts from a document of which only the month is known', async () => {
  const eventsOf = async (date: string) => (await made('brief.txt', `Bäume für Kumasi\n\n${date}\n\nGestern fand der Workshop „Bäume“ in Kumasi statt.`)).suggestions.filter(({ kind }) => kind === 'event')
  expect(await eventsOf('Hagen, 12. Juni 2014')).toMatchObject([{ date: { edtf: '2014-06-11' } }])
  expect(await eventsOf('Juni 2014')).toEqual([])
})

it('a plan is no photo, a picture that nobody can read is one', async () => {
  expect(await made('Lageplan.dwg', Buffer.concat([Buffer.from('AC1015'), Buffer.alloc(3_000)]))).toMatchObject({ mediaType: 'image/vnd.dwg', fault: 'no-reader', kind: 'document' })
  expect(await made('IMG_1.JP2', Buffer.concat([Buffer.from('0000000c6a5020200d0a870a00000014667479706a703220', 'hex'), Buffer.alloc(3_000)]))).toMatchObject({ mediaType: 'image/jp2', fault: 'file-damaged', kind: 'photo' })
})

describe('a file is told by its content', () => {
  it('whatever it is called', async () => {
    const path = join(folder, 'Tabelle.docx')
    copyFileSync(join(sample, 'Die Pilotphase.pdf'), path)
    expect(await extractFile(path, 'Tabelle.docx')).toMatchObject({ mediaType: 'application/pdf', fault: null, title: 'Die Pilotphase der Klimapartnerschaften' })
    expect(await made('brief.pdf', 'Nur ein Text, kein PDF.')).toMatchObject({ mediaType: 'text/plain', fault: null })
    expect(await made('seite.xls', '<html><body><p>Straße</p></body></html>')).toMatchObject({ mediaType: 'text/html', pages: ['Straße'] })
    expect(await made('post.txt', 'From: a@example.org\nTo: b@example.org\nSubject: Bäume\n\n<html>Hallo</html>')).toMatchObject({ mediaType: 'message/rfc822', fault: null, title: 'Bäume' })
  })

  it('and text stays text, whatever signature its first letters happen to be', async () => {
    const texts = ['BMU-Förderbescheid für die Solardächer', 'BM Sierau eröffnet die Messe', 'MZ 2010 Messwerte', 'The free bus day was a success', 'solid waste management in Kumasi', '070707 Notiz über das Telefonat', `G${'EMA-Gebühren '.repeat(30)}`]
    for (const text of texts) expect(await made('notiz.txt', text)).toMatchObject({ mediaType: 'text/plain', kind: 'document', fault: null, pages: [text] })
    expect(await made('liste.csv', 'MZ;Straße\n1;Möllerstraße\n')).toMatchObject({ mediaType: 'text/csv', fault: null })
  })

  it('and a PDF is one with blanks before it', async () => {
    const path = written('vor.pdf', Buffer.concat([Buffer.from('\n '), readFileSync(join(sample, 'Die Pilotphase.pdf'))]))
    expect(await extractFile(path, 'vor.pdf')).toMatchObject({ mediaType: 'application/pdf', fault: null, title: 'Die Pilotphase der Klimapartnerschaften' })
  })

  it('and invitations and contacts are read', async () => {
    const invitation = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;TZID=Europe/Berlin:20110517T140000\r\nSUMMARY:Klimabeirat\\, Sitzung\r\nDESCRIPTION:Fernwärme und\r\n  Grünordnungsplan\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'
    expect(await made('termin.ics', invitation)).toMatchObject({ mediaType: 'text/calendar', fault: null, title: 'Klimabeirat, Sitzung', created: '2011-05-17', pages: [expect.stringContaining('DESCRIPTION: Fernwärme und Grünordnungsplan')] })
    const zone = 'BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nORGANIZER;CN="Müllerheim, Jörg":mailto:jm@example.org\r\n'
    expect(await made('zone.ics', invitation.replace('BEGIN:VEVENT\r\n', zone))).toMatchObject({ created: '2011-05-17', pages: [expect.stringMatching(/^ORGANIZER: Müllerheim, Jörg mailto:jm@example.org\nDTSTART: 20110517/)] })
    expect(await made('offen.ics', invitation.replace('BEGIN:VEVENT', 'BEGIN:VALARM\r\nTRIGGER:-PT15M\r\nBEGIN:VEVENT'))).toMatchObject({ title: 'Klimabeirat, Sitzung', created: '2011-05-17' })
    expect(await made('kontakt.vcf', 'BEGIN:VCARD\nVERSION:3.0\nN:Muster;Anna\nFN:Anna Muster\nORG:Umweltamt\nEND:VCARD\n')).toMatchObject({ title: 'Anna Muster', pages: ['N: Muster Anna\nFN: Anna Muster\nORG: Umweltamt'] })
    const old = 'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:We=C3=9Fling;G=C3=BCn=\r\nter;;;\r\nFN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:G=FCnter We=DFling\r\nADR;WORK;QUOTED-PRINTABLE:;;M=C3=BChlweg 4=0D=0AHinterhaus;H=C3=B6rde\r\nORG:Umweltamt\r\nEND:VCARD\r\n'
    expect(await made('alt.vcf', old)).toMatchObject({ title: 'Günter Weßling', pages: ['N: Weßling Günter\nFN: Günter Weßling\nADR: Mühlweg 4 Hinterhaus Hörde\nORG: Umweltamt'] })
  })

  it('and a quoted value that goes on with a blank, or never begins', async () => {
    const event = (line: string): string => `BEGIN:VCALENDAR\r\nVERSION:1.0\r\nBEGIN:VEVENT\r\n${line}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`
    expect(await made('termin.vcs', event('SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Treffen mit=\r\n Daniel M=C3=BCller'))).toMatchObject({ title: 'Treffen mit Daniel Müller' })
    expect(await workTime(() => made('ohne.vcs', event(';QUOTED-PRINTABLE'.repeat(20_000))))).toBeLessThan(2_000)
  })

  it('and what lies behind a few lines of a printer or a server', async () => {
    const pdf = readFileSync(join(sample, 'Die Pilotphase.pdf'))
    const job = Buffer.concat([Buffer.from('\u001B%-12345X@PJL JOB\r\n@PJL ENTER LANGUAGE=PDF\r\n'), pdf])
    expect(await made('druck.pdf', job)).toMatchObject({ mediaType: 'application/pdf', fault: null })
    expect(await made('erklaert.txt', 'So beginnt eine Datei:\n%PDF-1.4\nund so weiter.\n')).toMatchObject({ mediaType: 'text/plain' })
  })

  it('and a drawing as large as a wall', async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28000 15750"><text x="900" y="900" font-size="900">Folie Fernwärme</text></svg>'
    expect(await made('folien.svg', drawing)).toMatchObject({ fault: null, pages: ['Folie Fernwärme'], thumbnail: expect.any(Uint8Array) })
  })

  it('and a mail whatever line its server or program has put first', async () => {
    const head = 'From: a@example.org\nTo: b@example.org\nDate: Thu, 12 Mar 1998 10:00:00 +0100\nSubject: Besuch\n'
    for (const first of ['Content-Length: 30', 'DKIM-Signature: v=1; a=rsa-sha256;\n\tc=relaxed', 'ARC-Seal: i=1', 'Authentication-Results: mx.example.org; dkim=pass', 'Thread-Topic: Besuch', 'Reply-To: c@example.org', 'Status: RO', 'User-Agent: Microsoft-MacOutlook/10.10']) {
      expect(await made('brief.txt', `${first}\n${head}\nGuten Tag.\n`)).toMatchObject({ mediaType: 'message/rfc822', title: 'Besuch', created: '1998-03-12' })
    }
    for (const text of ['Status: Entwurf\nDate: 12 March 1998\n\nFrom: the mayor\n', 'Organisation: KMA\nFrom: 1998\nTo: 2003\n\nA report.', 'References: none\nFrom: a\nno header\nDate: b\n\nText']) {
      expect(await made('notiz.txt', text)).toMatchObject({ mediaType: 'text/plain' })
    }
  })

  it('and when a mail of the nineties was sent', async () => {
    const sent = (line: string) => made('brief.eml', `From: a@example.org\nTo: b@example.org\nDate: ${line}\nSubject: Besuch\n\nGuten Tag.\n`)
    for (const [line, day] of [['Thu, 12 Mar 98 10:00:00 +0100', '1998-03-12'], ['Thu, 2 Mar 00 10:00:00 +0100', '2000-03-02'], ['Don, 12 Mrz 1998 10:00:00 +0100', '1998-03-12'], ['12 Mar 1998 10.00.00 +0100', '1998-03-12']] as const) {
      expect(await sent(line)).toMatchObject({ created: day })
    }
  })

  it('and kept with what to do where it is packed so that nobody here unpacks it', async () => {
    const unopened = { fault: 'not-unpacked', pages: [], parts: [] }
    expect(await made('ablage.7z', Buffer.from('377abcaf271c0004' + '00'.repeat(40), 'hex'))).toMatchObject({ mediaType: 'application/x-7z-compressed', ...unopened })
    expect(await made('sicherung.gz', gzipSync('Liste der Bäume'))).toMatchObject({ mediaType: 'application/gzip', ...unopened })
    expect(await made('Outlook.pst', Buffer.concat([Buffer.from('!BDN'), Buffer.alloc(600, 1)]))).toMatchObject({ mediaType: 'application/vnd.ms-outlook-pst', ...unopened })
    const zip = zipped({ 'a.txt': 'Liste der Bäume', 'b.txt': 'Liste der Straßen' })
    const lastPart = Buffer.from(zip.subarray(60))
    lastPart.writeUInt16LE(2, lastPart.length - 18)
    expect(await made('ablage.zip', lastPart)).toMatchObject(unopened)
    expect(await made('ablage.z01', Buffer.concat([Buffer.from('PK\u0007\u0008'), zip.subarray(0, 60)]))).toMatchObject({ mediaType: 'application/zip', ...unopened })
    expect(await made('ablage.zip.001', zip.subarray(0, 60))).toMatchObject(unopened)
    expect(await made('ablage.zip.002', Uint8Array.from({ length: 400 }, (_, index) => (index * 7_919) % 251))).toMatchObject(unopened)
    expect(await made('ablage.zip', zip.subarray(0, 60))).toMatchObject({ fault: 'file-damaged' })
  })

  it('and kept with its reason where it cannot be read', async () => {
    expect(await made('leer.txt', '')).toMatchObject({ fault: 'file-empty', pages: [] })
    for (const blank of ['  \n\t\r\n  ', '\uFEFF\n', Buffer.from('\uFEFF \r\n', 'utf16le'), '\u001A']) expect(await made('blank.txt', blank)).toMatchObject({ mediaType: 'text/plain', fault: 'file-empty', pages: [] })
    expect(await made('blank.csv', '\n\n')).toMatchObject({ mediaType: 'text/csv', fault: 'file-empty' })
    expect(await made('blank.css', '\n')).toMatchObject({ fault: 'no-reader' })
    expect(await made('daten.bin', Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7_919) % 251))).toMatchObject({ mediaType: 'application/octet-stream', fault: 'no-reader' })
    const noise = Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7_919) % 251)
    for (const name of ['Vertrag.pdf', 'IMG_1234.JPG', 'Haushalt.xlsx']) expect(await made(name, noise)).toMatchObject({ fault: 'file-unrecognised', pages: [] })
    // Word and Excel of the eighties wrote such files.
    for (const name of ['Brief.doc', 'Haushalt.xls']) expect(await made(name, noise)).toMatchObject({ fault: 'no-reader' })
    // A crash or a failing card leaves them so, with their names and sizes.
    for (const size of [3_000, 1_048_577]) expect(await made('IMG_1234.JPG', new Uint8Array(size))).toMatchObject({ fault: 'file-damaged', pages: [] })
    expect(await made('abbild.img', Uint8Array.of(...new Uint8Array(100_000), 1))).toMatchObject({ fault: 'no-reader' })
    expect(await made('kaputt.pdf', '%PDF-1.4\n1 0 obj\n<< /Type /Catalog')).toMatchObject({ mediaType: 'application/pdf', fault: 'file-damaged' })
  })
})

describe('a date that a program noted', () => {
  it('is none where there is no such day', async () => {
    for (const noted of ['0000-00-00', '2011-13-45', '2011-02-31']) {
      const page = `<html><head><title>Seite</title><meta property="article:published_time" content="${noted}"></head><body><p>Straßenbäume</p></body></html>`
      expect(await made('seite.html', page)).toMatchObject({ fault: null, title: 'Seite', created: null })
    }
    const photo = sharp({ create: { width: 20, height: 20, channels: 3, background: '#222' } })
    const taken = (day: string) => photo.clone().withExif({ IFD2: { DateTimeOriginal: `${day} 10:00:00` } }).jpeg().toBuffer()
    expect(await made('a.jpg', await taken('2011:02:28'))).toMatchObject({ photo: { takenOn: '2011-02-28', takenAt: '2011-02-28T10:00:00' } })
    expect(await made('b.jpg', await taken('2011:02:30'))).toMatchObject({ fault: null, photo: { takenOn: null, takenAt: null } })
  })
})

describe('plain text', () => {
  const text = 'Grüße aus Dortmund\n\nÜber die Straßenbäume „in Kumasi“ wurde gesprochen, und zwar lange.'
  const windows = Uint8Array.from(text, (letter) => ({ '„': 0x84, '“': 0x93 })[letter] ?? letter.codePointAt(0) ?? 0)

  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16 with a byte order mark', new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['UTF-16 without', new Uint8Array(Buffer.from(text, 'utf16le'))],
    ['Windows-1252', windows],
  ])('is read from %s', async (name, bytes) => {
    const { pages, language, title } = await made(`${name}.txt`, bytes)
    expect({ pages, language, title }).toEqual({ pages: [text], language: 'de', title: 'Grüße aus Dortmund' })
  })

  const ofDos = (letters: string): Uint8Array => Uint8Array.from(letters, (letter) => ({ ü: 0x81, ä: 0x84, ö: 0x94, ß: 0xe1, Ä: 0x8e, Ö: 0x99, Ü: 0x9a, '²': 0xfd, '°': 0xf8, '§': 0x15, '─': 0xc4, '│': 0xb3 })[letter] ?? letter.charCodeAt(0))

  it.each([
    'Vermerk über die Müllabfuhr in Hörde\n\nGröße: 12 m², 20°C, nach § 15 der Straßenreinigung',
    'Das Menü',
    'MÜLLABFUHR',
    '──Übersicht──\n│Bäume│Größe│\n',
  ])('is read with the umlauts of DOS: %j', async (words) => {
    expect(await made('dos.txt', ofDos(`${words}\u001A`))).toMatchObject({ mediaType: 'text/plain', pages: [words] })
  })

  it.each([
    'Er sagte\u0084Ja\u0093 und ging',
    'Müller\u0084s Bäume',
    'the \u0093word\u0094and more',
    'Maß \u0096 Straße in Košice'.replace('š', '\u009A'),
    'Kraków, P\u00E1tzay',
  ])('is not taken for one of DOS for a quotation mark within a word: %j', async (words) => {
    const { pages } = await made('windows.txt', Buffer.from(words, 'latin1'))
    expect(pages).toEqual([new TextDecoder('windows-1252').decode(Buffer.from(words, 'latin1'))])
  })

  it.each([
    'Vermerk über die Müllabfuhr in Hörde\rGröße: 12 Bäume, gemäß § 15 der Satzung',
    'Straße',
    'Kumasi’s market in the 1990s',
    'Übersicht der Bäume',
  ])('is read with the letters of old Macintoshes: %j', async (words) => {
    const ofMac = Uint8Array.from(words, (letter) => ({ ä: 0x8a, ö: 0x9a, ü: 0x9f, ß: 0xa7, Ü: 0x86, '§': 0xa4, '’': 0xd5 })[letter] ?? letter.charCodeAt(0))
    expect(await made('mac.txt', ofMac)).toMatchObject({ mediaType: 'text/plain', pages: [words.replaceAll('\r', '\n')] })
  })

  it.each(['Der Škoda des Dušan, § 15 und §16', 'Bäume in Košice, Šluknov und Plzeň'.replace('ň', 'n'), 'Gemäß§15', 'Grüße von ŸES'])('is not taken for one of those by a letter that Windows has, too: %j', async (words) => {
    const signs: Readonly<Record<string, number>> = { Š: 0x8a, š: 0x9a, Ÿ: 0x9f }
    expect(await made('windows.txt', Uint8Array.from(words, (letter) => signs[letter] ?? letter.charCodeAt(0)))).toMatchObject({ pages: [words] })
  })

  it('has the pictures whose credit lines it holds', async () => {
    const page = 'Bericht\n\nBlick auf den Markt in Kumasi\nBild: Umweltamt / A. Beispiel\n\nWeiter im Text: Foto: nein.\n'
    const { figures } = await made('bericht.txt', page)
    expect(figures).toMatchObject([{ caption: 'Blick auf den Markt in Kumasi', credit: 'Umweltamt / A. Beispiel', source: null, page: 0, start: page.indexOf('Blick') }])
  })

  it('has a thumbnail of its first lines', async () => {
    const { thumbnail } = await made('text.txt', text)
    const { format, width, height } = await sharp(thumbnail ?? new Uint8Array()).metadata()
    expect({ format, width, height }).toEqual({ format: 'png', width: 340, height: 480 })
    expect((await sharp(thumbnail ?? new Uint8Array()).stats()).channels[0]?.min).toBeLessThan(64)
  })
})

describe('a web page', () => {
  it('has its content without navigation, and its pictures with caption and credit', async () => {
    const { pages, title, figures, language } = await ofSample('Aktivitäten 2011.html')
    expect(title).toBe('Aktivitäten der Klimapartnerschaft im Jahr 2011')
    expect(language).toBe('de')
    expect(pages[0]).toContain('• Internationaler Auftaktworkshop in Tansania')
    expect(pages[0]).not.toMatch(/Impressum|Umwelt\b/)
    expect(figures).toMatchObject([{ caption: 'Blick auf Teile des größten Markts Westafrikas in Kumasi/Ghana', credit: 'Umweltamt', source: 'markt.jpg' }])
  })

  it('is shown without anything that runs or loads', async () => {
    const { html } = await made('boese.html', '<!doctype html><body><h1 onclick="x()">Titel</h1><script>x()</script><p style="background:url(//a.b)">Text <a href="javascript:x()">mehr</a><img src="//a.b/c.png" onerror="x()"><svg onload="x()"><p>drin</svg></p><iframe src="//a.b"></iframe></body>')
    expect(html).toMatch(/<h1>Titel<\/h1>/)
    expect(html).not.toMatch(/script|onclick|onerror|onload|href|src|style|svg|iframe/i)
  })

  it('keeps what it says where a block is only named like navigation', async () => {
    const { pages } = await made('menue.html', '<!doctype html><body><div class="menu"><p>Das Menü der Tagung: Suppe, Fisch und Obst für alle Gäste.</p></div><div class="menu"><a href="/">Start</a></div></body>')
    expect(pages[0]).toBe('Das Menü der Tagung: Suppe, Fisch und Obst für alle Gäste.')
  })

  it('has nothing of what asks for cookies, and all that a page says of them', async () => {
    const banner = '<div id="cookie-hinweis" class="layer"><p>Diese Seite verwendet Cookies. Näheres in der <a href="/d">Datenschutzerklärung</a>.</p><button>Alle akzeptieren</button></div>'
    const consent = '<section class="cmp-consent"><h2>Privacy</h2><p>We use cookies.</p><a role="button">Reject all</a></section>'
    const said = '<div class="cookie-erklaerung"><p>Wir setzen Cookies nur für die Anmeldung.</p></div><div class="recipe-cookies"><p>Cookies mit Haferflocken</p><button>Drucken</button></div>'
    const { pages, html } = await made('kekse.html', `<!doctype html><body>${banner}<div class="has-cookie-consent"><main><h1>Klimawoche</h1>${said}</main>${consent}</div></body>`)
    expect(pages[0]?.split(/\n+/)).toEqual(['Klimawoche', 'Wir setzen Cookies nur für die Anmeldung.', 'Cookies mit Haferflocken'])
    expect(html).not.toMatch(/Diese Seite|We use/)
    const around = await made('huelle.html', `<!doctype html><body><div class="cookie-consent-open">${banner}<p>${'Die Stadt pflanzt Linden. '.repeat(9)}</p></div></body>`)
    expect(around.pages[0]).toMatch(/^Die Stadt pflanzt Linden\./)
  })

  it('of frames has its title, and what it says to browsers that know none', async () => {
    const page = (rest: string): string => `<html><head><title>Lokale Agenda 21</title></head><frameset cols="20%,80%"><frame src="nav.htm"><frame src="haupt.htm">${rest}</frameset></html>`
    expect(await made('rahmen.html', page(''))).toMatchObject({ mediaType: 'text/html', title: 'Lokale Agenda 21', pages: [''], fault: null })
    const spoken = await made('rahmen2.html', page('<noframes><body><p>Zur <a href="haupt.htm">Übersicht</a></p></body></noframes>'))
    expect(spoken).toMatchObject({ title: 'Lokale Agenda 21', pages: ['Zur Übersicht'], html: '<p>Zur Übersicht</p>', fault: null })
  })

  it('nested deeper than any call stack is read all the same', async () => {
    const { pages, fault } = await made('tief.html', `<!doctype html><body>${'<div>'.repeat(20_000)}unten`)
    expect({ text: pages[0], fault }).toEqual({ text: 'unten', fault: null })
  })
})

describe('documents', () => {
  it('in PDF have their text by page and their own title and author', async () => {
    const { pages, paged, title, creator } = await ofSample('Die Pilotphase.pdf')
    expect({ paged, title, creator, count: pages.length }).toEqual({ paged: true, title: 'Die Pilotphase der Klimapartnerschaften', creator: 'Umweltamt', count: 2 })
    expect(pages[0]).toContain('Südafrika, Ghana oder Tansania')
    expect(pages[1]).toContain('Klimaanpassung')
  })

  it('in DOCX have text, properties and HTML to show', async () => {
    const { pages, title, creator, html } = await ofSample('Vermerk Vorbereitungskurse.docx')
    expect({ title, creator }).toEqual({ title: 'Vermerk zu den Vorbereitungskursen', creator: 'Umweltamt' })
    expect(pages[0]).toContain('Ende Oktober bzw. Anfang November 2011 in Bad Honnef')
    expect(html).toContain('<h1>Vermerk zu den Vorbereitungskursen</h1>')
  })

  it('in Markdown have their first heading as title', async () => {
    expect(await ofSample('The climate partnership in brief.md')).toMatchObject({ mediaType: 'text/markdown', title: 'The climate partnership in brief', language: 'en' })
  })

  it('in Markdown have lines that begin with a sign apart, as they were written', async () => {
    const { pages } = await made('notiz.md', '**1. Tee**\nDer Tee ist knapp.\n=> Falke: Tee kaufen\n☐ Nagel: Muster drucken\n✔ Beschluss: Es gibt Tee.\nUnd er bleibt heiß.')
    expect(pages[0]?.split('\n')).toEqual(['1. Tee', 'Der Tee ist knapp.', '=> Falke: Tee kaufen', '☐ Nagel: Muster drucken', '✔ Beschluss: Es gibt Tee. Und er bleibt heiß.'])
  })
})

describe('a picture', () => {
  it.each([['Markt in Kumasi.jpg', 'image/jpeg'], ['Straßenbäume in Dortmund.png', 'image/png'], ['Auftaktworkshop.webp', 'image/webp']])('%s has caption, credit and keywords', async (name, mediaType) => {
    const extracted = await ofSample(name)
    expect(extracted).toMatchObject({ mediaType, kind: 'photo', fault: null, photo: { width: 1600, height: 1000, credit: 'Klimaarchiv' } })
    expect(extracted.photo?.caption).toContain('(Zeichnung)')
    expect(extracted.photo?.keywords).toContain('Zeichnung')
  })
})

it('of a text that is larger than anything that is kept the beginning is read, in its own letters', async () => {
  const { pages, ...rest } = await made('protokoll.log', `Bäume\n${'ä'.repeat(5_000_000)}`)
  expect(rest).toMatchObject({ mediaType: 'text/plain', fault: 'text-cut' })
  expect(pages[0]).toMatch(/^Bäume\nä{1000}/)
  // Three signs, of nine bytes, are one letter.
  expect(await made('gross.txt', '각'.normalize('NFD').repeat(900_000))).toMatchObject({ fault: 'text-cut' })
  expect(await made('gross.log', Buffer.alloc(70_000_000, 'Bericht aus Kumasi\n'))).toMatchObject({ mediaType: 'text/plain', fault: 'text-cut' })
})

describe('a control character in a text', () => {
  const lines = 'Die Solarlampen für Kumasi sind bestellt, und die Stadt Dortmund hat sie bezahlt.\n'.repeat(15)

  it.each(['\u0000', '\u0002', '\u0007', '\u0008', '\u001A', '\u001F'])('%j is left out, and the text is read', async (sign) => {
    expect(await made('notiz.txt', `Sehr geehrte${sign} Damen\n${lines}`)).toMatchObject({ mediaType: 'text/plain', fault: null, pages: [`Sehr geehrte Damen\n${lines}`] })
    expect(await made('dos.txt', Buffer.from(`Sehr geehrte${sign} Damen\n${lines}`, 'latin1'))).toMatchObject({ mediaType: 'text/plain', fault: null, pages: [`Sehr geehrte Damen\n${lines}`] })
    const mail = `From: a@example.org\nSubject: Lam${sign}pen\n\nGruß${sign} aus Hörde\n`
    expect(await made('post.eml', mail)).toMatchObject({ mediaType: 'message/rfc822', fault: null, title: 'Lampen', pages: [expect.stringMatching(/Betreff: Lampen\n\nGruß aus Hörde$/)] })
    expect(await made('seite.html', `<html><body><p>Son${sign}nig</p></body></html>`)).toMatchObject({ mediaType: 'text/html', fault: null, pages: ['Sonnig'], html: '<p>Sonnig</p>' })
    expect(await made('liste.csv', `Baum;Zahl\nLin${sign}de;3\n${'Buche;4\n'.repeat(9)}`)).toMatchObject({ mediaType: 'text/csv', fault: null, pages: [expect.stringContaining('Linde\t3')] })
  })

  it('is a line break where office programs mean one, also in the shortest text', async () => {
    expect(await made('notiz.txt', 'Eins\u000BZwei\fDrei')).toMatchObject({ mediaType: 'text/plain', pages: ['Eins\nZwei\nDrei'] })
    expect(await made('post.eml', 'From: a@example.org\nSubject: x\n\nEins\u000BZwei')).toMatchObject({ pages: [expect.stringContaining('Eins\nZwei')] })
    expect(await made('seite.html', '<html><body><p>Eins\u000BZwei</p></body></html>')).toMatchObject({ mediaType: 'text/html', pages: ['Eins\nZwei'], html: '<p>Eins<br>Zwei</p>' })
    expect(await made('liste.csv', 'Baum;Ort\nLinde\u000BBuche;Hörde\n')).toMatchObject({ mediaType: 'text/csv', pages: ['Baum\tOrt\nLinde Buche\tHörde'] })
  })

  it('changes nothing of what is told by its beginning', async () => {
    const bytes = Buffer.from(Uint8Array.from({ length: 3_000 }, (_, index) => (index * 7_919) % 251)).toString('latin1')
    expect(await made('post.eml', Buffer.from(`From: a@example.org\nSubject: Bild\n\n${bytes}`, 'latin1'))).toMatchObject({ mediaType: 'message/rfc822', title: 'Bild' })
    const page = Buffer.from('<html><head><meta charset="iso-8859-1"></head><body><p>Stra\u0000ßenbäume</p></body></html>')
    expect(await made('seite.html', page)).toMatchObject({ mediaType: 'text/html', pages: ['Straßenbäume'] })
  })

  it('makes no text of what is none: pictures of one colour, models, a few bytes', async () => {
    const bitmap = Buffer.alloc(30_054, 0xff)
    bitmap.write('BM')
    bitmap.fill(0, 6, 54)
    expect(await made('weiss.bmp', bitmap)).toMatchObject({ mediaType: 'image/bmp', fault: 'file-damaged', pages: [] })
    const targa = Buffer.alloc(30_018, 0xff)
    targa.set([0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100, 0, 100, 0, 24, 32])
    const grey = Buffer.concat([Buffer.from('P5\n200 150\n255\n'), Buffer.alloc(30_000, 0xfe)])
    grey[9_000] = 3
    const model = Buffer.concat([Buffer.from('Modell Kumasi'.padEnd(84)), ...Array.from({ length: 200 }, (_, index) => Buffer.concat([Buffer.from(new Float32Array(12).fill(1 + index / 7).buffer), Buffer.alloc(2)]))])
    const database = Buffer.concat([Buffer.from([3, 111, 5, 17, 200, 0, 0, 0, 97, 0, 60, 0]), Buffer.alloc(20), ...['NAME', 'ORT'].map((name) => Buffer.concat([Buffer.from(name.padEnd(11, '\0')), Buffer.from('C'), Buffer.alloc(4), Buffer.from([30]), Buffer.alloc(15)])), Buffer.from(' Anna Muster                   Dortmund                      '.repeat(200))])
    const few = [Buffer.from([1, 65, 66, 67]), Buffer.from('PK\u0003ab')]
    for (const bytes of [targa, grey]) expect(await made('daten.bin', bytes)).toMatchObject({ fault: 'picture-undrawn', pages: [] })
    expect(await made('daten.bin', database)).toMatchObject({ mediaType: 'application/x-dbf', fault: null })
    for (const bytes of [model, ...few]) expect(await made('daten.bin', bytes)).toMatchObject({ fault: 'no-reader', pages: [] })
  })
})
