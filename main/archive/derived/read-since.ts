import type Database from 'better-sqlite3'
import { statement } from '../../statement'
import { describedBy } from '../accessions/sidecars'
import { mainFile } from './readings'
import { readableFields, storedDate } from './shown-field'

/** Words for a value of a field; null where there is none, or somebody emptied it. */
function worded(field: string, value: unknown): string | null {
  if (typeof value !== 'string' && (typeof value !== 'object' || value === null)) return null
  const text = field === 'date' ? storedDate(typeof value === 'string' ? value : JSON.stringify(value))?.wording : value
  return typeof text === 'string' && text !== '' ? text : null
}

/**
 * What a record's newest version, or the description beside its picture, says otherwise than was entered before it came, by
 * field. What somebody entered since is meant otherwise than the file says.
 */
export function readSince(db: Database.Database, record: string, own: Readonly<Record<string, unknown>>, read: Readonly<Record<string, unknown>>): Record<string, string> {
  const differing = readableFields.flatMap((field): [string, string][] => {
    const [entered, said] = [worded(field, own[field]), worded(field, read[field])]
    return field === 'language' || entered === null || said === null || entered === said ? [] : [[field, said]]
  })
  if (differing.length === 0) return {}
  const main = mainFile(db, record)
  const came = statement<{ id: string; name: string; origin: string }>(db, `
    SELECT file.id, file.name, entity.origin
    FROM file
    JOIN entity ON entity.id = file.id
    WHERE file.record = @record AND file.trashed = 0 AND file.superseded_by IS NULL
  `)
    .all({ record })
    .flatMap(({ id, name, origin }) => (id === main || describedBy(name) !== null ? [origin] : []))
  const entered = statement<{ change: string | null }>(db, 'SELECT max(change) AS change FROM head WHERE entity = @record AND field = @field')
  return Object.fromEntries(differing.filter(([field]) => {
    const change = entered.get({ record, field })?.change ?? null
    return change !== null && came.some((origin) => origin > change)
  }))
}
