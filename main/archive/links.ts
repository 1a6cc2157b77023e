import type Database from 'better-sqlite3'
import { v7 as uuidv7 } from 'uuid'
import type { Language, LinkRole } from '../../preload/contract'
import { ArchiveError } from '../fault'
import { agentNamed, placeNamed } from './authority'
import type { ActionLabel, Writer } from './commit'
import type { EntityChange, FieldValue } from './entities'
import { tidyName } from './names'
import { positionAtEnd, positionsBefore } from './order'

/** A person as entered or read for a record. */
export interface PersonEntry {
  readonly name: string
  readonly title: string | null
  readonly function: string | null
  readonly organisation: string | null
  readonly role: LinkRole
}

/** The changes that put a person on a record, last in the order of that role; whether that order is known is as with the others there. */
export function personChanges(db: Database.Database, record: string, person: PersonEntry, options: { position?: string; ordered?: boolean; fromLeft?: number; wording?: string; kind?: 'person' | 'organisation' } = {}): EntityChange[] {
  const agent = agentNamed(db, person.name, person.title, options.kind)
  return [
    ...agent.changes,
    {
      type: 'link',
      id: uuidv7(),
      fields: {
        record,
        target: agent.id,
        target_type: 'agent',
        role: person.role,
        position: options.position ?? positionAtEnd(db, 'link', record),
        ordered: options.ordered ?? isOrdered(db, record, person.role),
        ...(options.fromLeft !== undefined && { from_left: options.fromLeft }),
        wording: options.wording ?? null,
        function: person.function,
        organisation: person.organisation,
      },
    },
  ]
}

/** Whether the order of those who are on a record in a role is known; of nobody it is where they are to stand from left to right. */
function isOrdered(db: Database.Database, record: string, role: LinkRole): boolean {
  const links = linksInRole(db, record, role)
  return links.length === 0 ? role === 'depicted' : links.every(({ ordered }) => ordered === 1)
}

interface RankedLink {
  readonly id: string
  readonly ordered: number
  /** The place that a caption says. */
  readonly fromLeft: number | null
}

/** The links of people and organisations that are on a record in a role, in their order. */
function linksInRole(db: Database.Database, record: string, role: string): RankedLink[] {
  return db
    .prepare<{ record: string; role: string }, RankedLink>(`
      SELECT id, ordered, from_left AS fromLeft
      FROM link
      WHERE record = @record AND role = @role AND target_type = 'agent' AND trashed = 0
      ORDER BY position, id
    `)
    .all({ record, role })
}

/** The changes that put a place on a record. */
export function placeChanges(db: Database.Database, record: string, name: string, role: LinkRole, language: Language, wording: string | null = null): EntityChange[] {
  const place = placeNamed(db, name, language)
  return [
    ...place.changes,
    { type: 'link', id: uuidv7(), fields: { record, target: place.id, target_type: 'place', role, position: positionAtEnd(db, 'link', record), wording } },
  ]
}

/** Whether something is on a record in that role, or is only to be mentioned and there in any. */
export function isLinked(db: Database.Database, record: string, target: unknown, role: LinkRole): boolean {
  return linkTo(db, record, target, role) !== null
}

/** What the last of these changes links. */
export function targetOf(changes: readonly EntityChange[]): unknown {
  const link = changes.at(-1)
  return link?.type === 'link' ? link.fields.target : null
}

function linkTo(db: Database.Database, record: string, target: unknown, role: LinkRole): string | null {
  const links = db
    .prepare<{ record: string; target: unknown }, { id: string; role: string }>('SELECT id, role FROM link WHERE record = @record AND target = @target AND trashed = 0 ORDER BY position, id')
    .all({ record, target })
  return (links.find((link) => link.role === role) ?? (role === 'mentions' ? links[0] : undefined))?.id ?? null
}

/** Puts a person on a record; where they are on it already, what is told of their work is kept with them. */
export function addPerson({ db, commit, author }: Writer, record: string, person: PersonEntry): void {
  const changes = personChanges(db, record, person)
  const there = linkTo(db, record, targetOf(changes), person.role)
  const told = Object.entries({ function: person.function, organisation: person.organisation }).filter(([, value]) => value !== null)
  if (there === null) commit({ author, label: 'edit-people', changes })
  else if (told.length > 0) commit({ author, label: 'edit-people', changes: [{ type: 'link', id: there, fields: Object.fromEntries(told) }] })
}

