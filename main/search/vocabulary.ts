import { randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import { insideTerms } from './inside'
import { Recent } from './recent'
import { statement } from '../statement'
import type { Language, TermStream, TermWord } from './terms'
import { packNumbers, unpackNumbers } from './word-set'

/** What a record is made of now, and the packed words it was counted in with before (null: it was not). */
export interface Recounted {
  readonly streams: readonly TermStream[]
  readonly before: Uint8Array | null
}

interface WordOfLanguage extends TermWord {
  readonly lang: Language
}

/**
 * Counts the words of records in, and those they had before out; gives the new ones of each packed, to be kept. All the
 * records of a commit at once: the same words stand in most of them.
 */
export function recount(db: Database.Database, records: readonly Recounted[]): Buffer[] {
  const remembered = rememberedWords(db)
  const words = records.map(({ streams }) => distinctWords(streams))
  const ids = knownIds(db, words, remembered)
  const changes = new Map<number, number>()
  const fresh = new Map<string, number>()
  const sets = words.map((keys, place) => {
    const old = new Set(unpackNumbers(records[place]?.before ?? new Uint8Array()))
    const now: number[] = []
    for (const key of keys.keys()) {
      const id = ids.get(key)
      if (id === undefined) fresh.set(key, (fresh.get(key) ?? 0) + 1)
      else {
        now.push(id)
        if (!old.delete(id)) changes.set(id, (changes.get(id) ?? 0) + 1)
      }
    }
    for (const id of old) changes.set(id, (changes.get(id) ?? 0) - 1)
    return now
  })
  for (const keys of words) {
    for (const [key, word] of keys) {
      const df = fresh.get(key)
      if (df === undefined || ids.has(key)) continue
      const id = addWord(db, word, df)
      ids.set(key, id)
      remembered.set(key, id)
    }
  }
  const left = count(db, changes, remembered)
  if (fresh.size > 0 || left > 0) stamp(db, remembered)
  return sets.map((now, place) => {
    if (fresh.size > 0) for (const key of words[place]?.keys() ?? []) if (fresh.has(key)) now.push(ids.get(key) ?? 0)
    return packNumbers(Float64Array.from(now).sort())
  })
}

// A folded word may have two stems: schon, schön.
function distinctWords(streams: readonly TermStream[]): Map<string, WordOfLanguage> {
  const found = new Map<string, WordOfLanguage>()
  for (const { language, words } of streams) {
    for (const { word, stem } of words) {
      const key = keyOf(word, stem, language)
      if (!found.has(key)) found.set(key, { word, stem, lang: language })
    }
  }
  return found
}

function keyOf(word: string, stem: string, lang: Language): string {
  return `${word} ${stem} ${lang}`
}

/** The ids of the words that are in the vocabulary; those not remembered are asked for all at once. */
function knownIds(db: Database.Database, records: readonly ReadonlyMap<string, WordOfLanguage>[], remembered: Recent<number>): Map<string, number> {
  const ids = new Map<string, number>()
  const asked = new Set<string>()
  for (const words of records) {
    for (const [key, { word }] of words) {
      if (ids.has(key)) continue
      const id = remembered.get(key)
      if (id === undefined) asked.add(word)
      else ids.set(key, id)
    }
  }
  if (asked.size === 0) return ids
  const rows = statement<WordOfLanguage & { id: number }>(db, `
    SELECT vocab.id, vocab.word, vocab.stem, vocab.lang
    FROM json_each(@words) AS asked CROSS JOIN vocab ON vocab.word = asked.value
  `).all({ words: JSON.stringify([...asked]) })
  for (const { id, word, stem, lang } of rows) {
    ids.set(keyOf(word, stem, lang), id)
    remembered.set(keyOf(word, stem, lang), id)
  }
  return ids
}

function addWord(db: Database.Database, { word, lang, stem }: WordOfLanguage, df: number): number {
  const { terms, split } = insideTerms(word, lang)
  const id = Number(statement(db, 'INSERT INTO vocab (word, lang, stem, df, split) VALUES (@word, @lang, @stem, @df, @split)')
    .run({ word, lang, stem, df, split }).lastInsertRowid)
  if (terms !== '') statement(db, 'INSERT INTO inside (rowid, terms) VALUES (@id, @terms)').run({ id, terms })
  return id
}

/** Takes the next words apart anew, by the lists of today. Gives the number of the last, or null where there are no more. */
export function resplitWords(db: Database.Database, after: number, many: number): number | null {
  const rows = statement<{ id: number; word: string; lang: Language }>(db, 'SELECT id, word, lang FROM vocab WHERE id > @after ORDER BY id LIMIT @many').all({ after, many })
  for (const { id, word, lang } of rows) {
    const { terms, split } = insideTerms(word, lang)
    statement(db, 'DELETE FROM inside WHERE rowid = @id').run({ id })
    if (terms !== '') statement(db, 'INSERT INTO inside (rowid, terms) VALUES (@id, @terms)').run({ id, terms })
    statement(db, 'UPDATE vocab SET split = @split WHERE id = @id AND split <> @split').run({ id, split })
  }
  return rows.at(-1)?.id ?? null
}

/** Counts words in or out; what no record holds any more leaves the vocabulary. Gives how many words left. */
function count(db: Database.Database, changes: ReadonlyMap<number, number>, remembered: Recent<number>): number {
  // One by one in ascending order: a list of ids handed over as JSON takes half as long again.
  const update = statement(db, 'UPDATE vocab SET df = df + @by WHERE id = @id')
  const fewer: number[] = []
  for (const id of Float64Array.from(changes.keys()).sort()) {
    const by = changes.get(id) ?? 0
    if (by !== 0) update.run({ by, id })
    if (by < 0) fewer.push(id)
  }
  if (fewer.length === 0) return 0
  const unused = statement<WordOfLanguage & { id: number }>(db, 'SELECT id, word, lang, stem FROM vocab WHERE id IN (SELECT value FROM json_each(@ids)) AND df = 0')
    .all({ ids: JSON.stringify(fewer) })
  for (const { id, word, lang, stem } of unused) {
    statement(db, 'DELETE FROM inside WHERE rowid = @id').run({ id })
    statement(db, 'DELETE FROM vocab WHERE id = @id').run({ id })
    remembered.delete(keyOf(word, stem, lang))
  }
  return unused.length
}

interface Memory {
  readonly words: Recent<number>
  stamp: string | null
}

// Frequent words come again in every record; looking each of them up takes as long as all the rest.
const mostRemembered = 120_000
const memories = new WeakMap<Database.Database, Memory>()
const stampSetting = 'vocabulary'

/**
 * The ids remembered of this database. Each change to the set of words puts a new stamp into the database: where another
 * one stands there, a transaction was taken back or somebody else has written, and what is remembered may be wrong.
 */
function rememberedWords(db: Database.Database): Recent<number> {
  const memory = memories.get(db) ?? { words: new Recent<number>(mostRemembered), stamp: null }
  memories.set(db, memory)
  const stamp = statement<{ value: string }>(db, 'SELECT value FROM setting WHERE name = @name').get({ name: stampSetting })?.value ?? null
  if (stamp !== memory.stamp) memory.words.clear()
  memory.stamp = stamp
  return memory.words
}

function stamp(db: Database.Database, words: Recent<number>): void {
  const value = randomUUID()
  statement(db, 'INSERT OR REPLACE INTO setting (name, value) VALUES (@name, @value)').run({ name: stampSetting, value })
  memories.set(db, { words, stamp: value })
}

/** Empties the vocabulary. */
export function clearVocabulary(db: Database.Database): void {
  db.exec("INSERT INTO inside (inside) VALUES ('delete-all'); DELETE FROM vocab")
  stamp(db, new Recent<number>(mostRemembered))
}
