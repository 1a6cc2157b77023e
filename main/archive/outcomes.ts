import type Database from 'better-sqlite3'
import type { Accession, Outcome } from '../../preload/contract'
import type { FaultCode } from '../../preload/faults'

/** What became of one path of an accession, as the import records it. */
export interface OutcomeRow {
  readonly path: string
  readonly outcome: Outcome['outcome']
  readonly fault: FaultCode | null
  readonly record: string | null
  readonly hash: string | null
}

/** Appends to an accession's outcome list; called inside the commit that adds the records. */
export function saveOutcomes(db: Database.Database, accession: string, firstOrdinal: number, rows: readonly OutcomeRow[]): void {
  const insert = db.prepare(`
    INSERT INTO outcome (accession, ordinal, path, outcome, fault, record, hash)
    VALUES (@accession, @ordinal, @path, @outcome, @fault, @record, @hash)
  `)
  for (const [index, row] of rows.entries()) insert.run({ accession, ordinal: firstOrdinal + index, ...row })
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
    .prepare<typeof values, Outcome>(`
      SELECT outcome.path, outcome.outcome, outcome.fault, outcome.record, record.kind, extraction.media_type AS mediaType,
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
  return { total, outcomes: rows }
}
