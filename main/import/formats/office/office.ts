import type { OfficeContentNode, OfficeParserAST, SupportedFileType } from 'officeparser'
import { ArchiveError } from '../../../fault'
import { checkContainer } from '../../reading/container'
import { decodeText } from '../../reading/decode'
import { limits } from '../../reading/limits'
import { upToEnd } from '../../reading/open-zip'
import { readWhole } from '../../reading/read-whole'
import type { Content } from '../content'
import { meantRemark, meantTitle } from '../default-titles'
import { headingOf } from '../heading'
import { htmlContent } from '../html/html'
import { textOf } from '../html/html-text'
import { parsePage } from '../html/html-tree'
import { setApart, type SetLine } from '../opening-title'
import { keywordsIn } from '../stated'
import { readOfficeProperties, readMetaProperties, readPackageProperties } from './core-properties'
import { withCustom, type CustomProperty } from './custom-properties'
import { packageOf, partsOfFlat } from './flat-document'
import { htmlLines, officeHtml } from './office-html'
import type { ContainerParts } from './office-parts'
import { nodesAsSet } from './office-type'
import { isSealed, linesBeside, linesBySlide as openLinesBySlide, linesOfDocument, marginLines, openDocumentParts, piecesByPage, titleOfFirstSlide } from './open-document'
import { withNumbersWritten } from './open-document-numbers'
import { withinReach } from './open-document-reach'
import { cellsOfSheet, nameOfSheet } from './open-sheets'
import { withoutDeletions } from './rich-text-deletions'
import { marginsOf, withoutEntries } from './rich-text-margins'
import { withNumbersSpelled } from './rich-text-numbers'
import { withSignsSpelled } from './rich-text-signs'
import { withTitleAsHeading } from './rich-text-title'
import { titleOfSheet } from './sheet-title'
import { linesBySlide, slideParts, titleOfFirst } from './slides'
import { leftBehind } from './xml-text'

type OfficeType = Extract<SupportedFileType, 'odt' | 'rtf' | 'odp' | 'odg' | 'pptx' | 'epub'>

/** A text document (ODT) as one running text; what its reader leaves behind (headers, comments, charts) follows it. */
export async function textDocumentFrom(path: string): Promise<Content> {
  const { parts } = await contained(path, openDocumentParts)
  const lines = linesOfDocument(withinReach(parts, 'odt'))
  const { body, set, fault } = await bodyOf(withinReach(withNumbersWritten(parts), 'odt'), lines)
  const left = leftBehind(textOf(parsePage(body)), lines)
  const { title, ...page } = htmlContent(body + left.map((line) => `<p>${htmlLines(line)}</p>`).join(''))
  const properties = readMetaProperties(parts.get('meta.xml'))
  const called = properties.title ?? title ?? null
  return { ...page, ...properties, title: called, prominent: called ?? setApart(set), fault }
}

/** The body of a text document as HTML; of one that its reader finds damaged nothing, where its lines can be read all the same. */
async function bodyOf(parts: ContainerParts, lines: readonly string[]): Promise<{ readonly body: string; readonly set: readonly SetLine[]; readonly fault: 'file-damaged' | null }> {
  try {
    const { content } = await parsed(packageOf(parts), 'odt')
    return { body: officeHtml(content), set: nodesAsSet(content), fault: null }
  } catch (error) {
    if (lines.length === 0 || !(error instanceof ArchiveError) || error.code !== 'file-damaged') throw error
    return { body: '', set: [], fault: error.code }
  }
}

/** A presentation (PPTX), a page for each slide, its notes, comments and charts behind it. */
export async function slidesFrom(path: string): Promise<Content> {
  const { bytes, parts } = await contained(path, slideParts)
  const slides = linesBySlide(parts)
  return titled(await inPages(bytes, 'pptx', slides, readOfficeProperties(parts)), titleOfFirst(parts))
}

/** A presentation of OpenDocument (ODP), a page for each slide. */
export function openSlidesFrom(path: string): Promise<Content> {
  return openPagesFrom(path, 'odp')
}

/** A drawing of OpenDocument (ODG), page by page. */
export function openDrawingFrom(path: string): Promise<Content> {
  return openPagesFrom(path, 'odg')
}

