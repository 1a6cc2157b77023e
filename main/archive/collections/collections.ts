import type Database from 'better-sqlite3'
import type { Collection, CollectionName } from '../../../preload/contract'
import { ArchiveError } from '../../fault'
import { newId } from '../../new-id'
import type { Authority } from '../authorities/authority'
import { byName, isCalled, tidyName } from '../authorities/names'
import { changesTo } from '../log/changes-to'
import type { Writer } from '../log/commit'
import type { EntityChange } from '../log/entities'
import { wasMade } from '../log/unmade'

/** Collections by name, each with how many records outside the trash are in it; `trashed`: those in the trash. */
export function collections(db: Database.Database, trashed = false): Collection[] {
  const members = counts(db, 'SELECT collection, count(DISTINCT record) AS records FROM collection_member WHERE trashed = 0 GROUP BY collection')
  // Fewer are in the trash than outside: looking each member's record up would take ten times as long.
  const gone = counts(db, `
    SELECT member.collection, count(DISTINCT member.record) AS records
    FROM record CROSS JOIN collection_member AS member ON member.record = record.id AND member.trashed = 0
    WHERE record.trashed = 1
    GROUP BY member.collection
  `)
  return named(db, trashed).map((collection) => ({ ...collection, records: (members.get(collection.id) ?? 0) - (gone.get(collection.id) ?? 0) }))
}

function counts(db: Database.Database, sql: string): Map<string, number> {
  return new Map(db.prepare<[], { collection: string; records: number }>(sql).all().map(({ collection, records }) => [collection, records]))
}

function named(db: Database.Database, trashed = false): CollectionName[] {
  return db
    .prepare<{ trashed: number }, CollectionName>(`SELECT id, name, description FROM collection WHERE trashed = @trashed AND ${wasMade('collection')}`)
    .all({ trashed: trashed ? 1 : 0 })
    .toSorted(byName)
}

/** The collections a record is in, by name. */
export function collectionsOf(db: Database.Database, record: string): CollectionName[] {
  return db
    .prepare<{ record: string }, CollectionName>(`
      SELECT DISTINCT collection.id, collection.name, collection.description
      FROM collection_member AS member
      JOIN collection ON collection.id = member.collection AND collection.trashed = 0
      WHERE member.record = @record AND member.trashed = 0
    `)
    .all({ record })
    .toSorted(byName)
}

/** A collection outside the trash, or null. */
export function collectionOf(db: Database.Database, id: string): CollectionName | null {
  return db.prepare<{ id: string }, CollectionName>('SELECT id, name, description FROM collection WHERE id = @id AND trashed = 0').get({ id }) ?? null
}

/** The collection of that name, made where the archive has none. */
export function collectionNamed(db: Database.Database, name: string): Authority {
  const known = named(db).find(isCalled(name))
  if (known !== undefined) return { id: known.id, changes: [] }
  const id = newId()
  return { id, changes: [{ type: 'collection', id, fields: { name: tidyName(name) } }] }
}

/** Makes a collection with nothing in it. Gives its id. Throws `name-taken`. */
export function createCollection({ db, commit, author }: Writer, name: string, description: string | null): string {
  const id = newId()
  checkName(db, id, name)
  commit({ author, label: 'create-collection', changes: [{ type: 'collection', id, fields: { name: tidyName(name), description: entered(description) } }] })
  return id
}

/** What a collection is called and described by from now on; what is not given stays. */
export interface CollectionEdit {
  readonly name?: string | undefined
  readonly description?: string | null | undefined
}

/** Calls or describes a collection otherwise, with what goes along with another name. Throws `name-taken`, `not-found`. */
export function editCollection({ db, commit, author }: Writer, id: string, given: CollectionEdit, along: (from: string, to: string) => readonly EntityChange[] = () => []): void {
  const present = collectionOf(db, id)
  if (present === null) throw new ArchiveError('not-found', { collection: id })
  if (given.name !== undefined) checkName(db, id, given.name)
  const name = given.name === undefined ? present.name : tidyName(given.name)
  const changes = changesTo(db, 'collection', id, { name, description: given.description === undefined ? undefined : entered(given.description) })
  if (changes.length === 0) return
  const others = name === present.name ? [] : along(present.name, name)
  commit({ author, label: 'edit-collection', changes: [...changes, ...others] })
}

/** Moves a collection to the trash or takes it out again; its records stay where they are. Throws `not-found`, `name-taken`. */
export function setCollectionTrashed({ db, commit, author }: Writer, id: string, trashed: boolean): void {
  const found = named(db, !trashed).find((collection) => collection.id === id)
  if (found === undefined) throw new ArchiveError('not-found', { collection: id })
  if (!trashed) checkName(db, id, found.name)
  commit({ author, label: trashed ? 'trash-collection' : 'restore-collection', changes: [{ type: 'collection', id, fields: { trashed } }] })
}

// A collection is asked for by its name: two of one name could not be told apart.
function checkName(db: Database.Database, id: string, name: string): void {
  if (named(db).some((other) => other.id !== id && isCalled(name)(other))) throw new ArchiveError('name-taken', { name })
}

function entered(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim()
}
