/** The languages the index knows; a record in another one is indexed as German. */
export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]

/**
 * A file's text as index terms, made once in the extraction process and reused by every commit that leaves the file
 * alone. Plain data. `words` are the distinct words met, folded and stemmed by the language of the part of the text they
 * stand in, each a line as `wordLine` writes it; `pages` holds for each page the words in order, as indexes into `words`.
 */
export interface TermStream {
  /** The text's own, for what tells no other. */
  readonly language: Language
  readonly words: readonly string[]
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

/** A word with the stems of what it is put together of: none unless it is a German compound of listed words. */
export interface SplitWord extends TermWord {
  readonly parts: readonly string[]
}

export interface ReadWord extends SplitWord {
  readonly language: Language
}

const tab = '\t'
const englishMark = '\u00B7'
const partMark = '\u00B7'

/** A word in one line: whoever knows the line knows all of it, and a line is quicker to look up and to send than an object. */
export function wordLine({ word, stem, parts }: SplitWord, language: Language): string {
  return [word, indexTerm(stem, language), ...parts].join(tab)
}

/** The word of a line, and its language by the mark. */
export function readWord(line: string): ReadWord {
  const end = line.indexOf(tab)
  const next = line.indexOf(tab, end + 1)
  const term = line.slice(end + 1, next === -1 ? undefined : next)
  const [word, parts] = [line.slice(0, end), next === -1 ? noParts : line.slice(next + 1).split(tab)]
  return term.endsWith(englishMark) ? { word, language: 'en', stem: term.slice(0, -englishMark.length), parts } : { word, language: 'de', stem: term, parts }
}

const noParts: readonly string[] = []

/** The folded word of a line alone. */
export function foldedWord(line: string): string {
  return line.slice(0, line.indexOf(tab))
}

/** A stem as the index stores it: an English one carries a mark, so that `war` and `die` mean one language's word. Parts are German. */
export function indexTerm(stem: string, language: Language): string {
  return language === 'en' && !stem.startsWith(partMark) ? `${stem}${englishMark}` : stem
}

/** How the index stores that a record has a German compound of which this is a part's stem: behind a mark no stem begins with. */
export function partTerm(stem: string): string {
  return `${partMark}${stem}`
}

/** A term stream out of stored data, also of the form it had until version 2 of the index; null for anything else. */
export function asTermStream(value: unknown): TermStream | null {
  if (!isStream(value)) return null
  const { language, pages, joined } = value
  const words = value.words.map((word) => (typeof word === 'string' ? word : wordLine({ ...word, parts: [] }, language)))
  return { language, words, pages, joined }
}

function isStream(value: unknown): value is Omit<TermStream, 'words'> & { readonly words: readonly (string | TermWord)[] } {
  if (typeof value !== 'object' || value === null) return false
  return 'language' in value && 'words' in value && Array.isArray(value.words)
    && 'pages' in value && Array.isArray(value.pages) && 'joined' in value && Array.isArray(value.joined)
}
