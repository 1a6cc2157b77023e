import Database from 'better-sqlite3'
import { saveDerived } from '../../main/archive/derived/derived'
import { updateIndex } from '../../main/search/index/index'
import { termStream, type Language } from '../../main/search/language/term-stream'
import { search, type SearchRequest } from '../../main/search/search'
import { newDatabase } from '../archive/new-database'

export interface TestRecord {
  readonly title?: string
  readonly caption?: string
  readonly pages?: readonly string[]
  readonly language?: Language
  readonly kind?: 'document' | 'photo' | 'minutes' | 'event'
  readonly mediaType?: string
  readonly date?: { readonly earliest: string | null; readonly latest: string | null }
}

/** A database with all migrations, in memory. */
export function emptyDatabase(): Database.Database {
  const db = new Database(newDatabase())
  db.pragma('foreign_keys = ON')
  return db
}

/** The rowids of what a query finds, best first. */
export function rowidsFound(db: Database.Database, query: string, more: Omit<SearchRequest, 'query'> = {}): number[] {
  return search(db, { query, ...more }).hits.map(({ rowid }) => rowid)
}

/** Puts a record with one file into a database and indexes it, as the write path does. Gives its rowid. */
export function addRecord(db: Database.Database, record: TestRecord): number {
  const { title = '', caption = '', pages = [], language = 'de', kind = 'document', mediaType = 'text/plain', date = null } = record
  const number = Number(db.prepare('SELECT count(*) AS n FROM record').pluck().get()) + 1
  const hash = number.toString(16).padStart(64, '0')
  const { lastInsertRowid } = db
    .prepare('INSERT INTO record (id, kind, title, date) VALUES (@id, @kind, @title, @date)')
    .run({ id: `record-${number}`, kind, title, date: date === null ? null : JSON.stringify({ wording: '', edtf: null, ...date }) })
  const terms = termStream(pages, language)
  db.prepare("INSERT INTO file (id, record, hash, name, path, size, position) VALUES (@id, @record, @hash, 'a.txt', 'a.txt', 1, 'a0')")
    .run({ id: `file-${number}`, record: `record-${number}`, hash })
  saveDerived(db, { hash, pipeline: 1, mediaType, fault: null, language, pages, paged: true, html: null, terms, metadata: {}, photo: null, thumbnail: false })
  const rowid = Number(lastInsertRowid)
  db.transaction(() => updateIndex(db, [{ rowid, fields: { title, caption, bodies: [terms], language } }]))()
  return rowid
}
