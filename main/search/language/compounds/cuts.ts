import { verbRoots } from '../forms/german-forms'
import { findLengths, markAlso, mayBeRoot, roomForLengths, roomForSums, sumLetters } from '../lexicon'
import { byLetter, links, longestPiece, longestWord, particlesAt, prefixesAt, shortestPiece, verbPrefixesAt } from './joints'
import { between, endings, isOfVerb, isOfVerbIn, rarePlurals } from './pieces'

markAlso([...between, 'los', 'ols', 'ole', 'olen', ...rarePlurals, ...verbRoots().filter((root) => /e[lr]$/.test(root))])

const linksByLetter = byLetter(links.filter(Boolean))
const behindByLetter = byLetter([...new Set([...links, ...endings])].filter(Boolean))
const none: readonly string[] = []

const allLengths = (2 << longestPiece) - 1
// Of what stands behind a prefix; with an -e more it is of one letter less, with an -en of two.
const behindPrefix = { whole: -1 << 5, short: -1 << 3 }

// Of the word that is looked at.
const sums = roomForSums()
const listed = roomForLengths()
const chunks = roomForLengths()

/** Words that are known beside those of the lists. */
export interface Others {
  readonly words: readonly string[]
  /** What is left of them where they lack their last letters (Schul-, Wohn-). */
  readonly roots: readonly string[]
  /** What of a word they are looked for in begins with, but for its first letter. */
  readonly beginning: string
}

/** A word that is looked for in others, and further words that are known. */
export function othersWith(part: string, others: readonly string[]): Others {
  const known = { words: [] as string[], roots: [] as string[], beginning: part.slice(0, shortestPiece) }
  for (const word of [part, ...others]) {
    if (word.length <= longestPiece) known.words.push(word)
    if ((word.endsWith('e') || word.endsWith('n')) && word.length <= longestPiece + 1) known.roots.push(word.slice(0, -1))
    if (word.endsWith('en') && word.length <= longestPiece + 2) known.roots.push(word.slice(0, -2))
  }
  return known
}

/**
 * For each letter of a word, as bits, how long a piece that begins there may be so that the rest can be made of pieces too; nothing
 * for letters that no pieces lead to. Told before anything is cut out, for most words are no compounds: by the lists, and where
 * others are known, by those.
 */
export function possiblePieces(word: string, others?: Others): readonly number[] {
  return piecesFrom(word, (start) => start === 0, others)
}

/** The same for all letters, whatever stands before them. */
export function possibleRests(word: string): readonly number[] {
  return piecesFrom(word, () => true)
}

/** No piece has no letters: its bit marks the letters that pieces lead to. */
const isReached = 1

function piecesFrom(word: string, begins: (start: number) => boolean, others?: Others): readonly number[] {
  beginWord(word)
  const last = word.length - 2
  const lengths: number[] = []
  for (let start = 0; start <= word.length; start += 1) lengths.push(start <= last && begins(start) ? isReached : 0)
  for (let start = 0; start <= last; start += 1) {
    if (lengths[start] === 0) continue
    findChunks(word, start)
    const rest = word.length - start
    const isOpen = others !== undefined && (start === 0 || word.startsWith(others.beginning, start))
    const possible = (isOpen ? withLinks(word, start) | lengthsOf(others, word, start) : withLinks(word, start)) & (rest > longestPiece ? -1 : (1 << rest) - 1)
    lengths[start] = possible | isReached
    for (let left = possible; left !== 0; left &= left - 1) {
      const next = start + lowest(left)
      if (next <= last) lengths[next] = (lengths[next] ?? 0) | isReached
    }
  }
  for (let start = last; start >= 0; start -= 1) if (lengths[start] !== 0) lengths[start] = withRest(word, start, lengths, others)
  return lengths
}

/** Those of the lengths at a letter behind which the rest can be made of pieces, and that of all that is left where it may be the last one. */
function withRest(word: string, start: number, lengths: readonly number[], others?: Others): number {
  let found = 0
  for (let left = (lengths[start] ?? 0) & ~isReached; left !== 0; left &= left - 1) {
    const length = lowest(left)
    if (lengths[start + length] !== 0) found |= 1 << length
  }
  const rest = word.length - start
  const isLast = start > 0 && rest <= longestPiece && (mayBeLast(word, start) || (others !== undefined && (lengthsOf(others, word, start) & (1 << rest)) !== 0))
  return isLast ? found | (1 << rest) : found
}

/** As bits, how long those pieces are that begin at a letter of a word and of which others may be told; a missing bit is certain. */
export function lengthsOf({ words, roots }: Others, word: string, start: number): number {
  let found = 0
  for (const other of words) {
    if (!word.startsWith(other, start)) continue
    const { length } = other
    found |= 1 << length
    for (const ending of behindByLetter[word.charCodeAt(start + length)] ?? none) if (word.startsWith(ending, start + length)) found |= 1 << (length + ending.length)
  }
  for (const root of roots) {
    if (word.startsWith(root, start)) found |= 1 << root.length
    // Einspar-, Ablese-.
    for (const { length } of particlesAt(word, start)) if (word.startsWith(root, start + length)) found |= 3 << (length + root.length)
  }
  return found & allLengths
}

