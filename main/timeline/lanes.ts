import type Database from 'better-sqlite3'
import type { LaneField } from '../../preload/contract'
import { statement } from '../statement'

// One with a hundred people named on it would fill the axis by itself.
const mostLanes = 12

const naming: Readonly<Record<Exclude<LaneField, 'kind'>, string>> = {
  place: `
    SELECT record.id, coalesce(place.name ->> 'de', place.name ->> 'en') AS lane
    FROM json_each(@ids) AS asked
      CROSS JOIN record ON record.id = asked.value
      CROSS JOIN link ON link.record = record.id AND link.trashed = 0
      JOIN place ON place.id = link.target AND place.trashed = 0`,
  person: `
    SELECT record.id, agent.name AS lane
    FROM json_each(@ids) AS asked
      CROSS JOIN record ON record.id = asked.value
      CROSS JOIN link ON link.record = record.id AND link.trashed = 0
      JOIN agent ON agent.id = link.target AND agent.trashed = 0 AND agent.kind = 'person'`,
  measure: `
    SELECT record.id, coalesce(measure.name ->> 'de', measure.name ->> 'en') AS lane
    FROM json_each(@ids) AS asked
      CROSS JOIN record ON record.id = asked.value
      CROSS JOIN link ON link.record = record.id AND link.trashed = 0
      JOIN measure ON measure.id = link.target AND measure.trashed = 0`,
  accession: `
    SELECT record.id, accession.label AS lane
    FROM json_each(@ids) AS asked
      CROSS JOIN record ON record.id = asked.value
      JOIN accession ON accession.id = record.accession AND accession.trashed = 0`,
}

/** The names of the lanes that records lie in, by id; none for those that have no such thing, or by kind. */
export function laneNames(db: Database.Database, ids: readonly string[], field: LaneField): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  if (field === 'kind') return names
  for (const { id, lane } of statement<{ id: string; lane: string | null }>(db, naming[field]).all({ ids: JSON.stringify(ids) })) {
    const own = names.get(id) ?? []
    names.set(id, own)
    if (lane !== null && own.length < mostLanes && !own.includes(lane)) own.push(lane)
  }
  return names
}
