import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { FaultCode } from '../../../preload/faults'
import { isOnlyZeros } from '../only-zeros'
import { isDrawing } from './drawings'
import { outlookData, untold } from './identify'

/** Endings of formats whose files always begin with what tells them. Older ones (`doc`, `xls`) were written before theirs did. */
const alwaysTold = /\.(?:pdf|do[ct][xm]|xl[st][xm]|xlsb|p[po][ts][xm]|o[dt][tspg]|jpe?g|png|gif|tiff?|webp|hei[cf]|bmp|zip|msg)$/i

/** What holds other files, and nobody here unpacks. */
const packed: ReadonlySet<string> = new Set([
  outlookData,
  ...['gzip', 'lzip', 'zstd', 'vnd.ms-cab-compressed', 'x-7z-compressed', 'x-ace-compressed', 'x-arj', 'x-bzip2', 'x-compress', 'x-iso9660-image', 'x-lzh-compressed', 'x-rar-compressed', 'x-tar', 'x-xz'].map((name) => `application/${name}`),
])
/** How the parts of one that was split are called. */
const partName = /\.(?:[zr]\d\d|(?:zip|7z|rar|tar|gz|bz2|xz)\.\d{3})$/i

/** Why nobody reads a file of that type: nothing is left in it, it is packed, it is not what its name says nor anything known, or its format has no reader. */
export function whyUnread(mediaType: string, path: string, name: string): FaultCode {
  if (packed.has(mediaType)) return 'not-unpacked'
  if (mediaType !== untold) return unreadAs(mediaType)
  if (isOnlyZeros(path)) return 'file-damaged'
  if (isPart(path, name)) return 'not-unpacked'
  return alwaysTold.test(name) ? 'file-unrecognised' : 'no-reader'
}

/** What is seen or heard is not asked for as PDF. */
function unreadAs(mediaType: string): FaultCode {
  if (/^(?:audio|video)\//.test(mediaType) || recordings.has(mediaType)) return 'recording-unread'
  return mediaType.startsWith('image/') && !isDrawing(mediaType) ? 'picture-undrawn' : 'no-reader'
}

const recordings: ReadonlySet<string> = new Set(['application/ogg', 'application/mxf', 'application/vnd.ms-asf', 'application/vnd.rn-realmedia'])

/** What a ZIP that was split begins with where its directory stands in another part (APPNOTE 6.3.10, 8.5.3). */
const spanned = 'PK\u0007\u0008'
const directoryEnd = Buffer.from('PK\u0005\u0006')
const directoryEndBytes = 22
const longestComment = 65_535

/** Whether a file is one of several parts: by its name, as the first by its mark, or as the last by its directory, which says that it is not part one. */
export function isPart(path: string, name: string): boolean {
  if (partName.test(name)) return true
  const file = openSync(path, 'r')
  try {
    const { size } = statSync(path)
    const head = Buffer.alloc(spanned.length)
    readSync(file, head, 0, head.length, 0)
    if (head.toString('latin1') === spanned) return true
    const tail = Buffer.alloc(Math.min(size, directoryEndBytes + longestComment))
    readSync(file, tail, 0, tail.length, size - tail.length)
    const end = tail.lastIndexOf(directoryEnd)
    return end !== -1 && end + directoryEndBytes <= tail.length && tail.readUInt16LE(end + 4) > 0 && tail.readUInt16LE(end + 4) < 0xff_ff
  } finally {
    closeSync(file)
  }
}
