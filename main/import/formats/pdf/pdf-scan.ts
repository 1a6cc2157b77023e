import type { PDFiumPage } from '@hyzyla/pdfium'
import sharp, { type Sharp } from 'sharp'

/** The part of PDFium that the package keeps to itself: its memory, and the calls that say how a page lies. */
interface Module {
  readonly HEAPF32: Float32Array
  _malloc(bytes: number): number
  _free(pointer: number): void
  _FPDFPage_GetRotation(page: number): number
  _FPDFPage_GetAnnotCount(page: number): number
  _FPDFPageObj_GetMatrix(object: number, matrix: number): number
}

/**
 * The photo that a page is, where it is nothing but one upright JPEG over all of it, as scanners make them; else null. A
 * decoder that may stop at the size wanted is five times as fast with it as drawing the page.
 */
export async function scanOf(page: PDFiumPage): Promise<Sharp | null> {
  if (page.getObjectCount() !== 1) return null
  const image = page.getObject(0)
  const { module, pageIdx } = page as unknown as { module: Module; pageIdx: number }
  if (image.type !== 'image' || module._FPDFPage_GetRotation(pageIdx) !== 0 || module._FPDFPage_GetAnnotCount(pageIdx) > 0) return null
  if (!coversPage(module, (image as unknown as { objectIdx: number }).objectIdx, page)) return null
  const { data, filters } = await image.getImageDataRaw()
  if (filters.length !== 1 || filters[0] !== 'DCTDecode') return null
  const picture = sharp(data)
  const { channels } = await picture.metadata()
  // What has four is made for printing, and PDF and JPEG do not agree on which way round.
  return channels === 1 || channels === 3 ? picture : null
}

/** Whether an object is put on its page upright and as large as that: its matrix scales and does no more (ISO 32000-1, 8.3.4). */
function coversPage(module: Module, object: number, page: PDFiumPage): boolean {
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const pointer = module._malloc(24)
  try {
    if (module._FPDFPageObj_GetMatrix(object, pointer) === 0) return false
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = module.HEAPF32.subarray(pointer / 4, pointer / 4 + 6)
    const isNear = (value: number, wanted: number): boolean => Math.abs(value - wanted) <= Math.max(originalWidth, originalHeight) / 50
    return isNear(a, originalWidth) && isNear(b, 0) && isNear(c, 0) && isNear(d, originalHeight) && isNear(e, 0) && isNear(f, 0)
  } finally {
    module._free(pointer)
  }
}
