import { setImmediate as nextTurn } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import { isClosing } from '../../closing'
import { recordsTouched, type Action, type Commit, type Writer } from './commit'
import type { EntityChange } from './entities'

/** How far an action written in parts is: plain data. `done` counts for its progress. */
export interface PartState {
  readonly done: number
}

/** What one part came to; `ended`: nothing is left to do. */
export interface PartEnd<State extends PartState> {
  readonly state: State
  readonly ended: boolean
}

/** The changes of one part, from where the last one ended until it `isEnough`. */
export type Part<State extends PartState> = (db: Database.Database, state: State, isEnough: () => boolean) => Generator<EntityChange, PartEnd<State>>

/** Who waits for an action in parts. */
export interface PartWatch {
  readonly signal: AbortSignal
  update(progress: { readonly done: number }): void
}

/** Milliseconds the writing of a part aims at: the archive thread answers others between two. */
const aim = 25
/** Where ending the transaction takes as long by itself, a part is larger; this is the most of it. */
const mostAim = 60
/** Records whose text is indexed anew take the most time: so many the first part touches, and any at most. */
const firstSize = 4
const mostSize = 50
/** What follows may be dearer than what went before: parts grow slowly and shrink at once. */
const growth = 1.25

/**
 * Begins an action that is written in parts, with its first changes. Until it has ended, undo waits for it; the next start
 * of the program finds it by `unfinishedActions`. Gives its id.
 */
export function beginParts(commit: Commit, action: Action, task: object, state: PartState): string {
  return commit({
    ...action,
    derive: (db, id) => {
      action.derive?.(db, id)
      db.prepare('INSERT INTO unfinished (action, task, state) VALUES (@id, @task, @state)').run({ id, task: JSON.stringify(task), state: JSON.stringify(state) })
    },
  })
}

/**
 * Writes an action's parts to its end, each a commit short enough not to hold up anybody. Where the signal aborts because
 * the program closes, it stays unfinished; where somebody cancels, it ends with what is written. Gives how far it came.
 */
export async function writeParts<State extends PartState>({ db, commit }: Pick<Writer, 'db' | 'commit'>, action: string, part: Part<State>, { signal, update }: PartWatch): Promise<State> {
  let state = stateOf<State>(db, action)
  let size = firstSize
  for (;;) {
    if (signal.aborted) {
      if (isClosing(signal)) signal.throwIfAborted()
      endParts(commit, action)
      return state
    }
    const { end, wrote, ended } = writePart(db, commit, action, part, state, size)
    state = end.state
    update({ done: state.done })
    if (end.ended) return state
    // What comes after the changes, as the index, takes its time as well. Ending a transaction takes as long for one record as
    // for twenty: on a slow disk there would be but one in each.
    size = Math.max(1, Math.min(mostSize, size * Math.min(growth, Math.min(mostAim, Math.max(aim, ended)) / wrote)))
    await nextTurn()
  }
}

function writePart<State extends PartState>(db: Database.Database, commit: Commit, action: string, part: Part<State>, state: State, size: number): { end: PartEnd<State>; wrote: number; ended: number } {
  const started = performance.now()
  let end: PartEnd<State> = { state, ended: false }
  let wrote = 0
  const touched = new Set<string>()
  function* changes(): Generator<EntityChange, void> {
    const made = part(db, state, () => touched.size >= size || performance.now() - started >= aim)
    for (let next = made.next(); ; next = made.next()) {
      if (next.done === true) {
        end = next.value
        return
      }
      yield next.value
      for (const record of recordsTouched(db, [next.value])) touched.add(record)
    }
  }
  commit({
    continues: action,
    changes: changes(),
    derive: () => {
      if (end.ended) dropUnfinished(db, action)
      else db.prepare('UPDATE unfinished SET state = @state WHERE action = @action').run({ action, state: JSON.stringify(end.state) })
    },
    onWritten: () => (wrote = performance.now() - started),
  })
  return { end, wrote, ended: performance.now() - started - wrote }
}

/** Ends an action with what is written of it. */
export function endParts(commit: Commit, action: string): void {
  commit({ continues: action, changes: [], derive: (db) => dropUnfinished(db, action) })
}

function dropUnfinished(db: Database.Database, action: string): void {
  db.prepare('DELETE FROM unfinished WHERE action = @action').run({ action })
}

function stateOf<State extends PartState>(db: Database.Database, action: string): State {
  const row = db.prepare<{ action: string }, { state: string }>('SELECT state FROM unfinished WHERE action = @action').get({ action })
  if (row === undefined) throw new TypeError(`${action} is not written in parts`)
  return JSON.parse(row.state)
}

/** How much of an action in parts is done. */
export function doneOf(db: Database.Database, action: string): number {
  return stateOf(db, action).done
}

/** Actions that are not wholly written, oldest first, with what they do as whoever began them has put it. */
export function unfinishedActions<Task>(db: Database.Database): { readonly action: string; readonly task: Task }[] {
  return db
    .prepare<[], { action: string; task: string }>('SELECT action, task FROM unfinished ORDER BY action')
    .all()
    .map(({ action, task }) => ({ action, task: JSON.parse(task) }))
}

/** Whether an action is not wholly written yet: what is only half done cannot be taken back. */
export function isUnfinished(db: Database.Database): boolean {
  return db.prepare('SELECT 1 FROM unfinished LIMIT 1').get() !== undefined
}
