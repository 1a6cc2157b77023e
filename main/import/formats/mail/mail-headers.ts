/** The head of a mail, or of a part behind its boundary: lines of names and values, with those that go on. */
const heads = /(^|\n--[^\r\n]*\r?\n)((?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+)/g

/**
 * A mail's bytes with its heads in UTF-8: programs have written names and subjects there in Windows-1252, which no rule
 * allows and no reader expects (RFC 6532 allows UTF-8). Texts stay as they are.
 */
export function withReadableHeads(bytes: Uint8Array): Uint8Array {
  const mail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const mended = mail.replace(heads, (whole, before: string, head: string) => (hasForeignBytes(head) ? before + asUtf8(head) : whole))
  return mended === mail ? bytes : Buffer.from(mended, 'latin1')
}

/** Text as a mailbox or a mail has it in its bytes, each a letter. */
export function readableHead(head: string): string {
  const bytes = Buffer.from(hasForeignBytes(head) ? asUtf8(head) : head, 'latin1')
  return bytes.toString('utf8')
}

function hasForeignBytes(head: string): boolean {
  if (!/[\u0080-\u00FF]/.test(head)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(head, 'latin1'))
    return false
  } catch {
    return true
  }
}

function asUtf8(head: string): string {
  return Buffer.from(new TextDecoder('windows-1252').decode(Buffer.from(head, 'latin1')), 'utf8').toString('latin1')
}
