import { isApostrophe, isDash, type Token } from './tokens'

/** A text on its way to being read: its tokens, its language, and the day relative words count from. */
export interface Passage {
  readonly tokens: readonly Token[]
  readonly lang: 'de' | 'en'
  readonly reference: string | null
}

/** What a reader found from one token on, and the token after it. */
export interface Read<T> {
  readonly value: T
  readonly next: number
}

const beyond: Token = { kind: 'end', text: '', norm: '', start: 0, end: 0, gap: 'paragraph' }

/** The token at an index; an `end` token outside the text. */
export function tokenAt({ tokens }: Passage, at: number): Token {
  return tokens[at] ?? beyond
}

/** Whether the token is this mark or word, on the same paragraph as the one before. */
export function isAt(passage: Passage, at: number, norm: string): boolean {
  const token = tokenAt(passage, at)
  return token.norm === norm && token.gap !== 'paragraph'
}

/** Whether the token stands without a space after the one before. */
export function isGlued(passage: Passage, at: number): boolean {
  return tokenAt(passage, at).gap === 'none'
}

/** Whether the token is a mark and stands without a space. */
export function isGluedMark(passage: Passage, at: number, mark: string): boolean {
  return isGlued(passage, at) && tokenAt(passage, at).text === mark
}

/** The number at an index if it has at most `digits` digits and lies in the range. */
export function numberAt(passage: Passage, at: number, low: number, high: number, digits = 2): number | null {
  const token = tokenAt(passage, at)
  if (token.kind !== 'number' || token.text.length > digits) return null
  const value = Number(token.text)
  return value >= low && value <= high ? value : null
}

/** A year of four digits at an index. */
export function fourDigitYear(passage: Passage, at: number): number | null {
  const token = tokenAt(passage, at)
  return token.kind === 'number' && token.text.length === 4 && /^(1[0-9]|20|21)/.test(token.text) ? Number(token.text) : null
}

/** 00-49 are 20xx, 50-99 are 19xx. */
export function fullYear(twoDigits: number): number {
  return twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits
}

/** A year of two digits behind an apostrophe: `'11`. */
export function shortYear(passage: Passage, at: number): Read<number> | null {
  if (!isApostrophe(tokenAt(passage, at)) || !isGlued(passage, at + 1)) return null
  const token = tokenAt(passage, at + 1)
  return token.kind === 'number' && token.text.length === 2 ? { value: fullYear(Number(token.text)), next: at + 2 } : null
}

const mostSmallWords = 8

/** The index after a few of these words, so that a page of them stays linear; a dot after an abbreviation goes with it. */
export function skipWords(passage: Passage, at: number, words: ReadonlySet<string>): number {
  let next = at
  for (let count = 0; count < mostSmallWords; count += 1) {
    const { kind, gap, norm } = tokenAt(passage, next)
    if (kind !== 'word' || gap === 'paragraph' || !words.has(norm)) break
    next = afterDot(passage, next + 1)
  }
  return next
}

/** The index after a dot that stands directly behind a word or number, else the same index. */
export function afterDot(passage: Passage, at: number): number {
  return isGluedMark(passage, at, '.') ? at + 1 : at
}

/** Whether a hyphen joins two tokens without a space on either side. */
export function isGluedHyphen(passage: Passage, at: number): boolean {
  return isDash(tokenAt(passage, at)) && isGlued(passage, at) && isGlued(passage, at + 1)
}
