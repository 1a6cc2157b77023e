import type Database from 'better-sqlite3'
import { ArchiveError } from '../fault'
import type { Writer } from './commit'
import { changeOf, type EntityChange, type FieldValue } from './entities'

/**
 * Two events that are one: what hangs on the other becomes this one's, and the other goes to the trash, as one action. What
 * this one says stays, and what only the other one says comes to it; descriptions stand one below the other, and the access
 * is the narrower of the two. Throws `not-found`.
 */
export function mergeEvents({ db, commit, author }: Writer, id: string, other: string): void {
  if (id === other) return
  const [own, its] = [eventOf(db, id), eventOf(db, other)]
  commit({ author, label: 'merge-events', changes: [...linksMoved(db, other, id), ...partsMoved(db, other, id), ...wordsMoved(id, own, its), { type: 'record', id: other, fields: { trashed: true } }] })
}

/** Fields of which one value is enough. */
const fields = ['title', 'date', 'creator', 'type', 'identifier', 'rights', 'language', 'coverage', 'source', 'relation', 'subject', 'caption', 'credit', 'reference', 'received_from'] as const
const accesses = ['public', 'internal', 'restricted']

type EventRow = Readonly<Record<(typeof fields)[number] | 'description', string | null>> & { readonly access: string }

function eventOf(db: Database.Database, id: string): EventRow {
  const row = db.prepare<{ id: string }, EventRow>(`SELECT description, access, ${fields.join(', ')} FROM record WHERE id = @id AND kind = 'event' AND trashed = 0`).get({ id })
  if (row === undefined) throw new ArchiveError('not-found', { record: id })
  return row
}

interface LinkRow {
  readonly id: string
  readonly record: string
  readonly target: string
  readonly role: string
  readonly function: string | null
  readonly organisation: string | null
}

/** Every link of one record to be the other's, but for those that say nothing it does not have. */
function linksMoved(db: Database.Database, from: string, to: string): EntityChange[] {
  const links = db.prepare<{ id: string }, LinkRow>('SELECT id, record, target, role, function, organisation FROM link WHERE (record = @id OR target = @id) AND trashed = 0 ORDER BY id')
  const key = ({ record, target, role, function: office, organisation }: LinkRow): string => JSON.stringify([record, target, role, office, organisation])
  const there = new Set(links.all({ id: to }).map(key))
  return links.all({ id: from }).map((link): EntityChange => {
    const moved = { ...link, record: link.record === from ? to : link.record, target: link.target === from ? to : link.target }
    const isNeeded = moved.record !== moved.target && !there.has(key(moved))
    return { type: 'link', id: link.id, fields: isNeeded ? { record: moved.record, target: moved.target } : { trashed: true } }
  })
}

/** Files, notes and places in collections. */
function partsMoved(db: Database.Database, from: string, to: string): EntityChange[] {
  const idsOf = (sql: string): string[] => db.prepare<{ from: string }, string>(sql).pluck().all({ from })
  const again = new Set(db.prepare<{ from: string; to: string }, string>(`
    SELECT member.id
    FROM collection_member AS member
    JOIN collection_member AS there ON there.collection = member.collection AND there.record = @to AND there.trashed = 0
    WHERE member.record = @from AND member.trashed = 0
  `).pluck().all({ from, to }))
  return [
    ...idsOf('SELECT id FROM file WHERE record = @from AND trashed = 0').map((id): EntityChange => ({ type: 'file', id, fields: { record: to } })),
    ...idsOf('SELECT id FROM note WHERE record = @from AND trashed = 0').map((id): EntityChange => ({ type: 'note', id, fields: { record: to } })),
    ...idsOf('SELECT id FROM collection_member WHERE record = @from AND trashed = 0').map((id): EntityChange => ({ type: 'collection_member', id, fields: again.has(id) ? { trashed: true } : { record: to } })),
  ]
}

function wordsMoved(id: string, own: EventRow, its: EventRow): EntityChange[] {
  const taken = fields.flatMap((field): [string, FieldValue][] => (own[field] === null && its[field] !== null ? [[field, field === 'date' ? JSON.parse(its[field]) : its[field]]] : []))
  const changed: Record<string, FieldValue> = {
    ...Object.fromEntries(taken),
    ...(its.description !== null && own.description?.includes(its.description) !== true && { description: own.description === null ? its.description : `${own.description}\n\n${its.description}` }),
    ...(accesses.indexOf(its.access) > accesses.indexOf(own.access) && { access: its.access }),
  }
  return Object.keys(changed).length === 0 ? [] : [changeOf('record', id, changed)]
}
