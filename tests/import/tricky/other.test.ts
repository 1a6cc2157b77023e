import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { tableFrom } from '../../../main/import/formats/office/spreadsheet'
import { temporaryFolder } from '../../archive/temporary-archive'
import { zipped } from '../../fixtures/container'
import { missing, read } from './reading'

const windows = (text: string): Buffer => Buffer.from(Uint8Array.from(text, (letter) => ({ '€': 0x80, '„': 0x84, '“': 0x93, '–': 0x96 })[letter] ?? letter.codePointAt(0) ?? 0))

it('a CSV is read whichever sign parts its cells and whichever encoding it has', async () => {
  const rows = 'Straße;Kosten;Bemerkung\nÄußerer Mühlweg;1.250,00 €;"Mit ; und ""Zitat"" und\nZeilenumbruch"\nAllee;0012;17.05.2011\n'
  for (const bytes of [windows(rows), Buffer.from(rows), Buffer.from(`\uFEFF${rows}`, 'utf16le'), Buffer.from(`\uFEFF${rows}`)]) {
    const { pages, mediaType } = await read('a.csv', bytes)
    expect(mediaType).toBe('text/csv')
    expect(pages[0]).toMatch(/^Straße\tKosten\tBemerkung\nÄußerer Mühlweg\t1\.250,00 €\tMit ; und "Zitat" und Zeilenumbruch\nAllee\t0012\t17\.05\.2011$/)
  }
})

it.each([
  ['TABLE 1: Emissions by sector;2009;2010\nStreetlighting;3;2\n', 'TABLE 1: Emissions by sector\t2009\t2010\nStreetlighting\t3\t2'],
  ['ID;P;Ort\nP;Baumscheibe;Hörde\nC;X1;Y1\n', 'ID\tP\tOrt\nP\tBaumscheibe\tHörde\nC\tX1\tY1'],
  ['\n Straße;Bürgerhaus\n', ' Straße\tBürgerhaus'],
  ['PK\u0003\tWert\n', 'PK\tWert'],
  ['sep=|\nBaum, Strauch|a;b|c;d\n', 'Baum, Strauch\ta;b\tc;d'],
  ['2009;1,5;2,5;3,5\n2010;1,0;2,0;3,0\n', '2009\t1,5\t2,5\t3,5\n2010\t1,0\t2,0\t3,0'],
  ['Jahr,Wert\n2009,12\n', 'Jahr\tWert\n2009\t12'],
  ['a;"nicht zu\nb;c', 'a\t"nicht zu b;c'],
])('a CSV is a CSV whatever letters it begins with: %j', async (table, page) => {
  const path = join(temporaryFolder(), 'a.csv')
  writeFileSync(path, table)
  expect(await tableFrom(path)).toEqual({ pages: [page], title: null, fault: null })
})

it('an EPUB has all its chapters in the order of its spine, notes and what pictures show too', async () => {
  const chapter = (title: string, body: string): string => `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`
  const book = zipped({
    '/mimetype': 'application/epub+zip',
    '/META-INF/container.xml': '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/buch.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    '/OEBPS/buch.opf': '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Bäume der Stadt</dc:title><dc:creator>J. Holt</dc:creator><dc:language>de-DE</dc:language><dc:date>2011-05-17</dc:date></metadata><manifest><item id="b" href="zwei.xhtml" media-type="application/xhtml+xml"/><item id="a" href="Teil%20eins.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b" linear="no"/></spine></package>',
    '/OEBPS/zwei.xhtml': chapter('Zweites Kapitel', '<p>Fußnotenwort</p><img src="a.png" alt="Karte der Baumstandorte"/><img src="b.png" alt="bilder/b.png"/>'),
    '/OEBPS/Teil eins.xhtml': chapter('Erstes Kapitel', '<p>Straßen&#228;ume &amp; Wege</p>'),
  })
  const { pages, ...properties } = await read('a.epub', book)
  expect(properties).toMatchObject({ mediaType: 'application/epub+zip', fault: null, title: 'Bäume der Stadt', creator: 'J. Holt', language: 'de', created: '2011-05-17' })
  expect(pages[0]?.split(/\n+/)).toEqual(['Erstes Kapitel', 'Straßenäume & Wege', 'Zweites Kapitel', 'Fußnotenwort', 'Karte der Baumstandorte'])
})

