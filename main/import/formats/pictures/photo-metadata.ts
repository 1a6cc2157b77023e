import exifReader from 'exifreader'
import { eitherLanguage } from '../../../either-language'
import { boundsOf } from '../../../timeline/edtf'
import { wordingOf } from '../../../timeline/wording'
import { decodeText } from '../../reading/decode'
import type { PhotoMetadata, PhotoPerson, PhotoPlace } from '../../reading/extracted'
import { meantCaption, meantTitle } from '../default-titles'
import { creatorLine } from '../stated'
import { facesIn } from './face-regions'
import { gifComments } from './gif-comments'
import { withMacLetters } from './iptc-letters'
import { listOf, peopleShown, placesShown, positionIn, positionOf, type Tags } from './xmp-tags'

/**
 * What a photo says of itself in EXIF (with what Windows writes there), IPTC, XMP, the texts of a PNG and the comments of a GIF. XMP goes first: it is always
 * Unicode, and keeps what IPTC cuts off.
 * A description beside it (XMP) goes before all of them: it was written later; one that an archive like this has written says
 * what was known there. What further descriptions say otherwise is said besides. A photo without any of them, or with broken ones, has its size only.
 */
export async function photoMetadata(bytes: Buffer, size: { readonly width: number; readonly height: number }, sidecar: Buffer | null = null, ...others: readonly Buffer[]): Promise<PhotoMetadata> {
  const tags = await readTags(bytes)
  const packet = sidecar === null ? null : packetIn(sidecar)
  const { xmp: beside = {} } = packet === null ? {} : await readTags(packet)
  const isOwn = packet?.includes(ownToolkit) === true
  const textsBeside = (...names: readonly TagName[]): string[] => names.flatMap(([group, name]) => (group === 'xmp' ? listOf(beside[name]).slice(0, 1) : []))
  const texts = (...names: readonly TagName[]): string[] => [
    ...textsBeside(...names),
    ...names.flatMap(([group, name]) => listOf(tags[group]?.[name]).slice(0, 1)),
  ]
  const list = (name: string, ...others: readonly string[]): string[] => {
    const own = listOf(beside[name])
    return own.length > 0 ? own : [...listOf(tags.xmp?.[name]), ...others]
  }
  const one = (...names: readonly TagName[]): string | null => texts(...names)[0] ?? null
  const ofOwn = (name: string): string | null => (isOwn ? listOf(beside[name]).join(', ') || null : null)
  const language = ofOwn('language')
  const dateWording = ofOwn('date')
  const orientation = numberOf(tags.exif?.['Orientation']) ?? 1
  const peopleIn = (xmp: Tags): PhotoPerson[] => withFaces(peopleShown(xmp), facesIn(xmp, orientation, size.width > size.height))
  const peopleBeside = peopleIn(beside)
  const caption = firstOf(texts(['xmp', 'description'], ['iptc', 'Caption/Abstract'], ['exif', 'ImageDescription']), meantCaption)
    ?? firstOf([...texts(['exif', 'XPComment'], ['exif', 'UserComment'], ['pngText', 'Description'], ['pngText', 'Comment']), ...gifComments(bytes)], meantRemark)
  const description = one(['xmp', 'abstract'])
  const own: PhotoMetadata = {
    ...size,
    // A date that somebody has worded is that of the wording, or none.
    takenOn: firstOf((dateWording === null ? texts : textsBeside)(...dateTagsBy(one(['exif', 'DateTimeOriginal']))), dateOf),
    dateWording,
    takenAt: takenAt(one(['exif', 'DateTimeOriginal']), one(['exif', 'SubSecTimeOriginal'])),
    camera: [one(['exif', 'Make']), one(['exif', 'Model']), one(['exif', 'BodySerialNumber'])].filter((part) => part !== null).join(' ') || null,
    position: positionIn(beside) ?? positionOf(tags.gps?.Latitude, tags.gps?.Longitude) ?? positionIn(tags.xmp ?? {}),
    title: firstOf(texts(['xmp', 'title'], ['iptc', 'Object Name'], ['exif', 'XPTitle'], ['pngText', 'Title']), (text) => meantTitle(meantCaption(text))),
    // For other programs a description that has no caption beside it stands in its place as well.
    caption: isOwn && caption === description ? null : caption,
    description,
    identifier: firstOf(texts(['xmp', 'identifier']), meantIdentifier),
    reference: ofOwn('TransmissionReference'),
    language,
    credit: one(['xmp', 'Credit'], ['iptc', 'Credit']),
    rights: one(['xmp', 'rights'], ['iptc', 'Copyright Notice'], ['exif', 'Copyright'], ['pngText', 'Copyright']),
    creator: ofOwn('creator') ?? creatorLine(listOf(beside['creator'])) ?? creatorTags.map(([group, name]) => creatorLine(listOf(tags[group]?.[name]))).find((line) => line !== null) ?? null,
    keywords: [...new Set(list('subject', ...listOf(tags.iptc?.['Keywords']), ...listOf(tags.exif?.['XPKeywords']).flatMap((words) => words.split(/;\s*/)).filter(Boolean)))],
    people: peopleBeside.length > 0 ? peopleBeside : peopleIn(tags.xmp ?? {}),
    places: placesOf(beside, tags.xmp ?? {}, language),
    isOwn,
  }
  const further = await Promise.all(others.map((each) => readTags(packetIn(each))))
  return further.reduce((photo, { xmp = {} }) => withFurther(photo, xmp), own)
}

