import type Database from 'better-sqlite3'
import { statement } from '../statement'
import type { ReadValues } from './details'
import type { SuggestionDraft } from './suggestions'

interface SuggestionRow {
  readonly key: string
  readonly kind: string
  readonly page: number
  readonly ordinal: number
  readonly wording: string
  /** JSON. */
  readonly data: string
}

/** The file a record is described by: the first of its newest version; null: it has none. */
export function mainFile(db: Database.Database, record: string): string | null {
  return (
    statement<{ id: string }>(db, `
      SELECT id
      FROM file
      WHERE record = @record AND trashed = 0 AND superseded_by IS NULL
      ORDER BY position, id
      LIMIT 1
    `).get({ record })?.id ?? null
  )
}

/**
 * Keeps what a record shows as read, and its suggestions, before another version takes their place: it is shown again when
 * that one goes.
 */
export function keepReading(db: Database.Database, record: string): void {
  const rows = db
    .prepare<{ record: string }, SuggestionRow>(`
      SELECT key, kind, page, ordinal, wording, data
      FROM suggestion
      WHERE record = @record AND kind <> 'version'
      ORDER BY ordinal
    `)
    .all({ record })
  const read = db.prepare<{ record: string }, { read: string }>('SELECT read FROM record WHERE id = @record').get({ record })?.read
  if (read !== undefined) insertReading(db, mainFile(db, record) ?? record, read, rows)
}

/** Keeps what was read from a file that is one of several versions. */
export function saveReading(db: Database.Database, file: string, read: ReadValues, drafts: readonly SuggestionDraft[]): void {
  insertReading(db, file, JSON.stringify(read), drafts.map(({ key, kind, page, wording, ...data }, ordinal) => ({ key, kind, page, ordinal, wording, data: JSON.stringify(data) })))
}

/** Whether a file is one of several versions, so that what was read from it is kept by itself. */
export function hasReading(db: Database.Database, file: string): boolean {
  return db.prepare('SELECT 1 FROM reading WHERE file = ?').get(file) !== undefined
}

function insertReading(db: Database.Database, file: string, read: string, rows: readonly SuggestionRow[]): void {
  db.prepare('INSERT OR REPLACE INTO reading (file, read, suggestions) VALUES (@file, @read, @suggestions)').run({ file, read, suggestions: JSON.stringify(rows) })
}

/** Shows of each record what was read from its newest version, where that is kept; called when files have changed. */
export function showNewestReading(db: Database.Database, records: ReadonlySet<string>): void {
  const readingOf = statement<{ read: string; suggestions: string }>(db, 'SELECT read, suggestions FROM reading WHERE file = @file')
  const setRead = statement(db, 'UPDATE record SET read = @read WHERE id = @record')
  const dropOthers = statement(db, "DELETE FROM suggestion WHERE record = @record AND kind <> 'version'")
  // The same file may have been another record's: what it suggests moves with it.
  const drop = statement(db, 'DELETE FROM suggestion WHERE key = @key')
  const insert = statement(db, `
    INSERT INTO suggestion (key, record, kind, page, ordinal, wording, data)
    VALUES (@key, @record, @kind, @page, @ordinal, @wording, @data)
  `)
  for (const record of records) {
    const reading = readingOf.get({ file: mainFile(db, record) ?? record })
    if (reading === undefined) continue
    setRead.run({ record, read: reading.read })
    dropOthers.run({ record })
    const rows: readonly SuggestionRow[] = JSON.parse(reading.suggestions)
    for (const row of rows) {
      drop.run({ key: row.key })
      insert.run({ record, ...row })
    }
  }
}
