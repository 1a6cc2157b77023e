import { fieldNamed } from '../index/fields'
import { inSignWords, signsAsked } from '../language/signs'
import { mostBoost } from './by-lunr'
import type { Clause } from './query'
import type { Piece } from './query-pieces'
import { wordsLookedFor, type Asked } from './word-clauses'

/** What a piece in quotation marks asks for. */
export function askedInPhrase({ text, start, end }: Piece, phrase: string): Asked {
  const place = { start, end }
  const name = /^[+-]?(\p{L}+):/u.exec(text)?.[1]
  const field = name === undefined ? undefined : fieldNamed(name)
  const { signs, rest } = signsAsked(phrase)
  const words = wordsLookedFor(rest)
  const presence = text.startsWith('-') ? 'must-not' : text.startsWith('+') ? 'must' : 'should'
  const boost = Math.min(mostBoost, Math.max(1, Number(/\^(\d+)$/.exec(text)?.[1] ?? 1)))
  const options = { presence, fields: field === undefined ? [] : [field], distance: 0, boost, ...place } as const
  const wordings = inSignWords(phrase).map(wordsLookedFor)
  return {
    clauses: [
      ...(words.length === 0 ? [] : [{ ...options, kind: 'phrase' as const, words, ...(wordings.length > 0 && words.length > 1 && { wordings }) }]),
      // Where in a text a sign stands the index does not know.
      ...(words.length > 0 && presence === 'must-not' ? [] : signs.map((sign): Clause => ({ ...options, ...sign, kind: 'word' }))),
    ],
    problems: name !== undefined && field === undefined ? [{ ...place, code: 'field-unknown' }] : [],
  }
}
