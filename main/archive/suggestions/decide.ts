import type Database from 'better-sqlite3'
import type { Suggestion } from '../../../preload/contract'
import { ArchiveError } from '../../fault'
import { newId } from '../../new-id'
import { factOf } from '../authorities/facts'
import type { Writer } from '../log/commit'
import type { EntityChange } from '../log/entities'
import { beginParts, type PartEnd, type PartState } from '../log/parts'
import { openSuggestion } from './suggestions'

/** What somebody decides on a suggestion. */
export type Decision = 'accepted' | 'dismissed'

/**
 * Takes suggestions over as facts, as one action; suggested events as the one `event`, where that is told, or `together`: as
 * one, in the words of the first. Gives how many; those decided meanwhile in another window are passed over. Throws `not-found`.
 */
export function acceptSuggestions(writer: Writer, keys: readonly string[], event: string | null = null, together = false): number {
  checkEvent(writer.db, event)
  return decide(writer, keys, 'accepted', event, together)
}

function checkEvent(db: Database.Database, event: string | null): void {
  if (event !== null && db.prepare<{ event: string }>("SELECT 1 FROM record WHERE id = @event AND kind = 'event' AND trashed = 0").get({ event }) === undefined) throw new ArchiveError('not-found', { record: event })
}

/** Puts suggestions aside for good, as one action; undo brings them back. */
export function dismissSuggestions(writer: Writer, keys: readonly string[]): number {
  return decide(writer, keys, 'dismissed', null)
}

function decide({ db, commit, author }: Writer, keys: readonly string[], outcome: Decision, event: string | null, together = false): number {
  const open = keys.filter((key) => openSuggestion(db, key) !== null)
  if (open.length === 0) return 0
  let taken = 0
  function* changes(): Generator<EntityChange, void> {
    taken = (yield* decideKeys(db, { keys: open, outcome, event, together }, { done: 0, taken: 0 }, () => false)).state.taken
  }
  commit({ author, label: labels[outcome], changes: changes() })
  return taken
}

const labels = { accepted: 'accept-suggestion', dismissed: 'dismiss-suggestion' } as const

/** `done`: keys looked at. */
export interface DecideState extends PartState {
  readonly taken: number
  /** What the events taken so far are, where they are taken together. */
  readonly event?: string
}

export interface DecideTask {
  readonly kind: 'decide'
  readonly keys: readonly string[]
  readonly outcome: Decision
  /** What suggested events are, where that is told. */
  readonly event?: string | null
  /** Whether suggested events are one. */
  readonly together?: boolean
}

/**
 * Begins to decide on more suggestions than one transaction takes, still as one action. Gives it, to be written by
 * `decideKeys`. Throws `not-found`.
 */
export function beginDeciding({ db, commit, author }: Writer, task: DecideTask): string {
  checkEvent(db, task.event ?? null)
  const state: DecideState = { done: 0, taken: 0 }
  return beginParts(commit, { author, label: labels[task.outcome], changes: [] }, task, state)
}

/** One part of deciding on suggestions one by one. */
export function* decideKeys(db: Database.Database, { keys, outcome, event = null, together = false }: Pick<DecideTask, 'keys' | 'outcome' | 'event' | 'together'>, state: DecideState, isEnough: () => boolean): Generator<EntityChange, PartEnd<DecideState>> {
  let { done, taken, event: one } = state
  for (const key of keys.slice(done)) {
    // Asked for one by one: taking a new version moves what else its record suggests.
    const suggestion = openSuggestion(db, key)
    if (suggestion !== null) {
      const result = yield* decideOne(db, suggestion, outcome, event ?? one ?? null)
      if (together && suggestion.kind === 'event') one ??= result ?? undefined
      taken += 1
    }
    done += 1
    if (isEnough()) break
  }
  return { state: { done, taken, ...(one !== undefined && { event: one }) }, ended: done === keys.length }
}

/** The changes that decide on one suggestion. Gives what it became, or null. */
export function* decideOne(db: Database.Database, suggestion: Suggestion, outcome: Decision, event: string | null = null): Generator<EntityChange, string | null> {
  const result = outcome === 'accepted' ? yield* factOf(db, suggestion, event) : null
  const { key, record } = suggestion
  yield { type: 'decision', id: newId(), fields: { suggestion: key, record, outcome, result } }
  return result
}
