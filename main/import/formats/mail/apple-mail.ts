/** The line of a number in which Apple's program for mail says how long the mail is that follows, and behind which it notes what it knows of that (EMLX). */
const lengthLine = /^\d{1,12}[ \t]{0,12}\r?\n/

/** A text from where its mail begins, where it is one as Apple's program keeps them; any other as it is. */
export function behindLength(text: string): string {
  return text.replace(lengthLine, '')
}

/** The mail in a file of Apple's program, without what is noted around it; any other as it is. */
export function mailWithin(bytes: Uint8Array): Uint8Array {
  const [line] = lengthLine.exec(latin1(bytes.subarray(0, 32))) ?? []
  if (line === undefined) return bytes
  const end = line.length + Number.parseInt(line, 10)
  // Mails kept as text may begin with a number of their own.
  return bytes.subarray(line.length, /^\s*(?:<|$)/.test(latin1(bytes.subarray(end, end + 32))) ? end : undefined)
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
