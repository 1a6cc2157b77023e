import type Database from 'better-sqlite3'
import type { Accession } from '../../../preload/contract'
import { hasNote } from './outcomes'

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
        count(*) FILTER (WHERE outcome.outcome = 'skipped') AS skipped,
        count(*) FILTER (WHERE ${hasNote}) AS notes
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

/** How many records an accession has brought that are not in the trash. */
export function recordsBroughtBy(db: Database.Database, accession: string): number {
  return db.prepare<[string], number>('SELECT count(*) FROM record WHERE accession = ? AND trashed = 0').pluck().get(accession) ?? 0
}
