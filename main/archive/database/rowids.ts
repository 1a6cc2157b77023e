import type Database from 'better-sqlite3'
import { ArchiveError } from '../../fault'
import { statement } from '../../statement'

/** The rowids of records, in the order named; unknown ones are left out. */
export function rowidsOf(db: Database.Database, records: readonly string[]): number[] {
  const rowid = statement<{ rowid: number }>(db, 'SELECT rowid FROM record WHERE id = @id')
  return records.flatMap((id) => rowid.all({ id }).map((row) => row.rowid))
}

/** The rowid of a record, by which index and timeline know it. Throws `not-found`. */
export function rowidOf(db: Database.Database, record: string): number {
  const [rowid] = rowidsOf(db, [record])
  if (rowid === undefined) throw new ArchiveError('not-found', { record })
  return rowid
}