/** What another description of the same picture says, where the first one does not say that. */
function withFurther(photo: PhotoMetadata, xmp: Tags): PhotoMetadata {
  const said = [photo.title, photo.caption, photo.description, photo.credit].filter((text) => text !== null)
  const texts = ['title', 'description', 'abstract', 'Credit'].flatMap((name) => meantCaption(listOf(xmp[name])[0] ?? '') ?? [])
  const news = [...new Set(texts)].filter((text) => said.every((each) => !each.includes(text)))
  const isNamed = ({ name }: PhotoPerson): boolean => photo.people.some((person) => person.name === name)
  const day = firstOf(dateTags.flatMap(([group, name]) => (group === 'xmp' ? listOf(xmp[name]).slice(0, 1) : [])), dateOf)
  const isDated = photo.takenOn !== null || photo.dateWording !== null
  const otherDay = day !== null && isDated && photo.takenOn?.startsWith(day) !== true ? [wordingOf(day, eitherLanguage(photo.language))] : []
  return {
    ...photo,
    takenOn: isDated ? photo.takenOn : day,
    description: [...(photo.description === null ? [] : [photo.description]), ...news, ...otherDay.filter((wording) => !photo.description?.includes(wording) && wording !== photo.dateWording)].join('\n') || null,
    keywords: [...new Set([...photo.keywords, ...listOf(xmp['subject'])])],
    people: [...photo.people, ...peopleShown(xmp).filter((person) => !isNamed(person))],
  }
}

/** What a packet of our own says of the program that made it (`main/exchange/xmp.ts`). */
const ownToolkit = 'x:xmptk="Klimaarchiv"'

/** What somebody wrote of the picture: the package names text it cannot decode, and programs leave a word of their own ("Screenshot"). */
function meantRemark(text: string): string | null {
  return /^\[\w+ (?:encoded text|encoding)\]$|^\S+$/.test(text) ? null : meantCaption(text)
}

function numberOf(tag: Tags[string] | undefined): number | null {
  return tag !== undefined && 'value' in tag && typeof tag.value === 'number' ? tag.value : null
}

/** Those whose faces are marked stand in their order before all who are only named. */
function withFaces(named: readonly PhotoPerson[], faces: readonly PhotoPerson[]): PhotoPerson[] {
  const known = (name: string): PhotoPerson | undefined => named.find((person) => person.name === name)
  return [...faces.map((face) => ({ ...face, ...known(face.name) })), ...named.filter(({ name }) => faces.every((face) => face.name !== name))]
}

/** Identifiers that programs make for themselves say nothing to anybody. */
function meantIdentifier(text: string): string | null {
  return /^(?:urn:)?uuid:|^xmp\.[di]id:/i.test(text) ? null : text
}

function placesOf(beside: Tags, inside: Tags, language: string | null): PhotoPlace[] {
  const shown = placesShown(beside, language)
  return shown.length > 0 ? shown : placesShown(inside, language)
}

type Group = 'exif' | 'iptc' | 'xmp' | 'pngText'
type TagName = readonly [group: Group, name: string]

