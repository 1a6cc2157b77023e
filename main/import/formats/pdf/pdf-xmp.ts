import { inflateSync } from 'node:zlib'
import { textOf } from '../html/html-text'
import { attribute, elementsOf, parsePage, type Element } from '../html/html-tree'
import { creatorLine } from '../stated'

/** What a PDF says of itself in XMP; `conformance` as people write it: `PDF/A-1b`. */
export interface PdfXmp {
  readonly conformance: string | null
  readonly title: string | null
  readonly creator: string | null
  readonly created: string | null
  readonly language: string | null
}

const nothing: PdfXmp = { conformance: null, title: null, creator: null, created: null, language: null }
const mostStreams = 200
const longestPacket = 1_000_000

/**
 * The metadata stream of a PDF (ISO 32000-1, 14.3.2), and the part and level of ISO 19005 (PDF/A) it claims there. The stream
 * is found by its type in the file's bytes, as PDF/A means it to be found; the last one counts, as with every later version.
 */
export function readXmp(bytes: Uint8Array): PdfXmp {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let best = nothing
  let seen = 0
  for (let at = file.lastIndexOf('/Metadata'); at > 0 && seen < mostStreams; at = file.lastIndexOf('/Metadata', at - 1)) {
    seen += 1
    const packet = packetAt(file, at)
    if (packet === null) continue
    const read = propertiesIn(packet)
    if (read.conformance !== null) return read
    // Pictures have metadata of their own; the document's is what names the program that made it.
    if (best === nothing && /<pdf:Producer|pdf:Producer=/.test(packet)) best = read
  }
  return best
}

function packetAt(file: Buffer, at: number): string | null {
  const start = file.indexOf('stream', at)
  const dictionary = file.toString('latin1', Math.max(0, file.lastIndexOf(' obj', at)), start)
  // A reference to a metadata stream is not one.
  if (start < 0 || start - at > 2_000 || dictionary.includes('endobj') || !/\/Type\s*\/Metadata/.test(dictionary)) return null
  const from = start + (file[start + 6] === 0x0d && file[start + 7] === 0x0a ? 8 : 7)
  const end = file.indexOf('endstream', from)
  const content = file.subarray(from, end < 0 ? undefined : end)
  if (!dictionary.includes('/Filter')) return content.toString('utf8', 0, longestPacket)
  try {
    return dictionary.includes('/FlateDecode') ? inflateSync(content, { maxOutputLength: longestPacket }).toString('utf8') : null
  } catch {
    return null
  }
}

/** Properties stand as elements or as attributes of their description (ISO 16684-1, 7.4 and 7.9.2.2). */
function propertiesIn(packet: string): PdfXmp {
  const elements = [...elementsOf(parsePage(packet))]
  const value = (name: string): string | null => {
    for (const element of elements) {
      const text = element.tagName === name ? (membersOf(element)[0] ?? '') : attribute(element, name).trim()
      if (text !== '') return text
    }
    return null
  }
  const part = value('pdfaid:part')
  return {
    conformance: part === null || !/^\d$/.test(part) ? null : `PDF/A-${part}${levelOf(value('pdfaid:conformance'))}`,
    title: value('dc:title'),
    creator: creatorLine(elements.filter(({ tagName }) => tagName === 'dc:creator').flatMap(membersOf)) ?? value('dc:creator'),
    created: /^\d{4}-\d{2}-\d{2}/.exec(value('xmp:createdate') ?? '')?.[0] ?? null,
    language: /^[a-z]{2}(?=$|-)/i.exec(value('dc:language') ?? '')?.[0].toLowerCase() ?? null,
  }
}

function levelOf(conformance: string | null): string {
  return /^[abuef]$/i.test(conformance ?? '') ? (conformance ?? '').toLowerCase() : ''
}

/** The members of a list, or the text itself. */
function membersOf(element: Element): string[] {
  const members = [...elementsOf(element)].filter(({ tagName }) => tagName === 'rdf:li')
  return (members.length > 0 ? members : [element]).map((each) => textOf(each).replace(/\s+/g, ' ').trim()).filter((text) => text !== '')
}
