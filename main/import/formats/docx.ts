import { readFile } from 'node:fs/promises'
import mammoth from 'mammoth'
import { ArchiveError } from '../../fault'
import { checkContainer } from '../container'
import { readCoreProperties } from './core-properties'
import type { Content } from './content'
import { htmlContent } from './html'
import { textOf } from './html-text'
import { parsePage } from './html-tree'
import { htmlLines } from './office-html'
import { leftBehind, linesIn, officeOpenXml } from './xml-text'

const main = /^word\/document\d*\.xml$/
/** The parts that text may stand in, the main one first. */
const written = /^docProps\/core\.xml$|^word\/(?:document\d*|header\d*|footer\d*|footnotes|endnotes|comments|charts\/[^/]+|diagrams\/data\d*)\.xml$/

/**
 * DOCX by way of HTML, once its container is known to be harmless; what that leaves behind (headers, comments, charts, what
 * a picture shows) follows it. Pictures inside are left out.
 */
export async function documentFrom(path: string): Promise<Content> {
  const bytes = await readFile(path)
  const parts = await checkContainer(bytes, written)
  const lines = [...parts].filter(([name]) => name.startsWith('word/')).toSorted(([a], [b]) => Number(main.test(b)) - Number(main.test(a))).flatMap(([, xml]) => linesIn(xml, officeOpenXml))
  const { body, fault } = await htmlOf(bytes)
  const left = leftBehind(textOf(parsePage(body)), lines)
  if (fault !== null && left.length === 0) throw new ArchiveError(fault)
  const { title, ...content } = htmlContent(`${body}${left.map((line) => `<p>${htmlLines(line)}</p>`).join('')}`)
  const { title: ownTitle, ...properties } = readCoreProperties(parts.get('docProps/core.xml'))
  return { ...content, ...properties, title: ownTitle ?? title ?? null, fault }
}

/** The paragraph that names the document stands above its headings; Word calls it so in every language, its id is translated. */
const titleStyle = ["p[style-name='Title'] => h1:fresh", 'p.Title => h1:fresh', 'p.Titel => h1:fresh']

/** The document as HTML; without any where the converter fails, by its own fault (references that lead nowhere) or by the file's. */
async function htmlOf(bytes: Buffer): Promise<{ body: string; fault: 'file-damaged' | null }> {
  try {
    const { value } = await mammoth.convertToHtml({ buffer: bytes }, { styleMap: titleStyle, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) })
    return { body: value, fault: null }
  } catch (error) {
    return { body: '', fault: error instanceof TypeError ? null : 'file-damaged' }
  }
}

