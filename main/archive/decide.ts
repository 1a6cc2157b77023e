import type Database from 'better-sqlite3'
import { v7 as uuidv7 } from 'uuid'
import type { Language, Suggestion } from '../../preload/contract'
import type { EntityChange } from './entities'
import { personChanges, placeChanges, type Writer } from './links'
import { nthPosition, positionAtEnd, positionsBeforeFirst } from './order'
import { openSuggestion } from './suggestions'

/** Takes suggestions over as facts, each as an action of its own, so that undo takes them back one by one. */
export function acceptSuggestions(writer: Writer, keys: readonly string[]): void {
  for (const key of keys) {
    const suggestion = openSuggestion(writer.db, key)
    // Decided meanwhile in another window: nothing is left to do.
    if (suggestion === null) continue
    const { result, changes } = factOf(writer.db, suggestion)
    writer.commit({ author: writer.author, label: 'accept-suggestion', changes: [...changes, decision(suggestion, 'accepted', result)] })
  }
}

/** Puts suggestions aside for good; undo brings them back. */
export function dismissSuggestions({ db, commit, author }: Writer, keys: readonly string[]): void {
  const changes = keys.flatMap((key) => {
    const suggestion = openSuggestion(db, key)
    return suggestion === null ? [] : [decision(suggestion, 'dismissed', null)]
  })
  if (changes.length > 0) commit({ author, label: 'dismiss-suggestion', changes })
}

function decision({ key, record }: Suggestion, outcome: 'accepted' | 'dismissed', result: string | null): EntityChange {
  return { type: 'decision', id: uuidv7(), fields: { suggestion: key, record, outcome, result } }
}

/** The changes that make a suggestion a fact, and the entity it becomes. */
function factOf(db: Database.Database, suggestion: Suggestion): { result: string | null; changes: EntityChange[] } {
  const { record } = suggestion
  const language = languageOf(db, record)
  switch (suggestion.kind) {
    case 'event':
      return eventOf(db, suggestion, language)
    case 'person': {
      const { name, title, role, organisation, position, known } = suggestion.person
      const person = { name: name ?? role ?? suggestion.wording, title, function: name === null ? null : role, organisation, role: known === undefined ? ('depicted' as const) : ('mentions' as const) }
      return { result: record, changes: personChanges(db, record, person, { ...(known !== undefined && { kind: known }), ordered: position !== null, wording: suggestion.wording, ...(position !== null && { position: nthPosition(position) }) }) }
    }
    case 'place':
      return { result: record, changes: placeChanges(db, record, suggestion.name, 'mentions', language, suggestion.wording) }
    case 'question': {
      const id = uuidv7()
      return { result: id, changes: [{ type: 'note', id, fields: { record, text: suggestion.wording, state: 'open', position: positionAtEnd(db, 'note', record) } }] }
    }
    case 'version':
      return { result: suggestion.of, changes: newVersion(db, record, suggestion.of) }
  }
}

/** A record that is a newer version of another: its files go to the front of that one's, and it goes to the trash. */
function newVersion(db: Database.Database, record: string, of: string): EntityChange[] {
  const files = db.prepare<{ record: string }, { id: string }>('SELECT id FROM file WHERE record = @record AND trashed = 0 ORDER BY position, id').all({ record })
  const parts = db.prepare<{ record: string }, { id: string }>('SELECT id FROM record WHERE part_of = @record AND trashed = 0').all({ record })
  const positions = positionsBeforeFirst(db, of, files.length)
  return [
    ...files.map(({ id }, index): EntityChange => ({ type: 'file', id, fields: { record: of, position: positions[index] ?? null } })),
    ...parts.map(({ id }): EntityChange => ({ type: 'record', id, fields: { part_of: of } })),
    { type: 'record', id: record, fields: { trashed: true } },
    // The files' new record is shown and searched anew.
    { type: 'record', id: of, fields: {} },
  ]
}

function eventOf(db: Database.Database, suggestion: Extract<Suggestion, { kind: 'event' }>, language: Language): { result: string; changes: EntityChange[] } {
  const id = uuidv7()
  const people = suggestion.participants.flatMap((name) =>
    personChanges(db, id, { name, title: null, function: null, organisation: null, role: 'participant' }, { wording: name }),
  )
  const place = suggestion.place === null ? [] : placeChanges(db, id, suggestion.place, 'venue', language, suggestion.place)
  return {
    result: id,
    changes: [
      { type: 'record', id, fields: { kind: 'event', title: suggestion.title, date: suggestion.date, description: suggestion.wording, language, access: 'internal' } },
      ...place,
      ...people,
      { type: 'link', id: uuidv7(), fields: { record: id, target: suggestion.record, target_type: 'record', role: 'source', position: positionAtEnd(db, 'link', id), wording: suggestion.wording } },
    ],
  }
}

function languageOf(db: Database.Database, record: string): Language {
  const row = db.prepare<{ record: string }, { language: string | null }>("SELECT coalesce(language, read ->> 'language') AS language FROM record WHERE id = @record").get({ record })
  return row?.language === 'en' ? 'en' : 'de'
}
