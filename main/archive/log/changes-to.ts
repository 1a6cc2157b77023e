import type Database from 'better-sqlite3'
import { ArchiveError } from '../../fault'
import { changeOf, fieldValue, logValue, type EntityChange, type EntityType, type FieldValue } from './entities'

/** The change that gives an entity these values, of which those it has already are left out; none where it has all. Throws `not-found`. */
export function changesTo(db: Database.Database, type: EntityType, id: string, fields: Readonly<Record<string, FieldValue | undefined>>): EntityChange[] {
  const row = db.prepare<{ id: string }, Record<string, unknown>>(`SELECT * FROM ${type} WHERE id = @id`).get({ id })
  if (row === undefined) throw new ArchiveError('not-found', { [type]: id })
  const changed = Object.entries(fields).flatMap(([field, value]): [string, FieldValue][] => {
    const isThere = value === undefined || JSON.stringify(fieldValue(type, field, row[field])) === JSON.stringify(logValue(type, field, value))
    return isThere ? [] : [[field, value]]
  })
  return changed.length === 0 ? [] : [changeOf(type, id, Object.fromEntries(changed))]
}
