import { acceptedWords } from './literal'
import type { Matcher, ResolvedClause } from './match'
import type { TermStream } from './terms'

/** The page of a term stream (counted from 0) that has the most of a query, and how much that is; 0 is nothing. */
export function bestPage(stream: TermStream, { clauses }: Matcher): { page: number; worth: number } {
  const wanted = clauses.filter(({ clause, optional }) =>
    clause.presence !== 'must-not' && !optional[stream.language] && (clause.fields.length === 0 || clause.fields.includes('body')))
  const worths = wanted.map((clause) => worthOfWords(stream, clause))
  let best = { page: 0, worth: 0 }
  for (const [page, words] of stream.pages.entries()) {
    let worth = 0
    for (const [place, clause] of wanted.entries()) {
      const alone = worths[place] ?? new Uint8Array()
      worth += Math.max(most(alone, words), most(alone, stream.joined[page] ?? new Uint32Array()), sequenceWorth(stream, words, clause))
    }
    if (worth > best.worth) best = { page, worth }
  }
  return best
}

// What was asked for is worth more than a compound of it or another spelling.
const worthOfTier = { 1: 3, 2: 2 }

function worthOfWords({ language, words }: TermStream, clause: ResolvedClause): Uint8Array {
  return Uint8Array.from(words, ({ stem, word }) => {
    const way = clause.byStem[language].get(stem)
    if (way === undefined) return 0
    const accepted = acceptedWords(way, 0, language, clause.without)
    return accepted === null || accepted.includes(word) ? worthOfTier[way.tier] : 0
  })
}

function most(worths: Uint8Array, words: Uint32Array): number {
  let most = 0
  for (const word of words) most = Math.max(most, worths[word] ?? 0)
  return most
}

function sequenceWorth({ language, words }: TermStream, page: Uint32Array, { ways }: ResolvedClause): number {
  const sequences = ways[language].filter(({ stems }) => stems.length > 1)
  const met = sequences.filter(({ stems }) => page.some((_, at) => stems.every((stem, place) => words[page[at + place] ?? -1]?.stem === stem)))
  return Math.max(0, ...met.map(({ tier }) => worthOfTier[tier]))
}
