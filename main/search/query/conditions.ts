import type Database from 'better-sqlite3'
import type { RecordKind } from '../../../preload/contract'
import { shownField } from '../../archive/derived/shown-field'
import { statement } from '../../statement'
import { mediaTypesOf } from './file-families'
import { singleValued, type Filter } from './filters'
import { idsNamed } from './known-names'

/** What narrows a search besides its words. Days are inclusive, `YYYY-MM-DD`; null is open. */
export interface Narrowing {
  readonly from?: string | null
  readonly to?: string | null
  /** Whether a record has to lie within the span for certain, or may do so. */
  readonly certainty?: 'certain' | 'possible'
  /** Any of them will do, or any that the query's own filters name. */
  readonly kinds?: readonly RecordKind[] | null
}

interface Condition {
  readonly sql: string
  readonly values: Readonly<Record<string, string | null>>
}

/** SQL of the language a record counts as: without region the one it shows, else that of its index. */
export const languageOfRecord = `coalesce(
  lower(substr(${shownField('language')}, 1, instr(${shownField('language')} || '-', '-') - 1)),
  (SELECT language FROM indexed WHERE indexed.record = record.rowid))`

/** The condition that narrows nothing. */
export const anyRecord = '(record.trashed = 0)'

/**
 * The WHERE condition on `record` (never empty: the trash is never searched) with its named values. `ofMany`: it is asked of
 * tens of thousands of records.
 */
export function conditionOf(db: Database.Database, narrowing: Narrowing, written: readonly Filter[], ofMany = false): Condition {
  const { from = null, to = null, certainty = 'possible', kinds = null } = narrowing
  const conditions: Condition[] = [{ sql: 'record.trashed = 0', values: {} }]
  if (from !== null || to !== null) conditions.push(spanCondition('span', { from, to, certainty, ofMany }))
  // In one order, however they are written: each other one would be a statement of its own.
  const filters = [...written, ...(kinds ?? []).map((value): Filter => ({ field: 'kind', value, negated: false }))].sort((a, b) => shapeOf(a).localeCompare(shapeOf(b), 'en'))
  const read = filters.map((filter, place) => ({ filter, ...filterCondition(db, `filter${place}`, filter, ofMany) }))
  for (const { filter, sql, values } of read) {
    if (filter.negated) conditions.push({ sql: `NOT coalesce(${sql}, 0)`, values })
    else if (!singleValued.has(filter.field)) conditions.push({ sql, values })
  }
  for (const field of singleValued) {
    const either = read.filter(({ filter }) => filter.field === field && !filter.negated)
    if (either.length > 0) conditions.push({ sql: either.map(({ sql }) => `(${sql})`).join(' OR '), values: Object.assign({}, ...either.map(({ values }) => values)) })
  }
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
    values: Object.assign({}, ...conditions.map(({ values }) => values)),
  }
}

/** What of a filter makes its SQL, the values apart. */
function shapeOf({ field, negated, value }: Filter): string {
  return `${field} ${negated} ${value === 'undated'}`
}

function filterCondition(db: Database.Database, name: string, filter: Filter, ofMany: boolean): Condition {
  switch (filter.field) {
    case 'kind':
      return { sql: `record.kind = @${name}`, values: { [name]: filter.value } }
    case 'language':
      return { sql: `${languageOfRecord} = @${name}`, values: { [name]: filter.value } }
    case 'date':
      return filter.value === 'undated'
        ? { sql: 'record.earliest IS NULL AND record.latest IS NULL', values: {} }
        : spanCondition(name, { ...filter.value, certainty: 'possible', ofMany })
    case 'type':
      return {
        sql: `record.id IN (
          SELECT file.record
          FROM file JOIN extraction INDEXED BY extraction_facts ON extraction.hash = file.hash
          WHERE file.trashed = 0 AND file.superseded_by IS NULL AND extraction.media_type IN (SELECT value FROM json_each(@${name})))`,
        values: { [name]: JSON.stringify(mediaTypesOf(filter.value)) },
      }
    case 'person':
    case 'place':
      return linkedTo(name, idsNamed(db, filter.field, filter.value))
    case 'organisation':
      return forOrganisations(name, idsNamed(db, filter.field, filter.value))
    case 'collection':
    case 'in': {
      const inCollection = `record.id IN (SELECT record FROM collection_member WHERE trashed = 0 AND collection IN (SELECT value FROM json_each(@${name})))`
      return {
        sql: filter.field === 'collection' ? inCollection : `(record.accession IN (SELECT value FROM json_each(@${name})) OR ${inCollection})`,
        values: { [name]: JSON.stringify(idsNamed(db, filter.field, filter.value)) },
      }
    }
  }
}

/** Id of the collection that filters ask for, where it is just one. */
export function collectionAsked(db: Database.Database, filters: readonly Filter[]): string | null {
  const isCollection = statement<{ id: string }>(db, 'SELECT id FROM collection WHERE id = @id')
  const ids = filters.flatMap((filter) => ((filter.field === 'collection' || filter.field === 'in') && !filter.negated ? idsNamed(db, filter.field, filter.value) : []))
  const [first = null, ...others] = [...new Set(ids)].filter((id) => isCollection.get({ id }) !== undefined)
  return others.length === 0 ? first : null
}

/** Whether days narrow a search. */
export function hasSpan({ from = null, to = null }: Narrowing, filters: readonly Filter[]): boolean {
  return from !== null || to !== null || filters.some(({ field }) => field === 'date')
}

interface Span {
  readonly from: string | null
  readonly to: string | null
  readonly certainty: 'certain' | 'possible'
  readonly ofMany: boolean
}

// A day outside both bounds is neither certain nor possible; the undated lie in no span.
function spanCondition(name: string, { from, to, certainty, ofMany }: Span): Condition {
  const values = { [`${name}From`]: from, [`${name}To`]: to }
  // A record's days are read out of what it says; of all records at once, sooner out of their index.
  const record = ofMany ? 'dated' : 'record'
  const certain = `(@${name}From IS NULL OR ${record}.earliest >= @${name}From) AND (@${name}To IS NULL OR ${record}.latest <= @${name}To)`
  const possible = `coalesce(${record}.earliest, ${record}.latest) IS NOT NULL
    AND (@${name}To IS NULL OR ${record}.earliest IS NULL OR ${record}.earliest <= @${name}To)
    AND (@${name}From IS NULL OR ${record}.latest IS NULL OR ${record}.latest >= @${name}From)`
  const within = certainty === 'certain' ? certain : possible
  return { sql: ofMany ? `record.rowid IN (SELECT dated.rowid FROM record AS dated INDEXED BY record_on_axis WHERE dated.trashed = 0 AND ${within})` : within, values }
}

function forOrganisations(name: string, ids: readonly string[]): Condition {
  return {
    sql: `record.id IN (
      SELECT link.record FROM link WHERE link.trashed = 0 AND link.target IN (SELECT value FROM json_each(@${name}))
      UNION ALL
      SELECT link.record FROM link INDEXED BY link_organisation WHERE link.trashed = 0 AND link.organisation IN (SELECT value FROM json_each(@${name})))`,
    values: { [name]: JSON.stringify(ids) },
  }
}

function linkedTo(name: string, targets: readonly string[]): Condition {
  return {
    sql: `record.id IN (SELECT link.record FROM link WHERE link.trashed = 0 AND link.target IN (SELECT value FROM json_each(@${name})))`,
    values: { [name]: JSON.stringify(targets) },
  }
}
