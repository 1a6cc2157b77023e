import { fieldNamed, fieldNames } from '../index/fields'
import { parseClauses } from '../language/lunr'
import type { Clause } from './query'

/** How the words of a piece are looked for. */
export type Options = Pick<Clause, 'presence' | 'fields' | 'distance' | 'boost'>

/** The furthest that a word may be written otherwise, and the most that it may count. */
export const [mostDistance, mostBoost] = [2, 10]

// lunr reads unit by unit, and takes neither half of one of these for a letter.
const pair = /[\u{10000}-\u{10FFFF}]/gu

// It passes over what is no word: the hyphen of §-Zeichen is no minus. Nor is the plus of +49 231 more than a part of it.
const isSigned = /^\p{Ps}*(?:-|\+(?!\p{N}))/u

/** What lunr's numbers of presence mean; 1 is `should`. */
const presences: Readonly<Record<number, Clause['presence']>> = { 2: 'must', 3: 'must-not' }

/** What lunr makes of one piece, or why it makes nothing of it. */
export function readByLunr(text: string): Options | 'plain' | 'field-unknown' {
  // A time, a path, Partner:innen: words, and nothing anybody would call a mistake.
  if (text.includes('\\') || !/[\p{L}\p{N}]/u.test(text) || /\p{N}:\p{N}|:(?!\p{L}|\p{N}|\*)|:(?:innen|in|r|n|e)\b|:.*:/u.test(text)) return 'plain'
  const name = /^[+-]?(\p{L}+):/u.exec(text)?.[1]
  if (name !== undefined && fieldNamed(name) === undefined) return 'field-unknown'
  try {
    const [first, ...more] = parseClauses(text.toLowerCase().replace(pair, 'x'), fieldNames)
    if (first === undefined) return 'plain'
    const last = more.at(-1) ?? first
    const field = name === undefined ? undefined : fieldNamed(name)
    return {
      presence: isSigned.test(text) ? (presences[first.presence] ?? 'should') : 'should',
      fields: field === undefined ? [] : [field],
      distance: Math.min(mostDistance, last.editDistance ?? 0),
      boost: Math.min(mostBoost, Math.max(1, last.boost)),
    }
  } catch {
    // lunr throws on what it cannot read (C++); whatever it is, its words can be searched.
    return 'plain'
  }
}
