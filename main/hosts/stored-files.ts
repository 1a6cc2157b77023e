import { open, stat } from 'node:fs/promises'
import { derivedPath, originalPath, thumbnailType } from '../archive-layout'
import { plainAnswer, rangeOf, type Answer, type AssetRequest } from './answer'
import { originalState } from './original-state'
import { filePolicy, pdfPolicy } from './policy'

/** Types a browser may show by itself; everything else is only ever saved. */
const shown: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  pdf: 'application/pdf',
}

interface Stored {
  readonly path: string
  readonly type: string
  readonly disposition: string
  /** What somebody opens or keeps must have this hash. */
  readonly hash: string | null
  /** Whether it was made of an original. */
  readonly isDerived: boolean
}

/**
 * Originals, thumbnails and page images by their hash; null where the address is none of these. Only what the patterns let
 * through (hexadecimal digits, a page number) is ever put into a path. What is opened or saved under a name is read twice:
 * nobody is to take a damaged original for a sound one, of which `onUnsound` is told, as of one that is missing.
 */
export async function answerStored(archive: string, request: AssetRequest, onUnsound: (hash: string) => void): Promise<Answer | null> {
  const stored = await storedFile(archive, request)
  if (stored === null) return null
  const size = await sizeOf(stored.path)
  const isSound = stored.hash === null || (size !== null && (await originalState(stored.path, stored.hash)) === 'sound')
  if (!isSound) onUnsound(stored.hash.toLowerCase())
  if (size === null) return plainAnswer(404, stored.hash === null ? 'not found' : 'Dieses Original fehlt. Eine Sicherung bringt es zurück. / This original is missing. A backup brings it back.')
  if (!isSound) {
    return plainAnswer(409, 'Dieses Original ist beschädigt. Eine Sicherung bringt es zurück. / This original is damaged. A backup brings it back.')
  }
  const headers = {
    'content-type': stored.type,
    'content-disposition': stored.disposition,
    'content-security-policy': stored.type === 'application/pdf' ? pdfPolicy : filePolicy,
    // An original under its hash never changes; what was made of it a newer program makes anew.
    'cache-control': stored.isDerived ? 'private, max-age=86400' : 'private, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
  }
  const range = rangeOf(request.range, size)
  if (range === 'unsatisfiable') return { ...plainAnswer(416, 'no such range'), headers: { 'content-range': `bytes */${size}` } }
  if (range === null) return { status: 200, headers: { ...headers, 'content-length': String(size) }, body: { file: stored.path, start: 0, end: size - 1 } }
  return {
    status: 206,
    headers: { ...headers, 'content-length': String(range.end - range.start + 1), 'content-range': `bytes ${range.start}-${range.end}/${size}` },
    body: { file: stored.path, ...range },
  }
}

async function storedFile(archive: string, { path, query, range }: AssetRequest): Promise<Stored | null> {
  const original = /^\/files\/([0-9a-f]{64})\.([a-z0-9]{1,12})$/i.exec(path)
  if (original !== null) {
    const [, hash = '', extension = ''] = original
    const name = query.get('name')
    // A reader that shows it asks for all of it first, then for stretches.
    const isRead = name !== null && (range === null || shown[extension.toLowerCase()] === undefined)
    return { path: originalPath(archive, hash), hash: isRead ? hash : null, isDerived: false, ...presentation(extension.toLowerCase(), name) }
  }
  const [, page] = /^\/pages\/([0-9a-f]{64}-\d{1,5}(?:-fine)?)\.webp$/.exec(path) ?? []
  if (page !== undefined) return { path: derivedPath(archive, 'pages', page), type: 'image/webp', disposition: 'inline', hash: null, isDerived: true }
  const [, thumbnail] = /^\/thumbnails\/([0-9a-f]{64})$/.exec(path) ?? []
  if (thumbnail === undefined) return null
  const stored = derivedPath(archive, 'thumbnails', thumbnail)
  return { path: stored, type: await pictureType(stored), disposition: 'inline', hash: null, isDerived: true }
}

async function pictureType(path: string): Promise<string> {
  try {
    const file = await open(path)
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, 0).finally(() => file.close())
    return thumbnailType(buffer)
  } catch {
    // That it is not there is said where it is sent.
    return 'image/jpeg'
  }
}

function presentation(extension: string, name: string | null): Pick<Stored, 'type' | 'disposition'> {
  const type = shown[extension]
  const disposition = type === undefined ? 'attachment' : 'inline'
  return { type: type ?? 'application/octet-stream', disposition: name === null ? disposition : `${disposition}; ${fileNameParameters(name)}` }
}

/** A file name for `Content-Disposition`: plain letters for old browsers, and the whole name (RFC 6266, RFC 8187). */
export function fileNameParameters(name: string): string {
  // A name is what stands behind the last separator; control characters would end the header.
  const bare = (name.toWellFormed().split(/[\\/]/).at(-1) ?? '').replaceAll(/\p{Cc}/gu, '') || 'file'
  const plain = bare.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/[^\w .()-]/g, '_')
  const whole = encodeURIComponent(bare).replaceAll(/['()*!]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
  return `filename="${plain}"; filename*=UTF-8''${whole}`
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path)
    return found.isFile() ? found.size : null
  } catch {
    // Absent is the one thing to say, whatever the reason.
    return null
  }
}
