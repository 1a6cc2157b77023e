import type Database from 'better-sqlite3'
import { generateKeyBetween } from 'fractional-indexing'
import { newId } from '../../new-id'
import { statement } from '../../statement'
import type { Writer } from '../log/commit'
import type { EntityChange } from '../log/entities'
import { beginParts, type PartEnd, type PartState } from '../log/parts'

/** Puts records into a collection, or takes them out of it. */
export interface CollectTask {
  readonly kind: 'collect'
  readonly collection: string
  /** Of the records, in their order. */
  readonly rowids: readonly number[]
  readonly how: 'in' | 'out'
}

/** `done`: records looked at; `moved`: those that were put in or taken out. */
export interface CollectState extends PartState {
  readonly moved: number
}

const labels = { in: 'collect', out: 'take-out' } as const

/** Writes it as one action in one transaction, after `before`, where anything changes. Gives how many records it was. */
export function collect({ db, commit, author }: Writer, task: CollectTask, before: readonly EntityChange[] = []): number {
  let moved = 0
  function* changes(): Generator<EntityChange, void> {
    yield* before
    moved = (yield* collectPart(db, task, { done: 0, moved: 0 }, () => false)).state.moved
  }
  if (before.length > 0 || changesAny(db, task)) commit({ author, label: labels[task.how], changes: changes() })
  return moved
}

/** Begins one of more records than one transaction takes, still as one action. Gives it, to be written by `collectPart`. */
export function beginCollecting({ commit, author }: Writer, task: CollectTask, before: readonly EntityChange[] = []): string {
  const state: CollectState = { done: 0, moved: 0 }
  return beginParts(commit, { author, label: labels[task.how], changes: before }, task, state)
}

function changesAny(db: Database.Database, task: CollectTask): boolean {
  return collectPart(db, task, { done: 0, moved: 0 }, () => false).next().done !== true
}

/** One part of it. A record that is in the collection stays where it stands; one that is in the trash is passed over. */
export function* collectPart(db: Database.Database, { collection, rowids, how }: CollectTask, state: CollectState, isEnough: () => boolean): Generator<EntityChange, PartEnd<CollectState>> {
  const recordOf = statement<{ id: string }>(db, 'SELECT id FROM record WHERE rowid = @rowid AND trashed = 0')
  const membersOf = statement<{ id: string }>(db, 'SELECT id FROM collection_member WHERE collection = @collection AND record = @record AND trashed = 0 ORDER BY id')
  let position = lastPosition(db, collection)
  let { done, moved } = state
  while (done < rowids.length) {
    const record = recordOf.get({ rowid: rowids[done] })?.id
    done += 1
    const members = record === undefined ? [] : membersOf.all({ collection, record })
    if (record !== undefined && how === 'in' && members.length === 0) {
      position = generateKeyBetween(position, null)
      yield { type: 'collection_member', id: newId(), fields: { collection, record, position } }
      moved += 1
    }
    if (how === 'out' && members.length > 0) {
      for (const { id } of members) yield { type: 'collection_member', id, fields: { trashed: true } }
      moved += 1
    }
    if (isEnough()) break
  }
  return { state: { done, moved }, ended: done === rowids.length }
}

function lastPosition(db: Database.Database, collection: string): string | null {
  return statement<{ position: string | null }>(db, 'SELECT max(position) AS position FROM collection_member WHERE collection = @collection').get({ collection })?.position ?? null
}
