import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { openPromise } from 'yauzl'
import type { FaultCode } from '../../preload/faults'
import { looksLikeText } from './decode'

export interface Identity {
  readonly mediaType: string
  /** Why it cannot be read at all, where that shows before reading. */
  readonly fault: FaultCode | null
}

const headBytes = 65_536

/**
 * What a file is, told by its content. Its name only decides between kinds of plain text. Mail headers are looked for
 * before HTML, which mails carry inside.
 */
export async function identify(path: string, name: string): Promise<Identity> {
  const found = await fileTypeFromFile(path)
  const head = await readHead(path)
  if (found?.mime === 'application/x-cfb' && isEncryptedPackage(head)) return { mediaType: 'application/x-ole-storage', fault: 'file-encrypted' }
  if (found?.mime === 'application/zip' && !(await isZip(path))) return { mediaType: 'application/zip', fault: 'file-damaged' }
  if (found !== undefined && !textual.has(found.mime)) return { mediaType: plainly(found.mime), fault: null }
  const text = looksLikeText(head)
  if (text === null) return { mediaType: found?.mime ?? 'application/octet-stream', fault: null }
  return { mediaType: textType(text, name, found?.mime), fault: null }
}

const textual: ReadonlySet<string> = new Set(['application/xml', 'text/html', 'text/plain', 'application/xhtml+xml'])

function plainly(mime: string): string {
  return mime === 'application/x-cfb' ? 'application/x-ole-storage' : (mime.split(';')[0] ?? mime)
}

function textType(text: string, name: string, found: string | undefined): string {
  if (/^(?:Received|Return-Path|From|To|Date|Subject|Message-ID|MIME-Version|Content-Type|Delivered-To|X-[\w-]+):.*\r?\n(?:[\w-]+:|[ \t]\S)/i.test(text) && /^(?:From|Message-ID|Received|MIME-Version):/im.test(text)) return 'message/rfc822'
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(text)) return 'text/html'
  if (/^\s*<\?xml/i.test(text)) return found ?? 'application/xml'
  if ((text.match(/<\/?(?:p|div|span|table|tr|td|ul|li|h[1-6]|br|a|b|i|font)\b[^>]*>/gi)?.length ?? 0) > 8 && /^\s*</.test(text)) return 'text/html'
  return /\.(?:md|markdown)$/i.test(name) ? 'text/markdown' : 'text/plain'
}

// Office writes a document with a password as an OLE file with one stream of this name.
function isEncryptedPackage(head: Buffer): boolean {
  return head.includes(Buffer.from('EncryptedPackage', 'utf16le'))
}

/** Whether a container that begins like a ZIP has its directory, without which nothing in it can be found. */
async function isZip(path: string): Promise<boolean> {
  try {
    const zip = await openPromise(path)
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
