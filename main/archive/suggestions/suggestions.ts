import type Database from 'better-sqlite3'
import type { Suggestion } from '../../../preload/contract'
import { statement } from '../../statement'
import { withFormerKeys } from './kept-keys'
import { dropRowsOfRecord, insertRow, rowsOf, rowsOfRecord, type SuggestionDraft, type SuggestionRow } from './suggestion-rows'

/** A suggestion with the record it is shown on. */
interface ShownRow extends Omit<SuggestionRow, 'ordinal'> {
  readonly record: string
}

/**
 * The record that the one of an offered version is newer than: the nearest older file under its path may have become another
 * record's since it was offered, or lie in the trash. NULL: none, or one that has gone on to a newer version meanwhile.
 */
const olderRecord = `(
  SELECT older.record
  FROM file AS own
  JOIN file AS older ON older.path = own.path
  JOIN record AS holder ON holder.id = older.record
  WHERE own.id = (SELECT min(id) FROM file WHERE file.record = suggestion.record)
    AND older.record <> own.record AND older.hash <> own.hash AND older.trashed = 0 AND holder.trashed = 0
  GROUP BY older.record
  HAVING max(older.id) < own.id
  ORDER BY max(older.id) DESC
  LIMIT 1
)`

/** Whether there is anything that a suggestion is about: a version needs what it is newer than. */
export const isOffered = `(suggestion.kind <> 'version' OR ${olderRecord} IS NOT NULL)`

const data = `iif(suggestion.kind = 'version', json_set(suggestion.data, '$.of', ${olderRecord}), suggestion.data) AS data`
const columns = `suggestion.key, suggestion.record, suggestion.kind, suggestion.page, suggestion.wording, ${data}`
const openOnly = `suggestion.decided = 0 AND record.trashed = 0 AND ${isOffered}`

/** Of what several documents say, the first to say it; the others are decided with it. */
const firstOfSame = `(suggestion.same IS NULL OR NOT EXISTS (
  SELECT 1
  FROM suggestion AS earlier
  JOIN record AS other ON other.id = earlier.record
  WHERE earlier.same = suggestion.same AND earlier.decided = 0 AND other.trashed = 0
    AND (earlier.record, earlier.ordinal) < (suggestion.record, suggestion.ordinal)
))`

/** Open suggestions beyond this number are not counted one by one: nobody reads the difference. */
const mostCounted = 10_000

/** Stores a record's suggestions in reading order, in place of those made before; the offer of a new version comes from its path and stays. */
export function saveSuggestions(db: Database.Database, record: string, drafts: readonly SuggestionDraft[]): void {
  const before = statement<SuggestionRow>(db, rowsOfRecord).all({ record })
  statement(db, dropRowsOfRecord).run({ record })
  // The same file may be another record's: what it suggests stays there, unless that one lies in the trash.
  const insert = statement(db, `
    ${insertRow}
    ON CONFLICT (key) DO UPDATE SET record = excluded.record, page = excluded.page, ordinal = excluded.ordinal, data = excluded.data
    WHERE suggestion.record IN (SELECT id FROM record WHERE trashed = 1)
  `)
  for (const row of rowsOf(withFormerKeys(db, drafts, before))) insert.run({ ...row, record })
}

function toSuggestion(row: ShownRow): Suggestion {
  const { data, ...rest } = row
  return { ...rest, ...JSON.parse(data) }
}

/**
 * Suggestions nobody has taken or dismissed, of one record or of all, oldest record first and in reading order. Of all
 * records, what several of them say stands once.
 */
export function openSuggestions(db: Database.Database, record: string | null, limit: number): Suggestion[] {
  // Ids are UUIDv7: their order is that of time, and the index has it.
  return statement<ShownRow>(db, `
    SELECT ${columns}
    FROM suggestion INDEXED BY suggestion_open
    CROSS JOIN record ON record.id = suggestion.record
    WHERE ${openOnly} ${ofRecord(record)}
    ORDER BY suggestion.record, suggestion.ordinal
    LIMIT @limit
  `)
    .all({ record, limit })
    .map(toSuggestion)
}

function ofRecord(record: string | null): string {
  return record === null ? `AND ${firstOfSame}` : 'AND suggestion.record = @record'
}

/** How many suggestions `openSuggestions` has, at most `mostCounted`. */
export function countOpenSuggestions(db: Database.Database, record: string | null): number {
  const found = record === null ? countSaid(db) + countEach(db, 'suggestion_alone', 'suggestion.same IS NULL', null) : countEach(db, 'suggestion_open', 'suggestion.record = @record', record)
  return Math.min(found, mostCounted)
}

function countEach(db: Database.Database, index: 'suggestion_alone' | 'suggestion_open', which: string, record: string | null): number {
  const row = db
    .prepare<{ record: string | null; most: number }, { total: number }>(`
      SELECT count(*) AS total
      FROM (
        SELECT 1
        FROM suggestion INDEXED BY ${index}
        CROSS JOIN record ON record.id = suggestion.record
        WHERE ${openOnly} AND ${which}
        LIMIT @most
      )
    `)
    .get({ record, most: mostCounted })
  return row?.total ?? 0
}

/**
 * What one or several documents say, each once: from one to the next by their index, for many documents say the same. To ask
 * of each suggestion whether it is the first to say it takes a second with 70,000.
 */
