import { PDFiumLibrary, type PDFiumDocument, type PDFiumPage } from '@hyzyla/pdfium'
import sharp, { type Sharp } from 'sharp'
import { ArchiveError } from '../../../fault'
import { limits } from '../../reading/limits'
import type { Parts } from '../../reading/parts'
import { readWhole } from '../../reading/read-whole'
import { longestSide, thumbnailFrom } from '../../thumbnail/thumbnail'
import type { Content } from '../content'
import { setApart } from '../opening-title'
import { isWithoutText, readsLikeText } from '../readable'
import { attachmentsOf } from './pdf-attachments'
import { filledIn } from './pdf-forms'
import { hideText, layerOf, type Layer } from './pdf-layer'
import { pdfMetadata } from './pdf-metadata'
import { addressOf, handleOf, type PdfHandle } from './pdf-module'
import { notesOfPage } from './pdf-notes'
import { scanOf } from './pdf-scan'
import { readAgain } from './pdf-second-reader'
import { textOfPage, type PageText } from './pdf-text'
import { linesAsSet } from './pdf-type'
import { wordsOfPage, type PlacedPage } from './pdf-words'
import { readXmp } from './pdf-xmp'

/** Points in a page beyond which it is drawn no larger: posters, and sizes made up to exhaust memory. */
const mostPixels = 40_000_000
/** The share of a page's signs whose meaning its fonts do not tell, from which on the page is looked at again. */
const mostUnmapped = 0.3

let library: Promise<PDFiumLibrary> | null = null

/**
 * A PDF: its text by page with form fields and comments, its own metadata, its first page as thumbnail; files attached to it
 * become parts. A page whose letters have no meaning for either reader is doubtful, so that it is recognised.
 */
export async function pdfFrom(path: string, parts: Parts): Promise<Content> {
  return pdfOf(readWhole(path), parts)
}

/** A PDF by its bytes, as another format carries it. */
export async function pdfOf(bytes: Buffer, parts: Parts): Promise<Content> {
  return withDocument(bytes, async (document, handle) => {
    const count = document.getPageCount()
    const pages = readPages(handle, formOf(document), Math.min(count, limits.pages))
    const unsure = pages.flatMap((page, number) => (isDoubtful(page) ? [number] : []))
    const again = new Map([...(await readAgain(bytes, unsure))].filter(([, text]) => readsLikeText(text)))
    const notes = pages.map(({ notes: onPage }) => onPage)
    const filled = filledIn(handle)
    if (filled !== '') notes[0] = [notes[0], filled].filter(Boolean).join('\n')
    const attached = await attachmentsOf(handle, parts)
    const xmp = readXmp(bytes)
    const metadata = pdfMetadata(handle, xmp)
    return {
      pages: pages.map(({ text }, number) => again.get(number) ?? text),
      doubtful: pages.flatMap(({ layer }, number) => (layer !== 'whole' || (unsure.includes(number) && !again.has(number)) ? [number] : [])),
      notes,
      paged: true,
      pictured: true,
      fault: count > limits.pages ? 'text-cut' : parts.open || attached === 0 ? null : 'nested-too-deep',
      ...metadata,
      prominent: metadata.title ?? setApartIn(handle),
      language: xmp.language,
      conformance: xmp.conformance,
      thumbnail: await firstPage(document),
    }
  })
}

/** What the first page sets apart by its type. */
function setApartIn(handle: PdfHandle): string | null {
  const page = handle.module._FPDF_LoadPage(handle.document, 0)
  if (page === 0) return null
  try {
    return setApart(linesAsSet(handle, page))
  } finally {
    handle.module._FPDF_ClosePage(page)
  }
}

/** A page as the first reader has it. */
interface ReadPage {
  readonly text: string
  readonly unmapped: number
  readonly notes: string
  readonly layer: Layer
}

const noPage: ReadPage = { text: '', unmapped: 0, notes: '', layer: 'whole' }

function readPages(handle: PdfHandle, form: number | null, count: number): ReadPage[] {
  const pages: ReadPage[] = []
  let characters = 0
  for (let index = 0; index < count && characters <= limits.text; index += 1) {
    const page = readPage(handle, form, index)
    characters += page.text.length + page.notes.length
    pages.push(page)
  }
  return pages
}

/** A page that cannot be read is an empty one: its number stays, and so do the others. */
function readPage(handle: PdfHandle, form: number | null, index: number): ReadPage {
  const page = handle.module._FPDF_LoadPage(handle.document, index)
  if (page === 0) return noPage
  try {
    const read = textOfPage(handle, page)
    return { ...read, notes: notesOfPage(handle, form, page), layer: layerOf(handle, page, read.text) }
  } finally {
    handle.module._FPDF_ClosePage(page)
  }
}

