import { partsOf } from './compounds/compound'
import { fold } from './fold'
import { usualness } from './lexicon'
import { isFoldedStopWord } from './stop-words'
import { isTown } from './towns'
import type { Word } from './words'

/** A word whose letters stand apart, as places `from` to `to` (inclusive) in the words of its text. */
export interface SpacedWord {
  readonly from: number
  readonly to: number
  readonly text: string
}

const blanks = /^[\t \u00A0\u2000-\u200A\u202F]{1,8}$/
const [oneLetter, fewLetters] = [/^\p{L}$/u, /^\p{L}{1,2}$/u]
/** As few letters in a row are a word; what has fewer are initials. */
export const fewestSpaced = 4
const [mostSpaced, longestKnown] = [400, 30]

/**
 * Words printed with blanks between their letters (S p e r r s a t z). Where the blanks between words are no wider, as PDFium gives
 * them, the words are told by capitals and by what is known to be one.
 */
export function letterSpacedIn(text: string, words: readonly Word[]): SpacedWord[] {
  const found: SpacedWord[] = []
  for (let from = 0; from < words.length; from += 1) {
    if (!isFew(words[from])) continue
    let to = from
    while (to - from < mostSpaced && isFew(words[to + 1]) && blanks.test(text.slice(words[to]?.end, words[to + 1]?.start))) to += 1
    const run = trimmed(words, from, to)
    if (run !== null) found.push(...wordsOfRun(words, run.from, run.to))
    from = to
  }
  return found
}

// Most words are longer, and told by their length alone.
function isFew(word: Word | undefined): boolean {
  return word !== undefined && word.end - word.start <= 4 && fewLetters.test(word.text)
}

/** Without the small words around it (im, am); null where too few single letters are left. */
function trimmed(words: readonly Word[], first: number, last: number): { from: number; to: number } | null {
  let [from, to] = [first, last]
  const isSmallWord = (place: number): boolean => /^\p{Ll}{2}$/u.test(words[place]?.text ?? '') && isSmall(fold(words[place]?.text ?? ''))
  while (from < to && isSmallWord(from)) from += 1
  while (to > from && isSmallWord(to)) to -= 1
  const single = words.slice(from, to + 1).filter((word) => oneLetter.test(word.text)).length
  return single >= fewestSpaced && single * 3 >= (to - from + 1) * 2 ? { from, to } : null
}

function wordsOfRun(words: readonly Word[], from: number, to: number): SpacedWord[] {
  const gaps = Array.from({ length: to - from }, (_, place) => (words[from + place + 1]?.start ?? 0) - (words[from + place]?.end ?? 0))
  const narrow = Math.min(...gaps)
  const found: SpacedWord[] = []
  let start = from
  for (let at = from; at <= to; at += 1) {
    const next = words[at + 1]?.text ?? ''
    const isCut = at === to || (gaps[at - from] ?? 0) > narrow || (/^\p{Lu}/u.test(next) && /\p{Ll}$/u.test(words[at]?.text ?? ''))
    if (!isCut) continue
    found.push(...piecesOf(words, start, at))
    start = at + 1
  }
  return found
}

function piecesOf(words: readonly Word[], from: number, to: number): SpacedWord[] {
  const letters = words.slice(from, to + 1).map((word) => word.text)
  if (letters.length === 1) return []
  const cuts = cutsOf(letters.map(fold))
  if (cuts !== null) return cuts.map(([start, end]) => ({ from: from + start, to: from + end - 1, text: letters.slice(start, end).join('') }))
  const whole = letters.join('')
  return letters.length < fewestSpaced || isCounted(letters) ? [] : [{ from, to, text: whole }]
}

// Columns A B C D.
function isCounted(letters: readonly string[]): boolean {
  return letters.every((letter, place) => place === 0 || letter >= (letters[place - 1] ?? ''))
}

/** The known words that letters in a row are, of several ways the one with the fewest and most usual; null where something is left. */
function cutsOf(letters: readonly string[]): [number, number][] | null {
  const best: ({ readonly cost: number; readonly start: number } | null)[] = [{ cost: 0, start: 0 }]
  for (let end = 1; end <= letters.length; end += 1) {
    best[end] = null
    for (let start = Math.max(0, end - longestKnown); start < end; start += 1) {
      const before = best[start]
      if (before === null || before === undefined) continue
      const price = priceOf(letters.slice(start, end).join(''))
      if (price !== null && before.cost + price < (best[end]?.cost ?? Infinity)) best[end] = { cost: before.cost + price, start }
    }
  }
  const cuts: [number, number][] = []
  for (let end = letters.length; end > 0;) {
    const step = best[end]
    if (step === null || step === undefined) return null
    cuts.unshift([step.start, end])
    end = step.start
  }
  return cuts
}

function priceOf(word: string): number | null {
  if (word.length < 2) return null
  if (isSmall(word)) return 8
  const often = word.length < 3 ? undefined : usualness(word)
  if (often !== undefined) return word.length === 3 && often < 4 ? null : 18 - often
  return isTown(word) || (word.length >= 7 && partsOf(word).length > 0) ? 16 : null
}

function isSmall(word: string): boolean {
  return isFoldedStopWord(word, 'de') || isFoldedStopWord(word, 'en')
}
