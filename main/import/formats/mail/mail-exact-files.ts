import { decoded, parted, piecesOf } from './mail-charsets'

const attached = /^Content-Disposition:\s*attachment\b/im
/** What is inside these is read as a mail of its own. */
const holdsParts = /^Content-Type:\s*(?:multipart|message)\//im
const encoded = /^Content-Transfer-Encoding:[ \t]*"?([\w-]+)"?[^\r\n]*/im
const lineLength = 76

/**
 * A mail's bytes in which each attachment that was sent as text is so in base64: the parser ends each of its lines anew, and adds
 * one that belongs to the boundary behind it (RFC 2046, 5.1.1), so that it would not be the file that was sent.
 */
export function withExactFiles(bytes: Uint8Array): Uint8Array {
  const mail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!attached.test(mail)) return bytes
  const pieces = piecesOf(mail)
  // Every other one is a boundary; behind the last stands nothing of the mail.
  const mended = pieces.map((piece, index) => (index % 2 === 0 && index > 0 && index < pieces.length - 1 ? exact(piece) : piece))
  return Buffer.from(mended.join(''), 'latin1')
}

function exact(piece: string): string {
  const { head, body } = parted(piece)
  const encoding = encoded.exec(head)?.[1]?.toLowerCase() ?? '7bit'
  if (body === '' || encoding === 'base64' || !attached.test(head) || holdsParts.test(head)) return piece
  const file = decoded(body.replace(/^\r?\n/, '').replace(/\r?\n$/, ''), encoding).toString('base64')
  const lines = file.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? []
  const named = encoded.test(head) ? head.replace(encoded, 'Content-Transfer-Encoding: base64') : `Content-Transfer-Encoding: base64\r\n${head}`
  return `${named}\r\n${lines.join('\r\n')}\r\n`
}
