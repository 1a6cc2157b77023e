import type Database from 'better-sqlite3'
import { v7 as uuidv7 } from 'uuid'
import type { Language } from '../../preload/contract'
import type { EntityChange } from './entities'

/** An authority record found or newly made: its id, and the change that makes it where it is new. */
export interface Authority {
  readonly id: string
  readonly changes: readonly EntityChange[]
}

/** The person (or organisation) of that name, made where the archive has none. Titles are no part of the name. */
export function agentNamed(db: Database.Database, name: string, title: string | null, kind: 'person' | 'organisation' = 'person'): Authority {
  const known = db
    .prepare<{ name: string; kind: string }, { id: string }>(`
      SELECT id FROM agent WHERE name = @name AND kind = @kind AND trashed = 0 ORDER BY id LIMIT 1
    `)
    .get({ name: name.normalize('NFC'), kind })
  if (known !== undefined) return { id: known.id, changes: [] }
  const id = uuidv7()
  return { id, changes: [{ type: 'agent', id, fields: { kind, name, title } }] }
}

/** The place of that name in either language, made where the archive has none. */
export function placeNamed(db: Database.Database, name: string, language: Language): Authority {
  const known = db
    .prepare<{ name: string }, { id: string }>(`
      SELECT id FROM place WHERE (name ->> 'de' = @name OR name ->> 'en' = @name) AND trashed = 0 ORDER BY id LIMIT 1
    `)
    .get({ name: name.normalize('NFC') })
  if (known !== undefined) return { id: known.id, changes: [] }
  const id = uuidv7()
  return { id, changes: [{ type: 'place', id, fields: { name: { [language]: name.normalize('NFC') } } }] }
}

/** Agents whose name holds the text, most used first. */
export function agents(db: Database.Database, text: string, limit: number): { id: string; kind: 'person' | 'organisation'; name: string; title: string | null; records: number }[] {
  return db
    .prepare<{ text: string; limit: number }, { id: string; kind: 'person' | 'organisation'; name: string; title: string | null; records: number }>(`
      SELECT agent.id, agent.kind, agent.name, agent.title, count(DISTINCT link.record) AS records
      FROM agent
      LEFT JOIN link ON link.target = agent.id AND link.trashed = 0
      WHERE agent.trashed = 0 AND instr(lower(agent.name), lower(@text)) > 0
      GROUP BY agent.id
      ORDER BY records DESC, agent.name
      LIMIT @limit
    `)
    .all({ text: text.normalize('NFC'), limit })
}

/** Places whose name holds the text in either language, most used first. */
export function places(db: Database.Database, text: string, limit: number): { id: string; name: { de?: string; en?: string }; latitude: number | null; longitude: number | null; records: number }[] {
  return db
    .prepare<{ text: string; limit: number }, { id: string; name: string; latitude: number | null; longitude: number | null; records: number }>(`
      SELECT place.id, place.name, place.latitude, place.longitude, count(DISTINCT link.record) AS records
      FROM place
      LEFT JOIN link ON link.target = place.id AND link.trashed = 0
      WHERE place.trashed = 0 AND instr(lower(concat_ws(' ', place.name ->> 'de', place.name ->> 'en')), lower(@text)) > 0
      GROUP BY place.id
      ORDER BY records DESC, place.name
      LIMIT @limit
    `)
    .all({ text: text.normalize('NFC'), limit })
    .map((row) => ({ ...row, name: JSON.parse(row.name) }))
}
