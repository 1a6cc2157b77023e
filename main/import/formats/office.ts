import { readFile } from 'node:fs/promises'
import { parseOffice, type OfficeParserAST, type SupportedFileType } from 'officeparser'
import { ArchiveError } from '../../fault'
import { checkContainer } from '../container'
import type { Content } from './content'
import { htmlContent } from './html'
import { officeHtml } from './office-html'
import { readText } from './text'

type OfficeType = Extract<SupportedFileType, 'odt' | 'rtf' | 'odp' | 'pptx' | 'ods' | 'epub'>

/** A text document (ODT) as one running text. */
export const textDocumentFrom = (path: string): Promise<Content> => running(path, 'odt')

/** A presentation (PPTX), a page for each slide, its notes behind it. */
export const slidesFrom = (path: string): Promise<Content> => inPages(path, 'pptx')

/** A presentation of OpenDocument (ODP), a page for each slide. */
export const openSlidesFrom = (path: string): Promise<Content> => inPages(path, 'odp')

/** A spreadsheet of OpenDocument (ODS), a page for each sheet. */
export const openSheetsFrom = (path: string): Promise<Content> => inPages(path, 'ods')

/** An electronic book (EPUB) as one running text. */
export const bookFrom = (path: string): Promise<Content> => running(path, 'epub')

/** Rich text (RTF), which is no container and therefore not checked as one. */
export async function richTextFrom(path: string): Promise<Content> {
  const content = runningContent(await parsed(await readFile(path), 'rtf'))
  return { ...content, ...(await informationOf(await readText(path))) }
}

/** What an RTF says of itself in its group `info` (Rich Text Format 1.9.1, "Information Group"). */
async function informationOf(rtf: string): Promise<Pick<Content, 'title' | 'creator' | 'created'>> {
  const info = /\{\\info\b[\s\S]{0,20000}/.exec(rtf.slice(0, 1_000_000))?.[0] ?? ''
  const [title, creator] = await Promise.all(['title', 'author'].map((name) => plainOf(new RegExp(`\\{\\\\${name}\\b ?([^{}]*)\\}`).exec(info)?.[1] ?? '')))
  const [, year, month, day] = /\{\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})/.exec(info) ?? []
  return {
    ...(title && { title }),
    ...(creator && { creator }),
    ...(year !== undefined && month !== undefined && day !== undefined && { created: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` }),
  }
}

/** The text of an RTF that another format carries. */
export async function richTextOf(rtf: Buffer): Promise<string> {
  return runningContent(await parsed(rtf, 'rtf')).pages.join('\n')
}

/** A piece of RTF with its escapes read, by the same reader as the rest. */
async function plainOf(rtf: string): Promise<string> {
  if (!rtf.includes('\\')) return rtf.trim()
  const { content } = await parsed(Buffer.from(`{\\rtf1\\ansi\\ansicpg1252 ${rtf}}`, 'latin1'), 'rtf')
  return content.map(({ text }) => text ?? '').join(' ').trim()
}

async function running(path: string, type: OfficeType): Promise<Content> {
  return runningContent(await parsed(await contained(path), type))
}

function runningContent({ content, metadata }: OfficeParserAST): Content {
  const { title, ...page } = htmlContent(officeHtml(content))
  const properties = propertiesOf(metadata)
  return { ...page, ...properties, title: properties.title ?? title ?? null }
}

async function inPages(path: string, type: OfficeType): Promise<Content> {
  const { content, metadata } = await parsed(await contained(path), type)
  const pages = content.map((node) => htmlContent(officeHtml([node])))
  const { title, ...properties } = propertiesOf(metadata)
  // A sheet's heading is its name, which every first sheet has.
  return { pages: pages.map((page) => page.pages[0] ?? ''), ...properties, title: title ?? (type === 'ods' ? null : (pages[0]?.title ?? null)) }
}

/** A container's bytes, once it is known to be harmless. */
async function contained(path: string): Promise<Buffer> {
  const bytes = await readFile(path)
  await checkContainer(bytes)
  return bytes
}

async function parsed(bytes: Buffer, type: OfficeType): Promise<OfficeParserAST> {
  try {
    return await parseOffice(bytes, { fileType: type })
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : ''
    throw new ArchiveError(/password|decrypt/i.test(message) ? 'file-encrypted' : /limit|exceed/i.test(message) ? 'file-too-large' : 'file-damaged', {}, { cause })
  }
}

function propertiesOf({ title, author, created, language, nativeProperties = {} }: OfficeParserAST['metadata']): Pick<Content, 'title' | 'creator' | 'created' | 'language'> {
  // OpenDocument keeps who began a document apart from who last saved it.
  const initial: unknown = nativeProperties['meta:initial-creator']
  return {
    title: title ?? null,
    creator: typeof initial === 'string' && initial !== '' ? initial : (author ?? null),
    created: created === undefined || Number.isNaN(created.getTime()) ? null : created.toISOString().slice(0, 10),
    ...(typeof language === 'string' && { language: language.slice(0, 2).toLowerCase() }),
  }
}
