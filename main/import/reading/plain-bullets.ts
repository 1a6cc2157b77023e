const behindLineStart = /^([\t \u00A0]*)[\uF021-\uF0FF](?=[\t \u00A0])/gm

/**
 * A text whose bullets are bullets: fonts of signs (Symbol, Wingdings) have them at codes of private use, U+F000 and their own,
 * which no other font can show. As many signs as before. Other signs of such fonts stay: which font they were in is not told.
 */
export function withPlainBullets(text: string): string {
  return text.replace(behindLineStart, '$1•').replaceAll('\uF0B7', '•').replaceAll('\uF020', ' ')
}
