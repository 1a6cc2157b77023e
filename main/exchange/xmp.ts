import type { Position } from '../../preload/contract'
import { escaped, noXml } from '../../preload/markup'
import { workOf } from '../../preload/person-words'

/** What is said of a photo, ready to be written beside it. Empty lists and nulls are left out. */
export interface PhotoDescription {
  readonly title: string | null
  readonly caption: string | null
  /** What is said of the record besides the caption, or instead of one. */
  readonly abstract: string | null
  /** Language of title, caption and abstract, or null where it is not known. */
  readonly language: string | null
  readonly creators: readonly string[]
  readonly subjects: readonly string[]
  readonly credit: string | null
  readonly rights: string | null
  readonly identifier: string
  /** File plan reference. */
  readonly reference: string | null
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: no more than is known. */
  readonly created: string | null
  /** The date in EDTF where `created` says less. */
  readonly edtf: string | null
  /** The date as somebody has worded it. */
  readonly wording: string | null
  /** People from left to right. */
  readonly people: readonly DescribedPerson[]
  readonly organisations: readonly string[]
  readonly places: readonly DescribedPlace[]
  /** Where the camera stood, WGS 84 degrees. */
  readonly position: Position | null
}

/** Somebody who is shown: the name with its titles, what they do there and for whom. */
export interface DescribedPerson {
  readonly name: string
  readonly function: string | null
  readonly organisation: string | null
}

/** A place that is shown, by its names. */
export interface DescribedPlace {
  readonly de: string | null
  readonly en: string | null
  readonly position: Position | null
}

const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  exif: 'http://ns.adobe.com/exif/1.0/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  schema: 'https://schema.org/',
}

/**
 * A description as an XMP packet (ISO 16684-1), with the properties of the IPTC Photo Metadata Standard. People are in a Bag,
 * as that standard has it; programs keep its order. For the function of a person and whom they work for it has one text
 * alone, so that the terms of schema.org stand beside that.
 */
export function xmpPacket(photo: PhotoDescription): string {
  const [place] = photo.places
  const properties = [
    ...spoken('dc:title', photo.title, photo.language),
    ...spoken('dc:description', photo.caption, photo.language),
    ...spoken('dcterms:abstract', photo.abstract, photo.language),
    ...list('dc:creator', 'Seq', photo.creators),
    ...list('dc:subject', 'Bag', photo.subjects),
    ...list('dc:language', 'Bag', photo.language === null ? [] : [photo.language]),
    ...spoken('dc:rights', photo.rights, null),
    ...plain('dc:identifier', photo.identifier),
    ...plain('photoshop:Credit', photo.credit),
    ...plain('photoshop:TransmissionReference', photo.reference),
    ...plain('photoshop:DateCreated', photo.created),
    ...plain('dcterms:created', photo.edtf),
    ...plain('dcterms:date', photo.wording),
    ...plain('photoshop:City', place?.de ?? place?.en ?? null),
    ...list('Iptc4xmpExt:PersonInImage', 'Bag', photo.people.map(({ name }) => name)),
    ...structures('Iptc4xmpExt:PersonInImageWDetails', photo.people.map((person) => detailsOf(person, photo.language))),
    ...list('Iptc4xmpExt:OrganisationInImageName', 'Bag', photo.organisations),
    ...structures('Iptc4xmpExt:LocationShown', photo.places.map(locationOf)),
    ...coordinates(photo.position),
  ]
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Klimaarchiv">',
    ' <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `  <rdf:Description rdf:about=""${Object.entries(namespaces).map(([prefix, address]) => `\n    xmlns:${prefix}="${address}"`).join('')}>`,
    ...properties.map((property) => `   ${property}`),
    '  </rdf:Description>',
    ' </rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="w"?>',
    '',
  ].join('\n')
}

function plain(name: string, value: string | null): string[] {
  return value === null || value === '' ? [] : [`<${name}>${written(value)}</${name}>`]
}

/** A text with its language; readers that ask for none take `x-default`. */
function spoken(name: string, value: string | null, language: string | null): string[] {
  if (value === null || value === '') return []
  const languages = language === null ? ['x-default'] : ['x-default', language]
  return [`<${name}><rdf:Alt>${languages.map((lang) => `<rdf:li xml:lang="${written(lang)}">${written(value)}</rdf:li>`).join('')}</rdf:Alt></${name}>`]
}

function list(name: string, kind: 'Bag' | 'Seq', values: readonly string[]): string[] {
  return values.length === 0 ? [] : [`<${name}><rdf:${kind}>${values.map((value) => `<rdf:li>${written(value)}</rdf:li>`).join('')}</rdf:${kind}></${name}>`]
}

/** A list of structures, each of them its fields. */
function structures(name: string, values: readonly (readonly string[])[]): string[] {
  return values.length === 0 ? [] : [`<${name}><rdf:Bag>${values.map((fields) => `<rdf:li rdf:parseType="Resource">${fields.join('')}</rdf:li>`).join('')}</rdf:Bag></${name}>`]
}

function detailsOf(person: DescribedPerson, language: string | null): string[] {
  return [
    ...spoken('Iptc4xmpExt:PersonName', person.name, null),
    ...spoken('Iptc4xmpExt:PersonDescription', workOf(person), language),
    ...plain('schema:jobTitle', person.function),
    ...plain('schema:worksFor', person.organisation),
  ]
}

function locationOf({ de, en, position }: DescribedPlace): string[] {
  const names = [['x-default', de ?? en], ['de', de], ['en', en]].flatMap(([lang, name]) => (name ? [`<rdf:li xml:lang="${lang}">${written(name)}</rdf:li>`] : []))
  return [`<Iptc4xmpExt:LocationName><rdf:Alt>${names.join('')}</rdf:Alt></Iptc4xmpExt:LocationName>`, ...coordinates(position)]
}

function coordinates(position: Position | null): string[] {
  if (position === null) return []
  return [...plain('exif:GPSLatitude', degrees(position.latitude, 'N', 'S')), ...plain('exif:GPSLongitude', degrees(position.longitude, 'E', 'W'))]
}

/** Degrees as XMP has them (part 2, "GPSCoordinate"): `51,30.870000N`. */
function degrees(value: number, positive: string, negative: string): string {
  const minutes = Math.round(Math.abs(value) * 60 * 1e6) / 1e6
  const whole = Math.floor(minutes / 60)
  return `${whole},${(minutes - whole * 60).toFixed(6)}${value < 0 ? negative : positive}`
}

/** Text as XMP has it; signs that XML does not know in any form are left out. */
function written(text: string): string {
  return escaped(text.toWellFormed().replace(noXml, '')).replaceAll('\r', '&#xD;')
}
