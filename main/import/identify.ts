import { open, readFile } from 'node:fs/promises'
import { find } from 'cfb'
import { fileTypeFromFile } from 'file-type'
import type { FaultCode } from '../../preload/faults'
import { ArchiveError } from '../fault'
import { decodeHead, textIn, withoutControls } from './decode'
import { openOle } from './formats/ole'
import { transportSignature } from './formats/transport'
import { openZip } from './open-zip'

export interface Identity {
  readonly mediaType: string
  /** Why it cannot be read at all, where that shows before reading. */
  readonly fault: FaultCode | null
}

const headBytes = 65_536

/**
 * What a file is, told by its content. Its name only decides between kinds of plain text, and of mails. Mail headers are looked for
 * before HTML, which mails carry inside. Programs leave control characters in texts: a few of them make nothing else of it.
 */
export async function identify(path: string, name: string): Promise<Identity> {
  const found = await fileTypeFromFile(path)
  if (found?.mime === 'application/x-cfb') return identifyOle(path)
  const head = await readHead(path)
  if (found?.mime === 'application/zip' && !(await isZip(path))) return { mediaType: 'application/zip', fault: 'file-damaged' }
  const start = decodeHead(head)
  const text = withoutControls(start)
  const headed = headedType(text, name)
  if (headed !== null) return { mediaType: headed, fault: null }
  const much = textIn(start)
  // Two letters are a signature too (BM, MZ, and the "free" of a film): of what reads as text, only one that says so is believed.
  const isBelieved = found !== undefined && !textual.has(found.mime) && (much !== 'all' || lettered.has(found.mime))
  if (isBelieved) return { mediaType: plainly(found.mime), fault: null }
  if (pdfHead.test(head.subarray(0, 1_024).toString('latin1'))) return { mediaType: 'application/pdf', fault: null }
  if (head.length >= 4 && head.readUInt32LE(0) === transportSignature) return { mediaType: 'application/vnd.ms-tnef', fault: null }
  if (much === 'none') return { mediaType: found?.mime ?? 'application/octet-stream', fault: null }
  return { mediaType: textType(text, name, found?.mime), fault: null }
}

const textual: ReadonlySet<string> = new Set(['application/xml', 'image/svg+xml', 'text/html', 'text/plain', 'application/xhtml+xml'])

/** Formats that are written in letters, and begin with what nobody else would write. */
const lettered: ReadonlySet<string> = new Set(['application/pdf', 'application/rtf', 'application/postscript', 'application/eps', 'text/calendar', 'text/vcard'])
/** Readers look for the head of a PDF in its first 1,024 bytes (ISO 32000-1, annex H, note 13); programs on the way put blanks before it. */
const pdfHead = /^[\s\0]*%PDF-\d/

/** Types that are read as another one is: templates, and documents that may carry macros. */
const readAs: Readonly<Record<string, string>> = {
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
  'application/vnd.oasis.opendocument.text-template': 'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet-template': 'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation-template': 'application/vnd.oasis.opendocument.presentation',
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
]

async function identifyOle(path: string): Promise<Identity> {
  const unknown = 'application/x-ole-storage'
  try {
    const ole = openOle(await readFile(path))
    // Office writes a document of its newer formats with a password as an OLE file with this stream ([MS-OFFCRYPTO] 2.3.4).
    if (find(ole, '/EncryptedPackage') !== null) return { mediaType: unknown, fault: 'file-encrypted' }
    return { mediaType: oleTypes.find(([stream]) => find(ole, stream) !== null)?.[1] ?? unknown, fault: null }
  } catch (error) {
    return { mediaType: unknown, fault: error instanceof ArchiveError ? error.code : 'file-damaged' }
  }
}

const mailHeader = /^(?:Received|Return-Path|From|To|Date|Subject|Message-ID|MIME-Version|Content-Type|Delivered-To|X-[\w-]+):.*\r?\n(?:[\w-]+:|[ \t]\S)/i

/** What plain text is by the ending of its name; styles and scripts have no text for anybody. */
const textEndings: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript', mjs: 'text/javascript', csv: 'text/csv', tsv: 'text/csv', md: 'text/markdown', markdown: 'text/markdown' }

/** What a text is that begins as nothing else does, whatever signs come behind: mails also carry bytes as they are. */
function headedType(text: string, name: string): string | null {
  if (/^From \S+.*\d{4}\s*\r?\n[\w-]+:/.test(text)) return 'application/mbox'
  if (mailHeader.test(text) && /^(?:From|Message-ID|Received|MIME-Version):/im.test(text)) {
    const isPage = /^Content-Type:\s*multipart\/related/im.test(text) && (/^Snapshot-Content-Location:/im.test(text) || /\.mht(?:ml)?$/i.test(name))
    return isPage ? 'multipart/related' : 'message/rfc822'
  }
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(text)) return 'text/html'
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!doctype\s+svg[^>]*>\s*)*<svg\b/i.test(text)) return 'image/svg+xml'
  return /^\s*(?:<\?(?:xml|xpacket)[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:\w+:)?xmpmeta\b/i.test(text) || /^\s*<\?xpacket begin/.test(text) ? 'application/rdf+xml' : null
}

function textType(text: string, name: string, found: string | undefined): string {
  if (/^\s*<\?xml/i.test(text)) return found ?? 'application/xml'
  if ((text.match(/<\/?(?:p|div|span|table|tr|td|ul|li|h[1-6]|br|a|b|i|font)\b[^>]*>/gi)?.length ?? 0) > 8 && /^\s*</.test(text)) return 'text/html'
  const [, ending = ''] = /\.(css|m?js|csv|tsv|md|markdown)$/i.exec(name) ?? []
  return textEndings[ending.toLowerCase()] ?? 'text/plain'
}

/** Whether a container that begins like a ZIP has its directory, without which nothing in it can be found. */
async function isZip(path: string): Promise<boolean> {
  try {
    const zip = await openZip(path)
    zip.close()
    return true
  } catch {
    return false
  }
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
