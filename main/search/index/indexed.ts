import type Database from 'better-sqlite3'
import { statement } from '../../statement'
import type { Language } from '../language/terms'

/** What a record was indexed with, but for its files. */
export interface IndexedRecord {
  readonly language: Language
  readonly title: string
  readonly caption: string
}

/** What a record was indexed with; undefined where it is not in the index. */
export function indexedRecord(db: Database.Database, rowid: number): IndexedRecord | undefined {
  return statement<IndexedRecord>(db, 'SELECT language, title, caption FROM indexed WHERE record = @rowid').get({ rowid })
}
