import { readFile } from 'node:fs/promises'
import WordExtractor from 'word-extractor'
import { ArchiveError } from '../../fault'
import type { Content } from './content'
import { figuresIn } from './figures'
import { headingOf } from './heading'
import { oleProperties, openOle, streamOf } from './ole'

/** A document of Word 97 to 2003: body, then headers, notes, comments and text boxes. Throws `file-encrypted`. */
export async function wordDocumentFrom(path: string): Promise<Content> {
  const bytes = await readFile(path)
  const ole = openOle(bytes)
  if (isEncrypted(streamOf(ole, 'WordDocument'))) throw new ArchiveError('file-encrypted')
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
