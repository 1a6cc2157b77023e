import type Database from 'better-sqlite3'
import { ArchiveError } from '../../fault'

/** Makes sure that there is a record to put something on, in the trash or not: a restored backup may not have it. Throws `not-found`. */
export function checkRecord(db: Database.Database, record: string): void {
  if (db.prepare<{ record: string }>('SELECT 1 FROM record WHERE id = @record').get({ record }) === undefined) throw new ArchiveError('not-found', { record })
}
