/** A word in a text, at UTF-16 offsets of that text. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

// Letters, digits and marks; a soft hyphen is part of the word it may divide.
const wordPattern = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}\u00AD]*/gu
const hasLetter = /\p{L}/u
// Klima-Partnerschaft, Partner:innen, Partner*innen; a hyphen may end a line.
const joint = /^(?:[-\u2010\u2011:*_·]|[-\u2010]\s{0,4}\n\s{0,40})$/

/** Everything outside letters, digits and marks separates words, for the text and for lunr's query lexer alike. */
export const separator = /[^\p{L}\p{M}\p{N}\u00AD]/u

/**
 * The words of a text in order. lunr's own tokenizer lower-cases the whole text first, which moves its positions
 * (İ becomes two units) and cuts letters beyond the basic plane in half; so the words are found on the text as it is.
 */
export function wordsIn(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: found, index } of text.matchAll(wordPattern)) {
    if (isPossessive(text, found, index)) continue
    words.push({ text: found, start: index, end: index + found.length })
  }
  return words
}

/** Runs of words written with a hyphen or a gender mark, as places `from` to `to` (inclusive) in `words`. */
export function joinedIn(text: string, words: readonly Word[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  let from = 0
  for (let place = 1; place <= words.length; place += 1) {
    const before = words[place - 1]
    const word = words[place]
    if (before !== undefined && word !== undefined && isJoined(text, before, word)) continue
    if (place - 1 > from && place - from <= 6) runs.push({ from, to: place - 1 })
    from = place
  }
  return runs
}

function isJoined(text: string, before: Word, word: Word): boolean {
  // Most words stand a blank apart; the rest is asked of them only if not.
  if (text.charCodeAt(before.end) === 32 || word.start - before.end >= 48) return false
  return joint.test(text.slice(before.end, word.start)) && hasLetter.test(before.text) && hasLetter.test(word.text)
}

// The s of city's and Andrea's is no word.
function isPossessive(text: string, word: string, start: number): boolean {
  return (word === 's' || word === 'S') && /[\p{L}\p{N}]['’]$/u.test(text.slice(Math.max(0, start - 3), start))
}
