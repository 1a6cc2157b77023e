import type { PDFiumDocument, PDFiumPage } from '@hyzyla/pdfium'
import { glyphNamesIn, type GlyphNames } from './pdf-glyph-names'

/**
 * The part of PDFium that its package keeps to itself (fpdf_doc.h, fpdf_text.h, fpdf_annot.h, fpdf_attachment.h, fpdf_edit.h): addresses
 * are numbers, 0 is none; lengths are bytes, texts UTF-16LE with a closing zero.
 */
export interface PdfModule {
  readonly HEAPU8: Uint8Array
  _malloc(bytes: number): number
  _free(pointer: number): void
  _FPDF_GetMetaText(document: number, tag: number, buffer: number, length: number): number
  _FPDF_LoadPage(document: number, index: number): number
  _FPDF_ClosePage(page: number): void
  _FPDFPage_GetRotation(page: number): number
  _FPDFPage_SetRotation(page: number, turn: number): void
  _FPDFText_LoadPage(page: number): number
  _FPDFText_ClosePage(text: number): void
  _FPDFText_CountChars(text: number): number
  _FPDFText_GetText(text: number, start: number, count: number, buffer: number): number
  _FPDFText_GetUnicode(text: number, index: number): number
  _FPDFText_GetTextObject(text: number, index: number): number
  _FPDFTextObj_GetFont(object: number): number
  _FPDFFont_GetBaseFontName(font: number, buffer: number, length: number): number
  _FPDFText_GetFontWeight(text: number, index: number): number
  _FPDFText_IsHyphen(text: number, index: number): number
  _FPDFText_GetCharIndexFromTextIndex(text: number, index: number): number
  _FPDFText_IsGenerated(text: number, index: number): number
  _FPDFText_GetCharAngle(text: number, index: number): number
  _FPDFText_GetCharBox(text: number, index: number, left: number, right: number, bottom: number, top: number): number
  _FPDFText_GetLooseCharBox(text: number, index: number, rectangle: number): number
  _FPDF_PageToDevice(page: number, left: number, top: number, width: number, height: number, turn: number, x: number, y: number, across: number, down: number): number
  _FPDF_GetPageBoundingBox(page: number, rectangle: number): number
  _FPDFPage_CountObjects(page: number): number
  _FPDFPage_GetObject(page: number, index: number): number
  _FPDFPageObj_GetType(object: number): number
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number
  _FPDFPageObj_GetMatrix(object: number, matrix: number): number
  _FPDFPageObj_SetIsActive(object: number, active: number): number
  _FPDFFormObj_CountObjects(form: number): number
  _FPDFFormObj_GetObject(form: number, index: number): number
  _FPDFText_HasUnicodeMapError(text: number, index: number): number
  _FORM_OnAfterLoadPage(page: number, form: number): void
  _FORM_OnBeforeClosePage(page: number, form: number): void
  _FPDFPage_GetAnnotCount(page: number): number
  _FPDFPage_GetAnnot(page: number, index: number): number
  _FPDFPage_CloseAnnot(annotation: number): void
  _FPDFAnnot_GetSubtype(annotation: number): number
  _FPDFAnnot_GetStringValue(annotation: number, key: number, buffer: number, length: number): number
  _FPDFAnnot_GetFormFieldType(form: number, annotation: number): number
  _FPDFAnnot_GetFormFieldValue(form: number, annotation: number, buffer: number, length: number): number
  _FPDFAnnot_GetFormFieldExportValue(form: number, annotation: number, buffer: number, length: number): number
  _FPDFAnnot_IsChecked(form: number, annotation: number): number
  _FPDFDoc_GetAttachmentCount(document: number): number
  _FPDFDoc_GetAttachment(document: number, index: number): number
  _FPDFAttachment_GetName(attachment: number, buffer: number, length: number): number
  _FPDFAttachment_GetFile(attachment: number, buffer: number, length: number, needed: number): number
  _FPDF_GetXFAPacketCount(document: number): number
  _FPDF_GetXFAPacketName(document: number, index: number, buffer: number, length: number): number
  _FPDF_GetXFAPacketContent(document: number, index: number, buffer: number, length: number, needed: number): number
}

/** An open document as PDFium knows it. */
export interface PdfHandle {
  readonly module: PdfModule
  readonly document: number
  /** What its fonts call their signs, gone through its file for when first asked. */
  glyphNames(): GlyphNames
}

const longestText = 40_000

/** Where the package keeps PDFium; it offers no call for what is asked of it here. */
export function handleOf(opened: PDFiumDocument, bytes: Uint8Array): PdfHandle {
  const { module, documentIdx } = opened as unknown as { module: PdfModule; documentIdx: number }
  let names: GlyphNames | null = null
  return { module, document: documentIdx, glyphNames: () => (names ??= glyphNamesIn(bytes)) }
}

/** The number by which PDFium knows a page. */
export function addressOf(page: PDFiumPage): number {
  return (page as unknown as { pageIdx: number }).pageIdx
}

/** A text that PDFium writes into a buffer when it is given one long enough; empty where there is none, or too much of it. */
export function textFrom(module: PdfModule, write: (buffer: number, length: number) => number): string {
  const bytes = write(0, 0)
  if (bytes <= 2 || bytes > longestText) return ''
  return withMemory(module, bytes, (buffer) => {
    const length = Math.min(bytes, write(buffer, bytes))
    return new TextDecoder('utf-16le').decode(module.HEAPU8.slice(buffer, buffer + length)).replace(/\0[\s\S]*$/, '')
  })
}

/** A name as PDFium takes it: one byte a letter, closed by a zero. */
export function withName<T>(module: PdfModule, name: string, use: (pointer: number) => T): T {
  return withMemory(module, name.length + 1, (pointer) => {
    module.HEAPU8.set([...Buffer.from(name, 'latin1'), 0], pointer)
    return use(pointer)
  })
}

/** A stretch of PDFium's memory for as long as it is used. */
export function withMemory<T>(module: PdfModule, bytes: number, use: (pointer: number) => T): T {
  const pointer = module._malloc(bytes)
  try {
    return use(pointer)
  } finally {
    module._free(pointer)
  }
}

/** The bytes of something whose length PDFium tells first; null where there is none, or more than so many. */
export function bytesFrom({ module }: PdfHandle, most: number, write: (buffer: number, length: number, needed: number) => number): Uint8Array | null {
  return withMemory(module, 4, (needed) => {
    const size = (): number => new DataView(module.HEAPU8.buffer).getUint32(needed, true)
    if (write(0, 0, needed) === 0 || size() === 0 || size() > most) return null
    const length = size()
    return withMemory(module, length, (buffer) => (write(buffer, length, needed) === 0 ? null : module.HEAPU8.slice(buffer, buffer + Math.min(length, size()))))
  })
}
