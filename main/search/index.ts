import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { termStream } from './language'
import { statement } from '../statement'
import type { Language, TermStream } from './terms'
import { clearVocabulary, recount } from './vocabulary'

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

/** A record to be indexed, or to be taken out of the index (`fields` null). */
export interface IndexEntry {
  readonly rowid: number
  readonly fields: IndexedFields | null
}

/** Indexes a record anew, inside the caller's transaction. */
export function indexRecord(db: Database.Database, rowid: number, fields: IndexedFields): void {
  updateIndex(db, [{ rowid, fields }])
}

/** Takes a record out of the index, inside the caller's transaction. One that is not in it is left alone. */
export function removeRecord(db: Database.Database, rowid: number): void {
  updateIndex(db, [{ rowid, fields: null }])
}

/** Brings the index up to date for different records at once, inside the caller's transaction. */
export function updateIndex(db: Database.Database, entries: readonly IndexEntry[]): void {
  const rows = entries.map(({ rowid, fields }) => ({
    rowid,
    fields,
    streams: fields === null ? [] : [termStream([fields.title], fields.language), termStream([fields.caption], fields.language), ...fields.bodies],
    before: takeOut(db, rowid),
  }))
  const words = recount(db, rows)
  for (const [place, { rowid, fields, streams: [title, caption, ...bodies] }] of rows.entries()) {
    if (fields === null || title === undefined || caption === undefined) continue
    statement(db, 'INSERT INTO search (rowid, title, caption, body) VALUES (@rowid, @title, @caption, @body)').run({
      rowid,
      title: termsOf(title),
      caption: termsOf(caption),
      body: bodies.map(termsOf).join(` ${gap} `),
    })
    statement(db, `
      INSERT INTO indexed (record, language, title, caption, words)
      VALUES (@rowid, @language, @title, @caption, @words)
    `).run({ rowid, language: fields.language, title: fields.title, caption: fields.caption, words: words[place] })
  }
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
  db.exec("INSERT INTO search (search) VALUES ('delete-all'); DELETE FROM indexed")
  clearVocabulary(db)
}

/** Merges the index into few large pieces, after much was imported. */
export function optimizeIndex(db: Database.Database): void {
  db.exec("INSERT INTO search (search) VALUES ('optimize'); INSERT INTO inside (inside) VALUES ('optimize')")
}

/** SHA-256 of all the index finds by, whatever the order it was made in: equal for a kept index and a rebuilt one. */
export function indexDigest(db: Database.Database): string {
  db.exec(`
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_term USING fts5vocab (main, search, instance);
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.inside_term USING fts5vocab (main, inside, instance);
  `)
  const digest = createHash('sha256')
  for (const sql of [
    'SELECT word, lang, stem, df, split FROM vocab ORDER BY word, lang, stem',
    'SELECT term, word, lang, stem FROM temp.inside_term LEFT JOIN vocab ON vocab.id = doc ORDER BY term, word, lang, stem',
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
