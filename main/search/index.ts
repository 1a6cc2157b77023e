import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { termStream } from './language'
import { statement } from '../statement'
import type { Language, TermStream } from './terms'
import { forget, recount } from './vocabulary'

/** What of a record is searched. `bodies` are the term streams of its files, in their order. */
export interface IndexedFields {
  readonly title: string
  readonly caption: string
  readonly bodies: readonly TermStream[]
  readonly language: Language
}

// Stands between files, so that no phrase reaches from one into the next.
const gap = '\u00B7\u00B7'

/** A stem as the index stores it: an English one carries a mark, so that `war` and `die` mean one language's word. */
export function indexTerm(stem: string, language: Language): string {
  return language === 'en' ? `${stem}\u00B7` : stem
}

/** Indexes a record anew, inside the caller's transaction. */
export function indexRecord(db: Database.Database, rowid: number, fields: IndexedFields): void {
  const title = termStream([fields.title], fields.language)
  const caption = termStream([fields.caption], fields.language)
  const before = takeOut(db, rowid)
  const words = recount(db, [title, caption, ...fields.bodies], before ?? new Uint8Array())
  statement(db, 'INSERT INTO search (rowid, title, caption, body) VALUES (@rowid, @title, @caption, @body)').run({
    rowid,
    title: termsOf(title),
    caption: termsOf(caption),
    body: fields.bodies.map(termsOf).join(` ${gap} `),
  })
  statement(db, `
    INSERT INTO indexed (record, language, title, caption, words)
    VALUES (@rowid, @language, @title, @caption, @words)
  `).run({ rowid, language: fields.language, title: fields.title, caption: fields.caption, words })
}

/** Takes a record out of the index, inside the caller's transaction. One that is not in it is left alone. */
export function removeRecord(db: Database.Database, rowid: number): void {
  const before = takeOut(db, rowid)
  if (before !== null) forget(db, before)
}

/** Gives the packed words the record was indexed with, or null. */
function takeOut(db: Database.Database, rowid: number): Uint8Array | null {
  const row = statement<{ words: Buffer }>(db, 'DELETE FROM indexed WHERE record = @rowid RETURNING words').get({ rowid })
  if (row === undefined) return null
  // A second row with this number would leave the terms of the first findable: FTS5 keeps no content to compare with.
  statement(db, 'DELETE FROM search WHERE rowid = @rowid').run({ rowid })
  return row.words
}

/** Empties the index, to be filled anew from the records. */
export function clearIndex(db: Database.Database): void {
  db.exec(`
    INSERT INTO search (search) VALUES ('delete-all');
    INSERT INTO infix (infix) VALUES ('delete-all');
    DELETE FROM part;
    DELETE FROM vocab;
    DELETE FROM indexed;
  `)
}

/** Merges the index into few large pieces, after much was imported. */
export function optimizeIndex(db: Database.Database): void {
  db.exec("INSERT INTO search (search) VALUES ('optimize'); INSERT INTO infix (infix) VALUES ('optimize')")
}

/** SHA-256 of all the index finds by, whatever the order it was made in: equal for a kept index and a rebuilt one. */
export function indexDigest(db: Database.Database): string {
  db.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_term USING fts5vocab (main, search, instance)")
  const digest = createHash('sha256')
  for (const sql of [
    'SELECT word, lang, stem, df, split FROM vocab ORDER BY word, lang, stem',
    'SELECT part.part, vocab.word FROM part JOIN vocab ON vocab.id = part.word ORDER BY part.part, vocab.word, vocab.lang, vocab.stem',
    'SELECT record, language, title, caption FROM indexed ORDER BY record',
    'SELECT term, doc, col, offset FROM temp.search_term',
  ]) {
    for (const row of db.prepare<[], unknown[]>(sql).raw().iterate()) digest.update(`${row.join('\t')}\n`)
  }
  return digest.digest('hex')
}

function termsOf({ language, words, pages, joined }: TermStream): string {
  const terms = words.map(({ stem }) => indexTerm(stem, language))
  const written = [...pages, ...joined].map((page) => Array.from(page, (place) => terms[place] ?? gap).join(' '))
  return written.filter((page) => page !== '').join(' ')
}
