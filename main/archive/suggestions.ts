import type Database from 'better-sqlite3'
import type { Suggestion } from '../../preload/contract'
import { statement } from '../statement'

/** A suggestion as the import hands it over: without the record it is shown on. */
type Draft<T> = T extends { record: string } ? Omit<T, 'record'> : never
export type SuggestionDraft = Draft<Suggestion>

interface SuggestionRow {
  readonly key: string
  readonly record: string
  readonly kind: string
  readonly page: number
  readonly wording: string
  readonly data: string
}

const columns = 'suggestion.key, suggestion.record, suggestion.kind, suggestion.page, suggestion.wording, suggestion.data'
const openOnly = 'suggestion.decided = 0 AND record.trashed = 0'

/** Open suggestions beyond this number are not counted one by one: nobody reads the difference. */
const mostCounted = 10_000

/** Stores a record's suggestions in reading order, in place of those made before; the offer of a new version comes from its path and stays. */
export function saveSuggestions(db: Database.Database, record: string, drafts: readonly SuggestionDraft[]): void {
  statement(db, "DELETE FROM suggestion WHERE record = @record AND kind <> 'version'").run({ record })
  const insert = statement(db, `
    INSERT OR IGNORE INTO suggestion (key, record, kind, page, ordinal, wording, data)
    VALUES (@key, @record, @kind, @page, @ordinal, @wording, @data)
  `)
  for (const [ordinal, { key, kind, page, wording, ...data }] of drafts.entries()) {
    insert.run({ key, record, kind, page, ordinal, wording, data: JSON.stringify(data) })
  }
}

function toSuggestion(row: SuggestionRow): Suggestion {
  const { data, ...rest } = row
  return { ...rest, ...JSON.parse(data) }
}

/** Suggestions nobody has taken or dismissed, of one record or of all, oldest record first and in reading order. */
export function openSuggestions(db: Database.Database, record: string | null, limit: number): Suggestion[] {
  // Ids are UUIDv7: their order is that of time, and the index has it.
  return db
    .prepare<{ record: string | null; limit: number }, SuggestionRow>(`
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

/** How many suggestions are open, at most `mostCounted`. */
export function countOpenSuggestions(db: Database.Database, record: string | null): number {
  const row = db
    .prepare<{ record: string | null; most: number }, { total: number }>(`
      SELECT count(*) AS total
      FROM (
        SELECT 1
        FROM suggestion INDEXED BY suggestion_open
        CROSS JOIN record ON record.id = suggestion.record
        WHERE ${openOnly} ${ofRecord(record)}
        LIMIT @most
      )
    `)
    .get({ record, most: mostCounted })
  return row?.total ?? 0
}

function ofRecord(record: string | null): string {
  return record === null ? '' : 'AND suggestion.record = @record'
}

/** One open suggestion, or null. */
export function openSuggestion(db: Database.Database, key: string): Suggestion | null {
  const row = db
    .prepare<{ key: string }, SuggestionRow>(`
      SELECT ${columns}
      FROM suggestion
      JOIN record ON record.id = suggestion.record
      WHERE suggestion.key = @key AND ${openOnly}
    `)
    .get({ key })
  return row === undefined ? null : toSuggestion(row)
}

/** Open event suggestions with a date that may touch the span, earliest first. */
export function openEventsBetween(db: Database.Database, from: string | null, to: string | null): Suggestion[] {
  return db
    .prepare<{ from: string | null; to: string | null }, SuggestionRow>(`
      SELECT ${columns}
      FROM suggestion INDEXED BY suggestion_open_events
      CROSS JOIN record ON record.id = suggestion.record
      WHERE suggestion.kind = 'event'
        AND (suggestion.earliest IS NOT NULL OR suggestion.latest IS NOT NULL)
        AND (@to IS NULL OR suggestion.earliest IS NULL OR suggestion.earliest <= @to)
        AND (@from IS NULL OR suggestion.latest IS NULL OR suggestion.latest >= @from)
        AND ${openOnly}
      ORDER BY suggestion.earliest
      LIMIT 5000
    `)
    .all({ from, to })
    .map(toSuggestion)
}
