import { verbRoots } from './german-forms'
import { byLetter, links, longestPiece, longestPrefix, particlesAt, prefixesAt, shortestPiece, verbPrefixesAt } from './joints'
import { findLengths, markAlso, mayBeRoot, roomForLengths, roomForSums, sumLetters } from './lexicon'
import { between, endings, isOfVerb, isOfVerbIn, rarePlurals } from './pieces'

markAlso([...between, 'los', 'ols', 'ole', 'olen', ...rarePlurals, ...verbRoots().filter((root) => /e[lr]$/.test(root))])

const linksByLetter = byLetter(links.filter(Boolean))
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
  /** What of a word they are looked for in begins with, but for its first letter. */
  readonly beginning: string
}

/** What is asked for behind a word's own letters ends in two more (-en), and before its first ones stands a particle, behind its last ones a link. */
const [mostLacking, mostMore] = [2, 5]

/**
 * For each letter of a word, as bits, how long a piece that begins there may be so that the rest can be made of pieces too.
 * Told before anything is cut out, for most words are no compounds: by the lists, and where others are known, by those.
 */
export function possiblePieces(word: string, others?: Others): readonly number[] {
  const lengths: number[] = []
  for (let start = 0; start <= word.length; start += 1) lengths.push(0)
  findChunks(word, Math.max(0, word.length - 1))
  for (let start = word.length - 2; start >= 0; start -= 1) {
    const rest = word.length - start
    const ofOthers = others === undefined ? 0 : lengthsOf(others, word, start)
    const isOpen = others !== undefined && (start === 0 || word.startsWith(others.beginning, start))
    const possible = isOpen ? withLinks(word, start) | ofOthers : withLinks(word, start)
    let found = 0
    for (let left = possible & (rest > longestPiece ? -1 : (1 << rest) - 1); left !== 0; left &= left - 1) {
      const length = lowest(left)
      if (lengths[start + length] !== 0) found |= 1 << length
    }
    if (start > 0 && rest <= longestPiece && ((ofOthers & (1 << rest)) !== 0 || mayBeLast(word, start))) found |= 1 << rest
    lengths[start] = found
  }
  return lengths
}

/** As bits, how long those pieces are that begin at a letter of a word and of which others may be told; a missing bit is certain. */
export function lengthsOf({ words }: Others, word: string, start: number): number {
  let found = 0
  for (const other of words) {
    const at = word.indexOf(other.slice(0, -mostLacking), start)
    if (at === -1) continue
    const longest = Math.min(other.length + mostMore, longestPiece)
    for (let length = at - start + other.length - mostLacking; length <= longest; length += 1) found |= 1 << length
  }
  return found
}

/** The lowest of some bits, counted from 0. */
export function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
}

/** As bits, how long a piece may be that a word begins with; whatever comes behind it. */
export function possibleBeginnings(word: string): number {
  findChunks(word, 1)
  return withLinks(word, 0)
}

/** Fills in `chunks`: how long those parts of a word may be that are words of the lists or made of them, without links and endings. */
function findChunks(word: string, before: number): void {
  sumLetters(word, sums)
  const { whole, short } = listed
  const last = Math.min(word.length, before + longestPrefix)
  findLengths(word.length, sums, last, shortestPiece, longestPiece, listed)
  // Nothing stands behind a prefix that ends the word.
  whole[last] = 0
  short[last] = 0
  for (let start = 0; start < before; start += 1) {
    let found = whole[start] ?? 0
    let lacking = short[start] ?? 0
    for (const { length } of prefixesAt(word, start)) {
      found |= ((whole[start + length] ?? 0) & behindPrefix.whole) << length
      lacking |= ((short[start + length] ?? 0) & behindPrefix.short) << length
    }
    for (const { length } of particlesAt(word, start)) {
      const roots = ((short[start + length] ?? 0) & behindPrefix.short) << length
      lacking |= roots | (roots << 1)
    }
    chunks.whole[start] = found & allLengths
    chunks.short[start] = lacking & allLengths
  }
  addDerived(word, before)
}

// Anwohnerschaft, Dringlichkeit; Kartierung of kartieren.
function addDerived(word: string, before: number): void {
  for (const ending of ['schaft', 'heit', 'keit']) {
    for (let at = word.indexOf(ending, shortestPiece); at !== -1; at = word.indexOf(ending, at + 1)) {
      for (let start = Math.max(0, at - longestPiece); start < before && start < at; start += 1) {
        if (((listed.whole[start] ?? 0) & (1 << (at - start))) !== 0) add(start, at + ending.length)
      }
    }
  }
  for (let at = word.indexOf('ung', 4); at !== -1; at = word.indexOf('ung', at + 1)) {
    for (let start = 0; start < before && start <= at - 4; start += 1) {
      if (!mayHaveRoot(word, start, at) || !isOfVerbIn(word, start, at)) continue
      add(start, at + 3)
      if (word.startsWith('ungen', at)) add(start, at + 5)
    }
  }
}

function mayHaveRoot(word: string, start: number, end: number): boolean {
  return mayBeRoot(sums, start, end) || verbPrefixesAt(word, start).some(({ length }) => start + length < end && mayBeRoot(sums, start + length, end))
}

function add(start: number, end: number): void {
  if (end - start <= longestPiece) chunks.whole[start] = (chunks.whole[start] ?? 0) | (1 << (end - start))
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
