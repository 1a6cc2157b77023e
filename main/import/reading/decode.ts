import { decodeMac, isOfMac } from './mac-letters'
import { decodeUtf7, isOfUtf7 } from './utf-7'

/**
 * The text in bytes: a byte order mark decides, then UTF-16 by its zero bytes, strict UTF-8 (or UTF-7 within ASCII), umlauts of DOS or of old
 * Macintoshes, else Windows-1252.
 * Signs of control that have no place in a text are left out.
 */
export function decodeText(bytes: Uint8Array): string {
  return withoutControls(decoded(bytes))
}

function decoded(bytes: Uint8Array): string {
  const encoding = markOf(bytes) ?? zeroBytes(bytes)
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes)
  const unicode = strictUtf8(bytes)
  if (unicode !== null) return isOfUtf7(unicode) ? decodeUtf7(unicode) : unicode
  return isOfDos(bytes) ? decodeDos(bytes) : isOfMac(bytes) ? decodeMac(bytes) : new TextDecoder('windows-1252').decode(bytes)
}

/** A text without control characters; tabs stay, and what ends a line, a paragraph's line (vertical tab) or a page (form feed). */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\v\f\r\u0085]/gu, '')
}

/** A text in lines that end as ours do. Office programs end a line within a paragraph with a vertical tab, others a page with a form feed. */
export function withPlainLines(text: string): string {
  return text.replace(/\r\n?|[\v\f\u0085]/g, '\n')
}

/** The start of a file as text, whatever it is, with all its control characters but those it is filled up with. */
export function decodeHead(head: Uint8Array): string {
  return withoutFilling(decoded(withoutCutCharacter(head)))
}

/** How much of a decoded head is text: all of it, all but a sign here and there, or none. */
export function textIn(head: string): 'all' | 'most' | 'none' {
  if (head.trim() === '' || !isMostlyText(head.slice(0, formatHead)) || !isMostlyText(head)) return 'none'
  return foreignersIn(head) === 0 ? 'all' : 'most'
}

/** Control characters of texts: of line and page, of old printers (bell, backspace) and of terminals (escape). */
const controlsInText: ReadonlySet<string> = new Set('\u0007\b\t\n\v\f\r\u001B')
/** Formats that hold much text, or pictures of one colour, have their numbers at the start. */
const formatHead = 256
const signsForOneForeign = 30

/** Those of them by their bytes, and the three that stand for something else in texts of DOS. */
const mayBeText: ReadonlySet<number> = new Set([...controlsInText, '\u0014', '\u0015', '\u001A'].map((sign) => sign.charCodeAt(0)))

/** Whether bytes are no text in whatever encoding (`textIn`: none), by the control characters at their start. True is certain, and quick to tell. */
export function isPlainlyBinary(head: Uint8Array): boolean {
  if (markOf(head) !== null || zeroBytes(head) !== null) return false
  let foreign = 0
  for (const byte of head.subarray(0, formatHead)) if (byte < 0x20 && !mayBeText.has(byte)) foreign += 1
  return foreign * signsForOneForeign > formatHead
}

/** Letters of Latin-1 do not count: any byte is one. */
function isMostlyText(text: string): boolean {
  let plain = 0
  for (const sign of text) if ((sign >= ' ' && sign <= '~') || sign > '\u00FF') plain += 1
  return foreignersIn(text) * signsForOneForeign <= plain
}

function foreignersIn(text: string): number {
  let count = 0
  for (const sign of text) if (sign < ' ' && !controlsInText.has(sign)) count += 1
  return count
}

/** Programs of DOS put this sign behind their texts, and fill up with it. */
function withoutFilling(text: string): string {
  let end = text.length
  while (text[end - 1] === '\u001A') end -= 1
  return text.slice(0, end)
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** UTF-16 without a mark: in European text nearly every second byte is zero. */
function zeroBytes(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 2_000)
  let even = 0
  let odd = 0
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  const most = sample.length / 2
  if (odd > most * 0.7 && even < most * 0.05) return 'utf-16le'
  return even > most * 0.7 && odd < most * 0.05 ? 'utf-16be' : null
}

/** The text in bytes that are UTF-8 throughout, else null. */
export function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Umlauts of code pages 437 and 850 within a word, where Windows-1252 has quotation marks, signs or nothing. */
const dosLetters = /[A-Za-z\u0081\u0084\u0094][\u0081\u0084\u0094][A-Za-z\u0081\u0084\u0094\u00E1]|[A-Za-z]\u0081|\u0081[A-Za-z]|[A-Z][\u0099\u009A][A-Z]/
/** What only Windows-1252 has in or around a word: its letters but á and Á, apostrophe, a quotation mark on one side, a dash. */
const windowsLetters = /[A-Za-z][\u00C0\u00C2-\u00E0\u00E2-\u00FF\u0092][a-z]|(?:^|\s)[\u00C4\u00D6\u00DC][a-z]|(?<![A-Za-z])\u0093[A-Za-z]|[A-Za-z]\u0093(?![A-Za-z])| \u0096 /

/** Whether a text is in a code page of DOS (437, 850), told by its umlauts. */
function isOfDos(bytes: Uint8Array): boolean {
  const sample = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1_000_000)).toString('latin1')
  return dosLetters.test(sample) && !windowsLetters.test(sample)
}

/** Code page 850 from byte 128 on; what is a letter of German stands at the same place in 437. */
const codePage850 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0'

/** The text in bytes of DOS. § and ¶ stand where other encodings have controls. */
export function decodeDos(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return text.replace(/[\u0080-\u00FF]/g, (sign) => codePage850[sign.charCodeAt(0) - 128] ?? sign).replaceAll('\u0014', '¶').replaceAll('\u0015', '§')
}

/** A head may end within a character of UTF-8; that is no reason to take it for another encoding. */
export function withoutCutCharacter(head: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3; back += 1) {
    const byte = head[head.length - back]
    if (byte === undefined || byte < 0x80) return head
    if (byte >= 0xc0) return head.subarray(0, head.length - back)
  }
  return head
}
