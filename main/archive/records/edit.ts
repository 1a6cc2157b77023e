import type { DateValue, RecordKind } from '../../../preload/contract'
import { ArchiveError } from '../../fault'
import { newId } from '../../new-id'
import { positionAtEnd } from '../database/order'
import { emptiedDate } from '../derived/shown-field'
import { valuesRead } from '../derived/values-read'
import { changesTo } from '../log/changes-to'
import type { Writer } from '../log/commit'
import { changeOf, type EntityChange, type FieldValue } from '../log/entities'
import { checkRecord } from './check-record'

/**
 * The fields a person may set; the date has been read already. An empty text (a date with an empty wording) empties a field, null
 * takes away what was entered: what was read from the file shows again.
 */
export interface RecordFields {
  readonly kind?: RecordKind | undefined
  readonly date?: DateValue | null | undefined
  readonly [field: string]: FieldValue | undefined
}

/** Enters a new record. Gives its id. Throws `title-missing`. */
export function createRecord({ commit, author }: Writer, kind: RecordKind, fields: RecordFields): string {
  const id = newId()
  commit({ author, label: 'create-record', changes: [changeOf('record', id, { access: 'internal', ...withEmptied(fields, {}), kind })] })
  return id
}

/** Changes fields of a record; those that already have the value are left out. Throws `not-found`, `title-missing`. */
export function editRecord({ db, commit, author }: Writer, id: string, fields: RecordFields): void {
  const changes = changesTo(db, 'record', id, withEmptied(fields, valuesRead(db, id)))
  if (changes.length > 0) commit({ author, label: 'edit-record', changes })
}

/** Takes over what was read from the file as the record's own value. */
export function confirmField(writer: Writer, id: string, field: string): void {
  const value = valuesRead(writer.db, id)[field]
  if (value === undefined || value === null) throw new ArchiveError('not-found', { record: id, field })
  editRecord(writer, id, { [field]: value })
}

/** Moves records to the trash or takes them out again, as one action. Gives how many changed. */
export function setTrashed({ db, commit, author }: Writer, ids: readonly string[], trashed: boolean): number {
  const standing = db.prepare<{ id: string; trashed: number }, { id: string }>('SELECT id FROM record WHERE id = @id AND trashed <> @trashed')
  const changes = ids.flatMap((id): EntityChange[] =>
    standing.get({ id, trashed: trashed ? 1 : 0 }) === undefined ? [] : [{ type: 'record', id, fields: { trashed } }],
  )
  if (changes.length > 0) commit({ author, label: trashed ? 'trash' : 'restore', changes })
  return changes.length
}

/** Adds a remark or open question to a record. Throws `not-found`. */
export function addNote({ db, commit, author }: Writer, record: string, text: string): void {
  checkRecord(db, record)
  commit({ author, label: 'edit-notes', changes: [{ type: 'note', id: newId(), fields: { record, text, state: 'open', position: positionAtEnd(db, 'note', record) } }] })
}

/** Changes what a note says, or marks a question as done or opens it again. Gives the record. Throws `not-found`. */
export function editNote({ db, commit, author }: Writer, note: string, fields: { readonly text: string } | { readonly state: 'open' | 'done' }): string {
  const changes = changesTo(db, 'note', note, { ...fields })
  if (changes.length > 0) commit({ author, label: 'edit-notes', changes })
  return db.prepare<{ note: string }, string>('SELECT record FROM note WHERE id = @note').pluck().get({ note }) ?? ''
}

/** The fields as they are stored: one is emptied only where the file says something, and a record is found by its title. */
function withEmptied(fields: RecordFields, read: Readonly<Record<string, FieldValue>>): Record<string, FieldValue> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]): [string, FieldValue][] => {
      if (value === undefined) return []
      const isRead = read[field] !== undefined && read[field] !== null
      if (field === 'title' && (value === null ? !isRead : isBlank(value))) throw new ArchiveError('title-missing')
      if (!isBlank(value)) return [[field, value]]
      if (!isRead) return [[field, null]]
      return [[field, field === 'date' ? emptiedDate : '']]
    }),
  )
}

function isBlank(value: FieldValue): boolean {
  const text = typeof value === 'object' && value !== null && 'wording' in value ? value.wording : value
  return typeof text === 'string' && text.trim() === ''
}
