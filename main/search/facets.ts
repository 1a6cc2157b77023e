import type Database from 'better-sqlite3'
import { facetField, type Facet, type LocalName } from '../../preload/contract'
import { statement, valueStatement } from '../statement'
import { changesOf } from './index/changes'
import { languageOfRecord } from './query/conditions'
import { familyOfType } from './query/file-families'
import { singleValued, unquoted } from './query/filters'
import { withoutFilters } from './query/without-filters'
import { foundBy, type Asked } from './search'

/** A group of hits: the value a filter of that field takes, and its size. */
export interface FacetValue {
  readonly value: string
  readonly count: number
  /** What a place is called in each language; left out where several that share the value do not agree. */
  readonly names?: LocalName
}

/** The groups of a facet, largest first (years latest first); `partial`: only the newest hits were counted. */
export interface FacetValues {
  readonly values: readonly FacetValue[]
  readonly partial: boolean
}

/** Counting more than these would keep other requests waiting. */
const mostCounted = 50_000
const longestSpan = 100

/** How many hits of a request have which value. A facet whose values exclude one another is counted as if none were chosen. */
export function facetOf(db: Database.Database, request: FacetRequest): FacetValues {
  const { facet, limit, query, kinds = null, ...narrowing } = request
  const { partial } = gather(db, { ...narrowing, kinds: facet === 'kind' ? null : kinds, query: withoutOwn(query, facet) })
  return { values: groupsOf(db, facet, limit).slice(0, limit), partial }
}

function groupsOf(db: Database.Database, facet: Facet, limit: number): FacetValue[] {
  switch (facet) {
    case 'year':
      return years(db)
    case 'person':
      return byName(db, peopleFound)
    case 'organisation':
      return byName(db, organisationsFound)
    case 'in':
      return imports(db)
    case 'place':
      return places(db, limit)
    default:
      return statement<FacetValue>(db, `${grouping[facet]} LIMIT @limit`).all({ limit })
  }
}

export type FacetRequest = Asked & { readonly facet: Facet; readonly limit: number }

interface Gathered {
  readonly request: string
  /** What has been written and read since tells that the hits may be others. */
  readonly changes: string
  readonly partial: boolean
}

const gathered = new WeakMap<Database.Database, Gathered>()

/** Puts the hits of a request into the table `temp.found`: nine facets are counted of the same ones, one after the other. */
function gather(db: Database.Database, request: Asked): Gathered {
  const known = gathered.get(db)
  const asked = JSON.stringify(request)
  if (known?.request === asked && known.changes === changesOf(db)) return known
  db.exec('CREATE TEMP TABLE IF NOT EXISTS found (rowid INTEGER PRIMARY KEY, id TEXT, kind TEXT, earliest TEXT, latest TEXT, accession TEXT); DELETE FROM temp.found')
  const { sql, values } = foundBy(db, request)
  const { changes } = statement(db, `
    INSERT INTO temp.found
    SELECT record.rowid, record.id, record.kind, record.earliest, record.latest, record.accession
    ${sql}
    ORDER BY record.rowid DESC
    LIMIT ${mostCounted + 1}
  `).run(values)
  const partial = changes > mostCounted
  if (partial) db.exec('DELETE FROM temp.found WHERE rowid = (SELECT min(rowid) FROM temp.found)')
  const now = { request: asked, changes: changesOf(db), partial }
  gathered.set(db, now)
  return now
}

const grouping: Readonly<Record<Exclude<Facet, 'year' | 'person' | 'organisation' | 'place' | 'in'>, string>> = {
  kind: 'SELECT kind AS value, count(*) AS count FROM temp.found AS found GROUP BY kind ORDER BY count DESC',
  language: `
    WITH each AS MATERIALIZED (SELECT ${languageOfRecord} AS value FROM temp.found AS found JOIN record ON record.rowid = found.rowid)
    SELECT value, count(*) AS count
    FROM each
    WHERE value IS NOT NULL
    GROUP BY value
    ORDER BY count DESC`,
  collection: `
    SELECT collection.name AS value, count(DISTINCT found.rowid) AS count
    FROM temp.found AS found
      CROSS JOIN collection_member AS member ON member.record = found.id AND member.trashed = 0
      JOIN collection ON collection.id = member.collection AND collection.trashed = 0
    GROUP BY collection.name
    ORDER BY count DESC, value`,
  type: `
    SELECT CASE extraction.media_type ${familyOfType.map(([type, family]) => `WHEN '${type}' THEN '${family}'`).join(' ')} END AS value, count(DISTINCT found.rowid) AS count
    FROM temp.found AS found
      CROSS JOIN file ON file.record = found.id AND file.trashed = 0 AND file.superseded_by IS NULL
      CROSS JOIN extraction INDEXED BY extraction_facts ON extraction.hash = file.hash
    WHERE value IS NOT NULL
    GROUP BY value
    ORDER BY count DESC`,
}

function places(db: Database.Database, limit: number): FacetValue[] {
  const found = statement<{ value: string; count: number; names: string | null }>(db, `
    SELECT coalesce(place.name ->> 'de', place.name ->> 'en') AS value, count(DISTINCT found.rowid) AS count, iif(min(place.name) = max(place.name), min(place.name), NULL) AS names
    FROM temp.found AS found
      CROSS JOIN link ON link.record = found.id AND link.trashed = 0
      JOIN place ON place.id = link.target AND place.trashed = 0
    GROUP BY value
    ORDER BY count DESC, value
    LIMIT @limit
  `).all({ limit })
  return found.map(({ names, ...each }) => (names === null ? each : { ...each, names: JSON.parse(names) }))
}

