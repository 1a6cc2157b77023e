import type Database from 'better-sqlite3'
import { indexTables } from '../../archive/database/soundness'
import { statement } from '../../statement'
import { termsOfLines } from '../language/term-stream'
import type { Language, TermStream } from '../language/terms'
import { mergeAsItComes } from './merge'
import { clearVocabulary, countIfDue, enterWords } from './vocabulary'
import { changingMemory, stampMemory, type Entry } from './vocabulary-memory'

/** What of a record is searched. `bodies` are the term streams of its files, in their order. */
export interface IndexedFields {
  readonly title: string
  readonly caption: string
  readonly bodies: readonly TermStream[]
  readonly language: Language
}

// Stands between files, so that no phrase reaches from one into the next.
const gap = '\u00B7\u00B7'

/** A record to be indexed, or to be taken out of the index (`fields` null). */
export interface IndexEntry {
  readonly rowid: number
  readonly fields: IndexedFields | null
}

/** Brings the index up to date for different records at once, inside the caller's transaction. What is not in it and is to leave it is left alone. */
export function updateIndex(db: Database.Database, entries: readonly IndexEntry[]): void {
  if (entries.length === 0) return
  const memory = changingMemory(db)
  const rows = entries.map(({ rowid, fields }) => ({
    rowid,
    fields,
    streams: fields === null ? [] : [termsOfLines(fields.title, fields.language), termsOfLines(fields.caption, fields.language), ...fields.bodies],
    before: takeOut(db, rowid),
  }))
  // What was not in the index and does not come into it changes nothing.
  const changed = rows.filter(({ fields, before }) => fields !== null || before !== null)
  for (const { rowid } of changed) memory.lengths.forget(rowid)
  const entered = enterWords(db, memory, changed)
  let many = 0
  for (const [place, { rowid, fields, streams }] of changed.entries()) {
    const { entries, words } = entered[place] ?? { entries: [], words: null }
    if (fields === null) continue
    const [title = [], caption = [], ...bodies] = streams.map((stream, at) => termsOf(stream, entries[at] ?? []))
    const [inTitle, inCaption, ...inBodies] = entries
    many += [title, caption, ...bodies].reduce((sum, { length }) => sum + length, 0)
    statement(db, 'INSERT INTO search (rowid, title, caption, body) VALUES (@rowid, @title, @caption, @body)').run({
      rowid,
      title: withParts(title, [inTitle ?? []]),
      caption: withParts(caption, [inCaption ?? []]),
      body: withParts(bodies.flatMap((terms, place) => (place === 0 ? terms : [gap, ...terms])), inBodies),
    })
    statement(db, `
      INSERT INTO indexed (record, language, title, caption, words)
      VALUES (@rowid, @language, @title, @caption, @words)
    `).run({ rowid, language: fields.language, title: fields.title, caption: fields.caption, words })
  }
  mergeAsItComes(db, many)
  countIfDue(db, memory)
  stampMemory(db, memory)
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

/**
 * Puts empty tables in the place of those of the index, inside the caller's transaction. Where pages of the disk are damaged,
 * SQLite can neither empty nor drop a table: it would have to go through its pages to free them.
 */
export function replaceIndexTables(db: Database.Database): void {
  const names = JSON.stringify(indexTables)
  const made = db
    .prepare<{ names: string }, string>(`
      SELECT sql
      FROM sqlite_schema
      WHERE tbl_name IN (SELECT value FROM json_each(@names)) AND sql IS NOT NULL
      ORDER BY type = 'table' DESC, rowid
    `)
    .pluck()
    .all({ names })
  db.unsafeMode(true)
  try {
    db.pragma('writable_schema = ON')
    db.prepare(`
      DELETE FROM sqlite_schema
      WHERE tbl_name IN (SELECT value FROM json_each(@names))
        OR tbl_name IN (SELECT value || part FROM json_each(@names), (SELECT '_data' AS part UNION SELECT '_idx' UNION SELECT '_docsize' UNION SELECT '_config'))
    `).run({ names })
  } finally {
    // Reads the tables there are now.
    db.pragma('writable_schema = RESET')
    db.unsafeMode(false)
  }
  for (const sql of made) db.exec(sql)
  // As it was made at first (0002-search.sql).
  db.exec("INSERT INTO search (search, rank) VALUES ('hashsize', 16777216)")
}

function termsOf({ pages, joined }: TermStream, entries: readonly Entry[]): string[] {
  const terms: string[] = []
  for (const some of [pages, joined]) for (const page of some) for (const place of page) terms.push(entries[place]?.term ?? gap)
  return terms
}

/** Before the terms of a field, so that their places take one byte, what its compounds are made of; once each. */
function withParts(terms: readonly string[], entries: readonly (readonly Entry[])[]): string {
  const parts = new Set<string>()
  for (const each of entries) for (const { parts: some } of each) for (const part of some) parts.add(part)
  return parts.size === 0 ? terms.join(' ') : [...parts, gap, terms.join(' ')].join(' ')
}
