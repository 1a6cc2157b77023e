import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { find } from 'cfb'
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type'
import type { FaultCode } from '../../../preload/faults'
import { ArchiveError } from '../../fault'
import { behindLength } from '../formats/mail/apple-mail'
import { transportSignature } from '../formats/mail/transport'
import { openOle, streamOf, type Ole } from '../formats/office/ole'
import { exchangedPlan } from '../formats/pictures/exchanged-plan'
import { isGzip, unpackedHead } from '../formats/pictures/packed-drawing'
import { decodeHead, isPlainlyBinary, textIn, withoutControls } from './decode'
import { readWhole } from './read-whole'
import { isAnymap, isIcon, typeBySignature } from './signatures'
import { plainZip, typeOfZip } from './zip-type'

/** The type of what nothing tells. */
export const untold = 'application/octet-stream'
/** All mails of somebody as Outlook keeps them (PST, OST). */
export const outlookData = 'application/vnd.ms-outlook-pst'

export interface Identity {
  readonly mediaType: string
  /** Why it cannot be read at all, where that shows before reading. */
  readonly fault: FaultCode | null
}

const headBytes = 65_536
/** A file that is no larger is read at once: the package asks for a container's entries a few bytes at a time. */
const bytesAtOnce = 262_144

/**
 * What a file is, told by its content. Its name only decides between kinds of plain text, of mails and of TIFF. Mail headers are looked for
 * before HTML, which mails carry inside. Programs leave control characters in texts: a few of them make nothing else of it.
 */
export async function identify(path: string, name: string): Promise<Identity> {
  const whole = statSync(path).size > bytesAtOnce ? null : readWhole(path)
  const head = whole === null ? readHead(path) : whole.subarray(0, headBytes)
  // The package looks for the end of each entry byte by byte; where what a document of Office is stands behind many, its directory is asked.
  const listed = isUnsaidZip(head) ? await identifyZip(path) : null
  if (listed?.mediaType.startsWith(officePackage) === true) return listed
  const found = asNamed(withoutGuess(head, (whole === null ? await fileTypeFromFile(path) : await fileTypeFromBuffer(whole))?.mime), name)
  if (found === 'application/x-cfb') return identifyOle(whole ?? readWhole(path))
  if (found === plainZip) return listed ?? identifyZip(path)
  if (isGzip(head)) return { mediaType: packedType(head, name) ?? untoldType(head, found), fault: null }
  const isPlain = isPlainlyBinary(head) || (found !== undefined && lettered.has(found))
  if (isPlain && !mayBeHeaded(head)) return { mediaType: untoldType(head, found), fault: null }
  const start = decodeHead(head)
  const text = withoutControls(start)
  const headed = headedType(text, name)
  if (headed !== null) return { mediaType: headed, fault: null }
  const much = textIn(start)
  if (start.trim() === '' && whole !== null && decodeHead(whole).trim() === '') return blank(textType('', name, found))
  if (much === 'none') return { mediaType: untoldType(head, found), fault: null }
  // Two letters are a signature too (BM, MZ, and the "free" of a film): of what reads as text, only one that says so is believed.
  const isBelieved = found !== undefined && !textual.has(found) && (much !== 'all' || lettered.has(found))
  return { mediaType: isBelieved ? plainly(found) : (signedType(head) ?? textType(text, name, found)), fault: null }
}

/** The package takes for an icon whatever begins with two zeros and a small number: pictures in TGA and tables of Lotus do. */
function withoutGuess(head: Buffer, found: string | undefined): string | undefined {
  return found === 'image/x-icon' && !isIcon(head) ? undefined : found
}

/** Cameras write what their sensor saw as TIFF, and what tells the package so is left in pictures made of it. */
const rawPhotos: ReadonlySet<string> = new Set(['image/x-sony-arw', 'image/x-nikon-nef', 'image/x-adobe-dng'])

function asNamed(found: string | undefined, name: string): string | undefined {
  return found !== undefined && rawPhotos.has(found) && /\.tiff?$/i.test(name) ? 'image/tiff' : found
}

/** A text of nothing but white space; nobody minds where it is no text for anybody. */
function blank(mediaType: string): Identity {
  return { mediaType, fault: mediaType === 'text/css' || mediaType === 'text/javascript' ? null : 'file-empty' }
}

