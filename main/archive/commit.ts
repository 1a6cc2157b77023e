import Database from 'better-sqlite3'
import { v7 as uuidv7 } from 'uuid'
import type { words } from '../../preload/wording/de/words'
import { databaseName } from '../archive-layout'
import { ArchiveError } from '../fault'
import { statement } from '../statement'
import type { Clock } from './clock'
import { columnValue, logValue, type EntityChange, type EntityType } from './entities'
import { showNewestReading } from './readings'
import { isOfIndex } from './soundness'

/** What was done, for history and undo: each has its words in `preload/wording`. */
export type ActionLabel = keyof typeof words.actions

/** One thing somebody does: all of it is written, or nothing. */
export interface Action {
  readonly author: string
  readonly label: ActionLabel
  /** May be a generator: each change is written before the next is asked for, and so seen by what makes it. */
  readonly changes: Iterable<EntityChange>
  /** The action this one takes back. */
  readonly undoes?: string
  /** Writes derived rows (extractions, suggestions, outcomes) in the same transaction, before the index is updated. */
  readonly derive?: (db: Database.Database, action: string) => void
}

/** One more transaction of an action too large for one. */
export interface Continuation extends Pick<Action, 'changes' | 'derive'> {
  /** The action's id. */
  readonly continues: string
}

/** Brings index and other derived rows of the records named up to date; called inside the transaction. */
export type Indexer = (db: Database.Database, records: ReadonlySet<string>) => void

export type Commit = (action: Action | Continuation) => string

/** Who enters something, and into what. */
export interface Writer {
  readonly db: Database.Database
  readonly commit: Commit
  readonly author: string
}

/**
 * Makes the one write path: in one transaction it writes the entity rows, appends to the change log and updates the index.
 * Gives the action's id. `onCommit` is told after the transaction stands.
 */
export function createCommit(db: Database.Database, clock: Clock, device: string, indexer: Indexer, onCommit: () => void): Commit {
  const insertAction = db.prepare(`
    INSERT INTO action (id, clock, device, author, label, undoes)
    VALUES (@id, @clock, @device, @author, @label, @undoes)
  `)
  const insertChange = db.prepare(`
    INSERT INTO change (clock, action, entity, type, fields, replaces)
    VALUES (@clock, @action, @entity, @type, @fields, @replaces)
  `)
  const insertEntity = db.prepare('INSERT INTO entity (id, type, origin) VALUES (@id, @type, @origin)')
  const originOf = db.prepare<{ id: string }, { type: string; clock: string; fields: string }>(`
    SELECT entity.type, change.clock, change.fields
    FROM entity
    JOIN change ON change.clock = entity.origin
    WHERE entity.id = @id
  `)
  // Why the plus: `statement.ts`.
  const headsOf = db.prepare<{ entity: string; field: string }, { change: string }>(
    'SELECT change FROM head WHERE entity = +@entity AND field = +@field ORDER BY change',
  )
  const dropHeads = db.prepare('DELETE FROM head WHERE entity = @entity AND field = @field')
  const insertHead = db.prepare('INSERT INTO head (entity, field, change) VALUES (@entity, @field, @change)')

  function apply(action: string, change: EntityChange): void {
    const fields = Object.fromEntries(
      Object.entries(change.fields).flatMap(([field, value]) => (value === undefined ? [] : [[field, logValue(change.type, field, value)]])),
    )
    const names = Object.keys(fields)
    const reading = clock.next()
    const origin = originOf.get({ id: change.id })
    if (origin !== undefined && origin.type !== change.type) throw new TypeError(`${change.id} is a ${origin.type}, not a ${change.type}`)
    const replaces: Record<string, string[]> = {}
    if (origin !== undefined) {
      const first: Record<string, unknown> = JSON.parse(origin.fields)
      for (const field of names) {
        const heads = headsOf.all({ entity: change.id, field }).map((head) => head.change)
        const replaced = heads.length === 0 && field in first ? [origin.clock] : heads
        if (replaced.length > 0) replaces[field] = replaced
      }
    }
    insertChange.run({ clock: reading, action, entity: change.id, type: change.type, fields: JSON.stringify(fields), replaces: JSON.stringify(replaces) })
    if (origin === undefined) {
      insertEntity.run({ id: change.id, type: change.type, origin: reading })
    } else {
      for (const field of names) {
        dropHeads.run({ entity: change.id, field })
        insertHead.run({ entity: change.id, field, change: reading })
      }
    }
    writeRow(db, change.type, change.id, fields, origin === undefined)
  }

  function begin({ author, label, undoes }: Action): string {
    const id = uuidv7()
    insertAction.run({ id, clock: clock.next(), device, author, label, undoes: undoes ?? null })
    return id
  }

  const recordOfFile = db.prepare<{ id: string }, { record: string }>('SELECT record FROM file WHERE id = @id')

  const transaction = db.transaction((action: Action | Continuation): string => {
    const id = 'continues' in action ? action.continues : begin(action)
    const changes: EntityChange[] = []
    const withFiles = new Set<string>()
    for (const change of action.changes) {
      // The record a file is taken from changes as well as the one it goes to.
      if (change.type === 'file') for (const { record } of recordOfFile.all({ id: change.id })) withFiles.add(record)
      apply(id, change)
      if (change.type === 'file') for (const { record } of recordOfFile.all({ id: change.id })) withFiles.add(record)
      changes.push(change)
    }
    action.derive?.(db, id)
    showNewestReading(db, withFiles)
    indexer(db, new Set([...recordsTouched(db, changes), ...withFiles]))
    return id
  })

  return (action) => {
    const id = runOrExplain(db, () => transaction.immediate(action))
    onCommit()
    return id
  }
}

