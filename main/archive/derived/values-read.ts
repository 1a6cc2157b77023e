import type Database from 'better-sqlite3'
import { valueStatement } from '../../statement'
import type { FieldValue } from '../log/entities'

/** What was read for a record's fields from its file; nothing for a record that is not there. */
export function valuesRead(db: Database.Database, record: string): Readonly<Record<string, FieldValue>> {
  const read = valueStatement<string>(db, 'SELECT read FROM record WHERE id = @record').get({ record })
  return read === undefined ? {} : JSON.parse(read)
}
