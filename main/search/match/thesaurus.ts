import type Database from 'better-sqlite3'
import type { Equivalent } from '../../../preload/contract'
import falseFriends from '../../../resources/thesaurus/false-friends.txt?raw'
import { pairKey, pairsRevision, storedPairs, type Pair } from '../../archive/authorities/equivalents'
import { fold } from '../language/fold'
import { stemOfWord } from '../language/term-stream'
import type { Language } from '../language/terms'
import { listLines } from '../language/word-list'
import { wordsIn } from '../language/words'
import { isShipped, shippedPairs } from './shipped-pairs'

/** What stands for a wording in the other language. */
export interface Translation {
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** The language of `to`. */
  readonly language: Language
}

interface Thesaurus {
  readonly revision: number
  /** By the stems of a wording in its own language, with blanks between them. */
  readonly byStems: Readonly<Record<Language, ReadonlyMap<string, readonly Translation[]>>>
  /** How many words the longest wording has. */
  readonly longest: number
}

const made = new WeakMap<Database.Database, Thesaurus>()
const misleading = new Set(listLines(falseFriends).flatMap((line) => line.split(' ')))

/** The pairs a search uses, by stems: made once after each change to them, never looked through by a query. */
export function thesaurusOf(db: Database.Database): Thesaurus {
  const revision = pairsRevision(db)
  const known = made.get(db)
  if (known?.revision === revision) return known
  const pairs = allPairs(db).filter(({ on }) => on)
  const thesaurus: Thesaurus = { revision, byStems: { de: bySource(pairs, 'de', 'en'), en: bySource(pairs, 'en', 'de') }, longest: longestOf(pairs) }
  made.set(db, thesaurus)
  return thesaurus
}

/** All pairs, shipped and own, on and off, by their German wordings. */
export function allPairs(db: Database.Database): Equivalent[] {
  const stored = storedPairs(db)
  const off = new Set(stored.filter((pair) => pair.off && !pair.trashed).map(pairKey))
  const own = new Map(stored.filter((pair) => !pair.off && !isShipped(pair)).map((pair) => [pairKey(pair), pair]))
  const standing = new Set(stored.filter((pair) => !pair.off && !pair.trashed).map(pairKey))
  const order = new Intl.Collator('de')
  return [
    ...shippedPairs.map((pair) => ({ ...pair, shipped: true, on: !off.has(pairKey(pair)) })),
    ...Array.from(own, ([key, { de, en }]) => ({ de, en, shipped: false, on: standing.has(key) })),
  ].sort((a, b) => order.compare(a.de, b.de) || order.compare(a.en, b.en))
}

/** Whether a wording is looked for in records of the other language too, for many a document is in both. */
export function crosses(words: readonly string[]): boolean {
  return words.length > 1 || !misleading.has(fold(words[0] ?? ''))
}

function bySource(pairs: readonly Pair[], source: Language, language: Language): Map<string, Translation[]> {
  const translations = pairs.map((pair) => ({ from: wordsOf(pair[source]), to: wordsOf(pair[language]), language }))
  return Map.groupBy(translations.filter(({ from, to }) => from.length > 0 && to.length > 0), ({ from }) => stemsOf(from, source))
}

/** The stems of words in a language, as `byStems` has them. */
export function stemsOf(words: readonly string[], language: Language): string {
  return words.map((word) => stemOfWord(word, language)).join(' ')
}

/** The words of a wording. */
export function wordsOf(wording: string): string[] {
  return wordsIn(wording).map(({ text }) => text)
}

function longestOf(pairs: readonly Pair[]): number {
  return Math.max(1, ...pairs.flatMap(({ de, en }) => [wordsOf(de).length, wordsOf(en).length]))
}