/** A packed drawing, or null: what else is packed so is not opened. */
function packedType(head: Buffer, name: string): string | null {
  const start = unpackedHead(head)
  const type = start === null ? null : headedType(decodeHead(start), name)
  return type === 'image/svg+xml' ? type : null
}

/** What is not told by its text. */
function untoldType(head: Buffer, found: string | undefined): string {
  return found !== undefined && !textual.has(found) ? plainly(found) : (signedType(head) ?? typeBySignature(head) ?? found ?? untold)
}

/** What says so itself where the package does not see it, or null. */
function signedType(head: Buffer): string | null {
  if (pdfHead.test(head.subarray(0, 2_048).toString('latin1'))) return 'application/pdf'
  if (isAnymap(head)) return 'image/x-portable-anymap'
  return head.length >= 4 && head.readUInt32LE(0) === transportSignature ? 'application/vnd.ms-tnef' : null
}

const textual: ReadonlySet<string> = new Set(['application/xml', 'image/svg+xml', 'text/html', 'text/plain', 'application/xhtml+xml'])

/** Formats that are written in letters, and begin with what nobody else would write. */
const lettered: ReadonlySet<string> = new Set(['application/pdf', 'application/rtf', 'application/postscript', 'application/eps', 'text/calendar', 'text/vcard'])
/** Readers look for the head of a PDF in its first 1,024 bytes (ISO 32000-1, annex H, note 13); programs on the way put blanks before it, printers and servers lines of their own. */
const pdfHead = /^[\s\0]*%PDF-\d|^[^]{0,1023}[\r\n]%PDF-\d\.\d[^]{0,1000}?[\r\n]\d+ \d+ obj/

/** Types that are read as another one is: templates, documents that may carry macros, and those of OpenOffice.org 1, written like OpenDocument. */
const readAs: Readonly<Record<string, string>> = {
  // The package calls both so; a single mail is told by its streams.
  'application/vnd.ms-outlook': outlookData,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.ms-word.document.macroenabled.12': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.ms-word.template.macroenabled.12': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.template': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel.sheet.macroenabled.12': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel.template.macroenabled.12': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel.sheet.binary.macroenabled.12': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.template': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.openxmlformats-officedocument.presentationml.slideshow': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.ms-powerpoint.presentation.macroenabled.12': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.ms-powerpoint.slideshow.macroenabled.12': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.ms-powerpoint.template.macroenabled.12': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text-template': 'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet-template': 'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation-template': 'application/vnd.oasis.opendocument.presentation',
  'application/vnd.oasis.opendocument.text-master': 'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.text-web': 'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.graphics-template': 'application/vnd.oasis.opendocument.graphics',
  ...Object.fromEntries(['drawing', 'template', 'drawing.macroenabled.12', 'template.macroenabled.12'].map((kind) => [`application/vnd.ms-visio.${kind}`, 'application/vnd.visio'])),
  'application/vnd.sun.xml.writer': 'application/vnd.oasis.opendocument.text',
  'application/vnd.sun.xml.writer.template': 'application/vnd.oasis.opendocument.text',
  'application/vnd.sun.xml.calc': 'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.sun.xml.calc.template': 'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.sun.xml.impress': 'application/vnd.oasis.opendocument.presentation',
  'application/vnd.sun.xml.impress.template': 'application/vnd.oasis.opendocument.presentation',
  'image/apng': 'image/png',
  'image/j2c': 'image/jp2',
  'image/jpx': 'image/jp2',
  'image/jpm': 'image/jp2',
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heic',
}

function plainly(mime: string): string {
  const bare = mime.split(';')[0] ?? mime
  return readAs[bare] ?? bare
}

/** Compound files differ by the streams at their root; the first that is there decides. */
const oleTypes: readonly (readonly [stream: string, mediaType: string])[] = [
  ['/__properties_version1.0', 'application/vnd.ms-outlook'],
  ['/WordDocument', 'application/msword'],
  ['/PowerPoint Document', 'application/vnd.ms-powerpoint'],
  ['/Workbook', 'application/vnd.ms-excel'],
  ['/Book', 'application/vnd.ms-excel'],
  ['/VisioDocument', 'application/vnd.visio'],
  ['/Quill/QuillSub/CONTENTS', 'application/x-mspublisher'],
  ['/MatOST', 'application/vnd.ms-works'],
  ['/StarWriterDocument', 'application/vnd.stardivision.writer'],
  ['/StarCalcDocument', 'application/vnd.stardivision.calc'],
  ['/StarDrawDocument', 'application/vnd.stardivision.draw'],
  ['/StarDrawDocument3', 'application/vnd.stardivision.draw'],
]

