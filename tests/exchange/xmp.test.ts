import exifReader from 'exifreader'
import { describe, expect, it } from 'vitest'
import { knownDay } from '../../main/exchange/photo-description'
import type { PhotoDescription } from '../../main/exchange/xmp'
import { photoMetadata } from '../../main/import/formats/pictures/photo-metadata'
import { packet, someone } from './packet'

async function read(photo: Partial<PhotoDescription>): Promise<Record<string, unknown>> {
  // oxlint-disable-next-line import/no-named-as-default-member -- the package is CommonJS: Node gives it no named exports
  const { xmp } = (await exifReader.load(Buffer.from(packet(photo)), { expanded: true, async: true })) as unknown as { xmp: Record<string, unknown> }
  return xmp
}

describe('an XMP packet', () => {
  it('gives back what was said, with every sign that XML has a meaning for', async () => {
    const title = 'Müll & Kompost: <Kumasi> "2011" — O’Brien\'s'
    expect(await read({ title, credit: 'a]]>b', created: '2011-10' })).toMatchObject({
      title: { description: title },
      Credit: { description: 'a]]>b' },
      DateCreated: { description: '2011-10' },
      identifier: { description: 'urn:uuid:0' },
    })
  })

  it('keeps people in their order, and leaves out what XML cannot hold', async () => {
    const people = ['Dr. Ama Beispiel', 'Jens Muster', 'Ada\u0000\u0008 Probe\uD800']
    const { PersonInImage, OrganisationInImageName } = await read({ people: people.map(someone), organisations: ['Stadtwerke Dortmund'] })
    expect(OrganisationInImageName).toMatchObject({ value: [{ value: 'Stadtwerke Dortmund' }] })
    expect(PersonInImage).toMatchObject({ value: [{ value: 'Dr. Ama Beispiel' }, { value: 'Jens Muster' }, { value: 'Ada Probe\uFFFD' }] })
  })

  it('says where the camera stood and which place is shown', async () => {
    const xmp = await read({ position: { latitude: 51.5145, longitude: -7.4653 }, places: [{ de: 'Kumasi', en: null, position: { latitude: -6.69, longitude: 1.62 } }] })
    expect(xmp).toMatchObject({ GPSLatitude: { value: '51,30.870000N' }, GPSLongitude: { value: '7,27.918000W' }, City: { value: 'Kumasi' } })
    expect(JSON.stringify(xmp['LocationShown'])).toContain('6,41.400000S')
  })

  it('is read by our own import as it was written', async () => {
    const written = packet({ caption: 'Markt in Kumasi', language: 'de', creators: ['Eva Probe'], subjects: ['Markt', 'Kompost'], credit: 'Umweltamt', people: ['Ama Beispiel', 'Jens Muster'].map(someone), created: '2011-10-04' })
    expect(await photoMetadata(Buffer.from(written), { width: 1, height: 1 })).toMatchObject({
      caption: 'Markt in Kumasi', creator: 'Eva Probe', keywords: ['Markt', 'Kompost'], credit: 'Umweltamt', people: [{ name: 'Ama Beispiel' }, { name: 'Jens Muster' }], takenOn: '2011-10-04',
    })
    const vague = packet({ title: 'Großer Markt', rights: 'CC BY 4.0', created: '2011', edtf: '2011-23', position: { latitude: 6.6885, longitude: -1.6244 } })
    const { title, rights, takenOn, position } = await photoMetadata(Buffer.from(vague), { width: 1, height: 1 })
    expect({ title, rights, takenOn }).toEqual({ title: 'Großer Markt', rights: 'CC BY 4.0', takenOn: '2011-23' })
    expect(position?.latitude).toBeCloseTo(6.6885, 5)
    expect(position?.longitude).toBeCloseTo(-1.6244, 5)
  })
})

