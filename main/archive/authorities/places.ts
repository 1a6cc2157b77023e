import type Database from 'better-sqlite3'
import type { Language, LocalName, Position } from '../../../preload/contract'
import { listedPlaceNamed, namesOfPlace, type ListedPlace } from '../../listed-places'
import { newId } from '../../new-id'
import type { EntityChange } from '../log/entities'
import type { Authority } from './authority'
import { bothForms, holds, isCalled, tidyName } from './names'

/**
 * The place of that name in either language, in capitals or not where none is written so, made where the archive has none. A
 * listed place is the same one by each of its names, and keeps those of both languages. One that has no position takes that given.
 */
export function placeNamed(db: Database.Database, name: string, language: Language, position: Position | null = null): Authority {
  const tidy = tidyName(name)
  const known = placeCalled(db, tidy)
  if (known !== null) return { id: known.id, changes: positioned(known, position) }
  const listed = listedPlaceNamed(tidy)
  for (const other of listed === null ? [] : namesOfPlace(listed)) {
    const same = placeCalled(db, other)
    if (same !== null && listed !== null) return { id: same.id, changes: [...bothNames(same, listed), ...positioned(same, position)] }
  }
  const id = newId()
  return { id, changes: [{ type: 'place', id, fields: { name: listed === null || listed.de === listed.en ? { [language]: tidy } : namesFor(listed, tidy, language), ...position } }] }
}

interface NamedPlace {
  readonly id: string
  readonly names: LocalName
  readonly hasPosition: boolean
}

interface PlaceRow {
  readonly id: string
  readonly names: string
  readonly latitude: number | null
}

function placeCalled(db: Database.Database, name: string): NamedPlace | null {
  const exactly = db
    .prepare<{ name: string }, PlaceRow>(`
      SELECT id, name AS names, latitude FROM place WHERE (name ->> 'de' = @name OR name ->> 'en' = @name) AND trashed = 0 ORDER BY id LIMIT 1
    `)
    .get({ name })
  const known = exactly
    ?? db
      .prepare<{ name: string }, PlaceRow & { readonly name: string }>(`
        SELECT place.id, place.name AS names, place.latitude, each.value AS name
        FROM place, json_each(place.name) AS each
        WHERE length(each.value) = length(@name) AND place.trashed = 0
        ORDER BY place.id
      `)
      .all({ name })
      .find(isCalled(name))
  return known === undefined ? null : { id: known.id, names: JSON.parse(known.names), hasPosition: known.latitude !== null }
}

/** A further spelling stays as it was written, beside the name in the other language. */
function namesFor({ de, en }: ListedPlace, written: string, language: Language): LocalName {
  return [de, en].some((name) => isCalled(written)({ name })) ? { de, en } : { de, en, [language]: written }
}

/** The names of a place that a text mentions: both where it is a listed one, as far as `placeNamed` would give it no further. */
export function namesOfMentioned(name: string): LocalName {
  const listed = listedPlaceNamed(name)
  return listed === null ? { de: name } : namesFor(listed, name, 'de')
}

/** The change that gives a place both of its listed names, where it has but one of them. */
function bothNames({ id, names }: NamedPlace, { de, en }: ListedPlace): EntityChange[] {
  const own = Object.values(names)
  return own.length === 1 && own.every((name) => name === de || name === en) ? [{ type: 'place', id, fields: { name: { de, en } } }] : []
}

/** The change that tells where a place is, where nobody has. */
function positioned({ id, hasPosition }: NamedPlace, position: Position | null): EntityChange[] {
  return hasPosition || position === null ? [] : [{ type: 'place', id, fields: { ...position } }]
}

/** A place of the archive as lists have it, with the number of records it is on. Degrees WGS 84. */
interface PlaceInList {
  readonly id: string
  readonly name: LocalName
  readonly latitude: number | null
  readonly longitude: number | null
  readonly records: number
}

/** Places whose name holds the text in either language, most used first. */
export function places(db: Database.Database, text: string, limit: number): PlaceInList[] {
  return db
    .prepare<{ text: string; small: string; limit: number }, Omit<PlaceInList, 'name'> & { readonly name: string }>(`
      SELECT place.id, place.name, place.latitude, place.longitude, count(DISTINCT link.record) AS records
      FROM place
      LEFT JOIN link ON link.target = place.id AND link.trashed = 0
      WHERE place.trashed = 0 AND ${holds("concat_ws(' ', place.name ->> 'de', place.name ->> 'en')")}
      GROUP BY place.id
      ORDER BY records DESC, place.name
      LIMIT @limit
    `)
    .all({ ...bothForms(text), limit })
    .map((row) => ({ ...row, name: JSON.parse(row.name) }))
}
