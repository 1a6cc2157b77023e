import { turnOf } from './pdf-accents'
import type { PdfModule } from './pdf-module'

/** So many signs of a page tell how it lies. */
const asked = 32

/** What is read of an open page's text, by its address; where it has none, nothing is. Text that lies across is read upright: of lines that run downwards PDFium puts the last one first. */
export function withTextPage<T>(module: PdfModule, page: number, read: (text: number) => T): T | null {
  const text = uprightTextOf(module, page)
  if (text === 0) return null
  try {
    return read(text)
  } finally {
    module._FPDFText_ClosePage(text)
  }
}

function uprightTextOf(module: PdfModule, page: number): number {
  const text = module._FPDFText_LoadPage(page)
  const turn = text === 0 ? 0 : turnOfMost(module, text)
  const shown = module._FPDFPage_GetRotation(page)
  if ((turn + shown) % 4 === 0) return text
  module._FPDFText_ClosePage(text)
  module._FPDFPage_SetRotation(page, (4 - turn) % 4)
  try {
    return module._FPDFText_LoadPage(page)
  } finally {
    module._FPDFPage_SetRotation(page, shown)
  }
}

/** By how many quarters most of the signs of a page are turned clockwise, as it is stored. */
function turnOfMost(module: PdfModule, text: number): number {
  const count = module._FPDFText_CountChars(text)
  const turned = [0, 0, 0, 0]
  for (let step = 0; step < Math.min(asked, count); step += 1) {
    const turn = turnOf(module, text, Math.floor((step * count) / Math.min(asked, count)))
    turned[turn] = (turned[turn] ?? 0) + 1
  }
  return turned.indexOf(Math.max(...turned))
}
