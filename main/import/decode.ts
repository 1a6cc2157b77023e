/** Control characters that texts do have: tab, line feed, form feed, carriage return and escape. */
const controlsInText: ReadonlySet<string> = new Set('\t\n\f\r\u001B')

/** The text in bytes: a byte order mark decides, then UTF-16 by its zero bytes, strict UTF-8, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = markOf(bytes) ?? zeroBytes(bytes)
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes)
  return strictUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes)
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

/** A head may end within a character of UTF-8; that is no reason to take it for another encoding. */
function withoutCutCharacter(head: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3; back += 1) {
    const byte = head[head.length - back]
    if (byte === undefined || byte < 0x80) return head
    if (byte >= 0xc0) return head.subarray(0, head.length - back)
  }
  return head
}