/** Organisations on the hits, and what is typed as such beside the people on them. */
const organisationsFound = `
  SELECT iif(each.value = 0, iif(agent.kind = 'organisation', agent.name, NULL), link.organisation) AS name, found.rowid AS record
  FROM temp.found AS found
    CROSS JOIN link ON link.record = found.id AND link.trashed = 0 AND link.target_type = 'agent'
    CROSS JOIN agent ON agent.id = link.target AND agent.trashed = 0
    CROSS JOIN json_each('[0,1]') AS each
  WHERE iif(each.value = 0, agent.kind = 'organisation', link.organisation IS NOT NULL)`

const peopleFound = `
  SELECT agent.name, found.rowid AS record
  FROM temp.found AS found
    CROSS JOIN link ON link.record = found.id AND link.trashed = 0
    JOIN agent ON agent.id = link.target AND agent.trashed = 0 AND agent.kind = 'person'`

/** Of a query for names and records. What is typed in other capitals or quotation marks is the same one, as its filter has it. */
function byName(db: Database.Database, found: string): FacetValue[] {
  const written = statement<FacetValue>(db, `SELECT name AS value, count(DISTINCT record) AS count FROM (${found}) GROUP BY name ORDER BY count DESC, name`).all()
  const groups = [...Map.groupBy(written, ({ value }) => unquoted(value))]
  const several = groups.flatMap(([, group]) => (group.length > 1 ? group.map(({ value }) => value) : []))
  if (several.length === 0) return written
  const pairs = statement<{ name: string; record: number }>(db, `SELECT DISTINCT name, record FROM (${found}) WHERE name IN (SELECT value FROM json_each(@several))`).all({ several: JSON.stringify(several) })
  const records = new Map<string, Set<number>>()
  for (const { name, record } of pairs) records.set(unquoted(name), (records.get(unquoted(name)) ?? new Set()).add(record))
  return groups.flatMap(([name, [most]]) => (most === undefined ? [] : [{ value: most.value, count: records.get(name)?.size ?? most.count }])).toSorted((a, b) => b.count - a.count)
}

/** Imports, the latest first. A collection that is called as one of them is meant by its filter as well. */
function imports(db: Database.Database): FacetValue[] {
  const labels = statement<FacetValue>(db, `
    SELECT accession.label AS value, count(*) AS count
    FROM temp.found AS found JOIN accession ON accession.id = found.accession AND accession.trashed = 0
    GROUP BY accession.label
    ORDER BY max(accession.started) DESC
  `).all()
  const collections = Map.groupBy(statement<{ id: string; name: string }>(db, 'SELECT id, name FROM collection WHERE trashed = 0').all(), ({ name }) => unquoted(name))
  const counted = valueStatement<number>(db, `
    SELECT count(*)
    FROM temp.found AS found
    WHERE found.accession IN (SELECT id FROM accession WHERE trashed = 0 AND label IN (SELECT value FROM json_each(@labels)))
      OR found.id IN (SELECT record FROM collection_member WHERE trashed = 0 AND collection IN (SELECT value FROM json_each(@collections)))
  `)
  return [...Map.groupBy(labels, ({ value }) => unquoted(value))].flatMap(([name, group]) => {
    const [latest] = group
    const called = collections.get(name) ?? []
    if (latest === undefined || (group.length === 1 && called.length === 0)) return group
    return { value: latest.value, count: counted.get({ labels: JSON.stringify(group.map(({ value }) => value)), collections: JSON.stringify(called.map(({ id }) => id)) }) ?? latest.count }
  })
}

/**
 * The years that dates name, an open one by its known end, as the timeline's strip has it; spans of more than a century name none.
 * In each of them counts all that its filter finds, what is open or longer as well.
 */
function years(db: Database.Database): FacetValue[] {
  const spans = statement<{ earliest: string | null; latest: string | null; count: number }>(db, `
    SELECT substr(earliest, 1, 4) AS earliest, substr(latest, 1, 4) AS latest, count(*) AS count
    FROM temp.found AS found
    GROUP BY 1, 2
  `).all().map(({ earliest, latest, count }) => ({ from: earliest === null ? null : Number(earliest), to: latest === null ? null : Number(latest), count }))
  const telling = spans.filter(({ from, to }) => from === null || to === null || to - from <= longestSpan)
  const shown = new Set<number>()
  for (const { from, to } of telling) {
    const known = from ?? to
    if (known === null) continue
    for (let year = known; year <= (to ?? known); year += 1) shown.add(year)
  }
  const dated = spans.filter(({ from, to }) => from !== null || to !== null)
  const countIn = (year: number): number => dated.reduce((sum, { from, to, count }) => ((from ?? year) <= year && (to ?? year) >= year ? sum + count : sum), 0)
  const undated = spans.find(({ from, to }) => from === null && to === null)?.count ?? 0
  // A filter takes years of four digits.
  const years = [...shown].toSorted((a, b) => b - a).map((year) => ({ value: String(year).padStart(4, '0'), count: countIn(year) }))
  return undated === 0 ? years : [...years, { value: 'undated', count: undated }]
}

/** The query without its filters on a field of which a record has one value. */
function withoutOwn(query: string, facet: Facet): string {
  const field = facetField[facet]
  return singleValued.has(field) ? withoutFilters(query, (filter) => filter.field === field && !filter.negated) : query
}
