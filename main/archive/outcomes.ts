import type Database from 'better-sqlite3'
import type { Accession, Outcome } from '../../preload/contract'
import type { FaultCode } from '../../preload/faults'
import { statement } from '../statement'
import type { SourcePath } from '../thread-messages'

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

/** Notes that all files in the containers that became these records have their outcomes. */
export function finishContainers(db: Database.Database, accession: string, records: readonly string[]): void {
  db.prepare(`
    UPDATE outcome INDEXED BY outcome_record
    SET unfinished = 0
    WHERE record IN (SELECT value FROM json_each(@records)) AND accession = @accession
  `).run({ accession, records: JSON.stringify(records) })
}

/** What an import takes in, as the job keeps it. */
export interface StoredSource {
  readonly paths: readonly SourcePath[]
  readonly disposable: boolean
}

/** Keeps what an accession takes in, so that it can go on after a crash. */
export function saveImportSource(db: Database.Database, accession: string, { paths, disposable }: StoredSource, version: VersionImport | null): void {
  db.prepare(`
    INSERT INTO import_source (accession, paths, disposable, version_of, action)
    VALUES (@accession, @paths, @disposable, @record, @action)
  `).run({
    accession,
    record: version?.record ?? null,
    action: version?.action ?? null,
    paths: JSON.stringify(paths.map(({ path, name, fault }) => ({ path, name, fault }))),
    disposable: disposable ? 1 : 0,
  })
}

/** An import that puts a newer version on a record, and the action that all of it belongs to. */
export interface VersionImport {
  readonly record: string
  readonly action: string
}

/** Of which record an accession is a newer version, or null. */
export function versionImported(db: Database.Database, accession: string): VersionImport | null {
  return (
    db
      .prepare<{ accession: string }, VersionImport>(`
        SELECT version_of AS record, action
        FROM import_source
        WHERE accession = @accession AND version_of IS NOT NULL AND action IS NOT NULL
      `)
      .get({ accession }) ?? null
  )
}

/** Accessions whose import neither ended nor was cancelled, nor was recalled since, oldest first. */
export function interruptedImports(db: Database.Database): (StoredSource & { readonly accession: string })[] {
  return db
    .prepare<[], { accession: string; paths: string; disposable: number }>(`
      SELECT import_job.accession, import_source.paths, import_source.disposable
      FROM import_job
      JOIN import_source ON import_source.accession = import_job.accession
      JOIN accession ON accession.id = import_job.accession
      WHERE import_job.state IN ('running', 'interrupted') AND accession.trashed = 0
      ORDER BY import_job.accession
    `)
    .all()
    .map(({ accession, paths, disposable }) => ({ accession, paths: JSON.parse(paths), disposable: disposable === 1 }))
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

/** How an accession's import stands, or null. */
export function importState(db: Database.Database, accession: string): Accession['state'] | null {
  return db.prepare<{ accession: string }, Accession['state']>('SELECT state FROM import_job WHERE accession = @accession').pluck().get({ accession }) ?? null
}

/** Notes how an accession's import stands. */
export function saveImportState(db: Database.Database, accession: string, state: Accession['state']): void {
  db.prepare(`
    INSERT INTO import_job (accession, state, finished)
    VALUES (@accession, @state, @finished)
    ON CONFLICT (accession) DO UPDATE SET state = @state, finished = @finished
  `).run({ accession, state, finished: state === 'running' ? null : new Date().toISOString() })
}

/** All accessions, newest first, with what became of their files. */
export function accessions(db: Database.Database): Accession[] {
  type Row = Omit<Accession, 'counts'> & Accession['counts']
  return db
    .prepare<[], Row>(`
      SELECT accession.id, accession.label, accession.started AS startedAt, import_job.finished AS finishedAt,
        coalesce(import_job.state, 'done') AS state,
        count(*) FILTER (WHERE outcome.outcome = 'added') AS added,
        count(*) FILTER (WHERE outcome.outcome = 'duplicate') AS duplicate,
        count(*) FILTER (WHERE outcome.outcome = 'failed') AS failed,
        count(*) FILTER (WHERE outcome.outcome = 'skipped') AS skipped
      FROM accession
      LEFT JOIN import_job ON import_job.accession = accession.id
      LEFT JOIN outcome ON outcome.accession = accession.id
      WHERE accession.trashed = 0
      GROUP BY accession.id
      ORDER BY accession.started DESC
    `)
    .all()
    .map(({ added, duplicate, failed, skipped, ...row }) => ({ ...row, counts: { added, duplicate, failed, skipped } }))
}

export interface OutcomeRequest {
  readonly accession: string
  /** `notes`: added, but something could not be read. */
  readonly only: 'all' | Outcome['outcome'] | 'notes'
  readonly limit: number
  readonly offset: number
}

/** A page of an accession's outcome list in import order. */
export function outcomes(db: Database.Database, { accession, only, limit, offset }: OutcomeRequest): { total: number; outcomes: Outcome[] } {
  const values = { accession, only, limit, offset }
  const where = `
    outcome.accession = @accession
    AND (@only = 'all' OR outcome.outcome = @only OR (@only = 'notes' AND outcome.outcome = 'added' AND outcome.fault IS NOT NULL))
  `
  const rows = db
    .prepare<typeof values, Omit<Outcome, 'trashed'> & { trashed: number }>(`
      SELECT outcome.path, outcome.outcome, outcome.fault, outcome.record, coalesce(record.trashed, 0) AS trashed, record.kind, extraction.media_type AS mediaType,
        coalesce(extraction.characters, 0) AS text, coalesce(extraction.pages, 0) AS pages, outcome.hash AS sha256
      FROM outcome
      LEFT JOIN record ON record.id = outcome.record
      LEFT JOIN extraction ON extraction.hash = outcome.hash
      WHERE ${where}
      ORDER BY outcome.ordinal
      LIMIT @limit OFFSET @offset
    `)
    .all(values)
  const total = db.prepare<typeof values, { total: number }>(`SELECT count(*) AS total FROM outcome WHERE ${where}`).get(values)?.total ?? 0
  return { total, outcomes: rows.map((row) => ({ ...row, trashed: row.trashed === 1 })) }
}
