import type Database from 'better-sqlite3'
import { valueStatement } from '../../statement'

/** Differs after each change of the database, by this connection or another. */
export function changesOf(db: Database.Database): string {
  return `${valueStatement(db, 'SELECT total_changes()').get()} ${db.pragma('data_version', { simple: true })}`
}
