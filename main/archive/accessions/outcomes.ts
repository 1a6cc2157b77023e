import type Database from 'better-sqlite3'
import type { Outcome } from '../../../preload/contract'
import type { FaultCode } from '../../../preload/faults'
import { statement } from '../../statement'
import type { EntityChange } from '../log/entities'

/** What became of one path of an accession, as the import records it. */
export interface OutcomeRow {
  readonly path: string
  readonly outcome: Outcome['outcome']
  readonly fault: FaultCode | null
  readonly record: string | null
  readonly hash: string | null
  /** A container whose files have no outcome yet. */
  readonly unfinished: boolean
}

/** Appends to an accession's outcome list; called inside the commit that adds the records. */
export function saveOutcomes(db: Database.Database, accession: string, firstOrdinal: number, rows: readonly OutcomeRow[]): void {
  const insert = statement(db, `
    INSERT INTO outcome (accession, ordinal, path, outcome, fault, record, hash, unfinished)
    VALUES (@accession, @ordinal, @path, @outcome, @fault, @record, @hash, @unfinished)
  `)
  for (const [index, row] of rows.entries()) insert.run({ accession, ordinal: firstOrdinal + index, ...row, unfinished: row.unfinished ? 1 : 0 })
}

const mostMet = 200

/**
 * The names under which the files of a record were met again by imports that stand. Only the first paths are looked at, else a
 * picture that lies in every mail would take longer with each of them; `isFull`: there may be more.
 */
export function namesMetAgain(db: Database.Database, record: string): { readonly names: ReadonlySet<string>; readonly isFull: boolean } {
  const paths = statement<{ path: string }>(db, `
    SELECT outcome.path
    FROM outcome INDEXED BY outcome_record
    JOIN accession ON accession.id = outcome.accession
    WHERE outcome.record = +@record AND outcome.outcome = 'duplicate' AND accession.trashed = 0
      AND outcome.hash IN (SELECT hash FROM file WHERE file.record = +@record AND trashed = 0)
    ORDER BY outcome.accession, outcome.ordinal
    LIMIT ${mostMet}
  `).all({ record })
  return { names: new Set(paths.map(({ path }) => path.slice(path.lastIndexOf('/') + 1))), isFull: paths.length === mostMet }
}

/** Records that become findable by one more name with these outcomes, which are not saved yet. */
export function recordsNamedAnew(db: Database.Database, rows: readonly OutcomeRow[]): Set<string> {
  const records = new Set<string>()
  for (const { outcome, record, path } of rows) {
    if (outcome !== 'duplicate' || record === null || records.has(record)) continue
    const name = path.slice(path.lastIndexOf('/') + 1)
    const { names, isFull } = namesMetAgain(db, record)
    if (!isFull && !names.has(name)) records.add(record)
  }
  return records
}

/** How far the names that an accession met are looked through. */
export interface NamesState {
  readonly accession: string
  /** The last ordinal of an outcome looked at. */
  readonly after: number
}

/** Outcomes looked at in one go. */
const namesPage = 500

/** Records that are found by a name only this accession met, to be indexed anew where it goes or comes back; null: all have been. */
export function* touchNames(db: Database.Database, { accession, after }: NamesState, isEnough: () => boolean): Generator<EntityChange, NamesState | null> {
  const rows = db
    .prepare<{ accession: string; after: number }, { ordinal: number; record: string | null; renamed: number }>(`
      SELECT ordinal, record, outcome = 'duplicate' AND record IS NOT NULL AND NOT EXISTS (
        SELECT 1
        FROM file
        WHERE file.record = outcome.record AND file.trashed = 0 AND substr('/' || outcome.path, -length(file.name) - 1) = '/' || file.name
      ) AS renamed
      FROM outcome
      WHERE accession = @accession AND ordinal > @after
      ORDER BY ordinal
      LIMIT ${namesPage}
    `)
    .all({ accession, after })
  for (const { ordinal, record, renamed } of rows) {
    if (renamed === 1 && record !== null) yield { type: 'record', id: record, fields: {}, isDerivedOnly: true }
    if (isEnough()) return { accession, after: ordinal }
  }
  const last = rows.at(-1)
  return last === undefined || rows.length < namesPage ? null : { accession, after: last.ordinal }
}

/** How many files an accession met that were there already. */
export function countMet(db: Database.Database, accession: string): number {
  return db.prepare<[string], number>("SELECT count(*) FROM outcome WHERE accession = ? AND outcome = 'duplicate'").pluck().get(accession) ?? 0
}

