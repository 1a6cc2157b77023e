import type Database from 'better-sqlite3'
import { generateNKeysBetween } from 'fractional-indexing'
import type { MoveTo } from '../../../preload/contract'
import { ArchiveError } from '../../fault'
import { statement } from '../../statement'
import type { Writer } from '../log/commit'
import type { EntityChange } from '../log/entities'

interface Member {
  readonly id: string
  readonly record: string
  readonly position: string
}

/** Moves records of a collection, in the order named, as one action. At either end a step changes nothing. Throws `not-found`. */
export function moveInCollection({ db, commit, author }: Writer, collection: string, records: readonly string[], to: MoveTo): void {
  const moved = records.map((record) => memberOf(db, collection, record))
  const beside = to.how === 'step' ? neighbour(db, collection, moved, to.by) : memberOf(db, collection, to.record)
  if (beside === null || moved.some(({ id }) => id === beside.id)) return
  const isBefore = to.how === 'before' || (to.how === 'step' && to.by === -1)
  const other = nextPosition(db, collection, beside.position, isBefore ? -1 : 1)
  const keys = isBefore ? generateNKeysBetween(other, beside.position, moved.length) : generateNKeysBetween(beside.position, other, moved.length)
  const changes = moved.map(({ id }, index): EntityChange => ({ type: 'collection_member', id, fields: { position: keys[index] ?? beside.position } }))
  commit({ author, label: 'order-collection', changes })
}

function memberOf(db: Database.Database, collection: string, record: string): Member {
  const member = statement<Member>(db, `
    SELECT id, record, position
    FROM collection_member
    WHERE collection = @collection AND record = @record AND trashed = 0
    ORDER BY position, id
    LIMIT 1
  `).get({ collection, record })
  if (member === undefined) throw new ArchiveError('not-found', { collection, record })
  return member
}

/** The member shown next before the first, or after the last, of those moved. */
function neighbour(db: Database.Database, collection: string, moved: readonly Member[], by: -1 | 1): Member | null {
  const ordered = moved.toSorted((a, b) => (a.position < b.position ? -1 : 1))
  const from = by === -1 ? ordered[0] : ordered.at(-1)
  if (from === undefined) return null
  const found = statement<Member>(db, `
    SELECT member.id, member.record, member.position
    FROM collection_member AS member
    JOIN record ON record.id = member.record AND record.trashed = 0
    WHERE member.collection = @collection AND member.trashed = 0
      AND (member.position, member.id) ${by === -1 ? '<' : '>'} (@position, @id)
    ORDER BY member.position ${by === -1 ? 'DESC' : 'ASC'}, member.id ${by === -1 ? 'DESC' : 'ASC'}
    LIMIT 1
  `).get({ collection, position: from.position, id: from.id })
  return found ?? null
}

/** The nearest other position on one side of it: two members may have one and the same. */
function nextPosition(db: Database.Database, collection: string, position: string, by: -1 | 1): string | null {
  const sql =
    by === -1
      ? 'SELECT max(position) AS position FROM collection_member WHERE collection = @collection AND position < @position'
      : 'SELECT min(position) AS position FROM collection_member WHERE collection = @collection AND position > @position'
  return statement<{ position: string | null }>(db, sql).get({ collection, position })?.position ?? null
}
