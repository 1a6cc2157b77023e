import type Database from 'better-sqlite3'
import type { Accession } from '../../../preload/contract'
import type { SourcePath } from '../../thread-messages'

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
