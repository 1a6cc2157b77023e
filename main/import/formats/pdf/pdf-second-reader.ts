import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { limits } from '../../reading/limits'

const mostPages = 200
const milliseconds = 8_000

/**
 * The text of some pages (from 0) as pdf.js reads it, which knows more of what old programs called their letters than PDFium
 * does; pages it cannot read, or has no time for, are left out. It is large and slow to begin with, so it is loaded at need.
 */
export async function readAgain(bytes: Uint8Array, pages: readonly number[]): Promise<Map<number, string>> {
  const texts = new Map<number, string>()
  if (pages.length === 0) return texts
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  // The reader wants an address, whose end is a slash on Windows, too.
  const opening = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, cMapUrl: `${join(home, 'cmaps')}/`, cMapPacked: true, disableFontFace: true, useSystemFonts: false })
  const end = Date.now() + milliseconds
  try {
    const document = await inTime(opening.promise, end)
    for (const number of pages.slice(0, mostPages)) texts.set(number, await inTime(pageText(document, number), end))
  } catch {
    // It is the second to try: what it cannot read either stays as the first has read it.
  } finally {
    await opening.destroy()
  }
  return texts
}

async function pageText(document: PDFDocumentProxy, number: number): Promise<string> {
  const page = await document.getPage(number + 1)
  const { items } = await page.getTextContent()
  page.cleanup()
  const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
  return text.slice(0, limits.text)
}

/** Rejects when the time has come: what waits then is given up with its document. */
async function inTime<T>(work: Promise<T>, end: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), Math.max(0, end - Date.now()))
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