async function openPagesFrom(path: string, type: 'odp' | 'odg'): Promise<Content> {
  const parts = withinReach((await contained(path, openDocumentParts)).parts, 'odp')
  return titled(await inPages(packageOf(parts), type, openLinesBySlide(parts), readMetaProperties(parts.get('meta.xml'))), titleOfFirstSlide(parts))
}

/** A spreadsheet of OpenDocument (ODS), a page for each sheet; headers and footers, which all of them have, behind the last. */
export async function openSheetsFrom(path: string): Promise<Content> {
  const { parts } = await contained(path, openDocumentParts)
  if (isSealed(parts)) throw new ArchiveError('file-encrypted')
  const sheets = piecesByPage(parts, 'table:table')
  if (sheets.length === 0) throw new ArchiveError('file-damaged')
  let left: number = limits.cells
  const read = sheets.map((sheet) => {
    const cells = cellsOfSheet(sheet, left)
    left -= cells.count
    return cells
  })
  const pages = read.map(({ lines, beside }, index) => {
    const shown = new Set(lines.flatMap((line) => line.split('\t')))
    const left = linesBeside(beside, parts).filter((line) => !shown.has(line))
    return withLeft([nameOfSheet(sheets[index] ?? ''), ...lines, ...new Set(left)].join('\n'), index === sheets.length - 1 ? marginLines(parts) : [])
  })
  const properties = readMetaProperties(parts.get('meta.xml'))
  return { pages, ...properties, title: properties.title ?? titleOfSheet(read[0]?.lines ?? []), fault: read.some(({ cut }) => cut) ? 'text-cut' : null }
}

/** An electronic book (EPUB) as one running text; what its reader leaves behind of its chapters (what pictures show) follows it. */
export async function bookFrom(path: string): Promise<Content> {
  const { bytes, parts } = await contained(path, /\.(?:opf|x?html?)$/i)
  const body = officeHtml((await parsed(bytes, 'epub')).content)
  const chapters = [...parts].filter(([name]) => !name.toLowerCase().endsWith('.opf'))
  const left = leftBehind(textOf(parsePage(body)), chapters.flatMap(([, chapter]) => htmlContent(chapter).pages.flatMap((text) => text.split('\n'))))
  const { title, ...page } = htmlContent(body + left.map((line) => `<p>${htmlLines(line)}</p>`).join(''))
  const properties = readPackageProperties([...parts].find(([name]) => name.toLowerCase().endsWith('.opf'))?.[1])
  return { ...page, ...properties, title: properties.title ?? title ?? null }
}

/** Rich text (RTF), which is no container and therefore not checked as one. */
export async function richTextFrom(path: string): Promise<Content> {
  const bytes = readWhole(path)
  // Bytes above 127 stand for themselves here, in whichever encoding their font has.
  const whole = withoutDeletions(withTitleAsHeading(bytes.toString('latin1')))
  const rtf = withoutEntries(whole)
  const margins = marginsOf(whole)
  const { content: nodes } = await parsed(Buffer.from(rtf, 'latin1'), 'rtf')
  const body = officeHtml(nodes)
  const beside = margins === null ? '' : officeHtml((await parsed(Buffer.from(margins, 'latin1'), 'rtf')).content)
  const { title, ...content } = htmlContent(body + beside)
  const information = await informationOf(decodeText(bytes))
  const called = information.title ?? title ?? null
  return { ...content, ...information, title: called, prominent: called ?? setApart(nodesAsSet(nodes)) }
}

