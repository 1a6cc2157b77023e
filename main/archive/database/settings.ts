import type Database from 'better-sqlite3'
import { statement } from '../../statement'

// The table `setting`: what the archive itself, and not anybody in it, has to remember. It is never logged.

/** What is remembered under a name, or null. */
export function settingOf(db: Database.Database, name: string): string | null {
  return statement<{ value: string }>(db, 'SELECT value FROM setting WHERE name = @name').get({ name })?.value ?? null
}

/** Remembers a value under a name, in the place of another. */
export function saveSetting(db: Database.Database, name: string, value: string): void {
  statement(db, 'INSERT OR REPLACE INTO setting (name, value) VALUES (@name, @value)').run({ name, value })
}

/** Forgets what is remembered under a name. */
export function dropSetting(db: Database.Database, name: string): void {
  statement(db, 'DELETE FROM setting WHERE name = @name').run({ name })
}
