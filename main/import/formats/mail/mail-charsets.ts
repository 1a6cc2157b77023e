import { decodeDos, decodeText, strictUtf8 } from '../../reading/decode'
import { decodeUtf7 } from '../../reading/utf-7'
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
 * Windows-1252: it is read as UTF-8 otherwise, and would lose its umlauts. One in UTF-7, in letters of DOS or in what nobody knows becomes UTF-8. One that is UTF-8 by its bytes is that whatever it says
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
  if (body !== '' && written.test(type) && claimed !== undefined && !isKnown(claimed) && !isFile.test(head)) return inUtf8(head, body, claimed)
  const isUnicode = claimed !== undefined && /^utf-?8$/i.test(claimed)
  if (body === '' || !written.test(type) || (claimed !== undefined && !isUnicode && !byHabit.test(claimed))) return piece
  const text = decoded(body, encodingIn(head))
  if (claimed !== undefined) {
    const letters = text.toString('latin1')
    const isMeant = isUnicode ? manyBytes.test(letters) || !anyHigh.test(letters) : !manyBytes.test(letters) || strictUtf8(text) === null
    return isMeant ? piece : `${head.replace(charsetNamed, `; charset=${isUnicode ? 'windows-1252' : 'utf-8'}`)}${body}`
  }
  if (strictUtf8(text) !== null) return piece
  const charset = (/html$/i.test(type) ? declaredEncoding(text.toString('latin1')) : null) ?? 'windows-1252'
  return `${named(head, charset)}${body}`
}

/** How old programs call the code pages of DOS. */
const ofDos = /^(?:x-)?(?:cp|ibm|dos|pc)[-_]?(?:437|850|858)(?:-?multilingual)?$/i

/** Files stay as they were sent. */
const isFile = /^Content-Disposition:\s*attachment|\b(?:file)?name\*?\d*\*?\s*=/im

function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset).encoding !== ''
  } catch {
    return false
  }
}

/** A text in a charset that no program decodes any more, put into one that all do. */
function inUtf8(head: string, body: string, charset: string): string {
  const bytes = decoded(body, encodingIn(head))
  const text = /utf-?7$/i.test(charset) ? decodeUtf7(bytes.toString('latin1')) : ofDos.test(charset) ? decodeDos(bytes) : decodeText(bytes)
  const told = `Content-Transfer-Encoding: base64\r\n${head.replace(/^Content-Transfer-Encoding:.*(?:\r?\n[ \t].*)*\r?\n/im, '')}`
  return `${told.replace(charsetNamed, '; charset=utf-8')}\r\n${Buffer.from(text).toString('base64')}\r\n`
}

/** How a head says that its body is packed, in small letters. */
function encodingIn(head: string): string {
  return /^Content-Transfer-Encoding:\s*"?([\w-]+)/im.exec(head)?.[1]?.toLowerCase() ?? ''
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