/** What says a date vaguely goes before what can only say its year. */
const dateTags: readonly TagName[] = [['exif', 'DateTimeOriginal'], ['exif', 'DateTimeDigitized'], ['xmp', 'DateTimeOriginal'], ['xmp', 'created'], ['xmp', 'DateCreated'], ['iptc', 'Date Created'], ['pngText', 'Creation Time']]

/** The tags of the day by trust. A camera whose clock nobody has set begins with a first of January: it goes behind what somebody has entered. */
function dateTagsBy(clock: string | null): readonly TagName[] {
  if (clock === null || !/^\d{4}[:-]01[:-]01/.test(clock)) return dateTags
  const isClock = ([group]: TagName): boolean => group === 'exif'
  return [...dateTags.filter((tag) => !isClock(tag)), ...dateTags.filter(isClock)]
}

const creatorTags: readonly TagName[] = [['xmp', 'creator'], ['iptc', 'By-line'], ['exif', 'Artist'], ['exif', 'XPAuthor'], ['pngText', 'Author']]

type TagGroups = Partial<Record<Group, Tags>> & { readonly gps?: { readonly Latitude?: number; readonly Longitude?: number } }

/** An XMP file as a packet: the package knows one by its first words, which programs write or leave out, or put others before. */
function packetIn(sidecar: Buffer): Buffer {
  const text = decodeText(sidecar).trimStart().replace(/^<\?xml[^>]*\?>\s*/, '')
  return Buffer.from(text.startsWith('<?xpacket begin') ? text : `<?xpacket begin=""?>${text}`)
}

/** The texts of a PNG by their names alone: the package adds in brackets the language that one says it is in (iTXt). Of several languages the first counts. */
function inAnyLanguage(texts: Tags): Tags {
  const plain = Object.entries(texts).map(([name, text]) => [name.replace(/ \([\w-]+\)$/, ''), text] as const)
  return { ...Object.fromEntries(plain.toReversed()), ...texts }
}

async function readTags(bytes: Buffer): Promise<TagGroups> {
  try {
    // The package types each tag by name; here they are asked for by name as data.
    // oxlint-disable-next-line import/no-named-as-default-member -- the package is CommonJS: Node gives it no named exports
    const tags = (await exifReader.load(bytes, { expanded: true, async: true })) as unknown as TagGroups
    return { ...tags, ...(tags.iptc && { iptc: withMacLetters(tags.iptc) }), ...(tags.pngText && { pngText: inAnyLanguage(tags.pngText) }) }
  } catch {
    return {}
  }
}

/** The first text in which something can be read: tags may be there and hold only blanks, zeros or what a program put in. */
function firstOf(texts: readonly string[], read: (text: string) => string | null): string | null {
  for (const text of texts) {
    const found = read(text)
    if (found !== null) return found
  }
  return null
}

/** Photographs are not older; clocks that were never set are. */
const firstYear = '1800'

/** `2011:05:17 14:32:05`, `2011-05-17T…`, `20110517`, a month, a year, or EDTF, as EDTF; parts nobody knows are zeros (IIM 2:55). Null for what no calendar has. */
function dateOf(text: string): string | null {
  const [, year, month = '00', day = '00'] = /^(\d{4})(?:[:-]?(\d{2})(?:[:-]?(\d{2}))?)?(?:[ T].*)?$/.exec(text) ?? []
  const edtf = year === undefined || Number(month) > 12 ? text : [year, month, day].join('-').replace(/(?:-00)+$/, '')
  try {
    const { earliest, latest } = boundsOf(edtf)
    return (earliest ?? latest ?? '') < firstYear ? null : edtf
  } catch {
    return null
  }
}

/** The moment as the camera noted it. Midnight to the second is a day without a time; a moment no calendar has is none. */
function takenAt(text: string | null, parts: string | null): string | null {
  const [, day = '', time = ''] = /^(\d{4}[:-]\d{2}[:-]\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(text ?? '') ?? []
  const date = dateOf(day)
  const moment = date === null ? null : `${date}T${time}${/^\d+$/.test(parts ?? '') ? `.${parts?.slice(0, 3).padEnd(3, '0')}` : ''}`
  return moment === null || time === '00:00:00' || Number.isNaN(Date.parse(`${moment}Z`)) ? null : moment
}
