import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { wordsOfPdfPage } from '../../../../main/import/formats/pdf/pdf'
import { glyphNamesIn } from '../../../../main/import/formats/pdf/pdf-glyph-names'
import { stream, type MadePage } from '../../../fixtures/pdf'
import { workTime } from '../../../work-time'
import { madePages } from '../../made-pages'

const { made, read, readAll } = madePages()

const widths = `/FirstChar 0 /LastChar 255 /Widths [${Array.from({ length: 256 }, () => 500).join(' ')}]`

/** A font that has these names for its codes, and those of ASCII for the others. */
function namedFont(name: string, names: string): string {
  const ascii = '32 /space 45 /hyphen 97 /a /b /c /d /e /f /g /h /i /j /k /l /m /n /o /p /q /r /s /t /u /v /w /x /y /z'
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} ${widths} /Encoding << /Type /Encoding /Differences [${ascii} ${names}] >> /FontDescriptor {n} 0 R >>`
}

/** A page whose font has these names for its codes. */
function namedPage(hex: string, names: string): MadePage {
  return {
    content: `BT /F 12 Tf 20 100 Td <${hex}> Tj ET`,
    font: namedFont('ABCDEF+Schrift', names),
    objects: ['<< /Type /FontDescriptor /FontName /ABCDEF+Schrift /Flags 4 >>'],
  }
}

function hexOf(text: string): string {
  return Buffer.from(text, 'latin1').toString('hex')
}

describe('signs that PDFium knows no letter for', () => {
  it('are the letters that their names are put together of', async () => {
    expect(await read(namedPage(hexOf('wri\x1Den und so\x1Cware bei der scha\x1E'), '27 /f_f_i /f_t /t_t /f_f.liga'))).toBe('written und software bei der schaff')
  })

  it('are not the letters that their codes would be', async () => {
    expect(await read(namedPage(hexOf('oUenbar und Vnden'), '85 /f_f /f_i'))).toBe('offenbar und finden')
  })

  it('are those of their own part of a font, where several parts of it have others for a code', async () => {
    const pages = [['ABCDEF+Schrift', 'wri\x1Den', '/t_t'], ['GHIJKL+Schrift', 'o\x1Den', '/f_f']] as const
    const parts = pages.map(([name, text, meaning]): MadePage => ({ ...namedPage(hexOf(text), ''), font: namedFont(name, `29 ${meaning}`) }))
    expect(await readAll(parts)).toEqual(['written', 'offen'])
  })

  it('are those that PDFium cannot know, where one part has letters for a code as well', async () => {
    const fonts = ['85 /U /V', '85 /f_f /f_i', '85 /U /V'].map((names): MadePage => ({ ...namedPage(hexOf('oUen und Vnden'), ''), font: namedFont('ABCDEF+Schrift', names) }))
    expect(await readAll(fonts)).toEqual(['oUen und Vnden', 'offen und finden', 'oUen und Vnden'])
  })

  it('stay unknown where their names are words of programs', async () => {
    expect(await read(namedPage(hexOf('wri\x1Den'), '29 /toString'))).toBe('wrien')
  })

  it('are no letters where their names are those of symbols', async () => {
    expect(await read(namedPage(hexOf('HautorI und ZweiterAsatz'), '65 /arrowtripleup 72 /angbracketleft /angbracketright 90 /Z'))).toBe('⟨autor⟩ und Zweiter satz')
  })

  it('have a place on the page with their word', async () => {
    const { text, words } = await wordsOfPdfPage(made(namedPage(hexOf('wri\x1Den und'), '29 /t_t')), 0)
    expect(text).toBe('written und')
    expect(words.map(([start, end]) => text.slice(start, end))).toEqual(['written', 'und'])
  })

  it('are ligatures by the codes of TeX where its letters are pictures', async () => {
    const text = 'Scha\x0Bung der Gro\xFF\x0C\x0Fe 2010\x152012'
    const codes = [...new Set(text)].map((sign) => sign.charCodeAt(0)).sort((a, b) => a - b)
    const page: MadePage = {
      content: `BT /F 12 Tf 20 100 Td <${hexOf(text)}> Tj ET`,
      font: `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [0.05 0 0 0.05 0 0] /Resources << >> ${widths.replaceAll('500', '10')} /CharProcs << ${codes.map((code) => `/a${code} {n} 0 R`).join(' ')} >> /Encoding << /Type /Encoding /Differences [${codes.map((code) => `${code} /a${code}`).join(' ')}] >> >>`,
      objects: [stream('', '10 0 0 0 10 10 d1 0 0 8 8 re f')],
    }
    expect(await read(page)).toBe('Schaffung der Großfiffle 2010–2012')
  })
})

describe('ligatures that were given a letter by their number', () => {
  const letters = [...new Set('MiƩeilung der GesellschaŌ zur PoliƟk, Ɵef, eine plaƞorm, Ōsaka-')]
  const pairs = letters.map((letter, index) => `<${(index + 1).toString(16).padStart(2, '0')}> <${letter.charCodeAt(0).toString(16).padStart(4, '0')}>`).join(' ')
  const unicode = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange ${letters.length} beginbfchar ${pairs} endbfchar endcmap end`
  const page = (text: string): MadePage => ({
    content: `BT /F 12 Tf 20 100 Td <${[...text].map((letter) => (letters.indexOf(letter) + 1).toString(16).padStart(2, '0')).join('')}> Tj ET`,
    font: `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica ${widths} /ToUnicode {n} 0 R >>`,
    objects: [stream('', unicode)],
  })

  it('are the letters they are drawn as', async () => {
    expect(await read(page('MiƩeilung der GesellschaŌ zur PoliƟk, Ɵef, eine plaƞorm'))).toBe('Mitteilung der Gesellschaft zur Politik, tief, eine platform')
  })

  it('are these at the end of a line, too', async () => {
    const lines = ['eine PoliƟ-', 'kerin', 'und die Ɵ-', 'efe']
    const content = lines.map((line, index) => page(line).content.replace('20 100', `20 ${170 - index * 14}`)).join(' ')
    expect(await read({ ...page(''), content })).toBe('eine Politikerin\nund die tiefe')
  })

  it('are not met where a name begins with such a letter', async () => {
    expect(await read(page('der Ōsaka'))).toBe('der Ōsaka')
  })

  it('have a place on the page with their word', async () => {
    const { text, words } = await wordsOfPdfPage(made(page('eine PoliƟk')), 0)
    expect(words.map(([start, end]) => text.slice(start, end))).toEqual(['eine', 'Politik'])
  })
})

