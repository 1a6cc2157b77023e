import { readFile } from 'node:fs/promises'
import filters from 'word-extractor/lib/filters.js'
import { ArchiveError } from '../../fault'
import type { Content } from './content'
import { figuresIn } from './figures'
import { headingOf } from './heading'
import { oleProperties, openOle, streamOf } from './ole'

const { clean, binaryToUnicode } = filters
// [MS-DOC] 2.4.1: optional and protected hyphens. For what its tables lack the package writes the word "undefined".
filters.clean = (text) => clean(text.replaceAll('\x1F', '\u00AD').replaceAll('\x1E', '\u2011'))
filters.binaryToUnicode = (text) => binaryToUnicode(text.replaceAll('\x80', '€').replace(/[\x81\x8D\x8F\x90\x9D]/g, ''))
// Quotation marks and dashes stay as they are written.
filters.filter = (text) => text

/** A document of Word 97 to 2003: body, then headers, notes, comments and text boxes. Throws `file-encrypted`. */
export async function wordDocumentFrom(path: string): Promise<Content> {
  const bytes = await readFile(path)
  const ole = openOle(bytes)
  if (isEncrypted(streamOf(ole, 'WordDocument'))) throw new ArchiveError('file-encrypted')
  // Loaded only here, for it takes its filters then.
  const { default: WordExtractor } = await import('word-extractor')
  const document = await new WordExtractor().extract(bytes)
  const parts = [document.getBody(), document.getHeaders({ includeFooters: true }), document.getFootnotes(), document.getEndnotes(), document.getAnnotations(), document.getTextboxes()]
  const text = parts.map((part) => part.replace(/\r\n?|\v/g, '\n').trim()).filter((part) => part !== '').join('\n\n')
  const { title, ...properties } = oleProperties(ole)
  return { pages: [text], figures: figuresIn(text), ...properties, title: title ?? headingOf(text) }
}

/** The flag fEncrypted of the file information block ([MS-DOC] 2.5.2, FibBase). */
function isEncrypted(stream: Buffer | null): boolean {
  return stream !== null && stream.length > 12 && (stream.readUInt16LE(10) & 0x0100) !== 0
}
