import type Database from 'better-sqlite3'
import { newId } from '../../new-id'
import { statement } from '../../statement'
import type { Writer } from '../log/commit'
import type { EntityChange } from '../log/entities'

/** A German and an English wording that stand for each other. */
export interface Pair {
  readonly de: string
  readonly en: string
}

/** What somebody has said about a pair: entered it, or (`off`) that it is not to be used. `trashed` takes that back. */
export interface StoredPair extends Pair {
  readonly id: string
  readonly off: boolean
  readonly trashed: boolean
}

/** Under what a pair is known, whatever its capitals and blanks. */
export function pairKey({ de, en }: Pair): string {
  return `${plain(de)}=${plain(en)}`
}

/** All that was said about pairs, oldest first. */
export function storedPairs(db: Database.Database): StoredPair[] {
  return statement<{ id: string; de: string; en: string; off: number; trashed: number }>(db, 'SELECT id, de, en, off, trashed FROM equivalent ORDER BY id')
    .all()
    .map((row) => ({ ...row, off: row.off === 1, trashed: row.trashed === 1 }))
}

/** Counts up with each change to `storedPairs`. */
export function pairsRevision(db: Database.Database): number {
  return statement<{ revision: number }>(db, 'SELECT revision FROM equivalent_revision WHERE id = 1').get()?.revision ?? 0
}

/**
 * Switches pairs on or off as one action. `isShipped` tells those that come with the program: off, such a pair is an entry
 * of its own; one that somebody has entered goes to the trash, and comes back out of it. Gives how many changed.
 */
export function setPairs({ db, commit, author }: Writer, pairs: readonly Pair[], on: boolean, isShipped: (pair: Pair) => boolean): number {
  const stored = Map.groupBy(storedPairs(db), pairKey)
  const wanted = new Map(pairs.map((pair) => [pairKey(pair), pair]))
  const changes = [...wanted].map(([key, pair]) => (isShipped(pair) ? shippedChanges : ownChanges)(pair, stored.get(key) ?? [], on))
  if (changes.some((each) => each.length > 0)) commit({ author, label: 'edit-equivalents', changes: changes.flat() })
  return changes.filter((each) => each.length > 0).length
}

function shippedChanges(pair: Pair, stored: readonly StoredPair[], on: boolean): EntityChange[] {
  const said = stored.filter(({ off, trashed }) => off && !trashed)
  if (on) return said.map(({ id }) => change(id, { trashed: true }))
  return said.length > 0 ? [] : [change(newId(), { ...pair, off: true })]
}

function ownChanges(pair: Pair, stored: readonly StoredPair[], on: boolean): EntityChange[] {
  const own = stored.filter(({ off }) => !off)
  const standing = own.filter(({ trashed }) => !trashed)
  if (!on) return standing.map(({ id }) => change(id, { trashed: true }))
  if (standing.length > 0) return []
  const last = own.at(-1)
  return [last === undefined ? change(newId(), { ...pair, off: false }) : change(last.id, { trashed: false })]
}

function change(id: string, fields: Extract<EntityChange, { type: 'equivalent' }>['fields']): EntityChange {
  return { type: 'equivalent', id, fields }
}

function plain(wording: string): string {
  return wording.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ')
}
