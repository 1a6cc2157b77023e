import { verbRoots } from './german-forms'
import { links, longestPiece, prefixesAt, shortestPiece } from './joints'
import { letterSums, markAlso, mayBeWord, type LetterSums } from './lexicon'
import { agent, between, endings, isOfVerb } from './pieces'

markAlso([...between, 'ols', ...verbRoots().filter((root) => /e[lr]$/.test(root))])

/**
 * For each letter of a word, as bits, how long a piece that begins there may be so that the rest can be made of pieces too.
 * Told before anything is cut out, for most words are no compounds: by the lists, and as the splitting says of what they do not have.
 */
export function possiblePieces(word: string, beginning?: string): Int32Array {
  const sums = letterSums(word)
  const lengths = new Int32Array(word.length + 1)
  for (let start = word.length - 2; start >= 0; start -= 1) {
    const prefixes = prefixesAt(word, start)
    const isOpen = beginning !== undefined && (start === 0 || word.startsWith(beginning, start))
    let found = 0
    for (let end = Math.min(word.length, start + longestPiece); end >= start + 2; end -= 1) {
      if ((end < word.length && lengths[end] === 0) || (start === 0 && end === word.length)) continue
      if (isOpen || (beginning !== undefined && end === word.length) || mayBePiece(word, sums, prefixes, start, end)) found |= 1 << (end - start)
    }
    lengths[start] = found
  }
  return lengths
}

/** Whether `head` or `modifier` may make anything of a chunk; false is certain. */
function mayBePiece(word: string, sums: LetterSums, prefixes: readonly string[], start: number, end: number): boolean {
  if (end - start === 2) return word.startsWith('ol', start)
  if (mayBeListed(word, sums, prefixes, start, end, '')) return true
  const isLast = end === word.length
  for (const link of isLast ? endings : links) {
    if (link !== '' && word.charCodeAt(end - 1) === link.charCodeAt(link.length - 1) && word.endsWith(link, end) && mayBeListed(word, sums, prefixes, start, end - link.length, '')) return true
  }
  if (isLast) return mayBeAgent(word, start)
  return mayBeListed(word, sums, prefixes, start, end, 'e') || mayBeListed(word, sums, prefixes, start, end, 'en')
    || (word.charCodeAt(end - 2) === 101 && mayBeListed(word, sums, prefixes, start, end, 'n'))
}

const agentEnding = /er[ns]?$/

function mayBeAgent(word: string, start: number): boolean {
  return agentEnding.test(word) && agent(word.slice(start)) !== null
}

function mayBeListed(word: string, sums: LetterSums, prefixes: readonly string[], start: number, end: number, more: string): boolean {
  if (end - start < shortestPiece) return false
  if (mayBeWord(sums, start, end, more)) return true
  for (const { length } of prefixes) if (end - start - length + more.length >= 5 && mayBeWord(sums, start + length, end, more)) return true
  if (more === '' && isOfListedVerb(word, start, end)) return true
  // What -schaft, -heit and -keit end in.
  return word.charCodeAt(end - 1) === 116 && more === '' && derivedEndings.some((ending) => word.endsWith(ending, end) && mayBeWord(sums, start, end - ending.length))
}

const derivedEndings = ['schaft', 'heit', 'keit']

// What -ung and -ungen end in.
function isOfListedVerb(word: string, start: number, end: number): boolean {
  return (word.endsWith('ung', end) && isOfVerb(word.slice(start, end - 3))) || (word.endsWith('ungen', end) && isOfVerb(word.slice(start, end - 5)))
}