/** The lowest of some bits, counted from 0. */
export function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
}

/** As bits, how long a piece may be that a word begins with; whatever comes behind it. */
export function possibleBeginnings(word: string): number {
  beginWord(word)
  findChunks(word, 0)
  return withLinks(word, 0)
}

/** Which letters of the word that is looked at `listed` tells of: those with its number. */
const listedFor = new Int32Array(longestWord + 1)
let turn = 0
/** Where in it those endings stand that make a word of another one. */
const suffixes: { readonly at: number; readonly end: number }[] = []
const nouns: number[] = []

function beginWord(word: string): void {
  turn += 1
  sumLetters(word, sums)
  suffixes.length = 0
  nouns.length = 0
  for (const ending of ['schaft', 'heit', 'keit']) {
    for (let at = word.indexOf(ending, shortestPiece); at !== -1; at = word.indexOf(ending, at + 1)) suffixes.push({ at, end: at + ending.length })
  }
  for (let at = word.indexOf('ung', 4); at !== -1; at = word.indexOf('ung', at + 1)) nouns.push(at)
}

/** Lets `listed` tell which words of the lists may begin at a letter. */
function findListed(word: string, start: number): void {
  if (listedFor[start] === turn) return
  listedFor[start] = turn
  findLengths(word.length, sums, start, shortestPiece, longestPiece, listed)
}

/** Fills in `chunks`: how long those parts of a word that begin at a letter may be that are words of the lists or made of them, without links and endings. */
function findChunks(word: string, start: number): void {
  const { whole, short } = listed
  findListed(word, start)
  let found = whole[start] ?? 0
  let lacking = short[start] ?? 0
  for (const { length } of prefixesAt(word, start)) {
    findListed(word, start + length)
    found |= ((whole[start + length] ?? 0) & behindPrefix.whole) << length
    lacking |= ((short[start + length] ?? 0) & behindPrefix.short) << length
  }
  for (const { length } of particlesAt(word, start)) {
    findListed(word, start + length)
    const roots = ((short[start + length] ?? 0) & behindPrefix.short) << length
    lacking |= roots | (roots << 1)
  }
  chunks.short[start] = lacking & allLengths
  chunks.whole[start] = (found | derivedAt(word, start)) & allLengths
}

// Anwohnerschaft, Dringlichkeit; Kartierung of kartieren.
function derivedAt(word: string, start: number): number {
  const whole = listed.whole[start] ?? 0
  let found = 0
  for (const { at, end } of suffixes) if (at > start && at - start <= longestPiece && (whole & (1 << (at - start))) !== 0) found |= lengthTo(end, start)
  for (const at of nouns) {
    if (at - start < 4 || !mayHaveRoot(word, start, at) || !isOfVerbIn(word, start, at)) continue
    found |= lengthTo(at + 3, start)
    if (word.startsWith('ungen', at)) found |= lengthTo(at + 5, start)
  }
  return found
}

/** As a bit, how long what ends there is, unless it is longer than any piece. */
function lengthTo(end: number, start: number): number {
  return end - start <= longestPiece ? 1 << (end - start) : 0
}

function mayHaveRoot(word: string, start: number, end: number): boolean {
  return mayBeRoot(sums, start, end) || verbPrefixesAt(word, start).some(({ length }) => start + length < end && mayBeRoot(sums, start + length, end))
}

/** What `modifier` may make anything of. */
function withLinks(word: string, start: number): number {
  const whole = chunks.whole[start] ?? 0
  let found = whole | (chunks.short[start] ?? 0)
  for (let left = whole; left !== 0; left &= left - 1) {
    const length = lowest(left)
    for (const link of linksByLetter[word.charCodeAt(start + length)] ?? none) if (word.startsWith(link, start + length)) found |= 1 << (length + link.length)
  }
  return (word.startsWith('ol', start) ? found | 4 : found) & allLengths
}

/** Whether `head` may make anything of all that begins at a letter. */
function mayBeLast(word: string, start: number): boolean {
  const rest = word.length - start
  const lengths = chunks.whole[start] ?? 0
  if ((lengths & (1 << rest)) !== 0 || (rest === 2 && word.startsWith('ol', start))) return true
  if (lengths !== 0) for (const ending of endings) if (rest - ending.length >= shortestPiece && (lengths & (1 << (rest - ending.length))) !== 0 && word.endsWith(ending)) return true
  return mayBeAgent(word, start)
}

// Rauchmelder, Feuerlöscher.
function mayBeAgent(word: string, start: number): boolean {
  const end = word.endsWith('er') ? word.length - 2 : word.endsWith('ern') || word.endsWith('ers') ? word.length - 3 : 0
  return end > start && mayBeRoot(sums, start, end) && isOfVerb(word.slice(start, end))
}
