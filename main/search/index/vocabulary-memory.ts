import { randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import { saveSetting, settingOf } from '../../archive/database/settings'
import { statement } from '../../statement'
import { Recent } from '../language/recent'
import type { Language } from '../language/terms'
import { CountChanges } from './count-changes'
import { FirstWords } from './first-words'
import { Lengths } from './lengths'
import { unpackNumbers } from './word-set'

/** A word of the vocabulary: its number, and what the index stores for it. */
export interface Entry {
  readonly id: number
  readonly term: string
  /** Terms of the parts of a compound. */
  readonly parts: readonly string[]
}

/** A stem of the vocabulary and in how many records (at most) it stands. */
export interface FoundStem {
  readonly stem: string
  readonly lang: Language
  readonly df: number
}

/** What is remembered of a database's vocabulary. */
export interface VocabularyMemory {
  /** Entries by the line of their word. */
  readonly words: Recent<Entry>
  /** By number, in how many records more (or fewer) a word stands than its row says; 0 where that went up and down. */
  readonly changes: CountChanges
  /** By a folded word, the stems of the compounds it is half of. */
  readonly halves: Recent<readonly FoundStem[]>
  readonly firstWords: FirstWords
  /** Of records in the index. */
  readonly lengths: Lengths
  /** How many changes of records are not counted. */
  uncounted: number
  /** The greatest number a word had when all were counted; 0: not known. */
  lastCounted: number
  stamp: string | null | undefined
}

// Frequent words come again in every record; looking each of them up takes as long as all the rest.
const mostRemembered = 160_000
// A query is looked up for its hits, for each of its facets, and at each key stroke that adds to it.
const mostAsked = 200
const memories = new WeakMap<Database.Database, VocabularyMemory>()
const stampSetting = 'vocabulary'

/**
 * What is remembered of this database. Each change of an index puts a new stamp into the database: where another one stands
 * there, a transaction was taken back or somebody else has written, and what is remembered may be wrong.
 */
export function memoryOf(db: Database.Database): VocabularyMemory {
  const memory = memories.get(db) ?? { words: new Recent<Entry>(mostRemembered), changes: new CountChanges(), halves: new Recent<readonly FoundStem[]>(mostAsked), firstWords: new FirstWords(), lengths: new Lengths(), uncounted: 0, lastCounted: 0, stamp: undefined }
  memories.set(db, memory)
  const stamp = settingOf(db, stampSetting)
  if (stamp === memory.stamp) return memory
  memory.stamp = stamp
  memory.words.clear()
  memory.halves.clear()
  memory.firstWords.clear()
  memory.lengths.clear()
  readChanges(db, memory)
  return memory
}

/**
 * The same, to be changed with the database: until it is stamped nothing is remembered, so that what fails half-way (a full
 * disk) leaves no words behind that the database has taken back.
 */
export function changingMemory(db: Database.Database): VocabularyMemory {
  const memory = memoryOf(db)
  memory.stamp = undefined
  memory.halves.clear()
  return memory
}

/** Puts a new stamp into the database for what is remembered now. */
export function stampMemory(db: Database.Database, memory: VocabularyMemory): void {
  memory.stamp = randomUUID()
  saveSetting(db, stampSetting, memory.stamp)
}

/** Tells in how many records a word of the vocabulary stands now, by its row. */
export function standingNow(db: Database.Database): (word: Pick<FoundStem, 'df'> & { readonly id: number }) => number {
  const { changes } = memoryOf(db)
  return ({ id, df }) => df + (changes.get(id) ?? 0)
}

function readChanges(db: Database.Database, memory: VocabularyMemory): void {
  const { changes } = memory
  changes.clear()
  memory.uncounted = 0
  memory.lastCounted = 0
  for (const { words, counted } of statement<{ words: Buffer | null; counted: number }>(db, 'SELECT words, counted FROM uncounted').iterate()) {
    memory.uncounted += 1
    if (words !== null) changes.add(unpackNumbers(words), counted === 1 ? -1 : 0)
  }
  const now = statement<{ words: Buffer }>(db, 'SELECT indexed.words FROM uncounted CROSS JOIN indexed ON indexed.record = uncounted.record WHERE uncounted.step = 0')
  for (const { words } of now.iterate()) changes.add(unpackNumbers(words), 1)
}
