import type Database from 'better-sqlite3'
import type { Language, Suggestion } from '../../../preload/contract'
import { eitherLanguage } from '../../either-language'
import { newId } from '../../new-id'
import { nthPosition, positionAtEnd } from '../database/order'
import { shownField } from '../derived/shown-field'
import type { EntityChange } from '../log/entities'
import { mergeVersion } from '../records/versions'
import { areRelated, isLinked, personChanges, placeChanges, targetOf, type PersonEntry } from './links'
import { addressedPerson, bodyNamed } from './names-in-texts'

const isBody = new RegExp(`^${bodyNamed}$`, 'u')

type Of<Kind extends Suggestion['kind']> = Extract<Suggestion, { kind: Kind }>

/**
 * The changes that make a suggestion a fact. What another document has said before is not made again: the record is linked
 * with the person, place or event that is there; `event` names the one that a suggested event is, where that is known. Gives the entity it became.
 */
export function* factOf(db: Database.Database, suggestion: Suggestion, event: string | null): Generator<EntityChange, string> {
  const { record } = suggestion
  switch (suggestion.kind) {
    case 'event':
      return yield* eventFact(db, suggestion, event)
    case 'person':
      yield* personFact(db, suggestion)
      return record
    case 'place':
      yield* placeChanges(db, record, suggestion.name, 'mentions', languageOf(db, record), suggestion)
      return record
    case 'question': {
      const id = newId()
      yield { type: 'note', id, fields: { record, text: suggestion.wording, state: 'open', position: positionAtEnd(db, 'note', record) } }
      return id
    }
    case 'version':
      yield* mergeVersion(db, record, suggestion.of)
      return suggestion.of
  }
}

function* personFact(db: Database.Database, { record, wording, person }: Of<'person'>): Generator<EntityChange, void> {
  const { name, title, role, organisation, position, known } = person
  const entry: PersonEntry = {
    name: name ?? role ?? wording,
    title,
    function: name === null ? null : role,
    organisation,
    role: known === undefined ? 'depicted' : 'mentions',
  }
  yield* personOnce(db, record, entry, { ...(known !== undefined && { kind: known }), ordered: position !== null, wording, ...(position !== null && { position: nthPosition(position), fromLeft: position }) })
}

/** Puts a person on a record, unless it is there in that role, or is only to be mentioned and there in any; a title is kept with them either way. */
function* personOnce(db: Database.Database, record: string, person: PersonEntry, options: Parameters<typeof personChanges>[3]): Generator<EntityChange, void> {
  const changes = personChanges(db, record, person, options)
  yield* isLinked(db, record, targetOf(changes), person.role) ? changes.slice(0, -1) : changes
}

function* eventFact(db: Database.Database, suggestion: Of<'event'>, event: string | null): Generator<EntityChange, string> {
  const { record, wording, title, date, place, participants } = suggestion
  const language = languageOf(db, record)
  const known = event ?? knownEvent(db, suggestion)
  const id = known ?? newId()
  if (known === null) yield { type: 'record', id, fields: { kind: 'event', title, date, description: wording, language, access: 'internal' } }
  if (place !== null) yield* placeChanges(db, id, place, 'venue', language, { wording: place })
  for (const name of participants) {
    yield* personOnce(db, id, { ...addressedPerson(name), function: null, organisation: null, role: 'participant' }, { wording: name, ...(isBody.test(name) && { kind: 'organisation' }) })
  }
  if (!areRelated(db, id, record)) {
    yield { type: 'link', id: newId(), fields: { record: id, target: record, target_type: 'record', role: 'source', position: positionAtEnd(db, 'link', id), wording } }
  }
  return id
}

/** The event of that title, time and place, where somebody has taken or entered it before. */
function knownEvent(db: Database.Database, { title, date, place }: Of<'event'>): string | null {
  if (date === null) return null
  const same = db
    .prepare<{ title: string; edtf: string | null }, { id: string }>(`
      SELECT id
      FROM record
      WHERE trashed = 0 AND shown_title = @title COLLATE NOCASE AND kind = 'event' AND shown_date ->> 'edtf' = @edtf
      ORDER BY rowid
    `)
    .all({ title: title.normalize('NFC'), edtf: date.edtf })
  const venues = db.prepare<{ id: string }, { names: string }>(`
    SELECT place.name AS names
    FROM link JOIN place ON place.id = link.target
    WHERE link.record = @id AND link.role = 'venue' AND link.trashed = 0
  `)
  return (
    same.find(({ id }) => {
      const there = venues.all({ id }).flatMap(({ names }) => Object.values<unknown>(JSON.parse(names)))
      return place === null || there.length === 0 || there.includes(place.normalize('NFC'))
    })?.id ?? null
  )
}

function languageOf(db: Database.Database, record: string): Language {
  const row = db.prepare<{ record: string }, { language: string | null }>(`SELECT ${shownField('language')} AS language FROM record WHERE id = @record`).get({ record })
  return eitherLanguage(row?.language)
}
