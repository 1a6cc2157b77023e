import { strictUtf8 } from '../../reading/decode'
import { decodeMac, isOfMac } from '../../reading/mac-letters'
import type { Tag, Tags } from './xmp-tags'

/** Tags of IPTC that name no charset: in the letters of old Macintoshes where all of them together show these, else as they are. */
export function withMacLetters(iptc: Tags): Tags {
  const tags = Object.values(iptc).flat()
  if (iptc['Coded Character Set'] !== undefined || !isOfMac(Buffer.from(tags.flatMap((tag) => [...bytesOf(tag), 0x20])))) return iptc
  const mended = (tag: Tag): Tag => (isForeign(bytesOf(tag)) ? { ...tag, description: decodeMac(bytesOf(tag)) } : tag)
  return Object.fromEntries(Object.entries(iptc).map(([name, tag]) => [name, isList(tag) ? tag.map(mended) : mended(tag)]))
}

function bytesOf({ value }: Tag): Uint8Array {
  return Array.isArray(value) && value.every((byte) => typeof byte === 'number') ? Uint8Array.from(value) : new Uint8Array()
}

function isForeign(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0x80) && strictUtf8(bytes) === null
}

function isList(tag: Tag | readonly Tag[]): tag is readonly Tag[] {
  return Array.isArray(tag)
}