/** Whether the letters of a page are not what they seem: the font does not say of many what they mean, and they make no words. */
function isDoubtful({ text, unmapped }: PageText): boolean {
  const foreign = text.match(/[\uFFFD\uE000-\uF8FF]/g)?.length ?? 0
  return (unmapped > mostUnmapped || foreign > text.length * mostUnmapped) && !readsLikeText(text)
}

/** Fields are read by way of the form they are in; null where the document has none, or a broken one. */
function formOf(document: PDFiumDocument): number | null {
  try {
    return document.initializeFormFields()
  } catch {
    return null
  }
}

/** A page (from 0) drawn with that width in pixels. Throws `file-encrypted`, `file-damaged`, `not-found`. */
export async function drawPdfPage(path: string, page: number, width: number): Promise<Sharp> {
  return drawPageOf(readWhole(path), page, width)
}

/** The same of a PDF's bytes. */
export async function drawPageOf(bytes: Uint8Array, page: number, width: number): Promise<Sharp> {
  return withDocument(bytes, async (document) => {
    if (page >= document.getPageCount()) throw new ArchiveError('not-found', { page })
    const { data, size } = await draw(document.getPage(page), width)
    return sharp(data, { raw: { ...size, channels: 4 } })
  })
}

/** A page to be recognised; `beside`: text that is not drawn on it; `isGarbled`: its text is a bad reading of its picture. */
export interface PageToRecognise {
  readonly picture: Sharp
  readonly beside: PlacedPage
  readonly isGarbled: boolean
}

/** How wide a page to be recognised is at least, and how many pixels it has at most. */
export interface SizeToRead {
  readonly width: number
  readonly pixels: number
}

/** A page (from 0) drawn at 300 dots an inch or as large as is asked for, to be recognised. Throws `file-encrypted`, `file-damaged`, `not-found`. */
export async function drawPdfPageToRecognise(path: string, number: number, size: SizeToRead): Promise<PageToRecognise> {
  return withDocument(readWhole(path), async (document, handle) => {
    if (number >= document.getPageCount()) throw new ArchiveError('not-found', { page: number })
    const page = document.getPage(number)
    const address = addressOf(page)
    const read = textOfPage(handle, address)
    const layer = layerOf(handle, address, read.text)
    const isBeside = layer === 'beside' && !isWithoutText(read.text) && !isDoubtful(read)
    const beside = isBeside ? wordsOfPage(handle, address) : { text: '', words: [] }
    if (isBeside) hideText(handle, address)
    const drawn = await draw(page, widthToRead(page, size))
    return { picture: sharp(drawn.data, { raw: { ...drawn.size, channels: 4 } }), beside, isGarbled: layer === 'garbled' }
  })
}

/** Where the words of a page (from 0) stand. Throws `file-encrypted`, `file-damaged`, `not-found`. */
export async function wordsOfPdfPage(path: string, number: number): Promise<PlacedPage> {
  return withDocument(readWhole(path), async (document, handle) => {
    const page = number < document.getPageCount() ? handle.module._FPDF_LoadPage(handle.document, number) : 0
    if (page === 0) throw new ArchiveError('not-found', { page: number })
    try {
      return wordsOfPage(handle, page)
    } finally {
      handle.module._FPDF_ClosePage(page)
    }
  })
}

async function withDocument<T>(bytes: Uint8Array, use: (document: PDFiumDocument, handle: PdfHandle) => Promise<T>): Promise<T> {
  library ??= PDFiumLibrary.init()
  const document = await openDocument(await library, bytes)
  try {
    return await use(document, handleOf(document, bytes))
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

async function firstPage(document: PDFiumDocument): Promise<Uint8Array | null> {
  try {
    const page = document.getPage(0)
    const scan = await scanOf(page)
    if (scan !== null) return await thumbnailFrom(scan)
    const { originalWidth, originalHeight } = page.getOriginalSize()
    const { data, size } = await draw(page, longestSide * Math.min(1, originalWidth / Math.max(1, originalHeight)))
    return await thumbnailFrom(sharp(data, { raw: { ...size, channels: 4 } }))
  } catch {
    return null
  }
}

function widthToRead(page: PDFiumPage, { width, pixels }: SizeToRead): number {
  const { originalWidth, originalHeight } = page.getOriginalSize()
  // A page that says it is larger than any paper is wrong about it.
  return Math.min(Math.max(width, (originalWidth / 72) * 300), Math.sqrt((pixels * originalWidth) / Math.max(1, originalHeight)))
}

async function draw(page: PDFiumPage, width: number): Promise<{ data: Uint8Array; size: { width: number; height: number } }> {
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const wanted = width / Math.max(1, originalWidth)
  const scale = Math.min(wanted, Math.sqrt(mostPixels / Math.max(1, originalWidth * originalHeight)))
  const { data, width: drawn, height } = await page.render({ scale, render: ({ data: pixels }) => Promise.resolve(pixels), renderFormFields: true })
  return { data, size: { width: drawn, height } }
}
