import type Database from 'better-sqlite3'

/**
 * The condition that keeps out what is in the trash only because its own making was undone: nobody put it there, and redo
 * brings it back. Where anybody has done more to it, it is trash like any other. The rule is in the migration that made the table.
 */
export function wasMade(type: 'record' | 'collection'): string {
  return `NOT EXISTS (SELECT 1 FROM unmade WHERE unmade.type = '${type}' AND unmade.entity = ${type}.id)`
}

/** How many records are in the trash, of the kinds named or of all. Counted apart: looking each one up takes long where a large import was recalled. */
export function countTrashed(db: Database.Database, kinds?: readonly string[]): number {
  const ofKinds = '(@kinds IS NULL OR record.kind IN (SELECT value FROM json_each(@kinds)))'
  const unmade = kinds === undefined ? "SELECT count(*) FROM unmade WHERE type = 'record'" : `SELECT count(*) FROM unmade JOIN record ON record.id = unmade.entity WHERE unmade.type = 'record' AND ${ofKinds}`
  return (
    db
      .prepare<{ kinds: string | null }, number>(`SELECT (SELECT count(*) FROM record WHERE record.trashed = 1 AND ${ofKinds}) - (${unmade})`)
      .pluck()
      .get({ kinds: kinds === undefined ? null : JSON.stringify(kinds) }) ?? 0
  )
}
