import type Database from 'better-sqlite3'
import { ArchiveError } from '../../fault'
import { positionsAtEnd } from '../database/order'
import { keepReading } from '../derived/readings'
import { changesTo } from '../log/changes-to'
import type { Writer } from '../log/commit'
import { changeOf, type EntityChange, type FieldValue } from '../log/entities'

/**
 * Two events that are one: what hangs on the other becomes this one's, and the other goes to the trash, as one action. What
 * this one says stays, and what only the other one says comes to it; descriptions stand one below the other, and the access
 * is the narrower of the two. Throws `not-found`.
 */
export function mergeEvents({ db, commit, author }: Writer, id: string, other: string): void {
  if (id === other) return
  const [own, its] = [eventOf(db, id), eventOf(db, other)]
  function* changes(): Generator<EntityChange, void> {
    yield* linksMoved(db, other, id)
    yield* filesMoved(db, other, id)
    yield* partsMoved(db, other, id)
    yield* wordsMoved(own, its)
    yield { type: 'record', id: other, fields: { trashed: true, merged_into: id } }
  }
  commit({ author, label: 'merge-events', changes: changes() })
}

/** Fields of which one value is enough. */
const fields = ['title', 'date', 'creator', 'type', 'identifier', 'rights', 'language', 'coverage', 'source', 'relation', 'subject', 'caption', 'credit', 'reference', 'received_from'] as const
const accesses = ['public', 'internal', 'restricted']

type EventRow = Readonly<Record<(typeof fields)[number] | 'description' | 'merged_into', string | null>> & { readonly id: string; readonly access: string }

function eventOf(db: Database.Database, id: string): EventRow {
  const row = db.prepare<{ id: string }, EventRow>(`SELECT id, description, access, merged_into, ${fields.join(', ')} FROM record WHERE id = @id AND kind = 'event' AND trashed = 0`).get({ id })
  if (row === undefined) throw new ArchiveError('not-found', { record: id })
  return row
}

interface LinkRow {
  readonly id: string
  readonly record: string
  readonly target: string
  readonly target_type: string
  readonly role: string
  readonly ordered: number
  readonly wording: string | null
  readonly function: string | null
  readonly organisation: string | null
}

/**
 * Every link of one record to be the other's, behind those it has; where that says the same already, it is filled up with
 * what only the first one says.
 */
function linksMoved(db: Database.Database, from: string, to: string): EntityChange[] {
  const linksOf = db.prepare<{ id: string }, LinkRow>(`
    SELECT id, record, target, target_type, role, ordered, wording, function, organisation
    FROM link
    WHERE (record = @id OR target = @id) AND trashed = 0
    ORDER BY position, id
  `)
  const own = linksOf.all({ id: to })
  const there = [...own]
  const links = linksOf.all({ id: from })
  const positions = positionsAtEnd(db, 'link', to, links.length)
  return links.flatMap((link, index): EntityChange[] => {
    const gone: EntityChange = { type: 'link', id: link.id, fields: { trashed: true } }
    const end = otherEnd(link, from)
    if (end === to) return [gone]
    const alike = there.filter((other) => otherEnd(other, to) === end)
    const same = alike.find(({ role }) => role === link.role) ?? alike.find((other) => saysAlso(other, link))
    if (same !== undefined) return [...filledUp(db, same, link), gone]
    const moved = link.record === from ? { record: to } : { target: to }
    there.push({ ...link, ...moved })
    return changesTo(db, 'link', link.id, { ...moved, ...(link.record === from && { position: positions[index], ...orderAmong(own, link) }) })
  })
}

/** What a link leads to, seen from one of the records it links. */
function otherEnd({ record, target }: LinkRow, seenFrom: string): string {
  return record === seenFrom ? target : record
}

/** Whether a link that leads to the same says what the other one does, whatever its role; a venue says more than that a place is mentioned. */
function saysAlso(link: LinkRow, other: LinkRow): boolean {
  return link.target_type === 'record' || other.role === 'mentions' || (link.role === 'mentions' && link.target_type === 'place')
}

function filledUp(db: Database.Database, link: LinkRow, other: LinkRow): EntityChange[] {
  const role = link.role === 'mentions' && link.target_type === 'place' ? other.role : link.role
  return changesTo(db, 'link', link.id, { role, wording: link.wording ?? other.wording, function: link.function ?? other.function, organisation: link.organisation ?? other.organisation })
}

/** Those who come to others of their role are in an order where the others are, and no caption counts them there; those who come to none stay as they are. */
function orderAmong(there: readonly LinkRow[], { target_type, role }: LinkRow): { ordered?: boolean; from_left?: null } {
  const others = there.filter((other) => other.target_type === target_type && other.role === role)
  return target_type !== 'agent' || others.length === 0 ? {} : { ordered: others.every(({ ordered }) => ordered === 1), from_left: null }
}

/** Files come behind those that are there: where there is none, what the first of them says shows from now on. */
function filesMoved(db: Database.Database, from: string, to: string): EntityChange[] {
  const files = db.prepare<{ from: string }, string>('SELECT id FROM file WHERE record = @from AND trashed = 0 ORDER BY position, id').pluck().all({ from })
  if (files.length === 0) return []
  for (const record of [to, from]) keepReading(db, record)
  const positions = positionsAtEnd(db, 'file', to, files.length)
  return files.map((id, index): EntityChange => ({ type: 'file', id, fields: { record: to, position: positions[index] ?? null } }))
}

/** Notes and places in collections. */
function partsMoved(db: Database.Database, from: string, to: string): EntityChange[] {
  const idsOf = (sql: string): string[] => db.prepare<{ from: string }, string>(sql).pluck().all({ from })
  const again = new Set(db.prepare<{ from: string; to: string }, string>(`
    SELECT member.id
    FROM collection_member AS member
    JOIN collection_member AS there ON there.collection = member.collection AND there.record = @to AND there.trashed = 0
    WHERE member.record = @from AND member.trashed = 0
  `).pluck().all({ from, to }))
  return [
    ...idsOf('SELECT id FROM note WHERE record = @from AND trashed = 0').map((id): EntityChange => ({ type: 'note', id, fields: { record: to } })),
    ...idsOf('SELECT id FROM collection_member WHERE record = @from AND trashed = 0').map((id): EntityChange => ({ type: 'collection_member', id, fields: again.has(id) ? { trashed: true } : { record: to } })),
  ]
}

function wordsMoved(own: EventRow, its: EventRow): EntityChange[] {
  const taken = fields.flatMap((field): [string, FieldValue][] => (own[field] === null && its[field] !== null ? [[field, field === 'date' ? JSON.parse(its[field]) : its[field]]] : []))
  const changed: Record<string, FieldValue> = {
    ...Object.fromEntries(taken),
    ...(its.description !== null && own.description?.includes(its.description) !== true && { description: own.description === null ? its.description : `${own.description}\n\n${its.description}` }),
    // One that was restored may take the other one in, the other way round.
    ...(own.merged_into === its.id && { merged_into: null }),
    ...(accesses.indexOf(its.access) > accesses.indexOf(own.access) && { access: its.access }),
  }
  return Object.keys(changed).length === 0 ? [] : [changeOf('record', own.id, changed)]
}
