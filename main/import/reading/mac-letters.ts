/**
 * Letters of Mac Roman within a word, where Windows-1252 has a capital or a paragraph: ä, ü, ß, an apostrophe; ü before a word;
 * ß behind any umlaut. Its ö is the š of names from the south-east, and tells nothing by itself.
 */
const macLetters = /[A-Za-z][\u008A\u009F\u00A7][a-z]|[a-z]\u00D5[a-z]|(?<![A-Za-z\u0080-\u00FF])\u009F[a-z]|[a-z][\u008A\u009A\u009F]\u00A7/
/** Umlauts, ß and é of Windows-1252 within a word: in Mac Roman mostly signs. */
const windowsLetters = /[A-Za-z][\u00DF\u00E4\u00E9\u00F6\u00FC][a-z]/

/** Whether a text is in the letters of the Macintosh before Unicode. */
export function isOfMac(bytes: Uint8Array): boolean {
  const sample = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1_000_000)).toString('latin1')
  return macLetters.test(sample) && !windowsLetters.test(sample)
}

/** The text in such bytes. */
export function decodeMac(bytes: Uint8Array): string {
  return new TextDecoder('macintosh').decode(bytes)
}