function countSaid(db: Database.Database): number {
  const next = (after: string): string => `(SELECT min(same) FROM suggestion INDEXED BY suggestion_same WHERE decided = 0 AND same IS NOT NULL ${after})`
  const row = db
    .prepare<{ most: number }, { total: number }>(`
      WITH RECURSIVE said (same) AS (
        SELECT ${next('')}
        UNION ALL
        SELECT ${next('AND same > said.same')} FROM said WHERE said.same IS NOT NULL
      )
      SELECT count(*) AS total
      FROM (
        SELECT 1
        FROM said
        WHERE same IS NOT NULL AND EXISTS (
          SELECT 1
          FROM suggestion INDEXED BY suggestion_same
          CROSS JOIN record ON record.id = suggestion.record
          WHERE suggestion.same = said.same AND suggestion.decided = 0 AND record.trashed = 0
        )
        LIMIT @most
      )
    `)
    .get({ most: mostCounted })
  return row?.total ?? 0
}

/** Documents that say the same are not counted one by one beyond this. */
const mostDocuments = 100

/** In how many records each of these suggestions is open, by key, where that is more than one; at most `mostDocuments`. */
export function documentsSaying(db: Database.Database, suggestions: readonly Pick<Suggestion, 'key'>[]): Record<string, number> {
  const documents = db.prepare<{ key: string; most: number }, { count: number }>(`
    SELECT count(*) AS count
    FROM (
      SELECT DISTINCT suggestion.record
      FROM suggestion INDEXED BY suggestion_same
      JOIN record ON record.id = suggestion.record
      WHERE suggestion.same = (SELECT same FROM suggestion WHERE key = @key) AND ${openOnly}
      LIMIT @most
    )
  `)
  return Object.fromEntries(
    suggestions.flatMap(({ key }) => {
      const count = documents.get({ key, most: mostDocuments })?.count ?? 0
      return count > 1 ? [[key, count]] : []
    }),
  )
}

/** The keys of these suggestions and of all open ones that say the same. */
export function keysOfSame(db: Database.Database, keys: readonly string[]): string[] {
  const same = db.prepare<{ key: string }, string>(`
    SELECT suggestion.key
    FROM suggestion INDEXED BY suggestion_same
    JOIN record ON record.id = suggestion.record
    WHERE suggestion.same = (SELECT same FROM suggestion WHERE key = @key) AND ${openOnly}
    ORDER BY suggestion.record, suggestion.ordinal
  `).pluck()
  return [...new Set(keys.flatMap((key) => [key, ...same.all({ key })]))]
}

/** One open suggestion, or null. */
export function openSuggestion(db: Database.Database, key: string): Suggestion | null {
  const row = db
    .prepare<{ key: string }, ShownRow>(`
      SELECT ${columns}
      FROM suggestion
      JOIN record ON record.id = suggestion.record
      WHERE suggestion.key = @key AND ${openOnly}
    `)
    .get({ key })
  return row === undefined ? null : toSuggestion(row)
}

/** Open event suggestions with a date that may touch the span, earliest first. */
export function openEventsBetween(db: Database.Database, from: string | null, to: string | null, within: readonly number[] | null): Suggestion[] {
  const rows = db
    .prepare<{ from: string | null; to: string | null; within: string | null }, ShownRow & { same: string | null }>(`
      SELECT ${columns}, suggestion.same
      FROM suggestion INDEXED BY suggestion_open_events
      CROSS JOIN record ON record.id = suggestion.record
      WHERE suggestion.kind = 'event'
        AND (suggestion.earliest IS NOT NULL OR suggestion.latest IS NOT NULL)
        AND (@to IS NULL OR suggestion.earliest IS NULL OR suggestion.earliest <= @to)
        AND (@from IS NULL OR suggestion.latest IS NULL OR suggestion.latest >= @from)
        AND (@within IS NULL OR record.rowid IN (SELECT value FROM json_each(@within)))
        AND ${openOnly}
      ORDER BY suggestion.earliest, suggestion.record, suggestion.ordinal
      LIMIT 5000
    `)
    .all({ from, to, within: within === null ? null : JSON.stringify(within) })
  const told = new Set<string>()
  return rows.flatMap(({ same, ...row }) => {
    if (same !== null && told.has(same)) return []
    if (same !== null) told.add(same)
    return [toSuggestion(row)]
  })
}

/** Open event suggestions that last at most `days` and touch the span of ISO days, at most `most` of them, earliest first. */
export function openEventsNear(db: Database.Database, span: { readonly earliest: string; readonly latest: string; readonly days: number; readonly most: number }): Suggestion[] {
  return statement<ShownRow>(db, `
    SELECT ${columns}
    FROM suggestion INDEXED BY suggestion_open_events
    CROSS JOIN record ON record.id = suggestion.record
    WHERE suggestion.kind = 'event'
      AND suggestion.earliest BETWEEN date(@earliest, '-' || @days || ' days') AND @latest
      AND suggestion.latest >= @earliest
      AND (suggestion.earliest IS NOT NULL OR suggestion.latest IS NOT NULL)
      AND ${openOnly}
    ORDER BY suggestion.earliest, suggestion.record, suggestion.ordinal
    LIMIT @most
  `).all(span).map(toSuggestion)
}
