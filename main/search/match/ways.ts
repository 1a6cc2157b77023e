import type { MatchRule, SearchRule } from '../../../preload/contract'
import { groupsOf } from '../language/figures'
import { fold, otherSpellings, spelledOtherwise } from '../language/fold'
import { otherOrthographies, unitSpellings } from '../language/forms/orthography'
import { genitivesAsked, spellingsAsked } from '../language/forms/spellings'
import { umlautedStems } from '../language/forms/stem'
import { unlikeWhereAsked } from '../language/forms/unlike-words'
import { stemOfWord, stemsAsPart } from '../language/term-stream'
import { partTerm, type Language } from '../language/terms'
import type { Clause } from '../query/query'
import { respaced } from '../query/spacing'
import { kinOf } from './kin'
import { crosses } from './thesaurus'
import { isTranslatable, type Translated } from './translate'

/** One way a clause may be met: stems that follow one another (mostly one), by what rule, and how directly. */
export interface Way {
  readonly stems: readonly string[]
  readonly rule: MatchRule
  readonly tier: Tier
  /** What a text is compared with, a word for each stem; none where the vocabulary gave the stem. */
  readonly words?: readonly string[]
  /** The words of the query that are translated. */
  readonly term?: string
  /** Figures that make something else of it where they follow: of a year and a part of one, a day. */
  readonly notBefore?: readonly string[]
}

const days = Array.from({ length: 31 }, (_, day) => String(day + 1)).flatMap((day) => (day.length === 1 ? [day, `0${day}`] : [day]))

/** 1 is what was asked for; 2 stands behind every 1 in the ranking. */
export type Tier = 1 | 2

/** What the words of a clause themselves stand for in a language. */
export function waysOf(clause: Clause, language: Language, without: ReadonlySet<SearchRule>): Way[] {
  if (clause.kind === 'wildcard') return []
  const oneByOne = clause.words.length === 1 ? [] : [sequence(clause.words, language, clause.kind === 'phrase' ? 'phrase' : 'exact', clause.words)]
  const spaced = without.has('spelling') ? [] : respaced(clause.words, language).map((words) => otherwiseSpelt(words, language))
  const further = without.has('spelling') ? [] : (clause.wordings ?? []).map((words) => otherwiseSpelt(words, language, clause.words))
  const kin = isTranslatable(clause) && !without.has('inflection') ? waysOfKin(clause.words.join(''), language) : []
  if (clause.kind !== 'phrase' || clause.words.length === 1) return [...oneByOne, ...waysOfWord(clause.words.join(''), language, without), ...spaced, ...further, ...kin]
  const otherwise = [spelledOtherwise(clause.words), spelledOtherwise(clause.words, otherOrthographies)].filter((words) => words !== null)
  return [...oneByOne, ...otherwise.map((words) => sequence(words, language, 'phrase', clause.words)), ...further, ...spaced]
}

/** What is written in other words than was asked for, behind all that is written as it was. */
export function otherwiseSpelt(words: readonly string[], language: Language, asked: readonly string[] = []): Way {
  // Of one word it is told by the way, not by its letters, that it is another spelling.
  const { stems, rule } = sequence(words, language, 'spelling', words)
  // Of 2011/2012, not of 12/2011.
  const isPerhapsMonth = words.length === 2 && asked[0] === words[0] && /^(?:19|20)\d{2} (?:0[1-9]|1[0-2])$/.test(words.join(' '))
  return { stems, rule, tier: 2, ...(words.length > 1 && { words }), ...(isPerhapsMonth && { notBefore: days }) }
}

function sequence(spelled: readonly string[], language: Language, rule: MatchRule, words: readonly string[]): Way {
  return { stems: spelled.map((word) => stemOfWord(word, language)), rule, tier: 1, words }
}

function waysOfWord(word: string, language: Language, without: ReadonlySet<SearchRule>): Way[] {
  const to = (stem: string, rule: MatchRule, tier: Tier): Way => ({ stems: [stem], rule, tier, words: [word] })
  const stemOf = (written: string): string => stemOfWord(written, language)
  const own = fold(word)
  const unlike = language === 'de' ? unlikeWhereAsked(word.normalize('NFC')) : null
  const groups = groupsOf(word)
  return [
    // Asked for in small letters, a noun is one none the less: schloss, Schloss.
    ...[word, `${word.charAt(0).toUpperCase()}${word.slice(1)}`].map((each) => to(stemOf(each), 'exact', 1)),
    ...(unlike === null ? [] : [to(unlike, 'exact', 1)]),
    ...(language === 'de' ? genitivesAsked(word).map((form) => to(stemOf(form), 'inflection', 1)) : []),
    ...(without.has('spelling') ? [] : [
      // Written with ä, ö, ü it surely means ae, oe, ue; written with ae it may be another word (poem, pöm).
      ...spellingsAsked(word, language).map((spelling) => to(stemOf(spelling), 'umlaut', fold(spelling).length > own.length ? 1 : 2)),
      ...(language === 'de' ? otherOrthographies(word) : unitSpellings(word)).map((spelling) => to(stemOf(spelling), 'spelling', 1)),
      ...(language === 'de' ? umlautedStems(own) : []).map((umlauted) => to(umlauted, 'umlaut', 2)),
      ...(groups === null ? [] : [{ stems: groups.map(stemOf), rule: 'spelling' as const, tier: 2 as const, words: groups }]),
    ]),
  ]
}

function waysOfKin(word: string, language: Language): Way[] {
  return kinOf(word, language).map((kin) => ({ stems: [stemOfWord(kin, language)], rule: 'inflection', tier: 2, words: [word] }))
}

/** The ways a translation opens: in records of its language, and in others too where it misleads nobody; a German word also as part of compounds. */
export function waysThrough({ to, language: own, term }: Translated, language: Language, without: ReadonlySet<SearchRule>): Way[] {
  if (language !== own && !crosses(to)) return []
  const spelt = own === 'de' ? to.map((word) => (/[äöü]/i.test(word) ? otherSpellings(word)[0] ?? word : word)) : to
  const whole = [to, ...(spelt.every((word, place) => word === to[place]) ? [] : [spelt])].map((words): Way => ({
    stems: words.map((word) => stemOfWord(word, language)), rule: 'translation', tier: 2, words: to, term,
  }))
  const [word = ''] = to
  const isPart = own === 'de' && to.length === 1 && !without.has('compound')
  return isPart ? [...whole, ...stemsAsPart(word).map((stem): Way => ({ stems: [partTerm(stem)], rule: 'translation', tier: 2, term }))] : whole
}

/** The first way to each sequence of stems; none to what has no stem. */
export function distinct(ways: readonly Way[]): Way[] {
  const seen = new Set<string>()
  return ways.filter(({ stems }) => {
    const key = stems.join(' ')
    if (seen.has(key) || key === '') return false
    seen.add(key)
    return true
  })
}

/** The ways of one stem, by it. */
export function singles(ways: readonly Way[]): Map<string, Way> {
  return new Map(ways.filter(({ stems }) => stems.length === 1).map((way) => [way.stems[0] ?? '', way]))
}

/** Whether words are met by how they are written, other than by their stem alone. */
export function isByPattern({ rule }: Way): boolean {
  return rule === 'prefix' || rule === 'wildcard'
}
