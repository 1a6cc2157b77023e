import type { FoundStem } from './vocabulary-memory'

/** Stems that may be asked for at once, and whether there would have been more. */
export interface FoundStems {
  readonly stems: readonly FoundStem[]
  readonly isCut: boolean
}

/** What stems are looked up for: to be ranked, or (a minus) only to be told; and the share of what one search may cost. */
export interface Use {
  readonly isRanked: boolean
  readonly share: number
}

// The archive answers nobody else meanwhile. A term costs its opening, each record it stands in (a few frequent words stand in
// all of them) its reading, and ranking asks each term at each record that is ranked.
const mostStems = 4_000
const mostRead = 1_300_000
const mostRanked = 10_000
const mostAsked = 4_000_000

interface Uncounted {
  /** Whether more words would have fitted. */
  readonly isCut?: boolean
  /** In how many times as many records the stems stand, by other forms of the words: of *ungen also all that have Ordnung. */
  readonly forms?: number
}

/** As many of the stems, given most frequent first, as the index answers for at once: the most frequent of each language. */
export function affordable(found: readonly FoundStem[], { isRanked, share }: Use, { isCut = false, forms = 1 }: Uncounted = {}): FoundStems {
  // What is frequent in the language of few records is rare among all of them.
  const most = { de: 1, en: 1 }
  for (const { lang, df } of found) most[lang] = Math.max(most[lang], df)
  const stems = found.toSorted((a, b) => b.df / most[b.lang] - a.df / most[a.lang])
  let records = 0
  let read = 0
  let many = 0
  for (const { df } of stems) {
    records += Math.max(1, df)
    // Among more terms, each record takes longer to be merged with those of the others.
    read += Math.max(1, df) * forms * Math.log2(many + 2)
    if (many > 0 && (many >= mostStems * share || read > mostRead * share || (isRanked && (many + 1) * Math.min(records, mostRanked) > mostAsked * share))) break
    many += 1
  }
  return { stems: stems.slice(0, many), isCut: isCut || many < stems.length }
}
