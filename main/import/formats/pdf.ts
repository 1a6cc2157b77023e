import { readFile } from 'node:fs/promises'
import { PDFiumLibrary, type PDFiumDocument, type PDFiumPage } from '@hyzyla/pdfium'
import sharp, { type Sharp } from 'sharp'
import { ArchiveError } from '../../fault'
import { limits } from '../limits'
import { thumbnailFrom } from '../thumbnail'
import type { Content } from './content'
import { pdfMetadata } from './pdf-metadata'
import { scanOf } from './pdf-scan'

/** Points in a page beyond which it is drawn no larger: posters, and sizes made up to exhaust memory. */
const mostPixels = 40_000_000
const thumbnailWidth = 480

let library: Promise<PDFiumLibrary> | null = null

/** A PDF: its text by page, its own metadata, its first page as thumbnail. */
export async function pdfFrom(path: string): Promise<Content> {
  return withDocument(path, async (document) => {
    const count = document.getPageCount()
    const pages: string[] = []
    let characters = 0
    for (let index = 0; index < Math.min(count, limits.pages) && characters <= limits.text; index += 1) {
      const text = pageText(document, index)
      characters += text.length
      pages.push(text)
    }
    return {
      pages,
      paged: true,
      pictured: true,
      fault: count > limits.pages ? 'text-cut' : null,
      ...pdfMetadata(document),
      thumbnail: await firstPage(document),
    }
  })
}

/** A page (from 0) drawn with that width in pixels. Throws `file-encrypted`, `file-damaged`, `not-found`. */
export async function drawPdfPage(path: string, page: number, width: number): Promise<Sharp> {
  return withDocument(path, async (document) => {
    if (page >= document.getPageCount()) throw new ArchiveError('not-found', { page })
    const { data, size } = await draw(document.getPage(page), width)
    return sharp(data, { raw: { ...size, channels: 4 } })
  })
}

async function withDocument<T>(path: string, use: (document: PDFiumDocument) => Promise<T>): Promise<T> {
  library ??= PDFiumLibrary.init()
  const document = await openDocument(await library, await readFile(path))
  try {
    return await use(document)
  } finally {
    document.destroy()
  }
}

async function openDocument(opener: PDFiumLibrary, bytes: Uint8Array): Promise<PDFiumDocument> {
  try {
    return await opener.loadDocument(bytes)
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    throw new ArchiveError(/password|security/i.test(message) ? 'file-encrypted' : 'file-damaged')
  }
}

/** A page that cannot be read is an empty one: its number stays, and so do the others. */
function pageText(document: PDFiumDocument, index: number): string {
  try {
    // PDFium marks a hyphen at a line's end with U+FFFE and a missing character with U+0000.
    return document.getPage(index).getText().replace(/\r\n?/g, '\n').replace(/\uFFFE\n?|\u00AD\n/g, '').replaceAll('\u0000', '')
  } catch {
    return ''
  }
}

async function firstPage(document: PDFiumDocument): Promise<Uint8Array | null> {
  try {
    const page = document.getPage(0)
    const scan = await scanOf(page)
    if (scan !== null) return await thumbnailFrom(scan)
    const { data, size } = await draw(page, thumbnailWidth)
    return await thumbnailFrom(sharp(data, { raw: { ...size, channels: 4 } }))
  } catch {
    return null
  }
}

async function draw(page: PDFiumPage, width: number): Promise<{ data: Uint8Array; size: { width: number; height: number } }> {
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const wanted = width / Math.max(1, originalWidth)
  const scale = Math.min(wanted, Math.sqrt(mostPixels / Math.max(1, originalWidth * originalHeight)))
  const { data, width: drawn, height } = await page.render({ scale, render: ({ data: pixels }) => Promise.resolve(pixels), renderFormFields: true })
  return { data, size: { width: drawn, height } }
}
