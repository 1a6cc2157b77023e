import { decompressRTF } from '@kenjiuno/decompressrtf'
import { ArchiveError } from '../../../fault'
import { decodeText } from '../../reading/decode'
import { attachmentName, type Parts } from '../../reading/parts'
import { readWhole } from '../../reading/read-whole'
import type { Content } from '../content'
import { htmlContent } from '../html/html'
import { richTextOf } from '../office/office'

/** What a file of this kind begins with, as a number of four bytes, the lowest first. */
export const transportSignature = 0x223e9f78

/** Attributes that are read here ([MS-OXTNEF] 2.1.3). */
const attributes = { body: 0x0002800c, message: 0x00069003, newAttachment: 0x00069002, title: 0x00018010, data: 0x0006800f, attachment: 0x00069005 } as const
/** Properties that are read here ([MS-OXPROPS]). */
const properties = { body: 0x1000, rtf: 0x1009, html: 0x1013, longName: 0x3707, object: 0x3701 } as const
const headBytes = 6
const mostAttributes = 100_000

interface Attachment {
  name: string
  content: Buffer | null
}

/** What Outlook packs a mail into for itself (TNEF, `winmail.dat`): its text, and its attachments as parts. Throws `file-damaged`. */
export async function transportFrom(path: string, parts: Parts): Promise<Content> {
  const attached: Attachment[] = []
  let text = ''
  let own: ReadonlyMap<number, Buffer> = new Map()
  for (const { id, value } of attributesIn(readWhole(path))) {
    const last = attached.at(-1)
    if (id === attributes.body) text = oneByteText(value)
    else if (id === attributes.message) own = propertiesIn(value)
    else if (id === attributes.newAttachment) attached.push({ name: '', content: null })
    else if (last === undefined) continue
    else if (id === attributes.title) last.name ||= oneByteText(value)
    else if (id === attributes.data) last.content = value
    else if (id === attributes.attachment) takeProperties(last, propertiesIn(value))
  }
  for (const [index, { name, content }] of attached.entries()) {
    const called = attachmentName(name, index)
    if (content === null) parts.leave(called, 'file-damaged')
    else await parts.add(called, content)
  }
  return { ...(await bodyOf(own, text)), fault: parts.open || attached.length === 0 ? null : 'nested-too-deep' }
}

async function bodyOf(own: ReadonlyMap<number, Buffer>, text: string): Promise<Content> {
  const html = own.get(properties.html)
  if (html !== undefined) return htmlContent(oneByteText(html))
  const rtf = own.get(properties.rtf)
  if (rtf !== undefined) return { pages: [await richTextOf(Buffer.from(decompressRTF([...rtf])))] }
  const body = own.get(properties.body)
  return { pages: [(body === undefined ? text : wideText(body)).replace(/\r\n?/g, '\n').trim()] }
}

/** The long name is Unicode and whole; what is inside another object of the mail begins with that object's kind. */
function takeProperties(attachment: Attachment, found: ReadonlyMap<number, Buffer>): void {
  const name = found.get(properties.longName)
  if (name !== undefined) attachment.name = wideText(name)
  const object = found.get(properties.object)
  if (object !== undefined && attachment.content === null) attachment.content = object.subarray(16)
}

function* attributesIn(bytes: Buffer): Generator<{ readonly id: number; readonly value: Buffer }> {
  if (bytes.length < headBytes || bytes.readUInt32LE(0) !== transportSignature) throw new ArchiveError('file-damaged')
  let at = headBytes
  for (let count = 0; count < mostAttributes && at + 11 <= bytes.length; count += 1) {
    const length = bytes.readUInt32LE(at + 5)
    if (at + 9 + length > bytes.length) throw new ArchiveError('file-damaged')
    yield { id: bytes.readUInt32LE(at + 1), value: bytes.subarray(at + 9, at + 9 + length) }
    // A sum of two bytes follows each.
    at += 9 + length + 2
  }
}

/** Bytes of a value by its type ([MS-OXCDATA] 2.11.1), filled up to four; types of no fixed length say theirs. */
const fixed: Readonly<Record<number, number>> = { 2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 4, 20: 8, 64: 8, 72: 16 }
const multiple = 0x1000

/** The properties of a message or an attachment, by their number ([MS-OXTNEF] 2.1.3.4); as far as they can be followed. */
function propertiesIn(bytes: Buffer): Map<number, Buffer> {
  const found = new Map<number, Buffer>()
  let at = 4
  try {
    for (let left = bytes.readUInt32LE(0); left > 0 && at < bytes.length; left -= 1) {
      const type = bytes.readUInt16LE(at)
      const id = bytes.readUInt16LE(at + 2)
      at += 4
      if (id >= 0x8000) at += 20 + (bytes.readUInt32LE(at + 16) === 0 ? 4 : 4 + filled(bytes.readUInt32LE(at + 20)))
      const size = fixed[type & ~multiple]
      let values = 1
      if (size === undefined || (type & multiple) !== 0) {
        values = bytes.readUInt32LE(at)
        at += 4
      }
      for (; values > 0 && at < bytes.length; values -= 1) {
        const length = size ?? bytes.readUInt32LE(at)
        if (size === undefined) at += 4
        if (!found.has(id)) found.set(id, bytes.subarray(at, at + length))
        at += filled(length)
      }
    }
  } catch (error) {
    // Offsets that lead beyond the end: what was met before stands.
    if (!(error instanceof RangeError)) throw error
  }
  return found
}

function filled(length: number): number {
  return Math.ceil(length / 4) * 4
}

/** Text of one byte a letter, or in UTF-8 as newer programs write it: which of them is said elsewhere, and not always rightly. */
function oneByteText(bytes: Buffer): string {
  const end = bytes.indexOf(0)
  return decodeText(end === -1 ? bytes : bytes.subarray(0, end))
}

/** Text of two bytes a letter, or of one where every letter would have to be a rare one. */
function wideText(bytes: Buffer): string {
  const zeros = bytes.filter((byte) => byte === 0).length
  return zeros > bytes.length / 4 ? new TextDecoder('utf-16le').decode(bytes).replace(/\0[\s\S]*$/, '') : oneByteText(bytes)
}
