import { halvesOf } from '../language/compounds/compound'
import type { Language } from '../language/terms'

/** Marks the stem of a half, so that it is not taken for three letters. */
const halfMark = '\u00B7'

// A folded word may hold what the tokenizer takes for the end of one: ⑴ is (1).
function oneTerm(word: string): string {
  // Cut at its 64th letter, it may end in half a pair, which JSON keeps and the database does not.
  return /^[a-z0-9]+$/.test(word) ? word : word.toWellFormed().replace(/[^0-9A-Za-z\u0080-\u{10FFFF}]/gu, halfMark)
}

/**
 * What a word is found by from within, for the table `inside`: each three letters in a row, and of a German one that is not
 * split the stems of what it may be put together of, if the archive has a word for the rest.
 */
export function insideTerms(word: string, language: Language, isSplit: boolean): string {
  let terms = threes(word).join(' ')
  if (language === 'de' && !isSplit) for (const half of halvesOf(word)) terms += ` ${halfMark}${oneTerm(half)}`
  return terms
}

/** The expression that finds words a German stem may be a half of. */
export function withHalf(stem: string): string {
  return `"${halfMark}${oneTerm(stem)}"`
}

/** The expression that finds words with these letters, three or more, in them; among some where they are apart. */
export function withLetters(letters: string): string {
  return threes(letters).map((three) => `"${three}"`).join(' AND ')
}

function threes(word: string): string[] {
  const found: string[] = []
  if (/^[a-z0-9]+$/.test(word)) {
    for (let at = 3; at <= word.length; at += 1) found.push(word.slice(at - 3, at))
    return found
  }
  const letters = [...oneTerm(word)]
  for (let at = 3; at <= letters.length; at += 1) found.push(letters.slice(at - 3, at).join(''))
  return found
}
