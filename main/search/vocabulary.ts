import type Database from 'better-sqlite3'
import { partsOf } from './compound'
import { statement } from '../statement'
import type { Language, TermStream, TermWord } from './terms'
import { packNumbers, unpackNumbers } from './word-set'

/** Counts the words of a record's streams in and those it had before out; gives the new ones packed, to be kept. */
export function recount(db: Database.Database, streams: readonly TermStream[], before: Uint8Array): Buffer {
  const ids = new Set((['de', 'en'] as const).flatMap((lang) =>
    idsOf(db, lang, streams.filter(({ language }) => language === lang).flatMap(({ words }) => words))))
  const old = new Set(unpackNumbers(before))
  count(db, [...ids].filter((id) => !old.has(id)), 1)
  countOut(db, [...old].filter((id) => !ids.has(id)))
  return packNumbers([...ids].sort((a, b) => a - b))
}

/** Counts the words of a record that is no more out. */
export function forget(db: Database.Database, before: Uint8Array): void {
  countOut(db, unpackNumbers(before))
}

// Whole records at a time: asking for each word by itself takes five times as long.
function idsOf(db: Database.Database, lang: Language, words: readonly TermWord[]): number[] {
  const fresh = new Map(words.map((word) => [keyOf(word), word]))
  const known = statement<TermWord & { id: number }>(db, `
    SELECT vocab.id, vocab.word, vocab.stem
    FROM json_each(@words) AS asked CROSS JOIN vocab ON vocab.word = asked.value AND vocab.lang = @lang
  `).all({ words: JSON.stringify([...new Set(words.map(({ word }) => word))]), lang }).filter((row) => fresh.delete(keyOf(row)))
  return [...known.map(({ id }) => id), ...Array.from(fresh.values(), ({ word, stem }) => addWord(db, word, lang, stem))]
}

// A folded word may have two stems: schon, schön.
function keyOf({ word, stem }: TermWord): string {
  return `${word} ${stem}`
}

function addWord(db: Database.Database, word: string, lang: Language, stem: string): number {
  const parts = lang === 'de' ? partsOf(word) : []
  const id = Number(statement(db, `
    INSERT INTO vocab (word, lang, stem, df, split)
    VALUES (@word, @lang, @stem, 0, @split)
  `).run({ word, lang, stem, split: parts.length > 0 ? 1 : 0 }).lastInsertRowid)
  statement(db, 'INSERT INTO infix (rowid, word) VALUES (@id, @word)').run({ id, word })
  for (const part of parts) statement(db, 'INSERT INTO part (part, word) VALUES (@part, @id)').run({ part, id })
  return id
}

function count(db: Database.Database, ids: readonly number[], by: 1 | -1): void {
  statement(db, 'UPDATE vocab SET df = df + @by WHERE id IN (SELECT value FROM json_each(@ids))').run({ ids: JSON.stringify(ids), by })
}

// What no record holds any more leaves the vocabulary.
function countOut(db: Database.Database, ids: readonly number[]): void {
  count(db, ids, -1)
  const unused = statement<{ id: number }>(db, 'SELECT id FROM vocab WHERE id IN (SELECT value FROM json_each(@ids)) AND df = 0')
    .all({ ids: JSON.stringify(ids) })
  for (const { id } of unused) {
    statement(db, 'DELETE FROM part WHERE word = @id').run({ id })
    statement(db, 'DELETE FROM infix WHERE rowid = @id').run({ id })
    statement(db, 'DELETE FROM vocab WHERE id = @id').run({ id })
  }
}
