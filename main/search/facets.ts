import type Database from 'better-sqlite3'
import type { Narrowing } from './conditions'
import { familyOfType } from './file-families'
import { singleValued, type Filter } from './filters'
import { parseQuery } from './query'
import { foundBy, type SearchRequest } from './search'
import { statement } from '../statement'

/** By what hits can be grouped. */
export type Facet = 'kind' | 'year' | 'place' | 'person' | 'organisation' | 'language' | 'collection' | 'in' | 'type'

/** A group of hits: the value a filter of that field takes, and its size. */
export interface FacetValue {
  readonly value: string
  readonly count: number
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
export function facetOf(db: Database.Database, request: Narrowing & Pick<SearchRequest, 'query' | 'without'> & { readonly facet: Facet; readonly limit: number }): FacetValues {
  const { facet, limit, query, kinds = null, ...narrowing } = request
  const { sql, values } = foundBy(db, { ...narrowing, kinds: facet === 'kind' ? null : kinds, query: withoutFilters(query, facet) })
  const found = `
    WITH found AS MATERIALIZED (
      SELECT record.rowid, record.id, record.kind, record.earliest, record.latest, record.accession
      ${sql}
      ORDER BY record.rowid DESC
      LIMIT ${mostCounted}
    )
  `
  const total = statement<{ total: number }>(db, `SELECT count(*) AS total FROM (SELECT 1 ${sql} LIMIT ${mostCounted + 1})`).get(values)?.total ?? 0
  const groups = facet === 'year' ? years(db, found, values) : statement<FacetValue>(db, `${found} ${grouping[facet]} LIMIT @limit`).all({ ...values, limit })
  return { values: groups.slice(0, limit), partial: total > mostCounted }
}

const grouping: Readonly<Record<Exclude<Facet, 'year'>, string>> = {
  kind: 'SELECT kind AS value, count(*) AS count FROM found GROUP BY kind ORDER BY count DESC',
  language: `
    SELECT indexed.language AS value, count(*) AS count
    FROM found JOIN indexed ON indexed.record = found.rowid
    GROUP BY indexed.language
    ORDER BY count DESC`,
  place: `
    SELECT coalesce(place.name ->> 'de', place.name ->> 'en') AS value, count(DISTINCT found.id) AS count
    FROM found
      CROSS JOIN link ON link.record = found.id AND link.trashed = 0
      JOIN place ON place.id = link.target AND place.trashed = 0
    GROUP BY value
    ORDER BY count DESC, value`,
  person: agents('person'),
  organisation: agents('organisation'),
  collection: `
    SELECT collection.name AS value, count(DISTINCT found.id) AS count
    FROM found
      CROSS JOIN collection_member AS member ON member.record = found.id AND member.trashed = 0
      JOIN collection ON collection.id = member.collection AND collection.trashed = 0
    GROUP BY collection.name
    ORDER BY count DESC, value`,
  in: `
    SELECT accession.label AS value, count(*) AS count
    FROM found JOIN accession ON accession.id = found.accession AND accession.trashed = 0
    GROUP BY accession.label
    ORDER BY max(accession.started) DESC`,
  type: `
    SELECT family.value ->> 1 AS value, count(DISTINCT found.id) AS count
    FROM found
      CROSS JOIN file ON file.record = found.id AND file.trashed = 0 AND file.superseded_by IS NULL
      JOIN extraction ON extraction.hash = file.hash
      JOIN json_each('${JSON.stringify(familyOfType)}') AS family ON family.value ->> 0 = extraction.media_type
    GROUP BY family.value ->> 1
    ORDER BY count DESC`,
}

function agents(kind: 'person' | 'organisation'): string {
  return `
    SELECT agent.name AS value, count(DISTINCT found.id) AS count
    FROM found
      CROSS JOIN link ON link.record = found.id AND link.trashed = 0
      JOIN agent ON agent.id = link.target AND agent.trashed = 0 AND agent.kind = '${kind}'
    GROUP BY agent.name
    ORDER BY count DESC, value`
}

/** A record counts in each year it may lie in; spans of more than a century say nothing of a year. */
function years(db: Database.Database, found: string, values: Readonly<Record<string, string | null>>): FacetValue[] {
  const spans = statement<{ first: string | null; last: string | null; count: number }>(db, `
    ${found}
    SELECT substr(coalesce(earliest, latest), 1, 4) AS first, substr(coalesce(latest, earliest), 1, 4) AS last, count(*) AS count
    FROM found
    GROUP BY 1, 2
  `).all(values)
  const counts = new Map<string, number>()
  for (const { first, last, count } of spans) {
    const [from, to] = [Number(first), Number(last)]
    if (first === null || to - from > longestSpan) continue
    for (let year = from; year <= to; year += 1) counts.set(String(year), (counts.get(String(year)) ?? 0) + count)
  }
  const undated = spans.find(({ first }) => first === null)?.count ?? 0
  const dated = [...counts].toSorted(([a], [b]) => Number(b) - Number(a)).map(([value, count]) => ({ value, count }))
  return undated === 0 ? dated : [...dated, { value: 'undated', count: undated }]
}

const fieldOf: Readonly<Record<Facet, Filter['field']>> = { kind: 'kind', year: 'date', place: 'place', person: 'person', organisation: 'organisation', language: 'language', collection: 'collection', in: 'in', type: 'type' }

/** The query without its filters on a field of which a record has one value. */
function withoutFilters(query: string, facet: Facet): string {
  const field = fieldOf[facet]
  if (!singleValued.has(field)) return query
  const own = parseQuery(query).filters.filter((filter) => filter.field === field && !filter.negated)
  return own.toReversed().reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), query)
}
