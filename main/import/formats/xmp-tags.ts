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

/** The names of the places that a photo shows (IPTC Photo Metadata), each in this language where it has one; else the town it names. */
export function placesShown(xmp: Tags, language: string | null): string[] {
  const shown = membersOf(xmp['LocationShown']).flatMap((place) => {
    const field = (name: string): Tag | readonly Tag[] | undefined => (isRecord(place) && isTag(place[name]) ? place[name] : undefined)
    return (spoken(field('LocationName'), language) ?? listOf(field('City'))[0]) || []
  })
  return shown.length > 0 ? shown : listOf(xmp['City']).slice(0, 1)
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
