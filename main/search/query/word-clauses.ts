import type { QueryProblem } from '../../../preload/contract'
import { fieldNamed } from '../index/fields'
import { literalsOf } from '../index/pattern-shape'
import { groupedIn } from '../language/figures'
import { fold, invisible, withoutInvisible } from '../language/fold'
import { signsAsked } from '../language/signs'
import { joinedIn, wordsIn, type Word } from '../language/words'
import { readByLunr, type Options } from './by-lunr'
import { isFileEnding, mailAddressIn } from './pasted'
import type { Clause } from './query'
import type { Piece } from './query-pieces'
import { isOneReference, otherWordings } from './references'

/** What is asked for by one piece of a query, and what of it cannot be read as meant. */
export interface Asked {
  readonly clauses: readonly Clause[]
  readonly problems: readonly QueryProblem[]
}

type Place = Pick<Clause, 'start' | 'end'>

const plain = { presence: 'should', fields: [], distance: 0, boost: 1 } as const

// M?ller, M?ll*: one letter, whichever. An address goes on with figures and signs (index.php?id=3), and a question ends in its mark.
const hasLetterSign = /^[+-]?(?:\p{L}+:)?(?:[\p{L}\p{M}*]*[\p{L}\p{M}])?\?[\p{L}\p{M}*?]*[\p{L}*]$/u

/** What a piece without quotation marks asks for. */
export function askedInWords({ text: written, start, end }: Piece): Asked {
  const place = { start, end }
  // Kumasi~x: what can be no figure is no word either.
  const text = written.replace(/(?<=[\p{L}\p{N}*])[~^](?!\d)[^~^\s]*$/u, '')
  const read = readByLunr(text)
  const options = typeof read === 'string' ? plain : read
  const parts = partsOf(text, wordsAsked(text, read))
  const isTooShort = parts.some(({ text: part, isPattern }) => isPattern && isShort(patternIn(part)))
  return {
    clauses: parts.flatMap((part) => (part.isPattern ? patternClauses(part.text, options, place) : clausesOf(part.text, options, place))),
    problems: read === 'field-unknown' ? [{ ...place, code: 'field-unknown' }] : isTooShort ? [{ ...place, code: 'pattern-short' }] : [],
  }
}

/** The words of a piece of which that was read: without sign, field and options where they are such. */
function wordsAsked(text: string, read: ReturnType<typeof readByLunr>): string {
  if (read === 'field-unknown') return text.replace(':', ' ')
  if (typeof read === 'string') return text
  return text.replace(/^[+-]/, '').replace(/^\p{L}+:(?=.)/u, withoutField).replace(/[~^]\d+.*$/, '')
}

function withoutField(prefix: string): string {
  return fieldNamed(prefix.slice(0, -1)) === undefined ? prefix : ''
}

// As words are: klima-partner* is one, Kumasi/Gha* are two.
const betweenPatterns = new RegExp(String.raw`[^\p{L}\p{M}\p{N}${invisible}*:_·\u2010\u2011-]+|(?<!\*|\p{L}[\p{L}\p{M}\p{N}*]*)[-:_·\u2010\u2011]+|[-:_·\u2010\u2011]+(?!\*|[\p{M}\p{N}*]*\p{L})`, 'u')

/** Patterns, and what stands beside them; without any, all in one. */
function partsOf(text: string, asked: string): { readonly text: string; readonly isPattern: boolean }[] {
  const isOne = hasLetterSign.test(text)
  if (!isOne && !asked.includes('*')) return [{ text: asked, isPattern: false }]
  return (isOne ? [asked] : asked.split(betweenPatterns)).map((part) => ({ text: part, isPattern: /[*?]/.test(part) }))
}

function patternClauses(part: string, options: Options, place: Place): Clause[] {
  const pattern = patternIn(part)
  return /[\p{L}\p{N}]/u.test(pattern) ? [{ ...options, ...place, kind: 'wildcard', words: [pattern] }] : []
}

function patternIn(part: string): string {
  return part.replace(/[^\p{L}\p{M}\p{N}*?]/gu, '')
}

/** Whether no word can be looked up by a pattern: words are found by how they begin, or by three letters in a row. */
function isShort(pattern: string): boolean {
  return /^[*?]/.test(pattern) && literalsOf(pattern).every((letters) => [...fold(letters)].length < 3)
}

/** The words of a text as they are looked for. */
export function wordsLookedFor(text: string): string[] {
  return wordsIn(text).map(spelled)
}

/** A word as it is looked for: copied from a page, it may have a soft hyphen in it, and no list of words has. */
function spelled({ text }: Word): string {
  return withoutInvisible(text)
}

/**
 * Words of one piece: joined by a hyphen or gender mark, or the groups of a figure, they are one thing, those of a reference (66/2)
 * a phrase; else (Kumasi/Ghana) each is its own.
 */
function clausesOf(asked: string, options: Options, place: Place): Clause[] {
  const address = mailAddressIn(asked)
  if (address !== null) return [{ ...options, ...place, kind: 'phrase', words: wordsLookedFor(address), written: address }]
  const { signs, rest: text } = signsAsked(asked)
  const words = wordsIn(text)
  const runs = [...joinedIn(text, words).flatMap((run) => withoutDashes(text, words, run)), ...groupedIn(text, words)]
  const clauses: Clause[] = []
  for (let at = 0; at < words.length; at += 1) {
    const run = runs.find(({ from }) => from === at)?.to
    const to = run ?? endOfReference(text, words, at, options.presence === 'must-not')
    const together = words.slice(at, to + 1).map(spelled)
    const isReference = run === undefined && together.length > 1
    const written = text.slice(words[at]?.start, words[to]?.end)
    clauses.push(
      isReference
        ? { ...options, ...place, kind: 'phrase', words: together, written, wordings: otherWordings(together, written) }
        : { ...options, ...place, kind: together.length === 1 ? 'word' : 'joined', words: together, ...(/\p{L}\./u.test(written) && { written }) },
    )
    at = to
  }
  // Who leaves out 5 % means not all that has some other share.
  return words.length > 0 && options.presence === 'must-not' ? clauses : [...clauses, ...signs.map((sign): Clause => ({ ...options, ...place, ...sign, kind: 'word' }))]
}

/** A run of joined words, cut where two whole words have a dash between them: Dortmund–Kumasi is either, but E–Mail one. */
function withoutDashes(text: string, words: readonly Word[], { from, to }: { from: number; to: number }): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  let start = from
  for (let at = from; at <= to; at += 1) {
    const [word, next] = [words[at], words[at + 1]]
    const goesOn = at < to && word !== undefined && next !== undefined && !isDashBetween(text, word, next)
    if (goesOn) continue
    if (at > start) runs.push({ from: start, to: at })
    start = at + 1
  }
  return runs
}

function isDashBetween(text: string, word: Word, next: Word): boolean {
  return /^[\u2013\u2212]$/.test(text.slice(word.end, next.start)) && word.text.length > 1 && next.text.length > 1
}

/** The place of the last word of a reference that begins at a place of a piece. */
function endOfReference(text: string, words: readonly Word[], at: number, strictly: boolean): number {
  const goesOn = (before: Word | undefined, word: Word | undefined): boolean =>
    before !== undefined && word !== undefined && isOneReference(text, before, word, strictly) && !isFileEnding(text, before, word)
  let to = at
  while (goesOn(words[to], words[to + 1])) to += 1
  return to
}
