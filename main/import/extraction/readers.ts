import type { Content } from '../formats/content'
import { describedFrom } from '../formats/described'
import { htmlFrom } from '../formats/html/html'
import { calendarFrom } from '../formats/mail/calendar'
import { mailFrom, savedPageFrom } from '../formats/mail/mail'
import { mailboxFrom } from '../formats/mail/mailbox'
import { outlookMailFrom } from '../formats/mail/outlook'
import { transportFrom } from '../formats/mail/transport'
import { markdownFrom } from '../formats/markdown'
import { documentFrom } from '../formats/office/docx'
import { bookFrom, openDrawingFrom, openSheetsFrom, openSlidesFrom, richTextFrom, slidesFrom, textDocumentFrom } from '../formats/office/office'
import { oldSlidesFrom } from '../formats/office/old-slides'
import { databaseTableFrom, lotusTableFrom } from '../formats/office/other-tables'
import { oldWorkbookFrom, tableFrom, workbookFrom } from '../formats/office/spreadsheet'
import { wordDocumentFrom } from '../formats/office/word-document'
import { pdfFrom } from '../formats/pdf/pdf'
import { drawingFrom } from '../formats/pictures/drawing'
import { exchangedPlanFrom } from '../formats/pictures/exchanged-plan'
import { bitmapFrom, heicFrom, imageFrom, jpeg2000From } from '../formats/pictures/image'
import { textFrom } from '../formats/text'
import { xmlFrom } from '../formats/xml'
import { zipFrom } from '../formats/zip'
import type { Parts } from '../reading/parts'

/** Reads a file of one format, a picture with the description beside it; files inside it go to `parts`. Throws the fault of the file. */
export type Reader = (path: string, parts: Parts, sidecars: readonly string[]) => Promise<Content>

const officeXml = 'application/vnd.openxmlformats-officedocument'
const openDocument = 'application/vnd.oasis.opendocument'

/** Who reads what, by media type. */
export const readers: Readonly<Record<string, Reader>> = {
  'text/plain': textFrom,
  'text/markdown': markdownFrom,
  'text/html': htmlFrom,
  'application/xhtml+xml': htmlFrom,
  'text/csv': tableFrom,
  'application/xml': xmlFrom,
  'text/calendar': calendarFrom,
  'text/vcard': calendarFrom,
  'application/pdf': pdfFrom,
  [`${officeXml}.wordprocessingml.document`]: documentFrom,
  [`${officeXml}.spreadsheetml.sheet`]: workbookFrom,
  [`${officeXml}.presentationml.presentation`]: slidesFrom,
  [`${openDocument}.text`]: textDocumentFrom,
  [`${openDocument}.spreadsheet`]: openSheetsFrom,
  [`${openDocument}.presentation`]: openSlidesFrom,
  [`${openDocument}.graphics`]: openDrawingFrom,
  'application/msword': wordDocumentFrom,
  'application/vnd.ms-excel': oldWorkbookFrom,
  'application/vnd.lotus-1-2-3': lotusTableFrom,
  'application/x-dbf': databaseTableFrom,
  'application/vnd.ms-powerpoint': oldSlidesFrom,
  'application/vnd.ms-outlook': outlookMailFrom,
  'application/rtf': richTextFrom,
  'application/epub+zip': bookFrom,
  'message/rfc822': mailFrom,
  'application/mbox': mailboxFrom,
  'application/vnd.ms-tnef': transportFrom,
  'multipart/related': savedPageFrom,
  'application/zip': zipFrom,
  'application/x-ole-storage': describedFrom,
  'application/vnd.visio': describedFrom,
  'application/x-mspublisher': describedFrom,
  'application/vnd.ms-xpsdocument': describedFrom,
  'application/vnd.ms-project': describedFrom,
  'application/vnd.ms-works': describedFrom,
  'application/vnd.stardivision.writer': describedFrom,
  'application/vnd.stardivision.calc': describedFrom,
  'application/vnd.stardivision.draw': describedFrom,
  'application/vnd.apple.pages': describedFrom,
  'application/vnd.apple.numbers': describedFrom,
  'application/vnd.apple.keynote': describedFrom,
  'image/jpeg': imageFrom,
  'image/png': imageFrom,
  'image/webp': imageFrom,
  'image/gif': imageFrom,
  'image/tiff': imageFrom,
  'image/avif': imageFrom,
  'image/bmp': bitmapFrom,
  'image/heic': heicFrom,
  'image/jp2': jpeg2000From,
  'image/svg+xml': drawingFrom,
  'application/dxf': exchangedPlanFrom,
}