/** Notes that all files in the containers that became these records have their outcomes. */
export function finishContainers(db: Database.Database, accession: string, records: readonly string[]): void {
  db.prepare(`
    UPDATE outcome INDEXED BY outcome_record
    SET unfinished = 0
    WHERE record IN (SELECT value FROM json_each(@records)) AND accession = @accession
  `).run({ accession, records: JSON.stringify(records) })
}

/** What an earlier run of an accession has settled, by path: no two files go by one. */
export interface DoneBefore {
  /** How many paths. */
  readonly count: number
  of(path: string): 'settled' | 'unfinished' | null
  /** How many of these paths are not among them. */
  fresh(paths: readonly string[]): number
}

/** Reads what is settled of an accession. */
export function doneBefore(db: Database.Database, accession: string): DoneBefore {
  const rows = db
    .prepare<{ accession: string }, { path: string; unfinished: number }>('SELECT path, unfinished FROM outcome WHERE accession = @accession')
    .all({ accession })
  const left = new Map(rows.map(({ path, unfinished }) => [path, unfinished === 1 ? ('unfinished' as const) : ('settled' as const)]))
  return {
    count: rows.length,
    of: (path) => left.get(path) ?? null,
    fresh: (paths) => paths.filter((path) => !left.has(path)).length,
  }
}

/** The number the next outcome of an accession gets. */
export function nextOrdinal(db: Database.Database, accession: string): number {
  return db.prepare<{ accession: string }, { next: number }>('SELECT coalesce(max(ordinal) + 1, 0) AS next FROM outcome WHERE accession = @accession').get({ accession })?.next ?? 0
}

/** How many files of an accession ended how, so far. */
export function importedCounts(db: Database.Database, accession: string): Record<Outcome['outcome'], number> {
  const rows = db
    .prepare<{ accession: string }, { outcome: Outcome['outcome']; count: number }>('SELECT outcome, count(*) AS count FROM outcome WHERE accession = @accession GROUP BY outcome')
    .all({ accession })
  const counts = { added: 0, duplicate: 0, failed: 0, skipped: 0 }
  for (const { outcome, count } of rows) counts[outcome] = count
  return counts
}

export interface OutcomeRequest {
  readonly accession: string
  /** `notes`: added, but something could not be read. */
  readonly only: 'all' | Outcome['outcome'] | 'notes'
  readonly limit: number
  readonly offset: number
}

/** What could not be read of a file, as long as nothing has read it since; a newer program may know how. */
const fault = "iif(outcome.fault IS NULL OR outcome.outcome <> 'added' OR extraction.hash IS NULL, outcome.fault, extraction.fault)"

/** Whether a file was added with a note that still holds; to be asked beside `outcome`. */
export const hasNote = `(
  outcome.outcome = 'added' AND outcome.fault IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM extraction WHERE extraction.hash = outcome.hash AND extraction.fault IS NULL)
)`

/** A page of an accession's outcome list in import order. */
export function outcomes(db: Database.Database, { accession, only, limit, offset }: OutcomeRequest): { total: number; outcomes: Outcome[] } {
  const values = { accession, only, limit, offset }
  const where = `outcome.accession = @accession AND ${only === 'notes' ? hasNote : "@only IN ('all', outcome.outcome)"}`
  const rows = db
    .prepare<typeof values, Omit<Outcome, 'trashed' | 'sameAs'> & { trashed: number; there: string | null }>(`
      SELECT outcome.path, outcome.outcome, ${fault} AS fault, outcome.record, coalesce(record.trashed, 0) AS trashed, record.kind, extraction.media_type AS mediaType,
        coalesce(extraction.characters, 0) AS text, coalesce(extraction.pages, 0) AS pages, outcome.hash AS sha256,
        iif(outcome.outcome = 'duplicate', (SELECT path FROM file WHERE file.hash = outcome.hash AND file.record = outcome.record ORDER BY file.trashed, file.id LIMIT 1), NULL) AS there
      FROM outcome
      LEFT JOIN record ON record.id = outcome.record
      LEFT JOIN extraction ON extraction.hash = outcome.hash
      WHERE ${where}
      ORDER BY outcome.ordinal
      LIMIT @limit OFFSET @offset
    `)
    .all(values)
  const total = db.prepare<typeof values, { total: number }>(`SELECT count(*) AS total FROM outcome WHERE ${where}`).get(values)?.total ?? 0
  return { total, outcomes: rows.map(({ there, ...row }) => ({ ...row, trashed: row.trashed === 1, sameAs: there === row.path ? null : there })) }
}
