import type Database from 'better-sqlite3'
import { shownField } from '../derived/shown-field'

/** The hash of no bytes (FIPS 180-4). */
const ofNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** What tells a file from others: its bytes, and its path where it has none. Files without content are no copies of each other. */
export function identityOf(hash: string, path: string): string {
  return hash === ofNothing ? `${hash} ${path}` : hash
}

/**
 * Tells which record has an original with a hash, or null; of several the one that came from that path.
 *
 * - Files without content are the same only under the same path, from wherever above them an import began.
 * - What was recalled with its accession is not here any more, unless somebody has restored it since; what somebody put into the
 *   trash by itself is.
 * - What only lies beside a saved page counts `besidePage` alone: as a file of its own it has no record, and its title and its date
 *   stand nowhere.
 */
export function knownRecords(db: Database.Database): (hash: string, path: string, besidePage?: boolean) => string | null {
  // Why the plus: `statement.ts`.
  const known = db.prepare<{ hash: string; lies: string; path: string | null; besidePage: number }, { record: string }>(`
    SELECT file.record
    FROM file
    JOIN record ON record.id = file.record
    LEFT JOIN accession ON accession.id = file.accession
    WHERE file.hash = +@hash AND file.trashed = 0 AND (coalesce(accession.trashed, 0) = 0 OR ${standsAgain})
      AND (+@besidePage = 1 OR NOT ${liesBeside})
      AND (+@path IS NULL OR +@path = file.path OR ${endsWith('+@path', 'file.path')} OR ${endsWith('file.path', '+@path')})
    ORDER BY record.trashed, file.path <> +@lies, file.id
    LIMIT 1
  `)
  return (hash, path, besidePage = false) => known.get({ hash, lies: path, path: hash === ofNothing ? path : null, besidePage: besidePage ? 1 : 0 })?.record ?? null
}

/** Tells which photo that is here already has a caption of its own, or null: where it has, a page that shows it as well says nothing new of it. */
export function captionedPhotos(db: Database.Database): (hash: string, path: string) => string | null {
  const known = knownRecords(db)
  const captioned = db.prepare<{ record: string }, unknown>(`SELECT 1 FROM record WHERE id = @record AND kind = 'photo' AND trashed = 0 AND ${shownField('caption')} IS NOT NULL`)
  return (hash, path) => {
    const record = known(hash, path)
    return record !== null && captioned.get({ record }) !== undefined ? record : null
  }
}

/** SQL of whether a path ends in another, as whole steps. */
function endsWith(path: string, last: string): string {
  return `substr(${path}, -length(${last}) - 1) = '/' || ${last}`
}

// While a recall is being written, what still stands may yet go.
const standsAgain = '(record.trashed = 0 AND NOT EXISTS (SELECT 1 FROM unfinished))'

/** Tells of a file whether the same original has come in again since an action, and stands in another record. */
export function cameAgain(db: Database.Database, action: string): (file: string) => boolean {
  const again = db.prepare<{ own: string; action: string }, { found: number }>(`
    SELECT 1 AS found
    FROM file AS own
    JOIN file ON file.hash = own.hash AND file.record <> own.record
    JOIN record ON record.id = file.record
    JOIN entity ON entity.id = file.id
    WHERE own.id = @own AND file.trashed = 0 AND record.trashed = 0 AND (own.size > 0 OR file.name = own.name)
      AND entity.origin > (SELECT clock FROM action WHERE id = @action)
      AND NOT ${liesBeside}
    LIMIT 1
  `)
  return (own) => again.get({ own, action }) !== undefined
}

/** SQL of whether `file` lies beside another of its record, as what a saved page shows does. */
const liesBeside = `(
  file.superseded_by IS NULL
  AND EXISTS (SELECT 1 FROM file AS page WHERE page.record = file.record AND page.position < file.position AND page.trashed = 0)
)`

/** Tells under which path a record has a file with a hash, or null. */
export function pathsOfRecords(db: Database.Database): (record: string, hash: string) => string | null {
  const file = db.prepare<{ record: string; hash: string }, { path: string }>('SELECT path FROM file WHERE hash = @hash AND record = @record ORDER BY trashed, id LIMIT 1')
  return (record, hash) => file.get({ record, hash })?.path ?? null
}

/** Tells which record has another file under a path, or null: what is new there may be its newer version. */
export function laidUnder(db: Database.Database): (path: string, hash: string) => string | null {
  // Why the plus: `statement.ts`.
  const laid = db.prepare<{ path: string; hash: string }, { record: string }>(`
    SELECT file.record
    FROM file
    JOIN record ON record.id = file.record
    WHERE file.path = +@path AND file.hash <> @hash AND file.trashed = 0 AND record.trashed = 0
    ORDER BY file.id DESC
    LIMIT 1
  `)
  return (path, hash) => laid.get({ path, hash })?.record ?? null
}

/** Tells whether a record has a file with a hash, an older version of one among them. */
export function filesOfRecords(db: Database.Database): (record: string, hash: string) => boolean {
  const file = db.prepare<{ record: string; hash: string }, unknown>('SELECT 1 FROM file WHERE hash = @hash AND record = @record AND trashed = 0')
  return (record, hash) => file.get({ record, hash }) !== undefined
}

/** Tells whether a record lies in the trash. */
export function trashedRecords(db: Database.Database): (record: string) => boolean {
  const trashed = db.prepare<{ record: string }, { trashed: number }>('SELECT trashed FROM record WHERE id = @record')
  return (record) => trashed.get({ record })?.trashed === 1
}

/** What holds files of its own, by media type. */
const holders = ['message/rfc822', 'application/vnd.ms-outlook', 'application/mbox', 'application/zip', 'application/vnd.ms-tnef']

/**
 * Tells of a file with a hash whether what is in it was left inside: because it lay too deep in others, or because a program
 * imported it that opened nothing yet, which kept no sources of its imports either.
 */
export function unopened(db: Database.Database): (hash: string) => boolean {
  // Why the plus: `statement.ts`.
  const found = db.prepare<{ hash: string; holders: string }, unknown>(`
    SELECT 1
    FROM extraction
    WHERE hash = @hash AND (fault = 'nested-too-deep' OR media_type IN (SELECT value FROM json_each(@holders)) AND EXISTS (
      SELECT 1
      FROM file
      WHERE file.hash = +@hash AND file.trashed = 0
        AND NOT EXISTS (SELECT 1 FROM import_source WHERE import_source.accession = file.accession)
        AND NOT EXISTS (SELECT 1 FROM record AS part WHERE part.part_of = file.record)
        AND NOT EXISTS (SELECT 1 FROM link WHERE link.target = file.record AND link.role = 'source')
    ))
  `)
  return (hash) => found.get({ hash, holders: JSON.stringify(holders) }) !== undefined
}
