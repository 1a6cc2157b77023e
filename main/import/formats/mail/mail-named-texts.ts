import { parted, piecesOf } from './mail-charsets'

/**
 * A mail's bytes in which each named text that is to be shown among its own, as Apple's programs attach them, is an
 * attachment: the parser would melt it into the mail, and its name would be lost. Versions of one text (`alternative`) stay.
 */
export function withNamedTexts(bytes: Uint8Array): Uint8Array {
  const mail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!shown.test(mail)) return bytes
  const alternatives = new Set([...mail.matchAll(/^Content-Type:\s*multipart\/alternative\b(?:.|\r?\n[ \t])*?\bboundary\s*=\s*(?:"([^"\r\n]+)"|([^\s;"]+))/gim)].map(([, quoted, bare]) => `--${quoted ?? bare}`))
  const pieces = piecesOf(mail)
  const mended = pieces.map((piece, index) => {
    const line = pieces[index - 1]
    return index % 2 === 1 || line === undefined || alternatives.has(line.trimEnd()) ? piece : asAttachment(piece)
  })
  return Buffer.from(mended.join(''), 'latin1')
}

const shown = /^Content-Disposition:\s*inline\b/im

function asAttachment(piece: string): string {
  const { head, body } = parted(piece)
  const lines = head.replace(/\r?\n[ \t]+/g, ' ')
  const isNamed = /^Content-(?:Type|Disposition):.*;\s*(?:file)?name\*?\d*\*?\s*=\s*"?[^"\s;]/im.test(lines)
  return isNamed && /^Content-Type:\s*text\/(?:plain|html)\b/im.test(lines) ? head.replace(shown, 'Content-Disposition: attachment') + body : piece
}
