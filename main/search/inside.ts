import { partsOf } from './compound'
import type { Language } from './terms'

/** Marks the stem of a part, so that it is not taken for three letters. */
const partMark = '\u00B7'

// A folded word may hold what the tokenizer takes for the end of one: ⑴ is (1).
function oneTerm(word: string): string {
  return word.replace(/[^0-9A-Za-z\u0080-\u{10FFFF}]/gu, partMark)
}

/** What a word is found by from within, for the table `inside`: each three letters in a row, and the stems of its parts. */
export function insideTerms(word: string, lang: Language): { terms: string; split: 0 | 1 } {
  const parts = lang === 'de' ? partsOf(word) : []
  return { terms: [...threes(word), ...parts.map((part) => partMark + oneTerm(part))].join(' '), split: parts.length > 0 ? 1 : 0 }
}

/** The expression that finds words a German stem is part of. */
export function withPart(stem: string): string {
  return `"${partMark}${oneTerm(stem)}"`
}

/** The expression that finds words with these letters, three or more, in them; among some where they are apart. */
export function withLetters(letters: string): string {
  return threes(letters).map((three) => `"${three}"`).join(' AND ')
}

function threes(word: string): string[] {
  const letters = [...oneTerm(word)]
  const found = new Set<string>()
  for (let at = 0; at + 3 <= letters.length; at += 1) found.add((letters[at] ?? '') + (letters[at + 1] ?? '') + (letters[at + 2] ?? ''))
  return [...found]
}
