import { isGarbled } from '../readable'
import { isCovered } from './pdf-covered'
import type { PdfHandle, PdfModule } from './pdf-module'

/**
 * What the text of a page is to its pictures: all there is to read; only something `beside` a picture that is the page (what a
 * fax, an office or a scanning program has put on it); or a `garbled` reading of that picture.
 */
export type Layer = 'whole' | 'beside' | 'garbled'

/** Letters and digits that may stand beside: a page that was read has more. */
const mostBeside = 150

/** What the text of an open page is to its pictures. */
export function layerOf(handle: PdfHandle, page: number, text: string): Layer {
  const garbled = isGarbled(text)
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  if ((letters > mostBeside && !garbled) || !isCovered(handle, page)) return 'whole'
  return garbled ? 'garbled' : 'beside'
}

const [isText, isForm] = [1, 5]
const deepest = 4

/** Leaves text out of an open page when it is drawn. */
export function hideText({ module }: PdfHandle, page: number): void {
  const count = module._FPDFPage_CountObjects(page)
  for (let index = 0; index < count; index += 1) hideTextIn(module, module._FPDFPage_GetObject(page, index), deepest)
}

function hideTextIn(module: PdfModule, object: number, depth: number): void {
  const type = module._FPDFPageObj_GetType(object)
  if (type === isText) module._FPDFPageObj_SetIsActive(object, 0)
  if (type !== isForm || depth === 0) return
  const count = module._FPDFFormObj_CountObjects(object)
  for (let index = 0; index < count; index += 1) hideTextIn(module, module._FPDFFormObj_GetObject(object, index), depth - 1)
}
