import { meantTitle } from './default-titles'
import { textFrom, withName, type PdfHandle } from './pdf-module'
import type { PdfXmp } from './pdf-xmp'

/** Title, author and day of making from a PDF's information dictionary (ISO 32000-1, 14.3.3), else from its XMP; null where neither has them. */
export function pdfMetadata({ module, document }: PdfHandle, xmp: PdfXmp): { title: string | null; creator: string | null; created: string | null } {
  const read = (tag: string): string | null => withName(module, tag, (name) => textFrom(module, (buffer, length) => module._FPDF_GetMetaText(document, name, buffer, length))).trim() || null
  return { title: meantTitle(read('Title')) ?? meantTitle(xmp.title), creator: read('Author') ?? xmp.creator, created: dayOf(read('CreationDate')) ?? xmp.created }
}

/** `D:20111004153000+02'00'`: the day in the offset it was written in. */
function dayOf(date: string | null): string | null {
  const match = /^D?:?(\d{4})(\d{2})(\d{2})/.exec(date ?? '')
  return match === null || Number(match[2]) < 1 || Number(match[2]) > 12 || Number(match[3]) < 1 || Number(match[3]) > 31 ? null : `${match[1]}-${match[2]}-${match[3]}`
}
