import type Database from 'better-sqlite3'
import { eitherLanguage } from '../../either-language'
import { statement } from '../../statement'
import type { Language } from '../language/terms'

/** A file whose text is searched, with what its text is written in and how many pages it has. */
export interface FileRead {
  readonly hash: string
  readonly language: Language
  readonly pages: number
}

/** The files of a record that have a text, of its newest version, in their order. */
export function filesRead(db: Database.Database, rowid: number): FileRead[] {
  return statement<{ hash: string; language: string | null; pages: number }>(db, `
    SELECT file.hash, extraction.language, extraction.pages
    FROM record
      JOIN file ON file.record = record.id
      JOIN extraction ON extraction.hash = file.hash
    WHERE record.rowid = @rowid AND file.trashed = 0 AND file.superseded_by IS NULL AND extraction.pages > 0
    ORDER BY file.position, file.id
  `).all({ rowid }).map(({ language, ...file }) => ({ ...file, language: eitherLanguage(language) }))
}