/** Corrects a person on a record: another name is another agent, the rest stays on the link. Gives the record. */
export function editPerson({ db, commit, author }: Writer, link: string, person: PersonEntry): string {
  const { record, target, role } = linkRow(db, link)
  const agent = agentNamed(db, person.name, person.title)
  const fields: Record<string, FieldValue> = { target: agent.id, role: person.role, function: person.function, organisation: person.organisation, ...(person.role !== role && { ordered: isOrdered(db, record, person.role) }) }
  // The same name in other capitals is the same agent, written as it is now.
  const named: EntityChange[] = agent.id === target ? [{ type: 'agent', id: target, fields: { name: tidyName(person.name), title: person.title } }] : []
  commit({ author, label: 'edit-people', changes: [...agent.changes, ...named, { type: 'link', id: link, fields }] })
  return record
}

/** Moves a person before another of the same role, or to the end: whoever says that says the order of all of them as it is seen. Gives the record. */
export function movePerson({ db, commit, author }: Writer, link: string, before: string | null): string {
  const { record, role } = linkRow(db, link)
  const positions = positionsBefore(db, { id: link, record, role }, before)
  const fields = new Map<string, Extract<EntityChange, { type: 'link' }>['fields']>([...positions].map(([id, position]) => [id, { position }]))
  for (const { id, ordered, fromLeft } of linksInRole(db, record, role)) {
    if (ordered === 0 || fromLeft !== null) fields.set(id, { ...fields.get(id), ...(ordered === 0 && { ordered: true }), ...(fromLeft !== null && { from_left: null }) })
  }
  commit({ author, label: 'edit-people', changes: [...fields].map(([id, set]) => ({ type: 'link', id, fields: set })) })
  return record
}

/** Puts a place on a record, unless it is there. */
export function addPlace({ db, commit, author }: Writer, record: string, name: string, role: LinkRole, language: Language): void {
  const changes = placeChanges(db, record, name, role, language)
  if (!isLinked(db, record, targetOf(changes), role)) commit({ author, label: 'edit-places', changes })
}

/** Says that two records hang together; where they do already, nothing changes. Throws `not-found`. */
export function relate({ db, commit, author }: Writer, record: string, other: string, role: LinkRole): void {
  const linked = db.prepare<{ record: string; other: string }, { record: string }>(`
    SELECT link.record
    FROM link
    WHERE link.target_type = 'record' AND link.trashed = 0
      AND ((link.record = @record AND link.target = @other) OR (link.record = @other AND link.target = @record))
  `).get({ record, other })
  for (const id of [record, other]) {
    if (db.prepare<{ id: string }>('SELECT 1 FROM record WHERE id = @id').get({ id }) === undefined) throw new ArchiveError('not-found', { record: id })
  }
  if (linked !== undefined || record === other) return
  commit({
    author,
    label: 'edit-related',
    changes: [{ type: 'link', id: uuidv7(), fields: { record, target: other, target_type: 'record', role, position: positionAtEnd(db, 'link', record) } }],
  })
}

const unlinkLabels: Readonly<Record<string, ActionLabel>> = { place: 'edit-places', record: 'edit-related' }

/** Takes a link off its record. Gives the record. */
export function unlink({ db, commit, author }: Writer, link: string): string {
  const { record, target_type, role } = linkRow(db, link)
  commit({ author, label: unlinkLabels[target_type] ?? 'edit-people', changes: [{ type: 'link', id: link, fields: { trashed: true } }, ...countedWithout(db, link, record, role)] })
  return record
}

/** The changes that count the others of a picture anew where one of them turns out not to be in it as its caption says. */
function countedWithout(db: Database.Database, link: string, record: string, role: string): EntityChange[] {
  const counted = linksInRole(db, record, role).filter(({ fromLeft }) => fromLeft !== null)
  if (!counted.some(({ id }) => id === link)) return []
  return counted.flatMap(({ id }): EntityChange[] => (id === link ? [] : [{ type: 'link', id, fields: { from_left: null } }]))
}

function linkRow(db: Database.Database, id: string): { record: string; target: string; target_type: string; role: string } {
  const row = db
    .prepare<{ id: string }, { record: string; target: string; target_type: string; role: string }>('SELECT record, target, target_type, role FROM link WHERE id = @id')
    .get({ id })
  if (row === undefined) throw new ArchiveError('not-found', { link: id })
  return row
}
