import lunr from 'lunr'
import german from 'lunr-languages/lunr.de.js'
import support from 'lunr-languages/lunr.stemmer.support.js'
import { separator } from './words'

/** One clause as lunr's query parser reads it. */
export interface LunrClause {
  readonly term: string
  readonly fields: readonly string[]
  readonly boost: number
  readonly editDistance?: number
  /** lunr.Query.presence: 1 optional, 2 required, 3 prohibited. */
  readonly presence: number
}

export interface TokenSet {
  intersect(other: TokenSet): TokenSet
  toArray(): string[]
}

interface Query {
  readonly clauses: LunrClause[]
}

/** What of lunr we use that its published types leave out or give wrong. */
interface LunrParts {
  readonly de: { readonly stemmer: lunr.PipelineFunction; readonly stopWordFilter: lunr.PipelineFunction }
  readonly stopWordFilter: lunr.PipelineFunction
  readonly QueryLexer: { termSeparator: RegExp }
  readonly QueryParser: new (text: string, query: Query) => { parse(): Query }
  readonly Query: new (fields: readonly string[]) => Query
  readonly TokenSet: {
    fromArray(words: readonly string[]): TokenSet
    fromString(pattern: string): TokenSet
    fromFuzzyString(word: string, distance: number): TokenSet
  }
}

support(lunr)
german(lunr)

// Library edge: @types/lunr knows neither the query lexer and parser nor the plug-ins, and has TokenSet's statics wrong.
const parts = lunr as unknown as LunrParts

// A query is cut into words where a text is; the asterisk stays with its word.
parts.QueryLexer.termSeparator = new RegExp(`(?!\\*)${separator.source}`, 'u')

export const { TokenSet } = parts

/** The stemmers alone. No trimmer (lunr-languages' strips digits) and no stop words (a phrase needs them). */
export const stemmers = { de: stemmerOf(parts.de.stemmer), en: stemmerOf(lunr.stemmer) }

/** lunr's own lists of words that say too little; a word is on one when its filter gives nothing back. */
export const stopWordFilters = { de: parts.de.stopWordFilter, en: parts.stopWordFilter }

/** Reads lunr's query syntax. Throws lunr's QueryParseError. */
export function parseClauses(text: string, fields: readonly string[]): readonly LunrClause[] {
  return new parts.QueryParser(text, new parts.Query(fields)).parse().clauses
}

// A pipeline makes a token and three lists for each word.
function stemmerOf(stemmer: lunr.PipelineFunction): (word: string) => string {
  const token = new lunr.Token('', {})
  return (word) => {
    stemmer(token.update(() => word), 0, [])
    return token.toString()
  }
}
