import { textFrom, withName, type PdfHandle } from './pdf-module'
import type { PdfXmp } from './pdf-xmp'

/** Title, author and day of making from a PDF's information dictionary (ISO 32000-1, 14.3.3), else from its XMP; null where neither has them. */
export function pdfMetadata({ module, document }: PdfHandle, xmp: PdfXmp): { title: string | null; creator: string | null; created: string | null } {
  const read = (tag: string): string | null => withName(module, tag, (name) => textFrom(module, (buffer, length) => module._FPDF_GetMetaText(document, name, buffer, length))).trim() || null
  return { title: usefulTitle(read('Title') ?? xmp.title), creator: read('Author') ?? xmp.creator, created: dayOf(read('CreationDate')) ?? xmp.created }
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