/** What an RTF says of itself in its group `info` (Rich Text Format 1.9.1, "Information Group"). */
async function informationOf(rtf: string): Promise<Pick<Content, 'title' | 'creator' | 'created' | 'description' | 'keywords' | 'reference'>> {
  const info = /\{\\info\b[\s\S]{0,20000}/.exec(rtf.slice(0, 1_000_000))?.[0] ?? ''
  const [title, creator, subject, keywords, remark] = await Promise.all(['title', 'author', 'subject', 'keywords', 'doccomm'].map((name) => plainOf(new RegExp(`\\{\\\\${name}\\b ?([^{}]*)\\}`).exec(info)?.[1] ?? '')))
  const [, year, month, day] = /\{\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})/.exec(info) ?? []
  const { description, reference } = withCustom({ description: meantRemark(remark) }, await userPropertiesOf(rtf))
  return {
    ...(meantTitle(title) !== null && { title }),
    ...(creator && { creator }),
    description,
    reference: reference ?? null,
    keywords: keywordsIn([subject, keywords]),
    ...(year !== undefined && month !== undefined && day !== undefined && { created: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` }),
  }
}

/** The properties that a document has besides, from its group `userprops`. */
function userPropertiesOf(rtf: string): Promise<CustomProperty[]> {
  const group = /\{\\\*\\userprops\b[\s\S]{0,20000}/.exec(rtf.slice(0, 1_000_000))?.[0] ?? ''
  const properties = group.matchAll(/\{\\propname ([^{}]*)\}\s*\\proptype(?:30|3|5)\s*\{\\staticval ([^{}]*)\}/g)
  return Promise.all([...properties].map(async ([, name = '', value = '']) => [await plainOf(name), await plainOf(value)] as const))
}

/** The text of an RTF that another format carries. */
export async function richTextOf(rtf: Buffer): Promise<string> {
  return htmlContent(officeHtml((await parsed(rtf, 'rtf')).content)).pages.join('\n')
}

/** A piece of RTF with its escapes read, by the same reader as the rest. */
async function plainOf(rtf: string): Promise<string> {
  if (!rtf.includes('\\')) return rtf.trim()
  const { content } = await parsed(Buffer.from(`{\\rtf1\\ansi\\ansicpg1252 ${rtf}}`, 'latin1'), 'rtf')
  return content.map(({ text }) => text ?? '').join(' ').trim()
}

/** `lines`: what is written on each page, of which its reader may have left some behind. */
async function inPages(bytes: Buffer, type: OfficeType, lines: readonly (readonly string[])[], properties: ReturnType<typeof readMetaProperties>): Promise<Content> {
  const { content } = await parsed(bytes, type)
  // Slides without any text are left out by their reader: they would take the places of those behind them.
  const read = new Map(content.map((node, index) => [slideNumber(node) ?? index, htmlContent(officeHtml([node])).pages[0] ?? '']))
  const count = Math.max(lines.length, ...[...read.keys()].map((index) => index + 1))
  return { pages: Array.from({ length: count }, (_, index) => withLeft(read.get(index) ?? '', lines[index] ?? [])), ...properties }
}

function slideNumber({ metadata }: OfficeContentNode): number | null {
  return metadata !== undefined && 'slideNumber' in metadata && typeof metadata.slideNumber === 'number' ? metadata.slideNumber - 1 : null
}

/** Slides that name no title of their own are called by that of the first, else by the heading of what it says. */
function titled(content: Content, title: string | null): Content {
  return { ...content, title: content.title ?? meantTitle(title) ?? headingOf(content.pages[0] ?? '') }
}

function withLeft(text: string, lines: readonly string[]): string {
  return [text, ...leftBehind(text, lines)].filter((line) => line !== '').join('\n')
}

/** A container's bytes, once it is known to be harmless, and those of its parts that are asked for; what is written as one XML document, as one. */
async function contained(path: string, wanted?: RegExp): Promise<{ bytes: Buffer; parts: ContainerParts }> {
  const whole = readWhole(path)
  if (whole.subarray(0, 2).toString('latin1') !== 'PK') {
    const parts = partsOfFlat(decodeText(whole))
    return { bytes: packageOf(parts), parts }
  }
  const bytes = upToEnd(whole)
  return { bytes, parts: await checkContainer(bytes, wanted) }
}

async function parsed(bytes: Buffer, type: OfficeType): Promise<OfficeParserAST> {
  // Loaded only here: it is a third of what a process takes to begin.
  const { parseOffice } = await import('officeparser')
  try {
    // Bytes above 127 stand for themselves, in whichever encoding their font has.
    const read = type === 'rtf' ? Buffer.from(withSignsSpelled(withNumbersSpelled(bytes.toString('latin1'))), 'latin1') : bytes
    return await parseOffice(read, { fileType: type, ignoreSlideMasters: true })
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : ''
    throw new ArchiveError(/password|decrypt/i.test(message) ? 'file-encrypted' : /limit|exceed/i.test(message) ? 'file-too-large' : 'file-damaged', {}, { cause })
  }
}
