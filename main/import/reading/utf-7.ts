/** Text in UTF-7 (RFC 2152), as Exchange and Outlook sent mails around 2000: what is not ASCII stands as UTF-16 in base64, between a plus and a minus. */
export function decodeUtf7(text: string): string {
  return text.replace(/\+([A-Za-z\d+/]*)-?/g, (_, run: string) => (run === '' ? '+' : lettersIn(run)))
}

/** German letters stand beside each other in no longer row. In what is packed in letters, as the pictures in a page, runs of others have no end. */
const germanRun = /[A-Za-z]\+(A[A-Za-z\d+/]{2,20})-/g

/** Whether a text that names no encoding is UTF-7: a word in it has German letters so. */
export function isOfUtf7(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- all of it is ASCII
  return text.includes('+A') && /^[\u0000-\u007F]*$/.test(text) && text.matchAll(germanRun).some(([, run = '']) => /^[ÄÖÜäöüß]+$/.test(lettersIn(run)) && runOf(lettersIn(run)) === run)
}

function lettersIn(run: string): string {
  const bytes = Buffer.from(run, 'base64')
  return bytes.subarray(0, bytes.length - (bytes.length % 2)).swap16().toString('utf16le')
}

function runOf(letters: string): string {
  return Buffer.from(letters, 'utf16le').swap16().toString('base64').replace(/=+$/, '')
}
