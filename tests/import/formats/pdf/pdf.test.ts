import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { extractFile } from '../../../../main/import/extraction/extract-file'
import type { Extracted } from '../../../../main/import/reading/extracted'
import { pdfOfPages, shown, stream, utf16, type MadePage } from '../../../fixtures/pdf'

const folder = mkdtempSync(join(tmpdir(), 'klimaarchiv-pdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0

function read(bytes: Uint8Array, recognised: readonly (readonly [number, string])[] = []): Promise<Extracted> {
  count += 1
  const path = join(folder, `${count}.pdf`)
  writeFileSync(path, bytes)
  return extractFile(path, 'a.pdf', { room: { folder: mkdtempSync(join(folder, 'teile-')), bytes: 1_000_000, entries: 10 }, recognised })
}

const sentence = 'Niederschrift der Sitzung und der Beschluss zu den Bäumen'
/** A page that is nothing but a picture. */
const scan: MadePage = { content: '1 0 0 rg 20 20 300 100 re f' }

/** Text by a font whose codes run from one, and whose letters are called as the program liked. */
function codedPage(nameOf: (letter: string) => string): MadePage {
  const letters = [...new Set(sentence)]
  const codes = [...sentence].map((letter) => (letters.indexOf(letter) + 1).toString(16).padStart(2, '0')).join('')
  const widths = letters.map(() => 500).join(' ')
  return {
    content: `BT /F 12 Tf 20 100 Td <${codes}> Tj ET`,
    font: `<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Schrift /FirstChar 1 /LastChar ${letters.length} /Widths [${widths}] /Encoding << /Type /Encoding /Differences [1 ${letters.map((letter) => `/${nameOf(letter)}`).join(' ')}] >> /FontDescriptor {n} 0 R >>`,
    objects: ['<< /Type /FontDescriptor /FontName /ABCDEF+Schrift /Flags 4 >>'],
  }
}

describe('a PDF', () => {
  it('is read by page, and only its pages without text wait for recognition', async () => {
    const mixed = pdfOfPages([{ content: shown('Vorlage zur Sitzung am Montag') }, scan, { content: shown('Der Beschluss wurde gefasst') }])
    expect(await read(mixed)).toMatchObject({ pages: ['Vorlage zur Sitzung am Montag', '', 'Der Beschluss wurde gefasst'], scanned: [1], paged: true })
    const again = await read(mixed, [[0, 'falsch'], [1, 'Gescannte Anlage']])
    expect(again.pages).toEqual(['Vorlage zur Sitzung am Montag', 'Gescannte Anlage', 'Der Beschluss wurde gefasst'])
  })

  it('has what was filled into its form, and which boxes were ticked', async () => {
    const field = (kind: string, more: string): string => `<< /Type /Annot /Subtype /Widget /Rect [20 20 100 40] /P 3 0 R /FT /${kind} ${more} >>`
    const page: MadePage = {
      content: shown('Antrag auf Baumpflanzung'),
      entries: '/Annots [{n} 0 R {n+1} 0 R {n+2} 0 R {n+3} 0 R]',
      objects: [
        field('Tx', `/T (Name) /V ${utf16('Käthe Großkopf')} /DA (/F 12 Tf)`),
        field('Ch', '/Ff 131072 /T (Ort) /V (Aplerbeck) /Opt [(Aplerbeck) (Brackel)] /DA (/F 12 Tf)'),
        field('Btn', '/T (Art) /V /Linde /AS /Linde /AP << /N << /Linde {n+4} 0 R /Off {n+4} 0 R >> >>'),
        field('Btn', '/T (Eilt) /V /Off /AS /Off /AP << /N << /Sofort {n+4} 0 R /Off {n+4} 0 R >> >>'),
        stream('/Type /XObject /Subtype /Form /BBox [0 0 80 20]', ''),
      ],
    }
    const { pages } = await read(pdfOfPages([page], { catalogue: '/AcroForm << /Fields [6 0 R 7 0 R 8 0 R 9 0 R] /NeedAppearances false >>' }))
    expect(pages).toEqual(['Antrag auf Baumpflanzung\n\nKäthe Großkopf\nAplerbeck\nLinde'])
  })

  it('has the comments on it, with who wrote them; a scan with comments is recognised all the same', async () => {
    const annotations: MadePage = {
      ...scan,
      entries: '/Annots [{n} 0 R {n+1} 0 R {n+2} 0 R {n+3} 0 R]',
      objects: [
        `<< /Type /Annot /Subtype /Text /Rect [20 20 40 40] /T (J. Holt) /Contents ${utf16('Bitte die Fußgängerbrücke prüfen')} >>`,
        '<< /Type /Annot /Subtype /FreeText /Rect [20 20 90 40] /Contents (Erledigt im Mai) /DA (/F 12 Tf) >>',
        '<< /Type /Annot /Subtype /Popup /Rect [20 20 40 40] /Contents (Fenster) >>',
        '<< /Type /Annot /Subtype /Link /Rect [20 20 40 40] /Contents (Verweis) >>',
      ],
    }
    const bytes = pdfOfPages([annotations])
    const notes = 'J. Holt: Bitte die Fußgängerbrücke prüfen\nErledigt im Mai'
    expect(await read(bytes)).toMatchObject({ pages: [notes], scanned: [0] })
    // Recognised words are known by their place in the text, so they go first.
    expect((await read(bytes, [[0, 'Gescannte Anlage']])).pages).toEqual([`Gescannte Anlage\n\n${notes}`])
  })

  it('has what was filled into a form that only its own program can show', async () => {
    const data = '<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><antrag><name>Grünflächenamt</name><ort>Hörde</ort></antrag></xfa:data></xfa:datasets>'
    const { pages } = await read(pdfOfPages([{ content: shown('Please wait...') }], { catalogue: '/AcroForm << /Fields [] /XFA [(template) {n} 0 R (datasets) {n+1} 0 R] >>', objects: [stream('', '<template/>'), stream('', data)] }))
    expect(pages).toEqual(['Please wait...\n\nGrünflächenamt Hörde'])
  })

  it('gives its attached files as parts', async () => {
    const { parts } = await read(
      pdfOfPages([{ content: shown('Rechnung') }], {
        catalogue: '/Names << /EmbeddedFiles << /Names [(a) {n} 0 R] >> >>',
        objects: [`<< /Type /Filespec /F (a.txt) /UF ${utf16('Aufmaß/Süd.txt')} /EF << /F {n+1} 0 R >> >>`, stream('/Type /EmbeddedFile', 'Anbei das Aufmaß')],
      }),
    )
    expect(parts.map(({ name, fault }) => ({ name, fault }))).toEqual([{ name: 'Aufmaß_Süd.txt', fault: null }])
    expect(readFileSync(parts[0]?.path ?? '', 'utf8')).toBe('Anbei das Aufmaß')
  })
})

describe('letters whose meaning a font does not tell', () => {
  it('are read by their names where old programs gave them any', async () => {
    const named = codedPage((letter) => `G${(letter.codePointAt(0) ?? 0).toString(16).padStart(2, '0').toUpperCase()}`)
    expect(await read(pdfOfPages([named]))).toMatchObject({ pages: [sentence], scanned: [] })
  })

  it('are recognised in the picture where no name tells them either', async () => {
    const unnamed = codedPage((letter) => `x${sentence.indexOf(letter)}`)
    expect((await read(pdfOfPages([unnamed, { content: shown(sentence) }]))).scanned).toEqual([0])
    expect((await read(pdfOfPages([unnamed]), [[0, sentence]])).pages).toEqual([sentence])
  })
})

describe('PDF/A', () => {
  const packet = (properties: string): string =>
    `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${properties}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
  const claim = '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>'
  const made = (metadata: Buffer): Buffer => pdfOfPages([{ content: shown('Vorlage') }], { catalogue: '/Metadata {n} 0 R', objects: [metadata] })

  it.each([
    ['as elements', stream('/Type /Metadata /Subtype /XML', packet(claim)), 'PDF/A-1b'],
    ['as attributes', stream('/Type/Metadata/Subtype/XML', packet('<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="3" pdfaid:conformance="U"/>')), 'PDF/A-3u'],
    ['compressed, and of part 4 without a level', stream('/Type /Metadata /Subtype /XML /Filter /FlateDecode', deflateSync(packet('<rdf:Description rdf:about="" pdfaid:part="4" pdfaid:rev="2020"/>'))), 'PDF/A-4'],
    ['not at all', stream('/Type /Metadata /Subtype /XML', packet('<rdf:Description rdf:about=""/>')), null],
  ])('is known by what the file says in XMP, %s', async (_, metadata, conformance) => {
    expect((await read(made(metadata))).conformance).toBe(conformance)
  })

  it('in the newest version has title, author, day and language there only', async () => {
    const properties = `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><pdf:Producer>Büro</pdf:Producer><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Baumkataster Hörde</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>J. Holt</rdf:li></rdf:Seq></dc:creator><dc:language><rdf:Bag><rdf:li>de-DE</rdf:li></rdf:Bag></dc:language><xmp:CreateDate>2019-03-04T23:30:00+01:00</xmp:CreateDate></rdf:Description>`
    expect(await read(made(stream('/Type /Metadata /Subtype /XML', packet(properties))))).toMatchObject({ title: 'Baumkataster Hörde', creator: 'J. Holt', created: '2019-03-04', language: 'de', conformance: null })
  })
})
