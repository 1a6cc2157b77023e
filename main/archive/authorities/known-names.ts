import type Database from 'better-sqlite3'

/** What the archive calls people, organisations and places: readers look for these in texts. Degrees WGS 84. */
export interface KnownNames {
  readonly agents: readonly { readonly name: string; readonly kind: 'person' | 'organisation' }[]
  readonly places: readonly { readonly name: string; readonly latitude: number | null; readonly longitude: number | null }[]
}

/** No names: an archive that has none yet. */
export const noNames: KnownNames = { agents: [], places: [] }

/** So many of each are looked for; those most linked first. */
const most = 2_000

/** Reads the names of the archive's authority records. A place is given under each of its names. */
export function knownNames(db: Database.Database): KnownNames {
  return {
    agents: db
      .prepare<{ most: number }, KnownNames['agents'][number]>(`
        SELECT agent.name, agent.kind
        FROM agent
        WHERE agent.trashed = 0
        ORDER BY (SELECT count(*) FROM link WHERE link.target = agent.id) DESC
        LIMIT @most
      `)
      .all({ most }),
    places: db
      .prepare<{ most: number }, { name: string; latitude: number | null; longitude: number | null }>(`
        SELECT each.value AS name, place.latitude, place.longitude
        FROM place, json_each(place.name) AS each
        WHERE place.trashed = 0
        ORDER BY (SELECT count(*) FROM link WHERE link.target = place.id) DESC
        LIMIT @most
      `)
      .all({ most }),
  }
}
