import { fold } from '../language/fold'
import { languages, type Language, type ReadWord, type TermStream } from '../language/terms'
import { acceptedWords } from '../match/literal'
import type { Matcher, ResolvedClause } from '../match/match'
import { isByPattern, type Way } from '../match/ways'
import { fitsPattern, wayOf } from '../match/word-match'

/** The page of a term stream (counted from 0) that has the most of a query, how much that is (0 is nothing), and its languages. `words` are those of the stream. */
export function bestPage(stream: TermStream, words: readonly ReadWord[], { clauses }: Matcher): { page: number; worth: number; languages: readonly Language[] } {
  const wanted = clauses.filter(({ clause, optional }) =>
    clause.presence !== 'must-not' && !optional[stream.language] && (clause.fields.length === 0 || clause.fields.includes('body')))
  const worths = wanted.map((clause) => worthOfWords(words, clause))
  const sequences = wanted.map(({ ways }) => languages.flatMap((language) => ways[language].filter(({ stems }) => stems.length > 1).map((way) => ({ ...way, language }))))
  let best = { page: 0, worth: 0 }
  for (const [page, places] of stream.pages.entries()) {
    let worth = 0
    for (const [clause, alone] of worths.entries()) {
      worth += Math.max(most(alone, places), most(alone, stream.joined[page] ?? new Uint32Array()), sequenceWorth(words, places, sequences[clause] ?? []))
    }
    if (worth > best.worth) best = { page, worth }
  }
  return { ...best, languages: languagesOn(stream.pages[best.page] ?? new Uint32Array(), words) }
}

/** The languages of the words of a page. */
export function languagesOn(page: Uint32Array, words: readonly ReadWord[]): readonly Language[] {
  return languages.filter((language) => page.some((place) => words[place]?.language === language))
}

// What was asked for is worth more than a compound of it or another spelling, and a little more as it was written.
const worthOfTier = { 1: 6, 2: 4 }
const worthAsWritten = 1

function worthOfWords(words: readonly ReadWord[], clause: ResolvedClause): Uint8Array {
  const asked = fold(clause.clause.words.join(''))
  const worths = new Uint8Array(words.length)
  for (const [place, word] of words.entries()) {
    const way = wayOf(word, clause.byStem[word.language])
    if (way !== undefined) worths[place] = worthOfWord(word, way, clause, asked)
  }
  return worths
}

function worthOfWord({ word, language }: ReadWord, way: Way, clause: ResolvedClause, asked: string): number {
  if (isByPattern(way) && !fitsPattern(word, clause)) return clause.without.has('inflection') ? 0 : worthOfTier[2]
  const accepted = acceptedWords(way, 0, language, clause.without)
  if (accepted !== null && !accepted.includes(word)) return fitsPattern(word, clause) ? worthOfTier[2] : 0
  return worthOfTier[way.tier] + (way.tier === 1 && word === asked ? worthAsWritten : 0)
}

function most(worths: Uint8Array, words: Uint32Array): number {
  let most = 0
  for (const word of words) most = Math.max(most, worths[word] ?? 0)
  return most
}

interface Sequence extends Way {
  readonly language: Language
}

function sequenceWorth(words: readonly ReadWord[], page: Uint32Array, sequences: readonly Sequence[]): number {
  const isAt = (at: number, { stems, language }: Sequence): boolean => stems.every((stem, place) => {
    const word = words[page[at + place] ?? -1]
    return word?.stem === stem && word.language === language
  })
  return sequences.reduce((worth, sequence) => (page.some((_, at) => isAt(at, sequence)) ? Math.max(worth, worthOfTier[sequence.tier]) : worth), 0)
}
