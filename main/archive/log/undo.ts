import type Database from 'better-sqlite3'
import { ArchiveError } from '../../fault'
import { cameAgain } from '../accessions/known'
import { countMet, touchNames, type NamesState } from '../accessions/outcomes'
import { mainFile } from '../derived/readings'
import { recordsTouched, type Writer } from './commit'
import { changeOf, entityType, fieldValue, type EntityChange, type EntityType } from './entities'
import { valueIn } from './history'
import { beginParts, isUnfinished, type PartEnd, type PartState } from './parts'

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

/** Imports, the author's name and what the program itself has read are not undone step by step. */
const isStep = "label NOT IN ('import', 'author', 'read-kind')"

/** How far undo looks back. */
const depth = 200

/**
 * Reads what undo and redo would touch from the log itself: undo takes back this device's newest action that stands, redo
 * takes back its newest undo with no new action behind it. While an action is being written in parts there is neither.
 */
export function undoState(db: Database.Database, device: string): UndoState {
  if (isUnfinished(db)) return { undo: null, redo: null }
  const rows = db
    .prepare<{ device: string; depth: number }, ActionRow>(`
      SELECT id, label, undoes
      FROM action
      WHERE device = @device AND ${isStep}
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

/** How far taking an action back is: changes later than `before` are done. */
export interface InverseState extends PartState {
  readonly before: string | null
  /** The accession that went or came back with it, whose names are looked through in the end. */
  readonly names?: NamesState
}

export interface InverseTask {
  readonly kind: 'inverse'
  /** The action that is taken back. */
  readonly of: string
}

/** What undo or redo would take back: the action that it undoes, what that is called, and the number of its changes. */
export interface TakingBack {
  readonly which: 'undo' | 'redo'
  readonly of: string
  readonly label: string
  readonly changes: number
}

/**
 * What undo or redo takes back now. `meant`: the action somebody means by it, null where they see none, left out where any will do.
 * Throws `nothing-to-undo`, `undo-overtaken` where that is no longer the one, or `action-unfinished` while one is being written.
 */
export function takingBack(db: Database.Database, device: string, which: 'undo' | 'redo', meant?: string | null): TakingBack {
  if (isUnfinished(db)) throw new ArchiveError('action-unfinished')
  const found = undoState(db, device)[which]
  if (meant !== undefined && meant !== (found?.id ?? null)) throw new ArchiveError('undo-overtaken', newestOf(db, device))
  if (found === null) throw new ArchiveError('nothing-to-undo')
  return { which, of: found.id, label: found.label, changes: inverseTotal(db, { of: found.id }) }
}

/** What was done last: its label, and the title of the record that it was done to, in brackets, where it is one. */
function newestOf(db: Database.Database, device: string): { label: string; where: string } {
  const newest = db.prepare<{ device: string }, { id: string; label: string }>(`SELECT id, label FROM action WHERE device = @device AND ${isStep} ORDER BY clock DESC LIMIT 1`).get({ device })
  if (newest === undefined) return { label: '', where: '' }
  const changes = db.prepare<{ id: string }, { id: string; type: string }>('SELECT entity AS id, type FROM change WHERE action = @id LIMIT 20').all({ id: newest.id })
  const [record, ...others] = recordsTouched(db, changes.map(({ id, type }) => ({ id, type: entityType(type), fields: {} })))
  const title = record === undefined || others.length > 0 ? null : db.prepare<{ record: string }, string | null>('SELECT shown_title FROM record WHERE id = @record').pluck().get({ record })
  return { label: newest.label, where: title == null ? '' : ` (${title})` }
}

/** How many changes are taken back, what an accession only met counted as well. */
export function inverseTotal(db: Database.Database, { of }: Pick<InverseTask, 'of'>): number {
  const accessions = db.prepare<[string], string>("SELECT DISTINCT entity FROM change WHERE action = ? AND type = 'accession'").pluck().all(of)
  return accessions.reduce((sum, accession) => sum + countMet(db, accession), changesOf(db, of))
}

function changesOf(db: Database.Database, of: string): number {
  return db.prepare<[string], number>('SELECT count(*) FROM change WHERE action = ?').pluck().get(of) ?? 0
}

/** Takes an action back in one transaction. Gives its label. */
export function takeBack({ db, commit, author }: Writer, { which, of, label }: TakingBack): string {
  commit({ author, label: which, undoes: of, changes: inverse(db, of, { before: null, done: 0 }, () => false) })
  return label
}

/** Begins to take back an action too large for one transaction. Gives the action that does, to be written by `inverse`. */
export function beginTakingBack({ commit, author }: Pick<Writer, 'commit' | 'author'>, { which, of }: TakingBack): string {
  const task: InverseTask = { kind: 'inverse', of }
  const state: InverseState = { before: null, done: 0 }
  return beginParts(commit, { author, label: which, undoes: of, changes: [] }, task, state)
}

/**
 * The changes that bring back what stood before an action, its last change first. Nothing is ever deleted: what the action
 * made goes to the trash. Fields that somebody has changed since keep their newer value. Of an accession that was taken away,
 * what has been imported again since stays in the trash: two imports of one file are one record.
 */
export function* inverse(db: Database.Database, of: string, state: InverseState, isEnough: () => boolean): Generator<EntityChange, PartEnd<InverseState>> {
  // Read one by one: each is written before the next, which may be an earlier one of the same field.
  const next = db.prepare<{ of: string; before: string }, { clock: string; entity: string; type: string; fields: string; replaces: string; origin: string }>(`
    SELECT change.clock, change.entity, change.type, change.fields, change.replaces, entity.origin
    FROM change INDEXED BY change_action
    JOIN entity ON entity.id = change.entity
    WHERE change.action = @of AND change.clock < @before
    ORDER BY change.clock DESC
    LIMIT 1
  `)
  const isThereAgain = takesAccession(db, of) ? thereAgain(db, of) : null
  let { before, done, names } = state
  for (let change = next.get({ of, before: before ?? last }); change !== undefined; change = next.get({ of, before })) {
    const type = entityType(change.type)
    if (change.clock === change.origin) yield changeOf(type, change.entity, { trashed: true })
    else if (isThereAgain?.(type, change) !== true) yield* earlier(db, type, change)
    if (type === 'accession') names = { accession: change.entity, after: -1 }
    before = change.clock
    done += 1
    if (isEnough()) return { state: { before, done, ...(names && { names }) }, ended: false }
  }
  for (let left: NamesState | null = names ?? null; left !== null; ) {
    left = yield* touchNames(db, left, isEnough)
    if (left !== null && isEnough()) return { state: { before, done, names: left }, ended: false }
  }
  return { state: { before, done }, ended: true }
}

/** Later than any clock reading. */
const last = '~'

/** A change as the log has it: fields and the changes they replace as JSON. */
interface LoggedChange {
  readonly entity: string
  readonly fields: string
  readonly replaces: string
}

/** Whether an action has taken an accession away: a recall, or the undo of a new version. */
function takesAccession(db: Database.Database, action: string): boolean {
  return (
    db
      .prepare(`
        SELECT 1
        FROM action
        LEFT JOIN action AS undone ON undone.id = action.undoes
        WHERE action.id = @action AND (action.label = 'trash-accession' OR (action.label = 'undo' AND undone.label = 'new-version'))
      `)
      .get({ action }) !== undefined
  )
}

/** Tells of a change that put something into the trash, or gave an older version its place back, whether the original is there again. */
function thereAgain(db: Database.Database, action: string): (type: EntityType, change: LoggedChange) => boolean {
  const isAgain = cameAgain(db, action)
  const container = db.prepare<[string], string | null>('SELECT part_of FROM record WHERE id = ?').pluck()
  // A picture without a file of its own goes with the page that shows it.
  function isRecordAgain(record: string): boolean {
    const file = mainFile(db, record)
    const within = file === null ? (container.get(record) ?? null) : null
    return file === null ? within !== null && isRecordAgain(within) : isAgain(file)
  }
  return (type, { entity, fields, replaces }) => {
    const set: Record<string, unknown> = JSON.parse(fields)
    if (type === 'record') return set['trashed'] === 1 && isRecordAgain(entity)
    if (type !== 'file') return false
    if (set['trashed'] === 1) return isAgain(entity)
    const newer = 'superseded_by' in set ? valueIn(db, 'superseded_by', JSON.parse(replaces)['superseded_by']?.[0]) : null
    return typeof newer === 'string' && isAgain(newer)
  }
}

/** The change that gives an entity the values it had before a logged one, where it still has those that one gave it. */
function* earlier(db: Database.Database, type: EntityType, { entity, fields, replaces }: LoggedChange): Generator<EntityChange, void> {
  const replaced: Record<string, string[]> = JSON.parse(replaces)
  const row = db.prepare<{ id: string }, Record<string, unknown>>(`SELECT * FROM ${type} WHERE id = @id`).get({ id: entity })
  const set: Record<string, unknown> = JSON.parse(fields)
  const back = Object.entries(set).flatMap(([field, value]) =>
    isSame(fieldValue(type, field, row?.[field]), value) ? [[field, valueIn(db, field, replaced[field]?.[0])]] : [],
  )
  if (back.length > 0) yield changeOf(type, entity, Object.fromEntries(back))
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
