import type Database from 'better-sqlite3'
import { ArchiveError } from '../fault'
import type { Commit } from './commit'
import { changeOf, entityTypes, fieldValue, type EntityChange, type EntityType, type FieldValue } from './entities'

/** The actions undo and redo would touch now: their id and label. */
export interface UndoState {
  readonly undo: { readonly id: string; readonly label: string } | null
  readonly redo: { readonly id: string; readonly label: string } | null
}

interface ActionRow {
  readonly id: string
  readonly label: string
  readonly undoes: string | null
}

/** How far undo looks back. */
const depth = 200

/**
 * Reads what undo and redo would touch from the log itself: undo takes back this device's newest action that stands, redo
 * takes back its newest undo with no new action behind it. Imports and the author's name are not undone step by step.
 */
export function undoState(db: Database.Database, device: string): UndoState {
  const rows = db
    .prepare<{ device: string; depth: number }, ActionRow>(`
      SELECT id, label, undoes
      FROM action
      WHERE device = @device AND label NOT IN ('import', 'author')
      ORDER BY clock DESC
      LIMIT @depth
    `)
    .all({ device, depth })
  const takenBack = new Set<string>()
  let redo: ActionRow | null = null
  for (const row of rows) {
    // An undo that was itself taken back has no effect on what lies behind it.
    if (takenBack.has(row.id)) continue
    if (row.undoes === null) return { undo: { id: row.id, label: row.label }, redo: labelled(db, redo) }
    takenBack.add(row.undoes)
    if (row.label === 'undo') redo ??= row
  }
  return { undo: null, redo: labelled(db, redo) }
}

function labelled(db: Database.Database, undo: ActionRow | null): UndoState['redo'] {
  if (undo === null) return null
  const row = db.prepare<{ id: string | null }, { label: string }>('SELECT label FROM action WHERE id = @id').get({ id: undo.undoes })
  return row === undefined ? null : { id: undo.id, label: row.label }
}

/** Takes back this device's last action. Gives its label; throws `nothing-to-undo`. */
export function undo(db: Database.Database, commit: Commit, device: string, author: string): string {
  const state = undoState(db, device)
  if (state.undo === null) throw new ArchiveError('nothing-to-undo')
  commit({ author, label: 'undo', undoes: state.undo.id, changes: inverse(db, state.undo.id) })
  return state.undo.label
}

/** Takes back this device's last undo. Gives the label of the action that stands again; throws `nothing-to-undo`. */
export function redo(db: Database.Database, commit: Commit, device: string, author: string): string {
  const state = undoState(db, device)
  if (state.redo === null) throw new ArchiveError('nothing-to-undo')
  commit({ author, label: 'redo', undoes: state.redo.id, changes: inverse(db, state.redo.id) })
  return state.redo.label
}

/**
 * The changes that bring back what stood before an action. Nothing is ever deleted: what the action made goes to the
 * trash. Fields that somebody has changed since keep their newer value.
 */
function inverse(db: Database.Database, action: string): EntityChange[] {
  const changes = db
    .prepare<{ action: string }, { clock: string; entity: string; type: string; fields: string; replaces: string; origin: string }>(`
      SELECT change.clock, change.entity, change.type, change.fields, change.replaces, entity.origin
      FROM change
      JOIN entity ON entity.id = change.entity
      WHERE change.action = @action
      ORDER BY change.clock DESC
    `)
    .all({ action })
  return changes.flatMap((change): EntityChange[] => {
    const type = entityType(change.type)
    if (change.clock === change.origin) return [changeOf(type, change.entity, { trashed: true })]
    const replaces: Record<string, string[]> = JSON.parse(change.replaces)
    const row = db.prepare<{ id: string }, Record<string, unknown>>(`SELECT * FROM ${type} WHERE id = @id`).get({ id: change.entity })
    const set: Record<string, unknown> = JSON.parse(change.fields)
    const fields = Object.entries(set).flatMap(([field, value]) =>
      isSame(fieldValue(type, field, row?.[field]), value) ? [[field, earlierValue(db, field, replaces[field]?.[0])]] : [],
    )
    return fields.length === 0 ? [] : [changeOf(type, change.entity, Object.fromEntries(fields))]
  })
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function earlierValue(db: Database.Database, field: string, clock: string | undefined): FieldValue {
  if (clock === undefined) return null
  const row = db.prepare<{ clock: string }, { fields: string }>('SELECT fields FROM change WHERE clock = @clock').get({ clock })
  const fields: Record<string, FieldValue> = row === undefined ? {} : JSON.parse(row.fields)
  return fields[field] ?? null
}

/** The type a log row names, as one of ours. */
export function entityType(name: string): EntityType {
  const found = Object.keys(entityTypes).find((type): type is EntityType => type === name)
  if (found === undefined) throw new TypeError(`unknown entity type ${name}`)
  return found
}
