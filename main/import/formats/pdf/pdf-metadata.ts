import type { Content } from '../content'
import { isDevice, meantRemark, meantTitle } from '../default-titles'
import { keywordsIn } from '../stated'
import { textFrom, withName, type PdfHandle } from './pdf-module'
import type { PdfXmp } from './pdf-xmp'

type Metadata = Required<Pick<Content, 'title' | 'creator' | 'created' | 'description' | 'keywords'>>

/** What a PDF says of itself in its information dictionary (ISO 32000-1, 14.3.3), title, author and day of making else in its XMP; null where neither does. */
export function pdfMetadata({ module, document }: PdfHandle, xmp: PdfXmp): Metadata {
  const read = (tag: string): string | null => withName(module, tag, (name) => textFrom(module, (buffer, length) => module._FPDF_GetMetaText(document, name, buffer, length))).trim() || null
  return {
    title: meantTitle(read('Title')) ?? meantTitle(xmp.title),
    creator: allCreators(read('Author'), xmp.creator),
    // A scanner notes when it made its copy of a letter that may be decades old.
    created: ['Author', 'Creator', 'Producer'].some((tag) => isDevice(read(tag))) ? null : (dayOf(read('CreationDate')) ?? xmp.created),
    description: meantRemark(meantTitle(read('Subject'))),
    keywords: keywordsIn([read('Keywords')]),
  }
}

/** Some programs write only the first of several into the dictionary. */
function allCreators(author: string | null, inXmp: string | null): string | null {
  return author === null || inXmp?.startsWith(`${author}; `) === true ? inXmp : author
}

/** `D:20111004153000+02'00'`: the day in the offset it was written in. */
function dayOf(date: string | null): string | null {
  const match = /^D?:?(\d{4})(\d{2})(\d{2})/.exec(date ?? '')
  return match === null || Number(match[2]) < 1 || Number(match[2]) > 12 || Number(match[3]) < 1 || Number(match[3]) > 31 ? null : `${match[1]}-${match[2]}-${match[3]}`
}
