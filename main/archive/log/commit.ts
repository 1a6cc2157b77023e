import type Database from 'better-sqlite3'
import type { words } from '../../../preload/wording/de/words'
import { databaseName } from '../../archive-layout'
import { ArchiveError } from '../../fault'
import { statement, valueStatement } from '../../statement'
import { isOutOfRoom } from '../../system-code'
import type { Clock } from '../database/clock'
import { isOfIndex } from '../database/soundness'
import { isAway, watchDatabase } from '../database/still-there'
import { showNewestReading } from '../derived/readings'
import { openChangeLog } from './change-log'
import { columnValue, type EntityChange, type EntityType } from './entities'

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
  /** Records that are found by more than before by what `derive` writes. */
  readonly foundBy?: ReadonlySet<string>
}

/** One more transaction of an action too large for one. */
export interface Continuation extends Pick<Action, 'changes' | 'derive' | 'foundBy'> {
  /** The action's id. */
  readonly continues: string
  /** Told when all is written, before the transaction ends. */
  readonly onWritten?: () => void
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
  const log = openChangeLog(db, clock, device)
  const recordWith = (change: EntityChange): string[] => (change.type === 'file' ? recordsOf(db, change) : [])
  const recordLeft = (change: EntityChange): string[] =>
    (change.type === 'link' || change.type === 'note') && change.fields.record !== undefined ? recordsOf(db, change) : []

  const transaction = db.transaction((action: Action | Continuation): string => {
    const id = 'continues' in action ? action.continues : log.begin(action)
    const changes: EntityChange[] = []
    const withFiles = new Set<string>()
    const left = new Set<string>()
    for (const change of action.changes) {
      // The record something is taken from changes as well as the one it goes to.
      for (const record of recordLeft(change)) left.add(record)
      for (const record of recordWith(change)) withFiles.add(record)
      if (change.isDerivedOnly !== true) {
        const { fields, isNew } = log.append(id, change)
        writeRow(db, change.type, change.id, fields, isNew)
      }
      for (const record of recordWith(change)) withFiles.add(record)
      changes.push(change)
    }
    action.derive?.(db, id)
    showNewestReading(db, withFiles)
    indexer(db, new Set([...recordsTouched(db, changes), ...left, ...withFiles, ...(action.foundBy ?? [])]))
    if ('onWritten' in action) action.onWritten?.()
    return id
  })

  const checkThere = watchDatabase(db)
  return (action) => {
    checkThere()
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
  const checkThere = watchDatabase(db)
  return (records, write) => {
    checkThere()
    runOrExplain(db, () => transaction.immediate(records, write))
    onCommit()
  }
}

function runOrExplain<Result>(db: Database.Database, run: () => Result): Result {
  try {
    return run()
  } catch (cause) {
    if (isAway(db)) throw new ArchiveError('archive-missing', {}, { cause })
    if (isOutOfRoom(cause)) throw new ArchiveError('disk-full', { path: databaseName }, { cause })
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
  return new Set(changes.flatMap((change) => recordsOf(db, change)))
}

/** The records an entity is, is on, or is linked with, as it stands now. */
function recordsOf(db: Database.Database, { type, id }: EntityChange): string[] {
  if (type === 'record') return [id]
  const owner = owners[type]
  return owner === undefined ? [] : valueStatement<string>(db, owner).all({ id })
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
