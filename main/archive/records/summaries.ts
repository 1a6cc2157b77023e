import type Database from 'better-sqlite3'
import type { RecordKind, RecordSummary } from '../../../preload/contract'
import { recordOrders } from '../../record-orders'
import { statement, valueStatement } from '../../statement'
import { shownDate, shownField } from '../derived/shown-field'
import { countTrashed, wasMade } from '../log/unmade'

interface SummaryRow {
  readonly id: string
  readonly kind: RecordKind
  readonly title: string
  readonly date: string | null
  readonly only_read: number
  /** JSON. */
  readonly place: string | null
  readonly access: RecordSummary['access']
  readonly language: string | null
  readonly thumbnail: string | null
  readonly trashed: number
  readonly caption: string | null
}

/** The columns a summary is made of; `record` is the table's name in the statement. */
export const summaryColumns = `
  record.id, record.kind, record.shown_title AS title, record.shown_date AS date, record.date IS NULL AS only_read, record.access, record.trashed,
  ${shownField('caption')} AS caption, ${shownField('language')} AS language,
  (
    SELECT place.name
    FROM link
    JOIN place ON place.id = link.target
    WHERE link.record = record.id AND link.trashed = 0
    ORDER BY link.role = 'venue' DESC, link.position
    LIMIT 1
  ) AS place,
  (
    SELECT file.hash
    FROM file
    JOIN extraction INDEXED BY extraction_facts ON extraction.hash = file.hash
    WHERE file.record = record.id AND file.trashed = 0 AND file.superseded_by IS NULL AND extraction.thumbnail = 1
    ORDER BY file.position
    LIMIT 1
  ) AS thumbnail
`

/** A row of `summaryColumns` as the contract has it. */
export function toSummary(row: SummaryRow): RecordSummary {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title === '' ? (row.caption ?? '') : row.title,
    date: shownDate(row.date, row.only_read === 1),
    place: row.place === null ? null : JSON.parse(row.place),
    access: row.access,
    language: row.language,
    // What is restricted is shown to nobody who has not asked for it.
    thumbnail: row.access === 'restricted' ? null : row.thumbnail,
    trashed: row.trashed === 1,
  }
}

/** Summaries by SQLite rowid, in the order asked for; unknown rowids are left out. */
export function summariesByRowid(db: Database.Database, rowids: readonly number[]): RecordSummary[] {
  const byRowid = statement<SummaryRow>(db, `SELECT ${summaryColumns} FROM record WHERE record.rowid = @rowid`)
  return rowids.flatMap((rowid) => {
    const row = byRowid.get({ rowid })
    return row === undefined ? [] : [toSummary(row)]
  })
}

/** A record's summary, or null. */
export function summaryOf(db: Database.Database, id: string): RecordSummary | null {
  const row = statement<SummaryRow>(db, `SELECT ${summaryColumns} FROM record WHERE record.id = @id`).get({ id })
  return row === undefined ? null : toSummary(row)
}

/** Whether a record has restricted access; one that is not there has not. */
export function isRestricted(db: Database.Database, id: string): boolean {
  return valueStatement<string>(db, 'SELECT access FROM record WHERE id = @id').get({ id }) === 'restricted'
}

export interface ListRequest {
  readonly kinds?: readonly RecordKind[] | undefined
  readonly trashed: boolean
  readonly sort: 'added' | 'date' | 'title'
  readonly limit: number
  readonly offset: number
}

/** What was put into the trash last comes first. */
const lastTrashed = "(SELECT max(head.change) FROM head WHERE head.entity = record.id AND head.field = 'trashed') DESC, record.rowid DESC"

/** So many are asked when they came into the trash: 6 µs each. Of a larger trash the records that came into the archive last come first. */
const mostAsked = 10_000

/** Records to browse, newest, latest or first title first; in the trash the newest are those put there last. */
export function listRecords(db: Database.Database, { kinds, trashed, sort, limit, offset }: ListRequest): { total: number; records: RecordSummary[]; merged: Record<string, Pick<RecordSummary, 'id' | 'title'>> } {
  const values = { trashed: trashed ? 1 : 0, kinds: kinds === undefined ? null : JSON.stringify(kinds), limit, offset }
  const where = 'record.trashed = @trashed AND (@kinds IS NULL OR record.kind IN (SELECT value FROM json_each(@kinds)))'
  const made = trashed ? ` AND ${wasMade('record')}` : ''
  const total = trashed ? countTrashed(db, kinds) : (db.prepare<typeof values, { total: number }>(`SELECT count(*) AS total FROM record WHERE ${where}`).get(values)?.total ?? 0)
  const order = trashed && sort === 'added' && total <= mostAsked ? lastTrashed : recordOrders[sort]
  const rows = db
    .prepare<typeof values, SummaryRow>(`SELECT ${summaryColumns} FROM record WHERE ${where}${made} ORDER BY ${order} LIMIT @limit OFFSET @offset`)
    .all(values)
  return { total, records: rows.map(toSummary), merged: trashed ? mergedAmong(db, rows) : {} }
}

/** What these records have become part of, by their id. */
function mergedAmong(db: Database.Database, records: readonly Pick<SummaryRow, 'id'>[]): Record<string, Pick<RecordSummary, 'id' | 'title'>> {
  const rows = db
    .prepare<{ ids: string }, { from: string; id: string; title: string }>(`
      SELECT record.id AS "from", whole.id, whole.shown_title AS title
      FROM record
      JOIN record AS whole ON whole.id = record.merged_into
      WHERE record.id IN (SELECT value FROM json_each(@ids))
    `)
    .all({ ids: JSON.stringify(records.map(({ id }) => id)) })
  return Object.fromEntries(rows.map(({ from, ...whole }) => [from, whole]))
}
