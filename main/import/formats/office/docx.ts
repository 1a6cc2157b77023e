import { ArchiveError } from '../../../fault'
import { checkContainer, filesIn } from '../../reading/container'
import { upToEnd } from '../../reading/open-zip'
import type { Parts } from '../../reading/parts'
import { readWhole } from '../../reading/read-whole'
import type { Content } from '../content'
import { htmlContent } from '../html/html'
import { textOf } from '../html/html-text'
import { parsePage } from '../html/html-tree'
import { paragraphsAsSet } from '../html/html-type'
import { setApart } from '../opening-title'
import { readOfficeProperties } from './core-properties'
import { chunkHtml, referredTo, takeEmbedded } from './docx-chunks'
import { withinReach } from './docx-reach'
import { htmlLines, withTabs } from './office-html'
import type { ContainerParts } from './office-parts'
import { withNumbersWritten } from './word-numbers'
import { leftBehind, linesIn, officeOpenXml } from './xml-text'

const main = /^word\/document\d*\.xml$/
/** All that its readers may ask for. */
const wanted = /\.(?:xml|rels|psmdcp)$/
/** The parts that text may stand in. */
const written = /^word\/(?:document\d*|header\d*|footer\d*|footnotes|endnotes|comments|charts\/[^/]+|diagrams\/data\d*)\.xml$/

/**
 * DOCX by way of HTML, once its container is known to be harmless; what that leaves behind (headers, comments, charts, what
 * a picture shows) follows it, then what it takes its text from in other formats. Files in it become parts, pictures are left out.
 */
export async function documentFrom(path: string, room: Parts): Promise<Content> {
  const bytes = upToEnd(readWhole(path))
  const { html, fault, parts, files } = await wholeOf(bytes)
  await takeEmbedded(bytes, files, room)
  const { title, ...content } = htmlContent(html)
  const { title: ownTitle, ...properties } = readOfficeProperties(parts)
  const prominent = ownTitle ?? title ?? setApart(paragraphsAsSet(html))
  return { ...content, ...properties, title: ownTitle ?? title ?? null, prominent, fault: fault ?? (room.open || files.length === 0 ? null : 'nested-too-deep') }
}

interface Whole {
  readonly html: string
  readonly fault: 'file-damaged' | null
  readonly parts: ContainerParts
  readonly files: readonly string[]
}

/** A document with what it is put together of; `depth`: how many it is within. */
async function wholeOf(bytes: Buffer, depth = 0): Promise<Whole> {
  const reached = new Map([...(await checkContainer(bytes, wanted))].map(([name, xml]) => [name, withinReach(xml)]))
  const parts = withNumbersWritten(reached, [...reached.keys()].find((name) => main.test(name)) ?? '')
  const texts = [...parts].filter(([name]) => written.test(name)).toSorted(([a], [b]) => Number(main.test(b)) - Number(main.test(a)))
  const lines = texts.flatMap(([, xml]) => linesIn(xml, officeOpenXml))
  const { body, fault } = await htmlOf(parts)
  const left = leftBehind(textOf(parsePage(body)), lines)
  const { chunks, files } = referredTo(parts, texts[0]?.[0] ?? '')
  if (fault !== null && left.length === 0) throw new ArchiveError(fault)
  const read = depth >= deepest ? { html: '', fault: null } : await chunksOf(bytes, chunks, depth)
  return { html: `${body}${left.map((line) => `<p>${htmlLines(line)}</p>`).join('')}${read.html}`, fault: fault ?? read.fault, parts, files }
}

/** Documents within documents within documents. */
const deepest = 3

async function chunksOf(bytes: Buffer, paths: readonly string[], depth: number): Promise<Pick<Whole, 'html' | 'fault'>> {
  const chunks = await filesIn(bytes, paths)
  let html = ''
  let fault: Whole['fault'] = null
  for (const path of paths) {
    try {
      const chunk = chunks.get(path)
      if (chunk === undefined) throw new ArchiveError('file-damaged')
      html += await chunkHtml(path, chunk, async (word) => (await wholeOf(word, depth + 1)).html)
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error
      fault = 'file-damaged'
    }
  }
  return { html, fault }
}

/** The paragraph that names the document stands above its headings; Word calls it so in every language, its id is translated. */
const titleStyle = ["p[style-name='Title'] => h1:fresh", 'p.Title => h1:fresh', 'p.Titel => h1:fresh']

/** The document as HTML; without any where the converter fails, by its own fault (references that lead nowhere) or by the file's. */
async function htmlOf(parts: ContainerParts): Promise<{ body: string; fault: 'file-damaged' | null }> {
  // Loaded only here, as `officeparser` is.
  const { default: mammoth } = await import('mammoth')
  try {
    const { value } = await mammoth.convertToHtml(asFile(parts), { styleMap: titleStyle, ignoreEmptyParagraphs: false, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) })
    return { body: withTabs(value), fault: null }
  } catch (error) {
    return { body: '', fault: error instanceof TypeError ? null : 'file-damaged' }
  }
}

/** Parts as the converter takes a container; pictures are never asked for. The package types do not name this way. */
function asFile(parts: ContainerParts): { readonly buffer: Buffer } {
  const file = { exists: (name: string) => parts.has(name), read: async (name: string) => parts.get(name) ?? '' }
  return { file } as unknown as { readonly buffer: Buffer }
}
