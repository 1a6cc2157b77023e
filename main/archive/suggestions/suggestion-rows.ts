import type { Suggestion } from '../../../preload/contract'

/** A suggestion as the import hands it over: without the record it is shown on. */
type Draft<T> = T extends { record: string } ? Omit<T, 'record'> : never
export type SuggestionDraft = Draft<Suggestion>

/** A suggestion as it is kept, without the record it is shown on; `ordinal`: its place among the record's. */
export interface SuggestionRow {
  readonly key: string
  readonly kind: string
  readonly page: number
  readonly ordinal: number
  readonly wording: string
  /** What else it says, as JSON. */
  readonly data: string
}

/** Reads the rows of suggestions, without the offer of a new version: that comes from the path, and from no reading. */
export const rowsOfRecord = `
  SELECT key, kind, page, ordinal, wording, data
  FROM suggestion
  WHERE record = +@record AND kind <> 'version'
  ORDER BY ordinal
`
/** Removes them. */
export const dropRowsOfRecord = "DELETE FROM suggestion WHERE record = @record AND kind <> 'version'"

/** Keeps a row for a record. */
export const insertRow = `
  INSERT INTO suggestion (key, record, kind, page, ordinal, wording, data)
  VALUES (@key, @record, @kind, @page, @ordinal, @wording, @data)
`

/** Suggestions in reading order as they are kept. */
export function rowsOf(drafts: readonly SuggestionDraft[]): SuggestionRow[] {
  return drafts.map(({ key, kind, page, wording, ...data }, ordinal) => ({ key, kind, page, ordinal, wording, data: JSON.stringify(data) }))
}

/** A suggestion out of how it is kept. */
export function draftOf({ key, kind, page, wording, data }: SuggestionRow): SuggestionDraft {
  return { key, kind, page, wording, ...JSON.parse(data) }
}
