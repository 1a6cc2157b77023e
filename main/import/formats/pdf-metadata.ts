import type { PDFiumDocument } from '@hyzyla/pdfium'

/** The part of PDFium that the package keeps to itself: its memory, and the call that reads the information dictionary. */
interface Module {
  readonly HEAPU8: Uint8Array
  _malloc(bytes: number): number
  _free(pointer: number): void
  _FPDF_GetMetaText(document: number, tag: number, buffer: number, length: number): number
}

const longest = 4_000

/** Title, author and day of making from a PDF's information dictionary (ISO 32000-1, 14.3.3); null where it has none. */
export function pdfMetadata(document: PDFiumDocument): { title: string | null; creator: string | null; created: string | null } {
  // The package offers no call for it, and a second PDF library for three lines would be worse.
  const { module, documentIdx } = document as unknown as { module: Module; documentIdx: number }
  const read = (tag: string): string | null => metaText(module, documentIdx, tag).trim() || null
  return { title: usefulTitle(read('Title')), creator: read('Author'), created: dayOf(read('CreationDate')) }
}

function metaText(module: Module, document: number, tag: string): string {
  const name = module._malloc(tag.length + 1)
  const buffer = module._malloc(longest)
  try {
    module.HEAPU8.set([...Buffer.from(tag, 'latin1'), 0], name)
    const bytes = module._FPDF_GetMetaText(document, name, buffer, longest)
    // The length counts the closing zero; a text that did not fit was not written.
    return bytes <= 2 || bytes > longest ? '' : new TextDecoder('utf-16le').decode(module.HEAPU8.slice(buffer, buffer + bytes - 2))
  } finally {
    module._free(buffer)
    module._free(name)
  }
}

/** Programs write file names and their own names into the title; such a one says less than none. */
function usefulTitle(title: string | null): string | null {
  return title === null || /^(?:microsoft \w+ - )|\.(?:docx?|pdf|odt|indd|qxd|pptx?|xlsx?|rtf|tex|dvi)$|^(?:untitled|unbenannt|document\d*|dokument\d*)$/i.test(title) ? null : title
}

/** `D:20111004153000+02'00'`: the day in the offset it was written in. */
function dayOf(date: string | null): string | null {
  const match = /^D?:?(\d{4})(\d{2})(\d{2})/.exec(date ?? '')
  return match === null || Number(match[2]) < 1 || Number(match[2]) > 12 || Number(match[3]) < 1 || Number(match[3]) > 31 ? null : `${match[1]}-${match[2]}-${match[3]}`
}
