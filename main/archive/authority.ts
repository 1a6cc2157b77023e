import type Database from 'better-sqlite3'
import { v7 as uuidv7 } from 'uuid'
import type { AgentKind, Language, LocalName, Position } from '../../preload/contract'
import { listedPlaceNamed, namesOfPlace, type ListedPlace } from '../listed-places'
import { statement } from '../statement'
import { changesTo } from './changes-to'
import type { EntityChange } from './entities'
import { isCalled, tidyName } from './names'

/** An authority record found or newly made: its id, and the change that makes it where it is new. */
export interface Authority {
  readonly id: string
  readonly changes: readonly EntityChange[]
}

/** How texts name a body that somebody represents: "Stadt Kumasi". */
export const bodyNamed = String.raw`(?:Stadt|Gemeinde|Kreis|City of)\s+\p{Lu}[\p{L}-]+`

/** How people are spoken to, and what they are titled, before their name. */
const address = /^(?:(?:Herrn?|Frau|Mr\.?|Mrs\.?|Ms\.?)\s+)?((?:(?:Dr\.|Prof\.)\s+)*)(?=\S+\s+\S)/

/** A person as a text addresses them: the name, and the title before it. A surname alone keeps its address. */
export function addressedPerson(text: string): { readonly name: string; readonly title: string | null } {
  const [whole = '', titles = ''] = address.exec(text) ?? []
  return { name: text.slice(whole.length), title: titles.trim() || null }
}

/** What may be of that name in other capitals: where SQLite does not know them, it knows how long a name is. */
interface NamedRow {
  readonly id: string
  readonly name: string
}

interface AgentRow extends NamedRow {
  readonly title: string | null
}

/** Which agent of a name is meant, and whether somebody has typed title and kind, which then go before those that are known. */
export interface AgentAsked {
  readonly kind?: AgentKind | undefined
  readonly typed?: boolean
}

/**
 * The person or organisation of that name, in capitals or not where none is written so, made where the archive has none. Titles
 * are no part of the name: one that has none takes the title given. One of the kind asked for goes before one of the other;
 * where none is, a person.
 */
export function agentNamed(db: Database.Database, name: string, title: string | null, { kind, typed = false }: AgentAsked = {}): Authority {
  const tidy = tidyName(name)
  const asked = { name: tidy, kind: kind ?? 'person' }
  const known = statement<AgentRow>(db, `
    SELECT id, name, title
    FROM agent INDEXED BY agent_called
    WHERE name = +@name COLLATE NOCASE AND trashed = 0
    ORDER BY name = @name DESC, kind = @kind DESC, id
    LIMIT 1
  `).get(asked) ?? (isPlain(tidy) ? undefined : inOtherCapitals(db, asked))
  const entered = enteredOf(kind, title)
  if (known === undefined) {
    const id = uuidv7()
    return { id, changes: [{ type: 'agent', id, fields: { ...asked, title: entered.title ?? null } }] }
  }
  const isNews = typed || (known.title === null && entered.title !== null)
  return { id: known.id, changes: isNews ? changesTo(db, 'agent', known.id, typed ? entered : { title: entered.title }) : [] }
}

/** Whether SQLite knows the capitals of all its letters. */
function isPlain(name: string): boolean {
  return /^[ -~]*$/.test(name)
}

function inOtherCapitals(db: Database.Database, asked: { readonly name: string; readonly kind: AgentKind }): AgentRow | undefined {
  return statement<AgentRow>(db, `
    SELECT id, name, title
    FROM agent INDEXED BY agent_length
    WHERE length(name) = length(+@name) AND trashed = 0
    ORDER BY kind = @kind DESC, id
  `).all(asked).find(isCalled(asked.name))
}

/** What is entered of an agent besides the name: no title is kept as it is, but for an organisation, which has none. */
function enteredOf(kind: AgentKind | undefined, title: string | null): { readonly kind: AgentKind | undefined; readonly title: string | null | undefined } {
  return { kind, title: kind === 'organisation' ? null : title ?? undefined }
}

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
  const id = uuidv7()
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
      .prepare<{ name: string }, NamedRow & PlaceRow>(`
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

/** Whether a name holds a text, in capitals or not, in SQL: SQLite itself knows the capitals of English alone. */
function holds(name: string): string {
  const small = [...'ÄÖÜÀÁÇÈÉÑÓƆƐ'].reduce((sql, capital) => `replace(${sql}, '${capital}', '${capital.toLowerCase()}')`, `lower(${name})`)
  return `(instr(${small}, @small) > 0 OR instr(lower(${name}), lower(@text)) > 0)`
}

/** A text as `holds` asks for it. */
function bothForms(text: string): { readonly text: string; readonly small: string } {
  return { text: text.normalize('NFC'), small: text.normalize('NFC').toLowerCase() }
}

/** Agents whose name holds the text, most used first. */
export function agents(db: Database.Database, text: string, limit: number): { id: string; kind: AgentKind; name: string; title: string | null; records: number }[] {
  return db
    .prepare<{ text: string; small: string; limit: number }, { id: string; kind: AgentKind; name: string; title: string | null; records: number }>(`
      SELECT agent.id, agent.kind, agent.name, agent.title, count(DISTINCT link.record) AS records
      FROM agent
      LEFT JOIN link ON link.target = agent.id AND link.trashed = 0
      WHERE agent.trashed = 0 AND ${holds('agent.name')}
      GROUP BY agent.id
      ORDER BY records DESC, agent.name
      LIMIT @limit
    `)
    .all({ ...bothForms(text), limit })
}

/** Places whose name holds the text in either language, most used first. */
export function places(db: Database.Database, text: string, limit: number): { id: string; name: { de?: string; en?: string }; latitude: number | null; longitude: number | null; records: number }[] {
  return db
    .prepare<{ text: string; small: string; limit: number }, { id: string; name: string; latitude: number | null; longitude: number | null; records: number }>(`
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
