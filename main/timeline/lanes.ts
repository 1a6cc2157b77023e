import type Database from 'better-sqlite3'
import { laneField, type LaneField, type Language } from '../../preload/contract'
import { statement } from '../statement'

/** Lanes that one record lies in: one with a hundred people named on it would fill the axis by itself. */
const mostOfOneRecord = 12

/** What gives a record's lanes: a name, and the table it stands in, joined to `record` or to its links. */
const sources: Readonly<Record<Exclude<LaneField, 'kind'>, { readonly name: string; readonly join: string }>> = {
  place: { name: nameIn('place'), join: linked('place', '1') },
  person: { name: 'agent.name', join: linked('agent', "agent.kind = 'person'") },
  measure: { name: nameIn('measure'), join: linked('measure', '1') },
  accession: { name: 'accession.label', join: 'JOIN accession ON accession.id = record.accession AND accession.trashed = 0' },
}

/** The name in `@lang`, else in the other language. */
function nameIn(table: string): string {
  return `coalesce(${table}.name ->> @lang, ${table}.name ->> 'de', ${table}.name ->> 'en')`
}

function linked(table: string, condition: string): string {
  return `
    CROSS JOIN link ON link.record = record.id AND link.trashed = 0
    JOIN ${table} ON ${table}.id = link.target AND ${table}.trashed = 0 AND ${condition}`
}

/** What lanes can stand for: measures only where there are any. */
export function laneFields(db: Database.Database): LaneField[] {
  const hasMeasures = statement<{ has: number }>(db, 'SELECT EXISTS (SELECT 1 FROM measure WHERE trashed = 0) AS has').get({})?.has === 1
  return laneField.options.filter((field) => field !== 'measure' || hasMeasures)
}

/** The names of the lanes that records lie in, in a language, by id; none for those that have no such thing, or by kind. */
export function laneNames(db: Database.Database, ids: readonly string[], field: LaneField, lang: Language): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  if (field === 'kind') return names
  const { name, join } = sources[field]
  const rows = statement<{ id: string; lane: string | null }>(db, `
    SELECT record.id, ${name} AS lane
    FROM json_each(@ids) AS asked
    CROSS JOIN record ON record.id = asked.value
    ${join}
  `).all({ ids: JSON.stringify(ids), lang })
  for (const { id, lane } of rows) {
    const own = names.get(id) ?? []
    names.set(id, own)
    if (lane !== null && own.length < mostOfOneRecord && !own.includes(lane)) own.push(lane)
  }
  return names
}
