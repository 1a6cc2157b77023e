import { filesIn } from '../../reading/container'
import { decodeText } from '../../reading/decode'
import { attachmentName, type Parts } from '../../reading/parts'
import { decodePage, htmlContent } from '../html/html'
import { pageOfSaved } from '../mail/mail'
import { richTextOf } from './office'
import { htmlLines } from './office-html'
import { partsReferredTo, type ContainerParts } from './office-parts'

/** Files in a document: they belong to what it refers to by itself; those behind a chart hold only its numbers. */
const embedded = /^word\/embeddings\/[^/]+\.(?:xls[xmb]?|doc[xm]?|ppt[xm]?|od[tsp]|rtf|pdf)$/i

/** What a document is put together of besides its own text: documents in other formats, in their order, and files to open. */
export interface ReferredTo {
  /** ECMA-376, 17.17.2, "Anchor for Imported External Content". */
  readonly chunks: readonly string[]
  readonly files: readonly string[]
}

/** Which parts of its container a document refers to as parts of its text, and which as files in it. */
export function referredTo(parts: ContainerParts, main: string): ReferredTo {
  const paths = new Map(partsReferredTo(parts, main).map(({ id, path }) => [id, path]))
  const chunks = [...(parts.get(main) ?? '').matchAll(/<(?:\w+:)?altChunk\s[^>]*\b\w+:id\s*=\s*["']([^"']*)["']/g)].flatMap(([, id = '']) => paths.get(id) ?? [])
  return { chunks: [...new Set(chunks)], files: [...new Set(paths.values())].filter((path) => embedded.test(path)) }
}

/** A part of a document's text in another format, as HTML. `word` reads one that is a document of Word itself. */
export async function chunkHtml(path: string, bytes: Buffer, word: (bytes: Buffer) => Promise<string>): Promise<string> {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
  if (/^(?:docx|docm|dotx|dotm)$/.test(ending)) return word(bytes)
  if (/^mhtm?l?$/.test(ending)) return shown(await pageOfSaved(bytes))
  if (ending === 'rtf') return inLines(await richTextOf(bytes))
  return /^x?html?$/.test(ending) ? shown(decodePage(bytes)) : inLines(decodeText(bytes))
}

/** Takes the files in a document as parts of it, as attachments of a mail are. */
export async function takeEmbedded(bytes: Buffer, paths: readonly string[], parts: Parts): Promise<void> {
  const files = await filesIn(bytes, paths)
  for (const [index, path] of paths.entries()) {
    const called = attachmentName(path.slice(path.lastIndexOf('/') + 1), index)
    const content = files.get(path)
    if (content === undefined) parts.leave(called, 'file-damaged')
    else await parts.add(called, content)
  }
}

function shown(page: string): string {
  const { html, pages } = htmlContent(page)
  return html ?? inLines(pages.join('\n'))
}

function inLines(text: string): string {
  return text.split('\n').map((line) => `<p>${htmlLines(line)}</p>`).join('')
}
