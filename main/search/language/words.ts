import { invisible } from './fold'

/** A word in a text, at UTF-16 offsets of that text. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

const wordCharacter = /[\p{L}\p{M}\p{N}]/u
const hasLetter = /\p{L}/u
/** A hyphen, or a dash or minus that people write for one, in a regular expression: - ‐ ‑ – − */
export const anyHyphen = String.raw`[-\u2010\u2011\u2013\u2212]`

/** Whether a UTF-16 unit is one of these. */
export function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011 || unit === 0x2013 || unit === 0x2212
}

// Klima-Partnerschaft, Partner:innen, Partner*innen; a dash for a hyphen; a hyphen may end a line.
const joint = /^(?:[-\u2010\u2011\u2013\u2212:*_·]|[-\u2010]\s{0,4}\n\s{0,40})$/
// Ku'damm, O'Connor; we'll is no well, nor she'd a shed.
const apostrophe = /^['’‘´`]$/
const shortestBehindApostrophe = 3
// U.N., N.G.O., Ph.D., e.V.: of two neighbours that a dot parts, one has one letter, the other two at most.
const longestAroundDot = 3
// Lehrer/innen, Lehrer/-innen, Lehrer(innen), Kolleg(inn)en: what joins only an ending to its word.
const endingJoint = /^(?:[/(]|\/[-\u2010\u2011])$/
const ending = /^in(?:n|ne|nen)?$/i
// Its mark, or the capital of KollegInnen; of Bürger:innenbeteiligung with what it is a part of.
const gendered = /(?:[:*_·/(][-\u2010\u2011]?[iI]n|(?<=\p{Ll})In)(?:n\)en|ne\)n|nen(\p{Ll}*))?$/u
const capital = /^\p{Lu}\p{L}*\p{Ll}In(?:nen\p{Ll}*)?$/u
// Kolleg-, Ärzt-: the masculine has an e more, at least in its plural, but behind these endings.
const wholeMasculine = /(?:er|or|ent|ant|ist|at|eur|[aä]r|ling)$/

/** Everything outside letters, digits and marks separates words, for the text and for lunr's query lexer alike. */
export const separator = new RegExp(`[^\\p{L}\\p{M}\\p{N}${invisible}]`, 'u')

/**
 * The words of a text in order: letters, digits and marks; a sign nobody sees (a soft hyphen) is part of the word it stands in. lunr's own
 * tokenizer lower-cases the whole text first, which moves its positions (İ becomes two units) and cuts letters beyond the
 * basic plane in half; so the words are found on the text as it is. Letter by letter: a regular expression takes ten times
 * as long, and this is most of what indexing costs.
 */
export function wordsIn(text: string): Word[] {
  const words: Word[] = []
  let start = -1
  for (let at = 0; at < text.length; at += 1) {
    const kind = kindAt(text, at)
    if (start === -1) {
      if (kind === inWord || kind === pairInWord) start = at
    } else if (kind === outside) {
      add(words, text, start, at)
      start = -1
    }
    if (kind === pairInWord) at += 1
  }
  if (start !== -1) add(words, text, start, text.length)
  return words
}

function add(words: Word[], text: string, start: number, end: number): void {
  const found = text.slice(start, end)
  if (!isPossessive(text, found, start)) words.push({ text: found, start, end })
}

/** What a letter of a text is, as `kindAt` tells. */
export const [unknown, outside, inWord, unseen, surrogate, pairInWord] = [0, 1, 2, 3, 4, 5]
/** Of each UTF-16 unit, as far as it was asked for. */
export const kinds = new Uint8Array(0x10000)
for (let unit = 0xd800; unit < 0xdc00; unit += 1) kinds[unit] = surrogate
for (const sign of invisible) kinds[sign.charCodeAt(0)] = unseen

/** Whether the letter at a place of a text belongs to a word; of a pair of units, the first. */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const known = kinds[unit] ?? outside
  if (known === surrogate) return wordCharacter.test(String.fromCodePoint(text.codePointAt(at) ?? 0)) ? pairInWord : outside
  if (known !== unknown) return known
  return (kinds[unit] = wordCharacter.test(String.fromCharCode(unit)) ? inWord : outside)
}

/** Runs of words written with a hyphen, an apostrophe, a gender mark or the dots of an abbreviation, as places `from` to `to` (inclusive) in `words`. */
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

/** Whether two neighbouring words are one written with a hyphen, a gender mark or the dots of an abbreviation; Kumasi/Ghana are two. */
export function isJoined(text: string, before: Word, word: Word): boolean {
  // Most words stand a blank apart; the rest is asked of them only if not.
  if (text.charCodeAt(before.end) === 32 || word.start - before.end >= 48) return false
  if (!hasLetter.test(before.text) || !hasLetter.test(word.text)) return false
  const gap = text.slice(before.end, word.start)
  if (gap === '.') return word.end - before.start - 1 <= longestAroundDot
  if (apostrophe.test(gap)) return word.end - word.start >= shortestBehindApostrophe
  return joint.test(gap) || (endingJoint.test(gap) && ending.test(word.text)) || (gap === ')' && /^inne?$/i.test(before.text) && /^e?n$/i.test(word.text))
}

/** Whether a word has the capital of KollegInnen or LehrerIn; what only may have it (LinkedIn) has not. */
export function hasGenderCapital(word: string): boolean {
  return word.includes('In', 1) && capital.test(word) && (!word.endsWith('In') || wholeMasculine.test(word.slice(0, -2)))
}

/**
 * What a run of joined words, or one word with a gender capital, says: joined itself in one word, and of a gender mark the
 * masculine too (Kollege of Kolleg*innen).
 */
export function wholesOf(text: string, run: readonly Word[]): string[] {
  const whole = run.map((word) => word.text).join('')
  const joined = run.length > 1 ? [whole] : []
  // Nouns have a capital: log_in is none.
  const [written, rest = ''] = /^\p{Lu}/u.test(whole) ? gendered.exec(text.slice(run[0]?.start, run.at(-1)?.end)) ?? [] : []
  if (written === undefined) return joined
  const base = whole.slice(0, -written.replace(/[^\p{L}]/gu, '').length)
  const masculine = wholeMasculine.test(base) ? base + rest : rest === '' ? `${base}e` : `${base}en${rest}`
  // Most stand there as a word of their own.
  return masculine === run[0]?.text ? joined : [...joined, masculine]
}

/** Whether a word is but the s of a possessive: that of city's and Andrea's is no word. */
export function isPossessive(text: string, word: string, start: number): boolean {
  return (word === 's' || word === 'S') && /[\p{L}\p{N}]['’]$/u.test(text.slice(Math.max(0, start - 3), start))
}
