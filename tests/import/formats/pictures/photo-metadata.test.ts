import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { photoMetadata } from '../../../../main/import/formats/pictures/photo-metadata'
import { packet } from '../../../exchange/packet'

const square = sharp({ create: { width: 20, height: 20, channels: 3, background: '#246' } }).jpeg()
const namespaces = {
  exif: 'http://ns.adobe.com/exif/1.0/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
}

function packetOf(properties: string): string {
  const spaces = Object.entries(namespaces).map(([prefix, address]) => `xmlns:${prefix}="${address}"`).join(' ')
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${spaces}>${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`
}

/** A photo with tags in EXIF (as cameras write them) and in XMP, and what is read of it. */
async function read(exif: Readonly<Record<string, string>>, xmp = ''): Promise<Awaited<ReturnType<typeof photoMetadata>>> {
  const photo = square.clone().withExif({ IFD2: exif })
  return photoMetadata(await (xmp === '' ? photo : photo.withXmp(packetOf(xmp))).toBuffer(), { width: 20, height: 20 })
}

const created = (date: string): string => `<photoshop:DateCreated>${date}</photoshop:DateCreated>`
const spoken = (name: string, text: string): string => `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt></${name}>`

describe('the day a photo was taken', () => {
  it('is the first that a tag really says: zeros, blanks and days of no calendar are passed over', async () => {
    for (const unset of ['0000:00:00 00:00:00', '    :  :     :  :  ', '2011:02:30 10:00:00']) {
      expect(await read({ DateTimeOriginal: unset }, created('2011-05-17'))).toMatchObject({ takenOn: '2011-05-17', takenAt: null })
      expect(await read({ DateTimeOriginal: unset, DateTimeDigitized: '2009:03:04 10:11:12' })).toMatchObject({ takenOn: '2009-03-04', takenAt: null })
    }
    expect(await read({ DateTimeOriginal: '2010:06:07 10:11:12' }, created('2011-05-17'))).toMatchObject({ takenOn: '2010-06-07', takenAt: '2010-06-07T10:11:12' })
  })

  it('is what somebody has entered where the clock of the camera was never set', async () => {
    expect(await read({ DateTimeOriginal: '2000:01:01 00:03:12' }, created('2011-05-17'))).toMatchObject({ takenOn: '2011-05-17' })
    expect(await read({ DateTimeOriginal: '2012:01:01 00:03:12' })).toMatchObject({ takenOn: '2012-01-01', takenAt: '2012-01-01T00:03:12' })
  })

  it('may be a month, a year, or as vague as EDTF says it', async () => {
    expect(await read({}, created('2011-05'))).toMatchObject({ takenOn: '2011-05' })
    expect(await read({}, created('1998'))).toMatchObject({ takenOn: '1998' })
    expect(await read({}, created('1998-00-00'))).toMatchObject({ takenOn: '1998' })
    expect(await read({}, `${created('2011')}<dcterms:created>2011-23</dcterms:created>`)).toMatchObject({ takenOn: '2011-23' })
    for (const none of ['im Mai', '2011-13', '0001-01-01', '19']) expect(await read({}, created(none))).toMatchObject({ takenOn: null })
  })
})

describe('where a photo was taken', () => {
  const position = (latitude: string, longitude: string): string => `<exif:GPSLatitude>${latitude}</exif:GPSLatitude><exif:GPSLongitude>${longitude}</exif:GPSLongitude>`

  it('is read from XMP too', async () => {
    const { position: kumasi } = await read({}, position('6,41.3N', '1,37.48W'))
    expect(kumasi?.latitude).toBeCloseTo(6.688_33, 4)
    expect(kumasi?.longitude).toBeCloseTo(-1.624_67, 4)
    const { position: dortmund } = await read({}, position('51,30,50N', '7,27,58E'))
    expect(dortmund?.latitude).toBeCloseTo(51.513_89, 4)
    expect(dortmund?.longitude).toBeCloseTo(7.466_11, 4)
    expect(await read({}, position('nördlich', '1,37.48W'))).toMatchObject({ position: null })
  })
})

describe('title and rights of a photo', () => {
  it('are read, but for a title that a camera or a program put in', async () => {
    expect(await read({}, `${spoken('dc:title', 'Großer Markt')}${spoken('dc:rights', 'CC BY Stadt')}`)).toMatchObject({ title: 'Großer Markt', rights: 'CC BY Stadt' })
    expect(await read({}, spoken('dc:title', 'DSC_0412'))).toMatchObject({ title: null, rights: null })
  })
})

describe('a description beside a photo', () => {
  it('goes before what is in the photo, which says the rest', async () => {
    const inside = await read({ DateTimeOriginal: '2010:06:07 10:11:12' }, `${spoken('dc:title', 'Innen')}${spoken('dc:rights', 'Stadt')}<dc:subject><rdf:Bag><rdf:li>alt</rdf:li></rdf:Bag></dc:subject>`)
    expect(inside).toMatchObject({ takenOn: '2010-06-07', title: 'Innen', rights: 'Stadt', keywords: ['alt'] })
    const photo = await square.clone().withExif({ IFD2: { DateTimeOriginal: '2010:06:07 10:11:12' } }).withXmp(packetOf(`${spoken('dc:title', 'Innen')}${spoken('dc:rights', 'Stadt')}`)).toBuffer()
    const sidecar = packetOf(`${spoken('dc:title', 'Daneben')}${created('2011-05')}<dc:subject><rdf:Bag><rdf:li>neu</rdf:li></rdf:Bag></dc:subject><exif:GPSLatitude>6,41.3N</exif:GPSLatitude><exif:GPSLongitude>1,37.48W</exif:GPSLongitude>`)
    const both = await photoMetadata(photo, { width: 20, height: 20 }, Buffer.from(sidecar))
    expect(both).toMatchObject({ takenOn: '2011-05', takenAt: '2010-06-07T10:11:12', title: 'Daneben', rights: 'Stadt', keywords: ['neu'], position: { latitude: expect.closeTo(6.688_33, 4) } })
    for (const before of ['\uFEFF', '<?xml version="1.0" encoding="UTF-8"?>\n', '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n']) {
      expect(await photoMetadata(photo, { width: 20, height: 20 }, Buffer.from(before + sidecar))).toMatchObject({ title: 'Daneben' })
    }
    const asAttributes = '<?xml version="1.0" encoding="UTF-8"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="XMP Core 4.4.0-Exiv2"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:DateTimeOriginal="2012:03:04 10:00:00.000" exif:GPSLatitude="51,30.5N" exif:GPSLongitude="7,27.5E"/></rdf:RDF></x:xmpmeta>'
    expect(await photoMetadata(photo, { width: 20, height: 20 }, Buffer.from(asAttributes))).toMatchObject({ takenOn: '2012-03-04', title: 'Innen', position: { longitude: expect.closeTo(7.458_33, 4) } })
    expect(await photoMetadata(photo, { width: 20, height: 20 }, Buffer.from('<x:xmpmeta'))).toMatchObject({ takenOn: '2010-06-07', title: 'Innen' })
  })
})

describe('what somebody wrote of a picture', () => {
  const chunk = (name: string, text: string): Buffer => chunkOf(Buffer.from(`tEXt${name}\0${text}`, 'latin1'))
  const international = (language: string, name: string, text: string): Buffer => chunkOf(Buffer.from(`iTXt${name}\0\0\0${language}\0\0${text}`))
  const chunkOf = (data: Buffer): Buffer => {
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length - 4)
    sum.writeUInt32BE(crc32(data))
    return Buffer.concat([length, data, sum])
  }

  it('in the texts of a PNG is read', async () => {
    const png = await square.clone().png().toBuffer()
    const end = png.length - 12
    const told = Buffer.concat([png.subarray(0, end), chunk('Title', 'Hafen Tema'), chunk('Author', 'Pia Muster'), chunk('Description', 'Besuch der Delegation am Hafen'), png.subarray(end)])
    expect(await photoMetadata(told, { width: 20, height: 20 })).toMatchObject({ title: 'Hafen Tema', creator: 'Pia Muster', caption: 'Besuch der Delegation am Hafen' })
  })

  it('in the texts of a PNG that say their language is read', async () => {
    const png = await square.clone().png().toBuffer()
    const end = png.length - 12
    const told = Buffer.concat([png.subarray(0, end), international('de', 'Title', 'Hafen Tema'), international('en', 'Title', 'Tema harbour'), international('de-DE', 'Description', 'Bäume am Hafen'), png.subarray(end)])
    expect(await photoMetadata(told, { width: 20, height: 20 })).toMatchObject({ title: 'Hafen Tema', caption: 'Bäume am Hafen' })
  })

  it('in the comments of a GIF is read, also in parts and behind pictures, not what a program left there', async () => {
    const gif = await sharp(Buffer.alloc(20 * 40 * 3, 90), { raw: { width: 20, height: 40, channels: 3, pageHeight: 20 } }).gif().toBuffer()
    const comment = (...parts: readonly string[]): Buffer => Buffer.concat([Buffer.from([0x21, 0xfe]), ...parts.flatMap((part) => [Buffer.from([Buffer.byteLength(part)]), Buffer.from(part)]), Buffer.from([0])])
    const end = gif.length - 1
    const captionOf = async (...comments: readonly Buffer[]): Promise<string | null> => (await photoMetadata(Buffer.concat([gif.subarray(0, end), ...comments, gif.subarray(end)]), { width: 20, height: 20 })).caption
    expect(await captionOf(comment('Bäume in ', 'Kumasi, gepflanzt 2012'))).toBe('Bäume in Kumasi, gepflanzt 2012')
    expect(await captionOf(comment('Created with The GIMP'), comment('Besuch der Delegation'))).toBe('Besuch der Delegation')
    expect(await captionOf(comment('Created with The GIMP'))).toBeNull()
    expect(await captionOf(Buffer.from([0x21, 0xfe, 200, 65]))).toBeNull()
  })

  it('as a comment is read, not the word a program left there', async () => {
    expect(await read({ UserComment: 'Besuch der Delegation am Hafen' })).toMatchObject({ caption: 'Besuch der Delegation am Hafen' })
    expect(await read({ UserComment: 'Screenshot' })).toMatchObject({ caption: null })
    expect(await read({ UserComment: '[Undefined encoding]' })).toMatchObject({ caption: null })
  })
})

describe('what IPTC says in no charset that it names', () => {
  /** A photo with records of IPTC (IIM 4, record 2), in these letters. */
  async function withIptc(records: Readonly<Record<number, string>>, letters: Readonly<Record<string, number>>): Promise<Buffer> {
    const data = Buffer.concat(
      Object.entries(records).map(([number, text]) => {
        const bytes = Buffer.from(Array.from(text, (letter) => letters[letter] ?? letter.charCodeAt(0)))
        return Buffer.concat([Buffer.from([0x1c, 2, Number(number), bytes.length >> 8, bytes.length & 0xff]), bytes])
      }),
    )
    const block = Buffer.concat([Buffer.from('Photoshop 3.0\u00008BIM\u0004\u0004\u0000\u0000', 'latin1'), Buffer.from([0, 0, data.length >> 8, data.length & 0xff]), data, Buffer.alloc(data.length % 2)])
    const jpeg = await square.clone().toBuffer()
    return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xed, (block.length + 2) >> 8, (block.length + 2) & 0xff]), block, jpeg.subarray(2)])
  }

  const said = { 5: 'Eröffnung der Straßenbahn', 25: 'Köln', 80: 'Günter Weßling', 120: 'Jürgen Böhm und Ama Serwaa in Hörde' }
  const readAs = { title: said[5], keywords: [said[25]], creator: said[80], caption: said[120] }

  it('is read in the letters of old Macintoshes, all of it where some of it shows them', async () => {
    expect(await photoMetadata(await withIptc(said, { ä: 0x8a, ö: 0x9a, ü: 0x9f, ß: 0xa7 }), { width: 20, height: 20 })).toMatchObject(readAs)
  })

  it('is read in those of Windows', async () => {
    expect(await photoMetadata(await withIptc(said, {}), { width: 20, height: 20 })).toMatchObject(readAs)
    const names = { 5: 'Straßenfest in Košice', 25: 'Košice', 80: 'Dušan Škoda' }
    expect(await photoMetadata(await withIptc(names, { š: 0x9a, Š: 0x8a }), { width: 20, height: 20 })).toMatchObject({ title: names[5], keywords: [names[25]], creator: names[80] })
  })
})

describe('a further description of a copy', () => {
  const size = { width: 20, height: 20 }
  const beside = (day: string | null, title: string): Buffer => Buffer.from(packet({ title, ...(day !== null && { created: day, edtf: day }) }))

  it('that has another day says so besides, and one that alone has a day gives it', async () => {
    const none = Buffer.from('')
    expect(await photoMetadata(none, size, beside('2011-05-17', 'Markt'), beside('2012-05-04', 'Markt'))).toMatchObject({ takenOn: '2011-05-17', description: '4. Mai 2012' })
    expect(await photoMetadata(none, size, beside('2011-05-17', 'Markt'), beside('2011-05', 'Markt'), beside('2011-05-17', 'Markt'))).toMatchObject({ takenOn: '2011-05-17', description: null })
    expect(await photoMetadata(none, size, beside(null, 'Markt'), beside('2012-05-04', 'Markt'))).toMatchObject({ takenOn: '2012-05-04', description: null })
  })
})