it('a TIFF has all its pages, which wait for recognition, whatever its cover shows', async () => {
  const page = (text: string): Promise<Buffer> => sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800"><rect width="100%" height="100%" fill="#fff"/><g font-size="40" font-family="sans-serif">${Array.from({ length: 14 }, (_, line) => `<text x="30" y="${60 + line * 50}">${text} ${line} Straßenbäume</text>`).join('')}</g></svg>`)).flatten().png().toBuffer()
  const cover = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#264', noise: { type: 'gaussian', mean: 120, sigma: 60 } } }).png().toBuffer()
  const tiff = await sharp([cover, await page('Zwei'), await page('Drei')], { join: { animated: true } }).tiff({ compression: 'lzw' }).toBuffer()
  expect(await read('a.tif', tiff)).toMatchObject({ mediaType: 'image/tiff', fault: null, pages: ['', '', ''], paged: true, scanned: [0, 1, 2] })
})

it('a page of the web has its own encoding, its language and its day', async () => {
  const page = windows('<html lang="de-DE"><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><meta name="author" content="J. Holt"><meta name="DCTERMS.created" content="2011-05-17T22:00:00+02:00"><title>Straßenbäume – „Übersicht“</title></head><body><p>1.250 €</p><details><summary>Mehr</summary>Aufklappwort</details><img alt="Karte der Baumstandorte in Hörde" src="a.png"></body></html>')
  const { pages, ...properties } = await read('a.html', page)
  expect(properties).toMatchObject({ title: 'Straßenbäume – „Übersicht“', creator: 'J. Holt', language: 'de', created: '2011-05-17' })
  expect(missing({ pages }, ['1.250 €', 'Aufklappwort'])).toEqual([])
})

it('a page saved as one file has its pictures as parts, in the letters it was written in', async () => {
  const picture = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#264', noise: { type: 'gaussian', mean: 120, sigma: 60 } } }).jpeg({ quality: 95 }).toBuffer()
  const mhtml = ['From: <Saved by Blink>', 'Snapshot-Content-Location: https://example.org/', 'Subject: =?utf-8?Q?B=C3=A4ume?=', 'Date: Tue, 17 May 2011 23:30:00 +0200', 'MIME-Version: 1.0', 'Content-Type: multipart/related; type="text/html"; boundary="x"', '', '--x', 'Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable', 'Content-Location: https://example.org/', '', '<html><body><p>Stra=C3=9Fenb=C3=A4ume</p><img src=3D"https://example.org/b.jpg"></body></html>', '--x', 'Content-Type: image/jpeg', 'Content-Transfer-Encoding: base64', 'Content-Location: https://example.org/bilder/b.jpg', '', picture.toString('base64'), '--x--', ''].join('\r\n')
  const { pages, parts, ...properties } = await read('a.mhtml', mhtml)
  expect(properties).toMatchObject({ mediaType: 'multipart/related', title: 'Bäume', fault: null })
  expect(pages).toEqual(['Straßenbäume'])
  expect(parts.map(({ name }) => name)).toEqual(['b.jpg'])
})

