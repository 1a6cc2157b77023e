/** The letters of a pattern between its signs: `*` for any number of letters, `?` for one. */
export function literalsOf(pattern: string): string[] {
  return pattern.split(/[*?]/)
}

/** A pattern with its letters written otherwise. */
export function withLiterals(pattern: string, written: (letters: string) => string): string {
  return pattern.replace(/[^*?]+/g, written)
}

/** Whether a pattern says how a word begins, and nothing else. */
export function isBeginningOnly(pattern: string): boolean {
  return /^[^*?]+\*$/.test(pattern)
}

/** What tells whether a word fits a pattern. */
export function shapeOf(pattern: string): RegExp {
  // Signs beside one another as one: each by itself, a dozen of them take seconds for a single long word.
  const letters = pattern.replace(/[*?]+/g, (signs) => `.{${signs.replaceAll('*', '').length}${signs.includes('*') ? ',' : ''}}`)
  return new RegExp(`^${letters}$`, 'u')
}
