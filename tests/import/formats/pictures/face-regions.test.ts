import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { photoMetadata } from '../../../../main/import/formats/pictures/photo-metadata'
import { suggestFrom } from '../../../../main/import/suggest/suggest'

const spaces = {
  'mwg-rs': 'http://www.metadataworkinggroup.com/schemas/regions/',
  stArea: 'http://ns.adobe.com/xmp/sType/Area#',
  stDim: 'http://ns.adobe.com/xap/1.0/sType/Dimensions#',
  MP: 'http://ns.microsoft.com/photo/1.2/',
  MPRI: 'http://ns.microsoft.com/photo/1.2/t/RegionInfo#',
  MPReg: 'http://ns.microsoft.com/photo/1.2/t/Region#',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
}
const names = Object.entries(spaces).map(([prefix, address]) => `xmlns:${prefix}="${address}"`).join(' ')
const packetOf = (properties: string): string => `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${names}>${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`

type Region = readonly [name: string, x: number, y: number, type?: string]
const asElements = ([name, x, y, type = 'Face']: Region): string =>
  `<rdf:li rdf:parseType="Resource"><mwg-rs:Area rdf:parseType="Resource"><stArea:h>0.1</stArea:h><stArea:unit>normalized</stArea:unit><stArea:w>0.1</stArea:w><stArea:x>${x}</stArea:x><stArea:y>${y}</stArea:y></mwg-rs:Area><mwg-rs:Name>${name}</mwg-rs:Name><mwg-rs:Type>${type}</mwg-rs:Type></rdf:li>`
const asAttributes = ([name, x, y, type = 'Face']: Region): string =>
  `<rdf:li><rdf:Description mwg-rs:Name="${name}" mwg-rs:Type="${type}"><mwg-rs:Area stArea:x="${x}" stArea:y="${y}" stArea:w="0.1" stArea:h="0.1" stArea:unit="normalized"/></rdf:Description></rdf:li>`
const regions = (list: readonly Region[], write: (region: Region) => string, [width, height] = [40, 20]): string =>
  `<mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:AppliedToDimensions stDim:w="${width}" stDim:h="${height}" stDim:unit="pixel"/><mwg-rs:RegionList><rdf:Bag>${list.map(write).join('')}</rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>`
const ofMicrosoft = (list: readonly Region[]): string =>
  `<MP:RegionInfo rdf:parseType="Resource"><MPRI:Regions><rdf:Bag>${list.map(([name, x, y]) => `<rdf:li rdf:parseType="Resource"><MPReg:PersonDisplayName>${name}</MPReg:PersonDisplayName><MPReg:Rectangle>${x}, ${y}, 0.1, 0.1</MPReg:Rectangle></rdf:li>`).join('')}</rdf:Bag></MPRI:Regions></MP:RegionInfo>`

/** A photo of 40 by 20 pixels as it is stored. */
async function peopleIn(xmp: string, orientation = 1): Promise<Awaited<ReturnType<typeof photoMetadata>>['people']> {
  const photo = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#246' } }).withMetadata({ orientation }).withXmp(packetOf(xmp)).jpeg().toBuffer()
  const [width, height] = orientation >= 5 ? [20, 40] : [40, 20]
  return (await photoMetadata(photo, { width, height })).people
}

const two: readonly Region[] = [['Zita Kranich', 0.7, 0.2], ['Albert Specht', 0.2, 0.6]]
const albertFirst = [{ name: 'Albert Specht', work: null, fromLeft: 1 }, { name: 'Zita Kranich', work: null, fromLeft: 2 }]
const zitaFirst = [{ name: 'Zita Kranich', work: null, fromLeft: 1 }, { name: 'Albert Specht', work: null, fromLeft: 2 }]

it.each([
  ['as elements', regions(two, asElements)],
  ['as attributes', regions(two, asAttributes)],
  ['by programs of Microsoft', ofMicrosoft(two)],
  ['in both ways', ofMicrosoft(two) + regions(two, asElements)],
])('people whose faces are marked in a photo are read from the left, written %s', async (_, xmp) => {
  expect(await peopleIn(xmp)).toEqual(albertFirst)
})

it('one marked face is one person; what is marked as something else, or has no name, is nobody', async () => {
  expect(await peopleIn(regions([['Zita Kranich', 0.7, 0.2]], asElements))).toEqual([{ name: 'Zita Kranich', work: null, fromLeft: 1 }])
  expect(await peopleIn(regions([['Bello', 0.1, 0.1, 'Pet'], ['', 0.2, 0.2], ['Schärfe', 0.5, 0.5, 'Focus'], ['Code', 0.3, 0.3, 'BarCode']], asElements))).toEqual([])
})

