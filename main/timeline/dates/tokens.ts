/** What separates a token from the one before: nothing, a space, a line break, or a blank line (also the wide space behind an item's number). */
export type Gap = 'none' | 'space' | 'line' | 'paragraph'

export interface Token {
  readonly kind: 'word' | 'number' | 'mark' | 'end'
  /** As written. */
  readonly text: string
  /** Composed, without soft hyphens, lower case. */
  readonly norm: string
  readonly start: number
  readonly end: number
  readonly gap: Gap
}

const tokenShape = /(\p{L}[\p{L}\p{M}\u00AD]*)|([0-9]+)|[^\s\u200B\uFEFF]/gu

/** The words, numbers and single marks of a text, UTF-16 offsets, closed by an `end` token. Linear in the text. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const match of source.matchAll(tokenShape)) {
    const text = match[0]
    const start = match.index
    const kind = match[1] !== undefined ? 'word' : match[2] !== undefined ? 'number' : 'mark'
    tokens.push({ kind, text, norm: kind === 'word' ? fold(text) : text, start, end: start + text.length, gap: gapBetween(source, last, start) })
    last = start + text.length
  }
  tokens.push({ kind: 'end', text: '', norm: '', start: source.length, end: source.length, gap: 'paragraph' })
  return tokens
}

function fold(word: string): string {
  const lower = word.toLowerCase()
  return /[^a-zäöüß]/.test(lower) ? lower.normalize('NFC').replaceAll('\u00AD', '') : lower
}

function gapBetween(source: string, from: number, to: number): Gap {
  if (from === to) return from === 0 ? 'paragraph' : 'none'
  let breaks = from === 0 ? 2 : 0
  for (let at = from; at < to && breaks < 2; at += 1) {
    const code = source.charCodeAt(at)
    if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) breaks += 1
    if (code === 12 || code === 0x2029 || code === 0x2003) breaks = 2
  }
  return breaks === 0 ? 'space' : breaks === 1 ? 'line' : 'paragraph'
}

/** Whether a hyphen, dash or minus of any length. */
export function isDash(token: Token): boolean {
  return token.kind === 'mark' && /^[-‐‑‒–—―−]$/.test(token.text)
}

/** Whether a straight or curly apostrophe. */
export function isApostrophe(token: Token): boolean {
  return token.kind === 'mark' && /^['’‘ʼ´`]$/.test(token.text)
}
