import exifReader from 'exifreader'
import type { PhotoMetadata } from '../extracted'
import { meantCaption } from './default-titles'

/** The part of a tag that is read here; XMP lists hold more of the kind in `value`. */
interface Tag {
  readonly description?: string
  readonly value?: unknown
}

/**
 * What a photo says of itself in EXIF, IPTC and XMP. XMP goes first: it is always Unicode, and keeps what IPTC cuts off.
 * A photo without any of them, or with broken ones, has its size only.
 */
export async function photoMetadata(bytes: Buffer, size: { readonly width: number; readonly height: number }): Promise<PhotoMetadata> {
  const tags = await readTags(bytes)
  const one = (...names: readonly (readonly [Group, string])[]): string | null => {
    for (const [group, name] of names) {
      const text = listOf(tags[group]?.[name])[0]
      if (text !== undefined) return text
    }
    return null
  }
  return {
    ...size,
    takenOn: dayOf(one(['exif', 'DateTimeOriginal'], ['exif', 'DateTimeDigitized'], ['xmp', 'DateTimeOriginal'], ['xmp', 'DateCreated'], ['iptc', 'Date Created'])),
    takenAt: takenAt(one(['exif', 'DateTimeOriginal']), one(['exif', 'SubSecTimeOriginal'])),
    camera: [one(['exif', 'Make']), one(['exif', 'Model']), one(['exif', 'BodySerialNumber'])].filter((part) => part !== null).join(' ') || null,
    position: positionOf(tags.gps),
    caption: meantCaption(one(['xmp', 'description'])) ?? meantCaption(one(['iptc', 'Caption/Abstract'])) ?? meantCaption(one(['exif', 'ImageDescription'])),
    credit: one(['xmp', 'Credit'], ['iptc', 'Credit']),
    creator: one(['xmp', 'creator'], ['iptc', 'By-line'], ['exif', 'Artist']),
    keywords: [...new Set([...listOf(tags.xmp?.['subject']), ...listOf(tags.iptc?.['Keywords'])])],
    people: listOf(tags.xmp?.['PersonInImage']),
  }
}

type Group = 'exif' | 'iptc' | 'xmp'
type TagGroups = Partial<Record<Group, Record<string, Tag | readonly Tag[]>>> & { readonly gps?: { readonly Latitude?: number; readonly Longitude?: number } }

async function readTags(bytes: Buffer): Promise<TagGroups> {
  try {
    // The package types each tag by name; here they are asked for by name as data.
    // oxlint-disable-next-line import/no-named-as-default-member -- the package is CommonJS: Node gives it no named exports
    return (await exifReader.load(bytes, { expanded: true, async: true })) as unknown as TagGroups
  } catch {
    return {}
  }
}

/** A tag's texts: the members of a list, or the one it has. */
function listOf(tag: Tag | readonly Tag[] | undefined): string[] {
  if (tag === undefined) return []
  const members: readonly Tag[] = isList(tag) ? tag : isList(tag.value) ? tag.value : [tag]
  return members.flatMap((member) => {
    const text = (member.description ?? (typeof member.value === 'string' ? member.value : '')).normalize('NFC').trim()
    return text === '' ? [] : [text]
  })
}

function isList(value: unknown): value is readonly Tag[] {
  return Array.isArray(value) && value.every((member) => typeof member === 'object' && member !== null && !Array.isArray(member))
}

/** `2011:05:17 14:32:05` and `2011-05-17T…` as the camera wrote them; cameras whose clock was never set write zeros. */
function dayOf(text: string | null): string | null {
  const match = /^(\d{4})[:-]?(\d{2})[:-]?(\d{2})/.exec(text ?? '')
  if (match === null) return null
  const [, year = '', month = '', day = ''] = match
  return Number(year) < 1800 || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31 ? null : `${year}-${month}-${day}`
}

/** The moment as the camera noted it. Midnight to the second is a day without a time; a moment no calendar has is none. */
function takenAt(text: string | null, parts: string | null): string | null {
  const [, day = '', time = ''] = /^(\d{4}[:-]\d{2}[:-]\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(text ?? '') ?? []
  const date = dayOf(day)
  const moment = date === null ? null : `${date}T${time}${/^\d+$/.test(parts ?? '') ? `.${parts?.slice(0, 3).padEnd(3, '0')}` : ''}`
  return moment === null || time === '00:00:00' || Number.isNaN(Date.parse(`${moment}Z`)) ? null : moment
}

function positionOf(gps: TagGroups['gps']): PhotoMetadata['position'] {
  const { Latitude: latitude, Longitude: longitude } = gps ?? {}
  if (latitude === undefined || longitude === undefined || !Number.isFinite(latitude) || !Number.isFinite(longitude)) return null
  // Null Island is where receivers without a fix are.
  return latitude === 0 && longitude === 0 ? null : { latitude, longitude }
}
