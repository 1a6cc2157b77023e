import { find, read, type CFB$Container } from 'cfb'
import { ArchiveError } from '../../fault'
import { codePageDecoder } from './code-pages'
import type { Content } from './content'
import { meantRemark, meantTitle } from './default-titles'
import { keywordsIn } from './stated'

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

type Properties = Pick<Content, 'title' | 'creator' | 'created' | 'description' | 'keywords'>

/** Title, subject, creator, keywords, comments and day of making from the summary information ([MS-OLEPS] 2.21, properties 2 to 6 and 12). */
export function oleProperties(ole: Ole): Properties {
  const stream = streamOf(ole, '/\u0005SummaryInformation')
  try {
    return stream === null ? {} : propertiesIn(stream)
  } catch (error) {
    // Offsets that lead nowhere: what a document says of itself is a convenience.
    if (error instanceof RangeError) return {}
    throw error
  }
}

function propertiesIn(stream: Buffer): Properties {
  const set = stream.readUInt32LE(44)
  const count = Math.min(stream.readUInt32LE(set + 4), 64)
  const offsets = new Map(Array.from({ length: count }, (_, index) => [stream.readUInt32LE(set + 8 + index * 8), set + stream.readUInt32LE(set + 12 + index * 8)]))
  const codePage = numberAt(stream, offsets.get(1))
  return {
    title: meantTitle(stringAt(stream, offsets.get(2), codePage)),
    creator: stringAt(stream, offsets.get(4), codePage),
    created: dayAt(stream, offsets.get(12)),
    description: meantRemark(stringAt(stream, offsets.get(6), codePage)),
    keywords: keywordsIn([stringAt(stream, offsets.get(3), codePage), stringAt(stream, offsets.get(5), codePage)]),
  }
}

function numberAt(stream: Buffer, offset: number | undefined): number {
  return offset === undefined ? 1252 : stream.readUInt16LE(offset + 4)
}

function stringAt(stream: Buffer, offset: number | undefined, codePage: number): string | null {
  if (offset === undefined) return null
  const type = stream.readUInt16LE(offset)
  const length = stream.readUInt32LE(offset + 4)
  const bytes = stream.subarray(offset + 8, offset + 8 + (type === 0x1f ? length * 2 : length))
  return upToZero(codePageDecoder(type === 0x1f ? 1200 : codePage).decode(bytes)) || null
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
