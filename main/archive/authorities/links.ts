import type Database from 'better-sqlite3'
import type { AgentKind, Language, LinkRole, Position } from '../../../preload/contract'
import { ArchiveError } from '../../fault'
import { newId } from '../../new-id'
import { positionAtEnd, positionsBefore } from '../database/order'
import { changesTo } from '../log/changes-to'
import type { ActionLabel, Writer } from '../log/commit'
import type { EntityChange } from '../log/entities'
import { checkRecord } from '../records/check-record'
import { agentNamed, type AgentAsked } from './agents'
import { tidyName } from './names'
import { placeNamed } from './places'

/** A person as entered or read for a record. */
export interface PersonEntry {
  readonly name: string
  readonly title: string | null
  readonly function: string | null
  readonly organisation: string | null
  readonly role: LinkRole
  /** Where somebody has said it. */
  readonly kind?: AgentKind | undefined
}

/** What is changed of a person on a record; what is not given stays. */
export type PersonEdit = { readonly [Part in keyof PersonEntry]?: PersonEntry[Part] | undefined }

/** What is known of a person beside what they are on a record. */
interface PersonOptions extends AgentAsked {
  readonly position?: string
  readonly ordered?: boolean
  /** The place that a caption says. */
  readonly fromLeft?: number
  readonly wording?: string
}

