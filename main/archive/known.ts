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
