/** Control characters that texts do have: tab, line feed, form feed, carriage return and escape. */
const controlsInText: ReadonlySet<string> = new Set('\t\n\f\r\u001B')

/** The text in bytes: a byte order mark decides, then UTF-16 by its zero bytes, strict UTF-8, umlauts of DOS, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = markOf(bytes) ?? zeroBytes(bytes)
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes)
  const text = strictUtf8(bytes) ?? (isOfDos(bytes) ? decodeDos(bytes) : new TextDecoder('windows-1252').decode(bytes))
  return text.endsWith(endSign) ? withoutEnd(text) : text
}

/** Programs of DOS put this sign behind their texts, and fill up with it. */
const endSign = '\u001A'

function withoutEnd(text: string): string {
  let end = text.length
  while (text[end - 1] === endSign) end -= 1
  return text.slice(0, end)
}

/** The start of a file as text, or null where it is none. */
export function looksLikeText(head: Uint8Array): string | null {
  const text = decodeText(withoutCutCharacter(head))
  return text.trim() === '' || hasForeignControls(text) ? null : text
}

function hasForeignControls(text: string): boolean {
  for (const sign of text) if (sign < ' ' && !controlsInText.has(sign)) return true
  return false
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
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  const most = sample.length / 2
  if (odd > most * 0.7 && even < most * 0.05) return 'utf-16le'
  return even > most * 0.7 && odd < most * 0.05 ? 'utf-16be' : null
}

function strictUtf8(bytes: Uint8Array): string | null {
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

/** § and ¶ stand where other encodings have controls. */
function decodeDos(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return text.replace(/[\u0080-\u00FF]/g, (sign) => codePage850[sign.charCodeAt(0) - 128] ?? sign).replaceAll('\u0014', '¶').replaceAll('\u0015', '§')
}

/** A head may end within a character of UTF-8; that is no reason to take it for another encoding. */
function withoutCutCharacter(head: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3; back += 1) {
    const byte = head[head.length - back]
    if (byte === undefined || byte < 0x80) return head
    if (byte >= 0xc0) return head.subarray(0, head.length - back)
  }
  return head
}
