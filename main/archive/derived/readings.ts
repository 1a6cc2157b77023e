import type Database from 'better-sqlite3'
import { statement } from '../../statement'
import { sidecarsOf } from '../accessions/sidecars'
import { sameForSure, withFormerKeys } from '../suggestions/kept-keys'
import { draftOf, dropRowsOfRecord, insertRow, rowsOf, rowsOfRecord, type SuggestionDraft, type SuggestionRow } from '../suggestions/suggestion-rows'
import type { ReadValues } from './shown-field'

/** What was read from a file while others stood in its place; `suggestions` are JSON. */
interface Reading {
  /** Of which file: a picture's description, the newest, where it has one; of a record that had none, its id. */
  readonly file: string
  readonly read: string
  readonly suggestions: string
}

/** The file a record is described by: the first of its newest version; null: it has none. */
export function mainFile(db: Database.Database, record: string): string | null {
  return (
    statement<{ id: string }>(db, `
      SELECT id
      FROM file
      WHERE record = +@record AND trashed = 0 AND superseded_by IS NULL
      ORDER BY position, id
      LIMIT 1
    `).get({ record })?.id ?? null
  )
}

/**
 * Keeps what a record shows as read, and its suggestions, before another version or another description of its picture takes
 * their place: it is shown again when that one goes.
 */
export function keepReading(db: Database.Database, record: string): void {
  const rows = statement<SuggestionRow>(db, rowsOfRecord).all({ record })
  const read = db.prepare<{ record: string }, { read: string }>('SELECT read FROM record WHERE id = @record').get({ record })?.read
  if (read !== undefined) insertReading(db, readBy(db, mainFile(db, record) ?? record), read, rows)
}

/** Keeps what was read from a file that is one of several versions. */
export function saveReading(db: Database.Database, file: string, read: ReadValues, drafts: readonly SuggestionDraft[]): void {
  const kept = statement<{ suggestions: string }>(db, 'SELECT suggestions FROM reading WHERE file = @file').get({ file })
  const before = kept === undefined ? [] : rowsIn(kept)
  insertReading(db, file, JSON.stringify(read), rowsOf(withFormerKeys(db, drafts, before)))
}

/** What decides how a file reads: of the descriptions beside a picture the newest, with which all are read, or the file itself. */
export function readBy(db: Database.Database, file: string): string {
  const name = statement<{ name: string }>(db, 'SELECT name FROM file WHERE id = @file').get({ file })?.name
  return name === undefined ? file : (sidecarsOf(db, { id: file, name }).map(({ id }) => id).toSorted().at(-1) ?? file)
}

/** What is kept of how a file reads as it stands now, with its description or without; undefined: nothing, it has read so all along. */
export function readingOf(db: Database.Database, file: string): Reading | undefined {
  const kept = statement<Reading>(db, 'SELECT file, read, suggestions FROM reading WHERE file = @file')
  return kept.get({ file: readBy(db, file) }) ?? kept.get({ file })
}

function insertReading(db: Database.Database, file: string, read: string, rows: readonly SuggestionRow[]): void {
  db.prepare('INSERT OR REPLACE INTO reading (file, read, suggestions) VALUES (@file, @read, @suggestions)').run({ file, read, suggestions: JSON.stringify(rows) })
}

/** Shows of each record what was read from its newest version, or while it had no file, where that is kept; called when files have changed. */
export function showNewestReading(db: Database.Database, records: ReadonlySet<string>): void {
  const isKept = statement(db, `
    SELECT 1 FROM file INDEXED BY file_record JOIN reading ON reading.file = file.id WHERE file.record = +@record
    UNION ALL
    SELECT 1 FROM reading WHERE file = +@record
  `)
  const setRead = statement(db, 'UPDATE record SET read = @read WHERE id = @record')
  const dropOthers = statement(db, dropRowsOfRecord)
  // The same file may have been another record's: what it suggests moves with it.
  const drop = statement(db, 'DELETE FROM suggestion WHERE key = @key')
  const insert = statement(db, insertRow)
  for (const record of records) {
    const file = isKept.get({ record }) === undefined ? null : (mainFile(db, record) ?? record)
    const reading = file === null ? undefined : readingOf(db, file)
    if (reading === undefined) continue
    setRead.run({ record, read: reading.read })
    dropOthers.run({ record })
    for (const row of decidedAsBefore(db, record, rowsIn(reading))) {
      drop.run({ key: row.key })
      insert.run({ record, ...row })
    }
  }
}

function rowsIn({ suggestions }: Pick<Reading, 'suggestions'>): readonly SuggestionRow[] {
  return JSON.parse(suggestions)
}

/**
 * What a newer version says as an older one of the record did, under the key that was decided on: nobody decides on the same
 * again with each version. Only while it is shown there, for the older one is shown again when the newer one goes.
 */
function decidedAsBefore(db: Database.Database, record: string, rows: readonly SuggestionRow[]): readonly SuggestionRow[] {
  const older = statement<Pick<Reading, 'suggestions'>>(db, `
    SELECT reading.suggestions
    FROM file INDEXED BY file_record
    JOIN reading ON reading.file = file.id
    WHERE file.record = +@record AND file.trashed = 0 AND file.superseded_by IS NOT NULL
    ORDER BY file.id DESC
  `).all({ record })
  const isDecided = statement(db, 'SELECT 1 FROM decision WHERE suggestion = @key AND trashed = 0')
  const decided = older.flatMap(rowsIn).filter(({ key }) => isDecided.get({ key }) !== undefined)
  return decided.length === 0 ? rows : rowsOf(withFormerKeys(db, rows.map(draftOf), decided, sameForSure))
}
