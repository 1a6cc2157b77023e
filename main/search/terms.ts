/** The languages the index knows; a record in another one is indexed as German. */
export type Language = 'de' | 'en'

/**
 * A file's text as index terms, made once in the extraction process and reused by every commit that leaves the file
 * alone. Plain data. `words` are the distinct words met, folded and stemmed by the language of the record; `pages` holds
 * for each page the words in order, as indexes into `words`.
 */
export interface TermStream {
  readonly language: Language
  readonly words: readonly TermWord[]
  readonly pages: readonly Uint32Array[]
  /** By page, what is written with a hyphen, in one word (`Klima-Partnerschaft` as `klimapartnerschaft`), and what is shortened (`Rad- und Fußwege` as `radwege`). */
  readonly joined: readonly Uint32Array[]
}

export interface TermWord {
  /** The word for prefix and fuzzy search: lower case, without accents (`Häuser` is `hauser`). */
  readonly word: string
  /** What the index stores for it. Stop words too: a phrase needs them. */
  readonly stem: string
}

/** Whether stored data is a term stream of the present form. */
export function isTermStream(value: unknown): value is TermStream {
  if (typeof value !== 'object' || value === null) return false
  return 'language' in value && 'words' in value && Array.isArray(value.words)
    && 'pages' in value && Array.isArray(value.pages) && 'joined' in value && Array.isArray(value.joined)
}
