import type Database from 'better-sqlite3'
import { positionsBeforeFirst } from '../database/order'
import { keepReading, mainFile } from '../derived/readings'
import type { EntityChange } from '../log/entities'
import { openedAgain } from '../suggestions/opened-again'

/** A file's change, new or of a file that is there. */
export type FileChange = Extract<EntityChange, { type: 'file' }>

/**
 * The changes that put files to the front of a record as its newest version. Those that stood there stay and can be opened,
 * but the first of the new ones is what is shown, read and searched.
 */
export function* versionChanges(db: Database.Database, record: string, files: readonly FileChange[]): Generator<EntityChange, void> {
  const [newest] = files
  if (newest === undefined) return
  keepReading(db, record)
  const older = db
    .prepare<{ record: string }, { id: string }>('SELECT id FROM file WHERE record = @record AND trashed = 0 AND superseded_by IS NULL ORDER BY position, id')
    .all({ record })
  const positions = positionsBeforeFirst(db, record, files.length)
  for (const [index, { id, fields }] of files.entries()) yield { type: 'file', id, fields: { ...fields, record, position: positions[index] ?? null } }
  for (const { id } of older) yield { type: 'file', id, fields: { superseded_by: newest.id } }
}

/**
 * A record that is a newer version of another: its files become that one's, with what is inside it, and it goes to the trash, where
 * it says so. What had been accepted for it is offered for the other one, which has nothing of it.
 */
export function* mergeVersion(db: Database.Database, record: string, of: string): Generator<EntityChange, void> {
  if (mainFile(db, record) !== null) keepReading(db, record)
  const files = db.prepare<{ record: string }, { id: string }>('SELECT id FROM file WHERE record = @record AND trashed = 0 ORDER BY position, id').all({ record })
  const keys = db.prepare<{ record: string }, string>("SELECT key FROM suggestion WHERE record = @record AND kind <> 'version'").pluck().all({ record })
  const parts = db.prepare<{ record: string }, { id: string }>('SELECT id FROM record INDEXED BY record_part_of WHERE part_of = @record AND trashed = 0').all({ record })
  yield* versionChanges(db, of, files.map(({ id }) => ({ type: 'file', id, fields: {} })))
  for (const { id } of parts) yield { type: 'record', id, fields: { part_of: of } }
  // One that was restored may take the other one in, the other way round.
  const wasTheOther = db.prepare<{ of: string; record: string }>('SELECT 1 FROM record WHERE id = @of AND merged_into = @record').get({ of, record }) !== undefined
  if (wasTheOther) yield { type: 'record', id: of, fields: { merged_into: null } }
  yield { type: 'record', id: record, fields: { trashed: true, merged_into: of } }
  yield* openedAgain(db, keys)
}