/** Changes derived rows only: nothing is logged, the index of the records named is brought up to date. */
export type Derive = (records: ReadonlySet<string>, write: (db: Database.Database) => void) => void

/** Makes the way to write what was read anew from originals. `onCommit` is told after it stands. */
export function createDerive(db: Database.Database, indexer: Indexer, onCommit: () => void): Derive {
  const transaction = db.transaction((records: ReadonlySet<string>, write: (db: Database.Database) => void) => {
    write(db)
    indexer(db, records)
  })
  return (records, write) => {
    runOrExplain(db, () => transaction.immediate(records, write))
    onCommit()
  }
}

function runOrExplain<Result>(db: Database.Database, run: () => Result): Result {
  try {
    return run()
  } catch (cause) {
    if (cause instanceof Database.SqliteError && cause.code === 'SQLITE_FULL') throw new ArchiveError('disk-full', { path: databaseName }, { cause })
    if (isOfIndex(cause, db)) throw new ArchiveError('index-damaged', {}, { cause })
    throw cause
  }
}

/** Writes the fields into the entity's own row. Names come from `entityTypes` only, values are bound. */
function writeRow(db: Database.Database, type: EntityType, id: string, fields: Readonly<Record<string, unknown>>, isNew: boolean): void {
  const names = Object.keys(fields)
  if (!isNew && names.length === 0) return
  const sql = isNew
    ? `INSERT INTO ${type} (${['id', ...names].join(', ')}) VALUES (${['id', ...names].map((name) => `@${name}`).join(', ')})`
    : `UPDATE ${type} SET ${names.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @id`
  statement(db, sql).run({ id, ...Object.fromEntries(names.map((name) => [name, columnValue(type, name, fields[name])])) })
}

/** The records whose index, place on the timeline or shown names these changes may alter, once they are written. */
export function recordsTouched(db: Database.Database, changes: readonly EntityChange[]): Set<string> {
  const records = new Set<string>()
  for (const { type, id } of changes) {
    const owner = owners[type]
    if (type === 'record') records.add(id)
    else if (owner !== undefined) for (const row of statement<{ record: string }>(db, owner).all({ id })) records.add(row.record)
  }
  return records
}

const linked = 'SELECT DISTINCT record FROM link WHERE target = @id AND trashed = 0'
const owners: Partial<Record<EntityType, string>> = {
  file: 'SELECT record FROM file WHERE id = @id',
  link: 'SELECT record FROM link WHERE id = @id',
  note: 'SELECT record FROM note WHERE id = @id',
  decision: 'SELECT record FROM decision WHERE id = @id',
  agent: linked,
  place: linked,
  measure: linked,
  topic: linked,
}
