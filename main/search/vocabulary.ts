import type Database from 'better-sqlite3'
import { partsOf } from './compound'
import { statement } from './statements'
import type { Language, TermStream } from './terms'
import { packNumbers, unpackNumbers } from './word-set'

/** Counts the words of a record's streams in; gives them packed, to be counted out by. */
export function countIn(db: Database.Database, streams: readonly TermStream[]): Buffer {
  const stems = { de: new Map<string, string>(), en: new Map<string, string>() }
  for (const { language, words } of streams) {
    for (const { word, stem } of words) stems[language].set(word, stem)
  }
  const ids = (['de', 'en'] as const).flatMap((language) => [...stems[language]].map(([word, stem]) => countWord(db, word, language, stem)))
  return packNumbers(ids.sort((a, b) => a - b))
}

/** Counts words out again; what no record holds any more leaves the vocabulary. */
export function countOut(db: Database.Database, packed: Uint8Array): void {
  const count = statement<{ df: number }>(db, 'UPDATE vocab SET df = df - 1 WHERE id = @id RETURNING df')
  for (const id of unpackNumbers(packed)) {
    if (count.get({ id })?.df !== 0) continue
    statement(db, 'DELETE FROM part WHERE word = @id').run({ id })
    statement(db, 'DELETE FROM infix WHERE rowid = @id').run({ id })
    statement(db, 'DELETE FROM vocab WHERE id = @id').run({ id })
  }
}

function countWord(db: Database.Database, word: string, lang: Language, stem: string): number {
  const row = statement<{ id: number; df: number }>(db, `
    INSERT INTO vocab (word, lang, stem, df)
    VALUES (@word, @lang, @stem, 1)
    ON CONFLICT (word, lang) DO UPDATE SET df = df + 1
    RETURNING id, df
  `).get({ word, lang, stem })
  if (row === undefined) throw new Error(`the vocabulary took no row for ${word}`)
  if (row.df === 1) addWord(db, row.id, word, lang)
  return row.id
}

function addWord(db: Database.Database, id: number, word: string, lang: Language): void {
  statement(db, 'INSERT INTO infix (rowid, word) VALUES (@id, @word)').run({ id, word })
  const parts = lang === 'de' ? partsOf(word) : []
  if (parts.length === 0) return
  for (const part of parts) statement(db, 'INSERT INTO part (part, word) VALUES (@part, @id)').run({ part, id })
  statement(db, 'UPDATE vocab SET split = 1 WHERE id = @id').run({ id })
}