describe('what a web page shows besides its text', () => {
  const page = (body: string): string => `<!DOCTYPE html><html lang="de"><head><title>Seite</title></head><body>${body}</body></html>`

  it('is text of it: what its pictures and drawings show, and what is written into its forms', async () => {
    const { pages, html } = await read('a.html', page('<p>Die Bäume der Stadt.</p><form><label>Anlass</label><textarea>Begehung\nam Mühlbach</textarea></form><img src="x.png" alt="Lageplan der Fußgängerbrücke"><svg><title>Symbol</title><text>Achse <tspan>Feinstaub</tspan></text></svg>'))
    expect(pages).toEqual(['Die Bäume der Stadt.\n\nAnlass\nBegehung am Mühlbach\n\nLageplan der Fußgängerbrücke\n\nAchse Feinstaub'])
    for (const shown of ['Lageplan der Fußgängerbrücke', 'Achse Feinstaub', 'am Mühlbach']) expect(html).toContain(shown)
  })

  it('is none where the text says it, or where it is only a name of a file', async () => {
    const { pages } = await read('a.html', page('<nav><img src="l.png" alt="Startseite"></nav><p>Die Bäume der Stadt am Mühlbach.</p><img src="x.png" alt="Bäume am Mühlbach"><img src="y.png" alt="image001.png"><img src="z.png" alt="cid:z@example.org"><img src="l.png">'))
    expect(pages).toEqual(['Die Bäume der Stadt am Mühlbach.'])
  })
})

it('a DOC keeps its hyphens, quotation marks and dashes', async () => {
  const { pages } = await read('vermerk.doc', readFileSync(new URL('../../fixtures/hyphens.doc', import.meta.url)))
  expect(pages).toEqual(['Die Klima\u00ADschutz\u00ADagentur und das CO2\u2011Konzept, „Anführung“ und ‚einfach‘ – Ende… 50 €\nZeitraum 2010\u20112012'])
})

it.each([
  ['outlook.htm', '<div dir="ltr">Guten Tag,<br>die <b>Messwerte</b> f&uuml;r D&uuml;nger</div>'],
  ['anlage.html', '<p>Guten Tag, die Messwerte f&uuml;r D&uuml;nger</p>'],
  ['seite.php.htm', '<?php echo 1 ?><html><body>Guten Tag, die Messwerte für Dünger</body></html>'],
  ['zeichen.html', 'Guten Tag, die Messwerte f&uuml;r D&uuml;nger'],
])('a piece of a page is a page where it is called one (%s)', async (name, content) => {
  const { mediaType, pages } = await read(name, content)
  expect(mediaType).toBe('text/html')
  expect(pages[0]).toMatch(/^Guten Tag,\s+die Messwerte für Dünger$/)
})

it.each([
  ['Dortmund.url', '[InternetShortcut]\r\nURL=https://example.org/klima\r\n'],
  ['postfach.msf', '// <!-- <mdb:mork:z v="1.4"/> -->\n< <(a=c)> >\n'],
  ['werte.json', '{ "name": "Messwerte der Station" }\n'],
])('what programs write for themselves is not called by its first line (%s)', async (name, content) => {
  expect(await read(name, content)).toMatchObject({ title: null })
})

it('a text that is only called a page stays a text', async () => {
  expect(await read('notiz.html', 'a < b & c > d')).toMatchObject({ mediaType: 'text/plain', pages: ['a < b & c > d'] })
})

it.each(['<title/>', '<title>Seite</title><script src="a.js"/>', '<style type="text/css"/>'])('XHTML with an element left empty is read behind it (%s)', async (head) => {
  const page = `<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "x"><html xmlns="http://www.w3.org/1999/xhtml"><head>${head}</head><body><p>Altlasten</p></body></html>`
  expect(await read('a.xhtml', page)).toMatchObject({ mediaType: 'text/html', pages: ['Altlasten'] })
})

it('a DOC says who made the comments on it', async () => {
  const { pages } = await read('vermerk.doc', readFileSync(new URL('../../fixtures/comments.doc', import.meta.url)))
  expect(pages).toEqual(['Hallo Bäume Ende\n\nAma Owusu\nKäthe Wöhler\nKommentarwort\nZweites Wort'])
})

it('a DOC has its letters that are set apart', async () => {
  const { pages } = await read('vermerk.doc', readFileSync(new URL('../../fixtures/spacing.doc', import.meta.url)))
  expect(pages).toEqual(['Vermerk gesperrt gesetzt und Schluss'])
})