describe('figures of old style and small capitals', () => {
  it('are the signs that they are drawn for', async () => {
    const names = '1 /oneoldstyle /twooldstyle /zerooldstyle /Usmall /Msmall /Wsmall /Esmall /Lsmall /Tsmall /Adieresissmall'
    const { text, words } = await wordsOfPdfPage(made(namedPage(hexOf('agenda-\x02\x01 im april \x02\x03\x01\x02 \x04\x05\x06\x07\x08\x09 \x0A\x05\x09'), names)), 0)
    expect(text).toBe('agenda-21 im april 2012 umwelt ämt')
    expect(words.map(([start, end]) => text.slice(start, end))).toEqual(['agenda', '21', 'im', 'april', '2012', 'umwelt', 'ämt'])
  })
})

describe('signs that have no code at all', () => {
  // What notes are to the fonts of music programs, and bullets to some others.
  const page: MadePage = {
    ...namedPage('', '0 /bulletlike'),
    content: `BT /F 12 Tf 14 TL 20 170 Td <${hexOf('\0 klima-')}> Tj T* <${hexOf('schutz')}> Tj T* <${hexOf('\0\0\0 und fazit der sitzung')}> Tj T* <${hexOf('im umweltamt')}> Tj ET`,
  }

  it('cost a page nothing at its end', async () => {
    expect(await read(page)).toMatch(/^\s*klimaschutz\s+und fazit der sitzung\nim umweltamt$/)
  })

  it('leave the other words in their places', async () => {
    const { text, words } = await wordsOfPdfPage(made(page), 0)
    expect(words.map(([start, end]) => text.slice(start, end))).toEqual(['klima', 'schutz', 'und', 'fazit', 'der', 'sitzung', 'im', 'umweltamt'])
    const tops = words.map(([, , , top]) => top)
    expect(tops[7]).toBeGreaterThan(tops[5] ?? 1)
  })
})

