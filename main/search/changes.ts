import type Database from 'better-sqlite3'
import { statement } from '../statement'

/** Differs after each change of the database, by this connection or another. */
export function changesOf(db: Database.Database): string {
  return `${statement(db, 'SELECT total_changes()').pluck().get()} ${db.pragma('data_version', { simple: true })}`
}