it('areas are those of the picture as it is stored, whichever way it is turned to be shown', async () => {
  expect(await peopleIn(regions(two, asElements), 3)).toEqual(zitaFirst)
  expect(await peopleIn(regions(two, asElements), 6)).toEqual(albertFirst)
  expect(await peopleIn(regions(two, asElements), 8)).toEqual(zitaFirst)
  // Some programs measure the picture as it is shown, and say so by its size.
  expect(await peopleIn(regions(two, asElements, [20, 40]), 8)).toEqual(albertFirst)
})

it('people who are named as well stand behind, and keep what is told of them', async () => {
  const named = '<Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Ama Darko</rdf:li><rdf:li>Zita Kranich</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>'
  expect(await peopleIn(named + regions(two, asElements))).toEqual([...albertFirst, { name: 'Ama Darko', work: null }])
})

it('they are suggested with their places from the left, unless the caption has an order of its own', async () => {
  const people = await peopleIn(regions(two, asElements))
  const placed = (caption: string | null): unknown => suggestFrom({ pages: [], caption, people, lang: 'de' }).flatMap((each) => (each.kind === 'person' ? [[each.person.name, each.person.position]] : []))
  expect(placed(null)).toEqual([['Albert Specht', 1], ['Zita Kranich', 2]])
  expect(placed('Von links: Zita Kranich und Ama Darko')).toEqual([['Zita Kranich', 1], ['Ama Darko', 2], ['Albert Specht', null]])
})

describe('areas as the IPTC has them', () => {
  const area = (names: readonly string[], boundary: string, more = ''): string =>
    `<rdf:li rdf:parseType="Resource"><Iptc4xmpExt:RegionBoundary rdf:parseType="Resource">${boundary}</Iptc4xmpExt:RegionBoundary>${names.length === 0 ? '' : `<Iptc4xmpExt:PersonInImage><rdf:Bag>${names.map((name) => `<rdf:li>${name}</rdf:li>`).join('')}</rdf:Bag></Iptc4xmpExt:PersonInImage>`}${more}</rdf:li>`
  const field = (name: string, value: string): string => `<Iptc4xmpExt:${name}>${value}</Iptc4xmpExt:${name}>`
  const rectangle = (x: number): string => field('rbShape', 'rectangle') + field('rbUnit', 'relative') + field('rbX', `${x}`) + field('rbY', '0.1') + field('rbW', '0.1') + field('rbH', '0.1')
  const circle = (x: number): string => field('rbShape', 'circle') + field('rbUnit', 'relative') + field('rbX', `${x}`) + field('rbY', '0.1') + field('rbRx', '0.05')
  const polygon = (...xs: readonly number[]): string => field('rbShape', 'polygon') + field('rbUnit', 'relative') + field('rbVertices', `<rdf:Seq>${xs.map((x) => `<rdf:li rdf:parseType="Resource">${field('rbX', `${x}`)}${field('rbY', '0.2')}</rdf:li>`).join('')}</rdf:Seq>`)
  const human = field('rCtype', '<rdf:Bag><rdf:li rdf:parseType="Resource"><xmp:Identifier xmlns:xmp="http://ns.adobe.com/xap/1.0/"><rdf:Bag><rdf:li>http://cv.iptc.org/newscodes/imageregiontype/human</rdf:li></rdf:Bag></xmp:Identifier></rdf:li></rdf:Bag>')
  const named = (name: string): string => field('Name', `<rdf:Alt><rdf:li xml:lang="x-default">${name}</rdf:li></rdf:Alt>`)
  const list = (...areas: readonly string[]): string => field('ImageRegion', `<rdf:Bag>${areas.join('')}</rdf:Bag>`)

  it('name people from the left, whatever their shape; what is of nobody is passed over', async () => {
    expect(await peopleIn(list(area(['Zita Kranich'], rectangle(0.6)), area(['Albert Specht'], circle(0.2)), area(['Ama Darko'], polygon(0.3, 0.5, 0.4)), area([], rectangle(0), named('Ausschnitt'))))).toEqual([...albertFirst.slice(0, 1), { name: 'Ama Darko', work: null, fromLeft: 2 }, { name: 'Zita Kranich', work: null, fromLeft: 3 }])
  })

  it('name somebody also by the name of the area, where it says that it is of a human', async () => {
    expect(await peopleIn(list(area([], rectangle(0.6), named('Zita Kranich') + human)))).toEqual([{ name: 'Zita Kranich', work: null, fromLeft: 1 }])
  })

  it('of a picture that is turned tell who is there, but not where', async () => {
    expect(await peopleIn(list(area(['Zita Kranich'], rectangle(0.6)), area(['Albert Specht'], circle(0.2))), 6)).toEqual([{ name: 'Zita Kranich', work: null }, { name: 'Albert Specht', work: null }])
  })
})
