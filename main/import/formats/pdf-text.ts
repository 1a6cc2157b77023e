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
function written(module: PdfModule, text: number, count: number): string {
  const raw = withMemory(module, (count + 1) * 2, (buffer) => {
    const length = module._FPDFText_GetText(text, 0, count, buffer)
    return new TextDecoder('utf-16le').decode(module.HEAPU8.slice(buffer, buffer + Math.max(0, length - 1) * 2))
  })
  return raw.replace(/\r\n?/g, '\n').replace(/\uFFFE\n?|\u00AD\n/g, '').replaceAll(/[^\P{Cc}\n\t]/gu, '')
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
