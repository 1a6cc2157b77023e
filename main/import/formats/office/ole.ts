import { find, read, type CFB$Container } from 'cfb'
import { ArchiveError } from '../../../fault'
import { codePageDecoder } from '../code-pages'
import type { Content } from '../content'
import { meantRemark, meantTitle } from '../default-titles'
import { keywordsIn } from '../stated'
import { withCustom, type CustomProperty } from './custom-properties'
import { endLoops } from './ole-chains'

/** An OLE compound file, the container of Office 97 to 2003 and of Outlook messages ([MS-CFB]). */
export type Ole = CFB$Container

const signature = Buffer.from('d0cf11e0', 'hex')

/** Whether a file is a compound file, by its first bytes. */
export function isOle(bytes: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature)
}

/** Opens a compound file. Throws `file-damaged`. */
export function openOle(bytes: Buffer): Ole {
  try {
    endLoops(bytes)
    return read(bytes, { type: 'buffer' })
  } catch (cause) {
    throw new ArchiveError('file-damaged', {}, { cause })
  }
}

/** A stream by its path, or null. */
export function streamOf(ole: Ole, path: string): Buffer | null {
  const entry = find(ole, path)
  return entry === null || entry.content === undefined ? null : Buffer.from(entry.content)
}

type Properties = Pick<Content, 'title' | 'creator' | 'created' | 'description' | 'keywords' | 'reference'>

/** Title, subject, creator, keywords, comments and day of making from the summary information ([MS-OLEPS] 2.21, properties 2 to 6 and 12), and the properties the document has besides. */
export function oleProperties(ole: Ole): Properties {
  return withCustom(readable(streamOf(ole, '/\u0005SummaryInformation'), propertiesIn, {}), readable(streamOf(ole, '/\u0005DocumentSummaryInformation'), customIn, []))
}

/** What is read of a stream; where its offsets lead nowhere, nothing: what a document says of itself is a convenience. */
function readable<Read>(stream: Buffer | null, read: (stream: Buffer) => Read, nothing: Read): Read {
  try {
    return stream === null ? nothing : read(stream)
  } catch (error) {
    if (error instanceof RangeError) return nothing
    throw error
  }
}

/** A set of properties: where each stands in the stream, by its number, and in which letters. */
interface PropertySet {
  readonly offsets: ReadonlyMap<number, number>
  readonly codePage: number
}

const mostProperties = 64

function setAt(stream: Buffer, set: number): PropertySet {
  const count = Math.min(stream.readUInt32LE(set + 4), mostProperties)
  const offsets = new Map(Array.from({ length: count }, (_, index) => [stream.readUInt32LE(set + 8 + index * 8), set + stream.readUInt32LE(set + 12 + index * 8)]))
  return { offsets, codePage: numberAt(stream, offsets.get(1)) }
}

function propertiesIn(stream: Buffer): Properties {
  const { offsets, codePage } = setAt(stream, stream.readUInt32LE(44))
  return {
    title: meantTitle(stringAt(stream, offsets.get(2), codePage)),
    creator: stringAt(stream, offsets.get(4), codePage),
    created: dayAt(stream, offsets.get(12)),
    description: meantRemark(stringAt(stream, offsets.get(6), codePage)),
    keywords: keywordsIn([stringAt(stream, offsets.get(3), codePage), stringAt(stream, offsets.get(5), codePage)]),
  }
}

/** The second set is that of the properties a document has besides; its property 0 is the list of their names ([MS-OLEPS] 2.17 and 2.25). */
function customIn(stream: Buffer): CustomProperty[] {
  if (stream.readUInt32LE(24) < 2) return []
  const { offsets, codePage } = setAt(stream, stream.readUInt32LE(64))
  return [...namesAt(stream, offsets.get(0), codePage)].map(([number, name]) => [name, valueAt(stream, offsets.get(number), codePage)])
}

function namesAt(stream: Buffer, offset: number | undefined, codePage: number): Map<number, string> {
  const names = new Map<number, string>()
  let at = (offset ?? stream.length) + 4
  const count = offset === undefined ? 0 : Math.min(stream.readUInt32LE(offset), mostProperties)
  for (let index = 0; index < count; index += 1) {
    const length = stream.readUInt32LE(at + 4) * (codePage === unicode ? 2 : 1)
    names.set(stream.readUInt32LE(at), upToZero(codePageDecoder(codePage).decode(stream.subarray(at + 8, at + 8 + length))))
    // In Unicode, names are filled up to four bytes.
    at += 8 + (codePage === unicode ? Math.ceil(length / 4) * 4 : length)
  }
  return names
}

/** What a property says: a text, a number, or a point in time as its day ([MS-OLEPS] 2.15). */
function valueAt(stream: Buffer, offset: number | undefined, codePage: number): string {
  if (offset === undefined) return ''
  const type = stream.readUInt16LE(offset)
  if (type === types.text || type === types.wideText) return stringAt(stream, offset, codePage) ?? ''
  if (type === types.whole) return String(stream.readInt32LE(offset + 4))
  if (type === types.real) return String(stream.readDoubleLE(offset + 4))
  return type === types.time ? dayAt(stream, offset) ?? '' : ''
}

const types = { whole: 0x03, real: 0x05, text: 0x1e, wideText: 0x1f, time: 0x40 } as const
const unicode = 1200

function numberAt(stream: Buffer, offset: number | undefined): number {
  return offset === undefined ? 1252 : stream.readUInt16LE(offset + 4)
}

function stringAt(stream: Buffer, offset: number | undefined, codePage: number): string | null {
  if (offset === undefined) return null
  const type = stream.readUInt16LE(offset)
  const length = stream.readUInt32LE(offset + 4)
  const bytes = stream.subarray(offset + 8, offset + 8 + (type === types.wideText ? length * 2 : length))
  return upToZero(codePageDecoder(type === types.wideText ? unicode : codePage).decode(bytes)) || null
}

function upToZero(text: string): string {
  return (text.split('\u0000')[0] ?? '').trim()
}

/** The day of a FILETIME: ticks of 100 ns since 1601. Zero and other nonsense give none. */
function dayAt(stream: Buffer, offset: number | undefined): string | null {
  if (offset === undefined) return null
  const milliseconds = Number(stream.readBigUInt64LE(offset + 4) / 10_000n) - 11_644_473_600_000
  return milliseconds > 0 && milliseconds < Date.now() + 86_400_000 ? new Date(milliseconds).toISOString().slice(0, 10) : null
}
