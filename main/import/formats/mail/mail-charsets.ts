import { strictUtf8 } from '../../reading/decode'
import { declaredEncoding } from '../html/html'

const written = /^text\/(?:plain|html|calendar)$/i

const charsetNamed = /;\s*charset\*?\s*=\s*"?([^\s";]+)"?/i
/** What programs name that do not look at what they send. */
const byHabit = /^(?:us-ascii|ascii|ansi|iso-8859-1|windows-1252)$/i
/** A letter of UTF-8 beyond ASCII. */
const manyBytes = /[\xC2-\xF4][\x80-\xBF]/
const anyHigh = /[\x80-\xFF]/

/**
 * A mail's bytes in which each text names the charset it has. One that is no UTF-8 and names none has what its page says, else
 * Windows-1252: it is read as UTF-8 otherwise, and would lose its umlauts. One that is UTF-8 by its bytes is that whatever it says
 * by habit, and one without a letter of UTF-8 is none.
 */
export function withCharsets(bytes: Uint8Array): Uint8Array {
  const mail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const mended = piecesOf(mail).map(withCharset).join('')
  return mended === mail ? bytes : Buffer.from(mended, 'latin1')
}

/** A mail's texts and attachments, each with its head, and the lines between them (RFC 2046, 5.1.1), in turn: joined they are the mail. */
export function piecesOf(mail: string): string[] {
  const boundaries = new Set([...mail.matchAll(/\bboundary\s*=\s*(?:"([^"\r\n]+)"|([^\s;"]+))/gi)].map(([, quoted, bare]) => quoted ?? bare))
  if (boundaries.size === 0) return [mail]
  const pieces: string[] = []
  let start = 0
  for (const { 0: line, 1: name = '', index } of mail.matchAll(/^--(.*)(?:\r?\n|$)/gm)) {
    if (!boundaries.has(name.trimEnd()) && !boundaries.has(name.trimEnd().replace(/--$/, ''))) continue
    pieces.push(mail.slice(start, index), line)
    start = index + line.length
  }
  return [...pieces, mail.slice(start)]
}

function withCharset(piece: string): string {
  const { head, body } = parted(piece)
  const [, type = 'text/plain'] = /^Content-Type:\s*([^;\s]*)/im.exec(head) ?? []
  const claimed = charsetNamed.exec(head)?.[1]
  const isUnicode = claimed !== undefined && /^utf-?8$/i.test(claimed)
  if (body === '' || !written.test(type) || (claimed !== undefined && !isUnicode && !byHabit.test(claimed))) return piece
  const text = decoded(body, /^Content-Transfer-Encoding:\s*"?([\w-]+)/im.exec(head)?.[1]?.toLowerCase() ?? '')
  if (claimed !== undefined) {
    const letters = text.toString('latin1')
    const isMeant = isUnicode ? manyBytes.test(letters) || !anyHigh.test(letters) : !manyBytes.test(letters) || strictUtf8(text) === null
    return isMeant ? piece : `${head.replace(charsetNamed, `; charset=${isUnicode ? 'windows-1252' : 'utf-8'}`)}${body}`
  }
  if (strictUtf8(text) !== null) return piece
  const charset = (/html$/i.test(type) ? declaredEncoding(text.toString('latin1')) : null) ?? 'windows-1252'
  return `${named(head, charset)}${body}`
}

/** A head without the empty line behind it; a piece that begins with that has none. */
export function parted(piece: string): { head: string; body: string } {
  const end = /^\r?\n/.test(piece) ? 0 : piece.search(/(?<=\n)\r?\n/)
  return end === -1 ? { head: piece, body: '' } : { head: piece.slice(0, end), body: piece.slice(end) }
}

function named(head: string, charset: string): string {
  const type = /^Content-Type:\s*[^;\s]+/im
  return type.test(head) ? head.replace(type, (said) => `${said}; charset=${charset}`) : `Content-Type: text/plain; charset=${charset}\r\n${head}`
}

/** The bytes of a body in the encoding its head names. */
export function decoded(body: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const letters = body.replace(/=[ \t]*\r?\n/g, '').replace(/=([\dA-F]{2})/gi, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
  return Buffer.from(letters, 'latin1')
}
