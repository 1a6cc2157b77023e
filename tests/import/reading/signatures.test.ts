import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { container } from '../../fixtures/container'
import { read } from '../tricky/reading'

/** A head in hexadecimal with zeros behind it, as long as such a file may be. */
const bytes = (head: string, length = 3_000): Buffer => Buffer.concat([Buffer.from(head, 'hex'), Buffer.alloc(length)])
const ascii = (text: string): string => Buffer.from(text, 'latin1').toString('hex')

/** The head of a TGA: with or without a map of colours, how its picture is kept, 100 by 100 pixels of so many bits. */
const targa = (map: number, kind: number, bits: number): Buffer => Buffer.concat([Buffer.from([0, map, kind, 0, 0, map * 255, 0, map * 24, 0, 0, 0, 0, 100, 0, 100, 0, bits, 32]), Buffer.alloc(30_000, 0x7f)])

describe('a format that nobody reads is told all the same, and says what to do', () => {
  it.each([
    ['notizen.one', 'application/onenote', 'no-reader', bytes('e4525c7b8cd8a74daeb15378d02996d3')],
    ['adressen.mdb', 'application/x-msaccess', 'no-reader', bytes(`00010000${ascii('Standard Jet DB')}`)],
    ['adressen.accdb', 'application/x-msaccess', 'no-reader', bytes(`00010000${ascii('Standard ACE DB')}`)],
    ['brief.wpd', 'application/vnd.wordperfect', 'no-reader', bytes('ff57504310000000010a0201')],
    ['brief.wri', 'application/x-mswrite', 'no-reader', bytes('31be000000ab')],
    ['hilfe.hlp', 'application/winhlp', 'no-reader', bytes('3f5f0300')],
    ['zeitung.qxd', 'application/vnd.quark.quarkxpress', 'no-reader', bytes(`0000${ascii('MMXPR3')}`)],
    ['plakat.cdr', 'application/vnd.corel-draw', 'no-reader', bytes(`${ascii('RIFF')}00100000${ascii('CDRAvrsn')}`)],
    ['buch.djvu', 'image/vnd.djvu', 'no-reader', bytes(`${ascii('AT&TFORM')}00000fff${ascii('DJVU')}`)],
    ['zeichnung.emf', 'image/emf', 'no-reader', bytes(`010000006c000000${'00'.repeat(32)}${ascii(' EMF')}`)],
    ['zeichnung.wmf', 'image/wmf', 'no-reader', bytes('d7cdc69a0000')],
    ['zeichnung.wmf', 'image/wmf', 'no-reader', bytes('0100090000037a12')],
    ['foto.tga', 'image/x-tga', 'picture-undrawn', targa(0, 2, 24)],
    ['foto.tga', 'image/x-tga', 'picture-undrawn', targa(1, 1, 8)],
    ['foto.pcx', 'image/x-pcx', 'picture-undrawn', bytes(`0a05010800000000ff00ff00${'00'.repeat(53)}01`)],
    ['foto.sgi', 'image/x-sgi', 'picture-undrawn', bytes('01da0001')],
    ['foto.ppm', 'image/x-portable-anymap', 'picture-undrawn', Buffer.concat([Buffer.from('P6\n# aus einem Scanner\n100 100\n255\n'), Buffer.alloc(30_000, 0xff)])],
    ['film.avi', 'video/vnd.avi', 'recording-unread', bytes(`${ascii('RIFF')}00100000${ascii('AVI LIST')}`)],
    ['rede.wav', 'audio/wav', 'recording-unread', bytes(`${ascii('RIFF')}00100000${ascii('WAVEfmt ')}`)],
  ] as const)('%s: %s', async (name, mediaType, fault, content) => {
    expect(await read(name, content)).toMatchObject({ mediaType, fault, kind: fault === 'picture-undrawn' ? 'photo' : 'document', pages: [] })
  })

  it.each(['P1 2012 2013 Planung der Bäume', 'P3\t100\t200\tUte Falke\nP4\t300\t400\tKofi Asante\n', 'P5 2012 2013 2014\nPflege der Bäume'])('a list of what begins as a picture of figures does is none (%j)', async (text) => {
    expect(await read('liste.txt', text)).toMatchObject({ mediaType: 'text/plain', fault: null })
  })

  it.each(['P1\n# Plan\n3 2\n010\n# unten\n101\n', 'P3\n1 1\n255\n12 200 30\n', 'P4\n8 1\n\u0000', 'P5 2 1 255\nA\u0001'])('a picture of figures or bytes is one (%j)', async (content) => {
    expect(await read('bild.pnm', content)).toMatchObject({ mediaType: 'image/x-portable-anymap' })
  })

  it.each([['/MatOST', 'application/vnd.ms-works'], ['/StarWriterDocument', 'application/vnd.stardivision.writer'], ['/StarCalcDocument', 'application/vnd.stardivision.calc']])('a compound file by its streams (%s)', async (stream, mediaType) => {
    expect(await read('brief', container('cfb', { [stream]: 'x' }))).toMatchObject({ mediaType, fault: 'no-reader' })
  })

  it('a plan of Project by who made it', async () => {
    expect(await read('zeitplan.mpp', container('cfb', { '/\u0001CompObj': 'Microsoft Project 9.0\0MSProject.Project.9' }))).toMatchObject({ mediaType: 'application/vnd.ms-project', fault: 'no-reader' })
  })
})

it('an icon is one, and what merely begins like one is none', async () => {
  const png = await sharp({ create: { width: 32, height: 32, channels: 3, background: '#264' } }).png().toBuffer()
  const head = Buffer.from('00000100010020200000010020000000000016000000', 'hex')
  head.writeUInt32LE(png.length, 14)
  expect(await read('favicon.ico', Buffer.concat([head, png]))).toMatchObject({ mediaType: 'image/x-icon', fault: 'picture-undrawn' })
  expect(await read('daten.bin', bytes('00000100ffffffffffffffffffffffffffff'))).toMatchObject({ mediaType: 'application/octet-stream', fault: 'no-reader' })
})

it('a note that begins as such a picture does stays a text', async () => {
  expect(await read('notiz.txt', 'P5 Umwelt\nP6 Klima\n')).toMatchObject({ mediaType: 'text/plain', fault: null })
})
