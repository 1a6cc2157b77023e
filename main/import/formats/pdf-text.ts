import { withAccents, type RawText } from './pdf-accents'
import { withMemory, type PdfHandle, type PdfModule } from './pdf-module'

/** What PDFium reads on a page; `unmapped`: the share of its signs whose meaning the font does not tell, 0 to 1. */
export interface PageText {
  readonly text: string
  readonly unmapped: number
}

/** The text of an open page. */
export function textOfPage({ module }: PdfHandle, page: number): PageText {
  const text = module._FPDFText_LoadPage(page)
  if (text === 0) return { text: '', unmapped: 0 }
  try {
    const count = module._FPDFText_CountChars(text)
    return count <= 0 ? { text: '', unmapped: 0 } : { text: written(module, text, count), unmapped: unmappedShare(module, text, count) }
  } finally {
    module._FPDFText_ClosePage(text)
  }
}

/** PDFium marks a hyphen at a line's end with U+FFFE and a missing character with U+0000; codes without a meaning are controls. */
const untidy = /^\uFEFF|\r\n?|\uFFFE(?:\r\n?|\n)?|\u00AD(?:\r\n?|\n)|[^\P{Cc}\n\t]/gu

/** What goes on after a hyphen that was written, and only happened to stand at a line's end: a name or figure, or another word that shares its end. */
const newWord = /^(?:\p{Lu}(?!\p{Lu})|\p{N})/u
const sharing = /^(?:und|oder|bzw|sowie|and|or)(?!\p{L})/u

/** What is meant by what was met there. */
function meant(met: string, index: number, raw: string): string {
  if (met.startsWith('\r')) return '\n'
  if (!met.startsWith('\uFFFE')) return ''
  const after = raw.slice(index + met.length, index + met.length + 8)
  return newWord.test(after) ? '-' : sharing.test(after) ? '- ' : ''
}

function written(module: PdfModule, text: number, count: number): string {
  return rawOf(module, text, count).raw.replace(untidy, meant)
}

/** An open text page as PDFium gives it, its accents over their letters. */
export function rawText(module: PdfModule, text: number): RawText {
  const count = module._FPDFText_CountChars(text)
  return count <= 0 ? { raw: '', places: null } : rawOf(module, text, count)
}

function rawOf(module: PdfModule, text: number, count: number): RawText {
  return withAccents(module, text, givenText(module, text, count))
}

function givenText(module: PdfModule, text: number, count: number): string {
  return withMemory(module, (count + 1) * 2, (buffer) => {
    const length = module._FPDFText_GetText(text, 0, count, buffer)
    return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(module.HEAPU8.slice(buffer, buffer + Math.max(0, length - 1) * 2))
  })
}

/** The text with lines ended by `\n`, words joined that a line's end had parted, and no controls; `from`: for each of its UTF-16 units, which one of the raw text it is. */
export function tidied(raw: string): { text: string; from: number[] } {
  const kept: string[] = []
  const from: number[] = []
  let at = 0
  const keep = (end: number): void => {
    kept.push(raw.slice(at, end))
    for (; at < end; at += 1) from.push(at)
  }
  for (const { 0: met, index } of raw.matchAll(untidy)) {
    keep(index)
    const sign = meant(met, index, raw)
    kept.push(sign)
    for (let unit = 0; unit < sign.length; unit += 1) from.push(index)
    at = index + met.length
  }
  keep(raw.length)
  return { text: kept.join(''), from }
}

/** How many signs are looked at on a page. */
const sample = 1_500

function unmappedShare(module: PdfModule, text: number, count: number): number {
  const step = Math.max(1, Math.floor(count / sample))
  let unmapped = 0
  let seen = 0
  for (let index = 0; index < count; index += step) {
    seen += 1
    if (module._FPDFText_HasUnicodeMapError(text, index) === 1) unmapped += 1
  }
  return unmapped / seen
}
