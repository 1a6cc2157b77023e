/**
 * A file's text as index terms, made once in the extraction process and reused by every commit that leaves the file
 * alone. Plain data. `words` are the distinct words met, folded and stemmed by the language of the record; `pages` holds
 * for each page the words in order, as indexes into `words`.
 */
export interface TermStream {
  readonly language: 'de' | 'en'
  readonly words: readonly TermWord[]
  readonly pages: readonly Uint32Array[]
}

export interface TermWord {
  /** The word as normalised for prefix and fuzzy search (lower case, folded). */
  readonly word: string
  /** What the index stores for it; null for a stop word that is only counted as a position. */
  readonly stem: string | null
}