/** What a compound file says that it was made with, where its streams have names that change from version to version. */
const oleNames: readonly (readonly [says: string, mediaType: string])[] = [['MSProject', 'application/vnd.ms-project']]

function identifyOle(bytes: Buffer): Identity {
  const unknown = 'application/x-ole-storage'
  try {
    const ole = openOle(bytes)
    // Office writes a document of its newer formats with a password as an OLE file with this stream ([MS-OFFCRYPTO] 2.3.4).
    if (find(ole, '/EncryptedPackage') !== null) return { mediaType: unknown, fault: 'file-encrypted' }
    return { mediaType: oleTypes.find(([stream]) => find(ole, stream) !== null)?.[1] ?? typeByMaker(ole) ?? unknown, fault: null }
  } catch (error) {
    return { mediaType: unknown, fault: error instanceof ArchiveError ? error.code : 'file-damaged' }
  }
}

function typeByMaker(ole: Ole): string | null {
  const maker = streamOf(ole, '/\u0001CompObj')?.toString('latin1') ?? ''
  return oleNames.find(([says]) => maker.includes(says))?.[1] ?? null
}

const officePackage = 'application/vnd.openxmlformats-officedocument.'
/** The names by which a container says at its beginning what it is. */
const atBeginning = /^(?:mimetype|\[Content_Types\]\.xml)/
/** Where the first entry of a ZIP has its name (APPNOTE 6.3.10, 4.3.7). */
const nameAt = 30

/** Whether it is a ZIP that does not begin with what it is; LibreOffice writes documents of Office so. */
function isUnsaidZip(head: Buffer): boolean {
  return head.toString('latin1', 0, 4) === 'PK\u0003\u0004' && !atBeginning.test(head.toString('latin1', nameAt, nameAt + 19))
}

/** A container whose beginning does not tell what it is; without a directory nothing in it can be found. */
async function identifyZip(path: string): Promise<Identity> {
  try {
    return { mediaType: plainly(await typeOfZip(path)), fault: null }
  } catch {
    return { mediaType: plainZip, fault: 'file-damaged' }
  }
}

const mailHeaders = String.raw`Received|Return-Path|From|To|Date|Subject|Message-ID|MIME-Version|Content-Type|Delivered-To|X-[\w-]+`
/** Lines that a mail also begins with, as servers and programs put them before all others; documents may do so as well. */
const otherHeaders = String.raw`ARC-[\w-]+|Accept-Language|Authentication-Results|Autocrypt|B?cc|Content-[\w-]+|Delivery-date|D(?:KIM|omainKey)-Signature|Disposition-Notification-To|Envelope-to|Importance|In-Reply-To|List-[\w-]+|Organi[sz]ation|Precedence|Priority|Received-SPF|References|Reply-To|Resent-[\w-]+|Return-Receipt-To|Sender|Sensitivity|Status|Thread-[\w-]+|User-Agent`
const otherHeader = new RegExp(`^(?:${otherHeaders}):`, 'i')
/** What stands before the first line that is no header, and begins no text of its own. */
const headLines = /^(?:[\w-]+:.*(?:\r?\n[ \t]+\S.*)*\r?\n)+(?=\r?\n)/
const mailHeader = new RegExp(String.raw`^(?:${mailHeaders}):.*\r?\n(?:[\w-]+:|[ \t]\S)`, 'i')
/** What everything begins with that is told by its first words. */
const firstWords = new RegExp(String.raw`^\s*(?:<|$)|^(?:\d{1,12}[ \t]{0,12}\r?\n)?(?:${mailHeaders}|${otherHeaders})`, 'i')
const firstBytes = 256

/** Whether something may be told by its first words, whatever signs come behind; false is certain, and quick to tell. */
function mayBeHeaded(head: Buffer): boolean {
  return firstWords.test(withoutControls(head.toString('latin1', 0, firstBytes)))
}

