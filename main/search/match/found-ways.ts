import type Database from 'better-sqlite3'
import type { MatchRule, SearchRule } from '../../../preload/contract'
import type { FoundStems, Use } from '../index/affordable'
import { isBeginningOnly } from '../index/pattern-shape'
import { stemsBegun, stemsLike, stemsWithHalf } from '../index/vocabulary-lookup'
import type { FoundStem } from '../index/vocabulary-memory'
import { stemsNear } from '../index/words-near'
import { fold } from '../language/fold'
import { otherOrthographies } from '../language/forms/orthography'
import { spellingsAsked } from '../language/forms/spellings'
import { stemsAsPart } from '../language/term-stream'
import { languages, partTerm, type Language } from '../language/terms'
import type { Clause } from '../query/query'
import { patternsOf, tierOf } from './pattern'
import type { Tier, Way } from './ways'

/** The ways to a clause that the vocabulary knows, and whether more words fit it than can be asked for at once. */
export interface FoundWays {
  readonly ways: readonly FoundWay[]
  readonly isCut: boolean
}

export interface FoundWay extends Way {
  readonly language: Language
}

/** How a clause is looked up. */
export interface Looking {
  /** Whether it may be the beginning of a word. */
  readonly isBeginning: boolean
  /** What it may take of what all patterns of a query may cost. */
  readonly share: number
}

/** What the vocabulary adds to the words of a clause themselves. */
export function foundWays(db: Database.Database, clause: Clause, { isBeginning, share }: Looking, without: ReadonlySet<SearchRule>): FoundWays {
  const asked = clause.words.join('')
  const word = fold(asked)
  if (clause.kind === 'phrase' || word === '') return { ways: [], isCut: false }
  const use = (spellings: readonly unknown[]): Use => ({ isRanked: clause.presence !== 'must-not', share: share / spellings.length })
  if (clause.kind === 'wildcard') {
    const patterns = patternsOf(clause.words[0] ?? '', without)
    return together(patterns.map(({ pattern, tier }) => all(isBeginningOnly(pattern) ? 'prefix' : 'wildcard', tier, stemsLike(db, pattern, use(patterns)))))
  }
  const written = [asked, ...(without.has('spelling') ? [] : [...spellingsAsked(asked), ...otherOrthographies(asked)])]
  const spellings = written.map(fold)
  if (clause.distance > 0) return together(spellings.map((each) => all('fuzzy', tierOf(each, word), stemsNear(db, each, clause.distance, use(spellings)))))
  return {
    ways: [
      ...(isBeginning ? by('prefix', 2, spellings.flatMap((each) => stemsBegun(db, each))) : []),
      ...(without.has('compound') ? [] : by('compound', 2, written.flatMap((each) => compoundsOf(db, each, isBeginning)))),
    ],
    isCut: false,
  }
}

function together(each: readonly FoundWays[]): FoundWays {
  return { ways: each.flatMap(({ ways }) => ways), isCut: each.some(({ isCut }) => isCut) }
}

function all(rule: MatchRule, tier: Tier, { stems, isCut }: FoundStems): FoundWays {
  return { ways: by(rule, tier, stems), isCut }
}

function by(rule: MatchRule, tier: Tier, stems: readonly FoundStem[]): FoundWay[] {
  return stems.map(({ stem, lang }) => ({ stems: [stem], rule, tier, language: lang }))
}

/**
 * What German compounds of a word are found by: all that the shipped lists split by the part's own term, also where
 * they stand in an English text; what can only be split by this archive's words (names, new words) each by its stem, once the
 * word is typed to its end.
 */
function compoundsOf(db: Database.Database, word: string, isBeginning: boolean): FoundStem[] {
  const listed = languages.flatMap((lang) => stemsAsPart(word).map((stem): FoundStem => ({ stem: partTerm(stem), lang, df: 0 })))
  return isBeginning ? listed : [...listed, ...stemsWithHalf(db, fold(word))]
}