/** The changes that put a person on a record, last in the order of that role; whether that order is known is as with the others there. */
export function personChanges(db: Database.Database, record: string, person: PersonEntry, options: PersonOptions = {}): EntityChange[] {
  const agent = agentNamed(db, person.name, person.title, { kind: person.kind, ...options })
  return [
    ...agent.changes,
    {
      type: 'link',
      id: newId(),
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

/** What is said of a place beside its name. */
interface PlaceOptions {
  readonly wording?: string | null
  readonly position?: Position | null | undefined
}

/** The changes that put a place on a record, unless it is there in that role; one that is only mentioned there gets the role. */
export function placeChanges(db: Database.Database, record: string, name: string, role: LinkRole, language: Language, { wording = null, position = null }: PlaceOptions = {}): EntityChange[] {
  const place = placeNamed(db, name, language, position)
  const links = linksTo(db, record, place.id)
  if (linkIn(links, role) !== undefined) return []
  const mention = links.find((link) => link.role === 'mentions')
  if (mention !== undefined) return [...place.changes, { type: 'link', id: mention.id, fields: { role } }]
  return [
    ...place.changes,
    { type: 'link', id: newId(), fields: { record, target: place.id, target_type: 'place', role, position: positionAtEnd(db, 'link', record), wording } },
  ]
}

/** Whether something is on a record in that role, or is only to be mentioned and there in any. */
export function isLinked(db: Database.Database, record: string, target: unknown, role: LinkRole): boolean {
  return linkIn(linksTo(db, record, target), role) !== undefined
}

/** What the last of these changes links. */
export function targetOf(changes: readonly EntityChange[]): unknown {
  const link = changes.at(-1)
  return link?.type === 'link' ? link.fields.target : null
}

interface LinkRow {
  readonly id: string
  readonly record: string
  readonly target: string
  readonly target_type: string
  readonly role: LinkRole
  readonly from_left: number | null
  readonly function: string | null
  readonly organisation: string | null
}

const linkColumns = 'id, record, target, target_type, role, from_left, function, organisation'

function linksTo(db: Database.Database, record: string, target: unknown): LinkRow[] {
  return db
    .prepare<{ record: string; target: unknown }, LinkRow>(`SELECT ${linkColumns} FROM link WHERE record = @record AND target = @target AND trashed = 0 ORDER BY position, id`)
    .all({ record, target })
}

/** The one of these links that says that role; any says a mention. */
function linkIn(links: readonly LinkRow[], role: LinkRole): LinkRow | undefined {
  return links.find((link) => link.role === role) ?? (role === 'mentions' ? links[0] : undefined)
}

/** Puts a person on a record; where they are on it already, what is told of them and their work is kept with them. Throws `not-found`. */
export function addPerson({ db, commit, author }: Writer, record: string, person: PersonEntry): void {
  checkRecord(db, record)
  const changes = personChanges(db, record, person, { typed: true })
  const there = linkIn(linksTo(db, record, targetOf(changes)), person.role)
  const told = { function: person.function ?? undefined, organisation: person.organisation ?? undefined }
  const needed = there === undefined ? changes : [...changes.slice(0, -1), ...changesTo(db, 'link', there.id, told)]
  if (needed.length > 0) commit({ author, label: 'edit-people', changes: needed })
}

/**
 * Corrects what is given of a person on a record: another name is another agent, the rest stays on the link; one who is there
 * by that name already is there once. Gives the record. Throws `not-found`.
 */
export function editPerson({ db, commit, author }: Writer, link: string, given: PersonEdit): string {
  const own = standing(db, link)
  const { record } = own
  const person = personWith(db, own, given)
  const agent = given.name === undefined && given.kind === undefined ? { id: own.target, changes: [] } : agentNamed(db, person.name, person.title, { kind: person.kind, typed: true })
  // The same name in other capitals is the same agent, written as it is now.
  const named = agent.id === own.target ? changesTo(db, 'agent', agent.id, { name: tidyName(person.name), kind: person.kind, title: person.kind === 'organisation' ? null : person.title }) : agent.changes
  const there = linkIn(linksTo(db, record, agent.id).filter(({ id }) => id !== link), person.role)
  const linked = there === undefined ? edited(db, own, agent.id, person) : folded(db, own, there, person)
  const changes = [...named, ...linked]
  if (changes.length > 0) commit({ author, label: 'edit-people', changes })
  return record
}

/** The person of a link as they are with what is given. */
function personWith(db: Database.Database, { target, role, function: work, organisation }: LinkRow, given: PersonEdit): PersonEntry {
  const agent = db.prepare<{ target: string }, Pick<PersonEntry, 'name' | 'title'>>('SELECT name, title FROM agent WHERE id = @target').get({ target })
  if (agent === undefined) throw new ArchiveError('not-found', { agent: target })
  return {
    name: given.name ?? agent.name,
    title: given.title === undefined ? agent.title : given.title,
    function: given.function === undefined ? work : given.function,
    organisation: given.organisation === undefined ? organisation : given.organisation,
    role: given.role ?? role,
    kind: given.kind,
  }
}

/** The changes of a link whose person is as given now; in another role they are the last. */
function edited(db: Database.Database, own: LinkRow, target: string, { role, function: work, organisation }: PersonEntry): EntityChange[] {
  const { id, record } = own
  const fields = { target, role, function: work, organisation }
  if (role === own.role) return changesTo(db, 'link', id, fields)
  const position = positionAtEnd(db, 'link', record)
  return [...changesTo(db, 'link', id, { ...fields, position, ordered: isOrdered(db, record, role), from_left: null }), ...countedWithout(db, own)]
}

/** The changes that make two links of a person one: what was typed counts, what only the other says stays, and so does a place that a caption says. */
function folded(db: Database.Database, own: LinkRow, there: LinkRow, person: PersonEntry): EntityChange[] {
  const told = (field: 'function' | 'organisation'): string | null => (person[field] !== null && (there[field] === null || person[field] !== own[field]) ? person[field] : there[field])
  const [kept, gone] = own.role === there.role && own.from_left !== null && there.from_left === null ? [own, there] : [there, own]
  return [
    ...changesTo(db, 'link', kept.id, { target: there.target, function: told('function'), organisation: told('organisation') }),
    { type: 'link', id: gone.id, fields: { trashed: true } },
    ...(gone === own ? countedWithout(db, own) : []),
  ]
}

/**
 * Moves a person before another of the same role, or to the end. Whoever does that has the order of all of them in view: it is known
 * from then on, and no caption counts them any more. Gives the record. Throws `not-found`.
 */
export function movePerson({ db, commit, author }: Writer, link: string, before: string | null): string {
  const { record, role } = standing(db, link)
  const positions = positionsBefore(db, { id: link, record, role }, before)
  const fields = new Map<string, Extract<EntityChange, { type: 'link' }>['fields']>([...positions].map(([id, position]) => [id, { position }]))
  for (const { id, ordered, fromLeft } of linksInRole(db, record, role)) {
    if (ordered === 0 || fromLeft !== null) fields.set(id, { ...fields.get(id), ...(ordered === 0 && { ordered: true }), ...(fromLeft !== null && { from_left: null }) })
  }
  commit({ author, label: 'edit-people', changes: [...fields].map(([id, set]) => ({ type: 'link', id, fields: set })) })
  return record
}

/** Puts a place on a record, unless it is there. Throws `not-found`. */
export function addPlace({ db, commit, author }: Writer, record: string, name: string, role: LinkRole, language: Language): void {
  checkRecord(db, record)
  const changes = placeChanges(db, record, name, role, language)
  if (changes.length > 0) commit({ author, label: 'edit-places', changes })
}

/** Whether two records hang together, whichever of them it is said on. */
export function areRelated(db: Database.Database, record: string, other: string): boolean {
  return db.prepare<{ record: string; other: string }>(`
    SELECT 1
    FROM link
    WHERE link.target_type = 'record' AND link.trashed = 0
      AND ((link.record = @record AND link.target = @other) OR (link.record = @other AND link.target = @record))
  `).get({ record, other }) !== undefined
}

/** Says that two records hang together; where they do already, nothing changes. Throws `not-found`. */
export function relate({ db, commit, author }: Writer, record: string, other: string, role: LinkRole): void {
  for (const id of [record, other]) checkRecord(db, id)
  if (record === other || areRelated(db, record, other)) return
  commit({
    author,
    label: 'edit-related',
    changes: [{ type: 'link', id: newId(), fields: { record, target: other, target_type: 'record', role, position: positionAtEnd(db, 'link', record) } }],
  })
}

const unlinkLabels: Readonly<Record<string, ActionLabel>> = { place: 'edit-places', record: 'edit-related' }

/** Takes a link off its record, unless somebody has. Gives the record. Throws `not-found`. */
export function unlink({ db, commit, author }: Writer, link: string): string {
  const own = linkRow(db, link)
  if (own.trashed === 0) commit({ author, label: unlinkLabels[own.target_type] ?? 'edit-people', changes: [{ type: 'link', id: link, fields: { trashed: true } }, ...countedWithout(db, own)] })
  return own.record
}

/** The changes that count the others of a picture anew where one of them turns out not to be in it as its caption says. */
function countedWithout(db: Database.Database, { id: gone, record, role, from_left }: LinkRow): EntityChange[] {
  if (from_left === null) return []
  return linksInRole(db, record, role).flatMap(({ id, fromLeft }): EntityChange[] => (id === gone || fromLeft === null ? [] : [{ type: 'link', id, fields: { from_left: null } }]))
}

function linkRow(db: Database.Database, id: string): LinkRow & { readonly trashed: number } {
  const row = db.prepare<{ id: string }, LinkRow & { readonly trashed: number }>(`SELECT ${linkColumns}, trashed FROM link WHERE id = @id`).get({ id })
  if (row === undefined) throw new ArchiveError('not-found', { link: id })
  return row
}

/** A link that nobody has taken off its record. */
function standing(db: Database.Database, id: string): LinkRow {
  const { trashed, ...row } = linkRow(db, id)
  if (trashed === 1) throw new ArchiveError('not-found', { link: id })
  return row
}