describe('what is told of people, places and dates', () => {
  const told: Partial<PhotoDescription> = {
    people: [{ name: 'Dr. Ama Beispiel', function: 'Leiterin', organisation: 'Umweltamt' }, someone('Jens Muster'), { name: 'Jens Muster', function: null, organisation: 'KMA' }],
    places: [{ de: 'Hinterhof 3', en: null, position: { latitude: 6.748, longitude: -1.545 } }, { de: 'Kumasi', en: null, position: null }],
    language: 'de', created: '2011', edtf: '2011-23', wording: 'im Herbst 2011',
  }
  const readBeside = (sidecar: string) => photoMetadata(Buffer.from(''), { width: 1, height: 1 }, Buffer.from(sidecar))

  it('is written where the standard has it, and read from there', async () => {
    const read = await readBeside(packet(told))
    expect(read.people).toEqual([
      { name: 'Dr. Ama Beispiel', work: { function: 'Leiterin', organisation: 'Umweltamt' } },
      { name: 'Jens Muster', work: { function: null, organisation: null } },
      { name: 'Jens Muster', work: { function: null, organisation: 'KMA' } },
    ])
    expect(read.places).toEqual([{ name: 'Hinterhof 3', position: { latitude: expect.closeTo(6.748, 6), longitude: expect.closeTo(-1.545, 6) } }, { name: 'Kumasi', position: null }])
    expect(read).toMatchObject({ takenOn: '2011-23', dateWording: 'im Herbst 2011' })
    expect(packet(told)).toContain('<Iptc4xmpExt:PersonDescription><rdf:Alt><rdf:li xml:lang="x-default">Leiterin, Umweltamt</rdf:li><rdf:li xml:lang="de">Leiterin, Umweltamt</rdf:li>')
  })

  it('of another program is read too, but for the wording of a date, which none has', async () => {
    const foreign = packet(told).replace('x:xmptk="Klimaarchiv"', 'x:xmptk="XMP Core 6.0"')
    expect(await readBeside(foreign)).toMatchObject({ takenOn: '2011-23', dateWording: null, places: [{ position: { latitude: expect.closeTo(6.748, 6) } }, {}] })
    expect((await readBeside(foreign.replace(/<Iptc4xmpExt:PersonInImage>.*/, ''))).people.map(({ name }) => name)).toEqual(['Dr. Ama Beispiel', 'Jens Muster', 'Jens Muster'])
    expect((await readBeside(foreign.replace(/<Iptc4xmpExt:PersonInImageWDetails>.*/, ''))).people).toEqual(['Dr. Ama Beispiel', 'Jens Muster', 'Jens Muster'].map((name) => ({ name, work: null })))
  })

  it('is a wording alone where nobody knows more', async () => {
    expect(await readBeside(packet({ wording: 'vor dem Umbau' }))).toMatchObject({ takenOn: null, dateWording: 'vor dem Umbau' })
  })
})

describe('a packet of another program', () => {
  const foreign = (said: Partial<PhotoDescription>): Buffer => Buffer.from(packet(said).replace('x:xmptk="Klimaarchiv"', 'x:xmptk="XMP Core 6.0"'))
  const readBeside = (sidecar: Buffer) => photoMetadata(Buffer.from(''), { width: 1, height: 1 }, sidecar)

  it('is read as it is written, with what the standards have for places, identifiers and abstracts', async () => {
    const said = { caption: 'Markt', abstract: 'Markt', identifier: 'UA 12/3', reference: '60-12', creators: ['Eva Probe', 'Ama Beispiel'], people: [someone('Dr. Zoë Links')], places: [{ de: null, en: 'Kumasi', position: null }] }
    expect(await readBeside(foreign(said))).toMatchObject({ caption: 'Markt', description: 'Markt', identifier: 'UA 12/3', reference: null, creator: 'Eva Probe; Ama Beispiel', people: [{ name: 'Dr. Zoë Links' }], places: [{ name: 'Kumasi', position: null }], isOwn: false })
    expect(await readBeside(Buffer.from(packet(said)))).toMatchObject({ caption: null, description: 'Markt', reference: '60-12', creator: 'Eva Probe, Ama Beispiel', isOwn: true })
  })

  it('names a town where it shows no place', async () => {
    const town = packet({ places: [{ de: 'Kumasi', en: null, position: null }] }).replace(/<Iptc4xmpExt:LocationShown>.*/, '').replace('Klimaarchiv', 'x')
    expect((await readBeside(Buffer.from(town))).places).toEqual([{ name: 'Kumasi', position: null }])
  })

  it('has no identifier where programs made it for themselves', async () => {
    for (const identifier of ['urn:uuid:0', 'uuid:faf5bdd5-ba3d', 'xmp.did:12']) expect((await readBeside(foreign({ identifier }))).identifier).toBeNull()
  })
})

describe('the date in it', () => {
  const day = (edtf: string | null, earliest: string | null, latest: string | null): string | null => knownDay({ wording: '', edtf, earliest, latest })

  it('says no more than is known', () => {
    expect(day('2011-10-04', '2011-10-04', '2011-10-04')).toBe('2011-10-04')
    expect(day('2011-10', '2011-10-01', '2011-10-31')).toBe('2011-10')
    expect(day('2011', '2011-01-01', '2011-12-31')).toBe('2011')
    expect(day('2011-10-21~/2011-10-31~', '2011-10-21', '2011-10-31')).toBe('2011-10')
    expect(day('2011-23', '2011-09-01', '2011-11-30')).toBe('2011')
    expect(day('2010/2012', '2010-01-01', '2012-12-31')).toBeNull()
    expect(day('2011~', '2011-01-01', '2011-12-31')).toBeNull()
    expect(day('2011/..', '2011-01-01', null)).toBeNull()
    expect(day(null, null, null)).toBeNull()
  })
})
