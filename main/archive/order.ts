import type Database from 'better-sqlite3'
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

type Listed = 'link' | 'file' | 'note'

/** The fractional index that puts a new member behind a record's last one. */
export function positionAtEnd(db: Database.Database, table: Listed, record: string): string {
  const last = db.prepare<{ record: string }, { position: string | null }>(`SELECT max(position) AS position FROM ${table} WHERE record = @record`).get({ record })
  return generateKeyBetween(last?.position ?? null, null)
}

/** The fractional index that puts a link before another of the same record and role, or last where that is null. */
export function positionBefore(db: Database.Database, record: string, role: string, before: string | null): string {
  const positions = db
    .prepare<{ record: string; role: string }, { id: string; position: string }>(`
      SELECT id, position FROM link WHERE record = @record AND role = @role AND trashed = 0 ORDER BY position, id
    `)
    .all({ record, role })
  const at = positions.findIndex(({ id }) => id === before)
  if (at < 0) return generateKeyBetween(positions.at(-1)?.position ?? null, null)
  return generateKeyBetween(positions[at - 1]?.position ?? null, positions[at]?.position ?? null)
}

/** Fractional indices that put so many files before a record's first one, in their order. */
export function positionsBeforeFirst(db: Database.Database, record: string, count: number): string[] {
  const first = db.prepare<{ record: string }, { position: string | null }>('SELECT min(position) AS position FROM file WHERE record = @record').get({ record })
  return generateNKeysBetween(null, first?.position ?? null, count)
}

/** The fractional index of the nth member (from 1) of a list whose members may be entered in any order. */
export function nthPosition(n: number): string {
  return generateNKeysBetween(null, null, n).at(-1) ?? generateKeyBetween(null, null)
}
