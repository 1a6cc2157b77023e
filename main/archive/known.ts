import type Database from 'better-sqlite3'

/**
 * Tells which record has an original with a hash, or null. What was recalled with its accession is not here any more; what
 * somebody put into the trash by itself is.
 */
export function knownRecords(db: Database.Database): (hash: string) => string | null {
  const known = db.prepare<{ hash: string }, { record: string }>(`
    SELECT file.record
    FROM file
    JOIN record ON record.id = file.record
    LEFT JOIN accession ON accession.id = file.accession
    WHERE file.hash = @hash AND file.trashed = 0 AND coalesce(accession.trashed, 0) = 0
    ORDER BY record.trashed
    LIMIT 1
  `)
  return (hash) => known.get({ hash })?.record ?? null
}

/** Tells whether a record lies in the trash. */
export function trashedRecords(db: Database.Database): (record: string) => boolean {
  const trashed = db.prepare<{ record: string }, { trashed: number }>('SELECT trashed FROM record WHERE id = @record')
  return (record) => trashed.get({ record })?.trashed === 1
}

/** Tells of a file with a hash whether what is in it was left inside because it lay too deep in others. */
export function unopened(db: Database.Database): (hash: string) => boolean {
  const fault = db.prepare<{ hash: string }, { fault: string | null }>('SELECT fault FROM extraction WHERE hash = @hash')
  return (hash) => fault.get({ hash })?.fault === 'nested-too-deep'
}
