import type { Position } from '../../../../preload/contract'
import type { PhotoPerson, PhotoPlace } from '../../reading/extracted'

/** The part of a tag that is read here; XMP lists hold more of the kind in `value`, structures a tag for each of their fields. */
export interface Tag {
  readonly description?: string
  readonly value?: unknown
}

export type Tags = Readonly<Record<string, Tag | readonly Tag[]>>

/** A tag's texts: the members of a list, or the one it has. */
export function listOf(tag: Tag | readonly Tag[] | undefined): string[] {
  return membersOf(tag).flatMap(textOf)
}

/** The places that a photo shows (IPTC Photo Metadata), each called in this language where it has a name in it; else the town it names. */
export function placesShown(xmp: Tags, language: string | null): PhotoPlace[] {
  const shown = structuresIn(xmp['LocationShown']).flatMap((place) => {
    const name = spoken(place['LocationName'], language) ?? listOf(place['City'])[0]
    return name === undefined ? [] : [{ name, position: positionIn(place) }]
  })
  return shown.length > 0 ? shown : listOf(xmp['City']).slice(0, 1).map((name) => ({ name, position: null }))
}

/** The people that a photo shows (IPTC Photo Metadata), with what is told of them there beside their names. */
export function peopleShown(xmp: Tags): PhotoPerson[] {
  const told = structuresIn(xmp['PersonInImageWDetails']).flatMap((person) => {
    const name = spoken(person['PersonName'], null)
    return name === undefined ? [] : [{ name, work: { function: listOf(person['jobTitle'])[0] ?? null, organisation: listOf(person['worksFor'])[0] ?? null } }]
  })
  const named = listOf(xmp['PersonInImage']).map((name): PhotoPerson => {
    const own = told.findIndex((person) => person.name === name)
    return own === -1 ? { name, work: null } : told.splice(own, 1)[0] ?? { name, work: null }
  })
  return [...named, ...told]
}

/** Where something is, in the tags of a photo or of a place in it: WGS 84 degrees; null where none are told. */
export function positionIn(tags: Tags): Position | null {
  return positionOf(degreesOf(tags['GPSLatitude']), degreesOf(tags['GPSLongitude']))
}

/** Degrees as a position, where they are one. */
export function positionOf(latitude: number | undefined, longitude: number | undefined): Position | null {
  if (latitude === undefined || longitude === undefined || !Number.isFinite(latitude) || !Number.isFinite(longitude)) return null
  // Null Island is where receivers without a fix are.
  return latitude === 0 && longitude === 0 ? null : { latitude, longitude }
}

/** `51,30.87N` and `51,30,52N` (XMP part 2, "GPSCoordinate") as written: the package loses seconds. */
function degreesOf(tag: Tag | readonly Tag[] | undefined): number | undefined {
  const written = tag !== undefined && 'value' in tag && typeof tag.value === 'string' ? tag.value : ''
  const [, degrees = '', minutes = '', seconds = '0', direction = ''] = /^(\d+),(\d+(?:\.\d+)?)(?:,(\d+(?:\.\d+)?))?([NSEW])$/.exec(written.replace(/\s/g, '')) ?? []
  return degrees === '' ? undefined : (Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600) * (/[SW]/.test(direction) ? -1 : 1)
}

/** The structures of a list, by their fields. */
export function structuresIn(tag: Tag | readonly Tag[] | undefined): Tags[] {
  return membersOf(tag).map(tagsAmong)
}

/** The fields of a structure. */
export function fieldsOf(tag: Tag | readonly Tag[] | undefined): Tags {
  return tag === undefined || !('value' in tag) || !isRecord(tag.value) ? {} : tagsAmong(tag.value)
}

function tagsAmong(fields: object): Tags {
  return Object.fromEntries(Object.entries(fields).filter((field): field is [string, Tag | readonly Tag[]] => isTag(field[1])))
}

/** One of the texts of a list of languages. */
function spoken(tag: Tag | readonly Tag[] | undefined, language: string | null): string | undefined {
  const texts = membersOf(tag)
  const inLanguage = texts.find((text) => 'attributes' in text && isRecord(text.attributes) && text.attributes['lang'] === language)
  return (inLanguage === undefined ? [] : textOf(inLanguage))[0] ?? texts.flatMap(textOf)[0]
}

function membersOf(tag: Tag | readonly Tag[] | undefined): readonly Tag[] {
  if (tag === undefined) return []
  return isList(tag) ? tag : isList(tag.value) ? tag.value : [tag]
}

function textOf({ description, value }: Tag): string[] {
  const text = (description ?? (typeof value === 'string' ? value : '')).normalize('NFC').trim()
  return text === '' ? [] : [text]
}

function isTag(value: unknown): value is Tag | readonly Tag[] {
  return isRecord(value) || isList(value)
}

function isList(value: unknown): value is readonly Tag[] {
  return Array.isArray(value) && value.every(isRecord)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