describe('the names of the signs of a PDF', () => {
  it('are found where its objects are packed, and in its fonts', () => {
    const [font, descriptor] = ['<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Eins /Encoding 8 0 R /FontDescriptor 9 0 R >>', '<< /Type /FontDescriptor /FontFile 4 0 R >>']
    const inner = [font, '<< /Type /Encoding /Differences [2 /t_t 200 /a#62c /Q_u] >>', descriptor]
    const places = [7, 8, 9].map((number, index) => `${number} ${inner.slice(0, index).join(' ').length + Math.min(index, 1)}`).join(' ')
    const packed = deflateSync(`${places} ${inner.join(' ')}`)
    const program = deflateSync('%!PS-AdobeFont\n/Encoding 256 array\ndup 2 /alt put\ndup 104 /angbracketleft put\nreadonly def\ncurrentfile eexec\ndup 5 /falsch put')
    const file = Buffer.concat([Buffer.from('4 0 obj\n'), stream('/Filter /FlateDecode', program), Buffer.from('\nendobj\n3 0 obj\n'), stream(`/Type /ObjStm /N 3 /First ${places.length + 1} /Filter /FlateDecode`, packed), Buffer.from('\nendobj\n')])
    expect([...(glyphNamesIn(file).get('Eins') ?? [])].map(([code, called]) => [code, ...called]).toSorted()).toEqual([[104, 'angbracketleft'], [2, 't_t'], [200, 'abc'], [201, 'Q_u']])
  })

  it('are found in linear time, also where nothing ends', async () => {
    const took = await workTime(() => {
      glyphNamesIn(Buffer.from('1 0 obj << /BaseFont /A '.repeat(200_000)))
      glyphNamesIn(Buffer.from(`1 0 obj stream\n${'2 0 obj << >> endobj '.repeat(200_000)}`))
    })
    expect(took).toBeLessThan(4_000)
  })

  it('are found in linear time where what is packed is far longer than the file, or used by many fonts', async () => {
    const objects = (dictionary: string, content: Buffer): Buffer => Buffer.concat([Buffer.from('3 0 obj\n'), stream(`${dictionary} /Filter /FlateDecode`, deflateSync(content)), Buffer.from('\nendobj\n')])
    const places = `${Array.from({ length: 4_000 }, (_, index) => `${index + 9} ${index % 2 === 0 ? 0 : 15_000_000}`).join(' ')} `
    const again = objects(`/Type /ObjStm /First ${places.length}`, Buffer.concat([Buffer.from(places), Buffer.alloc(15_000_000, ' ')]))
    const bomb = objects('/Type /ObjStm /First 4', Buffer.alloc(15_900_000, ' '))
    const fonts = Array.from({ length: 1_500 }, (_, index) => `${index + 9} 0 obj << /BaseFont /A${index} /Subtype /Type1 /Encoding 5 0 R >> endobj\n`)
    for (const file of [again, Buffer.concat(Array.from({ length: 40 }, () => bomb)), Buffer.from(`5 0 obj << /Differences [${'1 /a '.repeat(30_000)}] >> endobj\n${fonts.join('')}`)]) {
      expect(await workTime(() => glyphNamesIn(file))).toBeLessThan(5_000)
    }
  })

  it('are none in what is damaged', () => {
    expect(glyphNamesIn(Buffer.from('1 0 obj << /Type /ObjStm /First 9 /Filter /FlateDecode >> stream\nxyz 2 0 obj << /BaseFont /A /Subtype /Type1 /Encoding 77 0 R endobj')).get('A')?.size).toBe(0)
  })
})
