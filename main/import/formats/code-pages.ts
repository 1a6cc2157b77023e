/** What TextDecoder calls those code pages of Windows otherwise (WHATWG Encoding) that old Office files name by their number; 10000 is that of Macintoshes, 32768 what Excel made of it. */
const named: Readonly<Record<number, string>> = { 932: 'shift_jis', 936: 'gbk', 950: 'big5', 1200: 'utf-16le', 10_000: 'macintosh', 10_007: 'x-mac-cyrillic', 32_768: 'macintosh', 65_001: 'utf-8' }

/** Decodes text in a code page of Windows; those nobody knows are read as the most common one. */
export function codePageDecoder(codePage: number): TextDecoder {
  try {
    return new TextDecoder(named[codePage] ?? `windows-${codePage}`)
  } catch {
    return new TextDecoder('windows-1252')
  }
}