/** Whether a text begins with other lines of a mail's head, and has those in it that no mail is without. */
function isHeaded(text: string): boolean {
  const [head = ''] = otherHeader.test(text) ? (headLines.exec(text) ?? []) : []
  return /^From:/im.test(head) && /^(?:Date|Message-ID|Received):/im.test(head)
}

/** What plain text is by the ending of its name; styles and scripts have no text for anybody. */
const textEndings: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript', mjs: 'text/javascript', htm: 'text/html', html: 'text/html', xhtml: 'text/html', csv: 'text/csv', tsv: 'text/csv', md: 'text/markdown', markdown: 'text/markdown' }

/** OpenDocument in a single XML document (ISO 26300-3, 2.2.1). */
const flatDocument = /^\s*(?:<[?!][^>]*>\s*)*<office:document\s[^>]*\boffice:mimetype\s*=\s*["']([^"']+)["']/

/** One comment: what may go on beyond its end is tried in all ways for several of them, which doubles the time with each. */
const comment = String.raw`<!--(?:(?!-->)[^])*-->\s*`
const page = new RegExp(String.raw`^\s*(?:<\?xml[^>]*>\s*)?(?:${comment})*<(?:!doctype\s+html|html|head|body)\b`, 'i')
const drawing = new RegExp(String.raw`^\s*(?:<\?xml[^>]*>\s*)?(?:${comment}|<!doctype\s+svg[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*<svg\b`, 'i')
const photoMetadata = new RegExp(String.raw`^\s*(?:<\?(?:xml|xpacket)[^>]*>\s*|${comment})*<(?:\w+:)?xmpmeta\b`, 'i')

/** Documents and workbooks of Office 2003 in XML. */
const wordXml = /^\s*(?:<[?!][^>]*>\s*)*<\w+:wordDocument\s/
const excelXml = /^\s*(?:<[?!][^>]*>\s*)*<(?:\w+:)?Workbook\s[^>]*\burn:schemas-microsoft-com:office:spreadsheet\b/

/** What a text is that begins as nothing else does, whatever signs come behind: mails also carry bytes as they are. */
function headedType(text: string, name: string): string | null {
  if (/^From \S+.*\d{4}\s*\r?\n[\w-]+:/.test(text)) return 'application/mbox'
  const head = /\.eml$/i.test(name) ? text.trimStart() : behindLength(text)
  if ((mailHeader.test(head) && /^(?:From|Message-ID|Received|MIME-Version):/im.test(text)) || isHeaded(head)) {
    const isPage = /^Content-Type:\s*multipart\/related/im.test(text) && (/^Snapshot-Content-Location:/im.test(text) || /\.mht(?:ml)?$/i.test(name))
    return isPage ? 'multipart/related' : 'message/rfc822'
  }
  if (page.test(text)) return 'text/html'
  if (drawing.test(text)) return 'image/svg+xml'
  if (exchangedPlan.test(text)) return 'application/dxf'
  const flat = flatDocument.exec(text)?.[1]
  if (flat !== undefined) return plainly(flat)
  if (wordXml.test(text)) return 'application/msword'
  if (excelXml.test(text)) return 'application/vnd.ms-excel'
  return photoMetadata.test(text) || /^\s*<\?xpacket begin/.test(text) ? 'application/rdf+xml' : null
}

function textType(text: string, name: string, found: string | undefined): string {
  if (/^\s*<\?xml/i.test(text)) return found ?? 'application/xml'
  if ((text.match(/<\/?(?:p|div|span|table|tr|td|ul|li|h[1-6]|br|a|b|i|font)\b[^>]*>/gi)?.length ?? 0) > 8 && /^\s*</.test(text)) return 'text/html'
  const [, ending = ''] = /\.(css|m?js|x?html?|csv|tsv|md|markdown)$/i.exec(name) ?? []
  const told = textEndings[ending.toLowerCase()] ?? 'text/plain'
  // A text that somebody has called a page stays a text; a piece of one has tags, or signs by their names.
  return told === 'text/html' && !/<\/?[a-z][^<>]*>|&[a-z]{2,8};/i.test(text) ? 'text/plain' : told
}

function readHead(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(headBytes)
    return head.subarray(0, readSync(file, head, 0, headBytes, 0))
  } finally {
    closeSync(file)
  }
}
