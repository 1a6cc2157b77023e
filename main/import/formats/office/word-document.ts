import filters from 'word-extractor/lib/filters.js'
import { ArchiveError } from '../../../fault'
import { decodeText } from '../../reading/decode'
import { readWhole } from '../../reading/read-whole'
import type { Content } from '../content'
import { figuresIn } from '../figures'
import { headingOf } from '../heading'
import { tabMark, withColumns } from '../tab-columns'
import { isOlderWord, olderText } from './older-word'
import { isOle, oleProperties, openOle, streamOf, type Ole } from './ole'
import { withTrueDeletions } from './word-spacing'
import { wordXmlContent } from './word-xml'

const { clean, binaryToUnicode } = filters
// [MS-DOC] 2.4.1: optional and protected hyphens. For what its tables lack the package writes the word "undefined".
filters.clean = (text) => clean(text.replaceAll('\t', tabMark).replaceAll('\x1F', '\u00AD').replaceAll('\x1E', '\u2011'))
filters.binaryToUnicode = (text) => binaryToUnicode(text.replaceAll('\x80', '€').replace(/[\x81\x8D\x8F\x90\x9D]/g, ''))
// Quotation marks and dashes stay as they are written.
filters.filter = (text) => text

/** A document of Word 6 to 2003: body, then headers, notes, comments with who made them, and text boxes; one of Word 2003 in XML as it is written. Throws `file-encrypted`. */
export async function wordDocumentFrom(path: string): Promise<Content> {
  const bytes = readWhole(path)
  if (!isOle(bytes)) return wordXmlContent(decodeText(bytes))
  const ole = openOle(bytes)
  const head = streamOf(ole, 'WordDocument')
  if (isEncrypted(head)) throw new ArchiveError('file-encrypted')
  const parts = isOlderWord(head) ? [filters.clean(olderText(head))] : await partsOf(bytes, ole, head)
  const text = parts.map((part) => withColumns(part.replace(/\r\n?|\v/g, '\n')).trim()).filter((part) => part !== '').join('\n\n')
  const { title, ...properties } = oleProperties(ole)
  return { pages: [text], figures: figuresIn(text), ...properties, title: title ?? headingOf(text) }
}

/** The parts of a document of Word 97 and later. */
async function partsOf(bytes: Buffer, ole: Ole, head: Buffer | null): Promise<string[]> {
  // Loaded only here, for it takes its filters then.
  const { default: WordExtractor } = await import('word-extractor')
  const table = head === null ? null : tableOf(ole, head)
  const document = await new WordExtractor().extract(head === null || table === null ? bytes : withTrueDeletions(bytes, head, table))
  return [document.getBody(), document.getHeaders({ includeFooters: true }), document.getFootnotes(), document.getEndnotes(), [...commentators(ole, head), document.getAnnotations()].join('\n'), document.getTextboxes()]
}

/** The flag fEncrypted of the file information block ([MS-DOC] 2.5.2, FibBase). */
function isEncrypted(stream: Buffer | null): boolean {
  return stream !== null && stream.length > 12 && (stream.readUInt16LE(10) & 0x0100) !== 0
}

/** Where the head of a document has the list of those who made comments, and its length ([MS-DOC] 2.5.6, fcGrpXstAtnOwners), and which stream that is in. */
const [listAt, lengthAt, flagsAt, inSecondTable] = [0x01ba, 0x01be, 0x0a, 0x0200]

/** The stream that says where what stands in a document. */
function tableOf(ole: Ole, head: Buffer): Buffer | null {
  return streamOf(ole, (head.readUInt16LE(flagsAt) & inSecondTable) === 0 ? '0Table' : '1Table')
}

/** Everybody who has commented, each once: texts in Unicode behind their length. */
function commentators(ole: Ole, head: Buffer | null): string[] {
  if (head === null || head.length < lengthAt + 4) return []
  const list = tableOf(ole, head)?.subarray(head.readUInt32LE(listAt), head.readUInt32LE(listAt) + head.readUInt32LE(lengthAt)) ?? Buffer.alloc(0)
  const names = new Set<string>()
  for (let at = 0; at + 2 <= list.length; ) {
    const end = at + 2 + list.readUInt16LE(at) * 2
    names.add(list.subarray(at + 2, end).toString('utf16le'))
    at = end
  }
  return [...names].filter((name) => name.trim() !== '')
}
