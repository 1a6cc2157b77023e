import type Database from 'better-sqlite3'
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

type Listed = 'link' | 'file' | 'note'

/** The fractional index that puts a new member behind a record's last one. */
export function positionAtEnd(db: Database.Database, table: Listed, record: string): string {
  return generateKeyBetween(lastPosition(db, table, record), null)
}

/** The fractional indices that put so many new members behind a record's last one, in their order. */
export function positionsAtEnd(db: Database.Database, table: Listed, record: string, count: number): string[] {
  return generateNKeysBetween(lastPosition(db, table, record), null, count)
}

function lastPosition(db: Database.Database, table: Listed, record: string): string | null {
  return db.prepare<{ record: string }, { position: string | null }>(`SELECT max(position) AS position FROM ${table} WHERE record = @record`).get({ record })?.position ?? null
}

/**
 * The fractional indices that put a link before another of the same record and role, or last where that is null: its own, and
 * those of the links that must make room because they stand in one place (entered by hand, and read as the nth of a picture).
 */
export function positionsBefore(db: Database.Database, { id, record, role }: { readonly id: string; readonly record: string; readonly role: string }, before: string | null): ReadonlyMap<string, string> {
  const others = db
    .prepare<{ record: string; role: string; id: string }, { id: string; position: string }>(`
      SELECT id, position FROM link WHERE record = @record AND role = @role AND trashed = 0 AND id <> @id ORDER BY position, id
    `)
    .all({ record, role, id })
  const found = others.findIndex((other) => other.id === before)
  const at = found < 0 ? others.length : found
  const previous = others[at - 1]?.position ?? null
  const later = others.slice(at)
  const free = later.findIndex(({ position }) => previous === null || position > previous)
  const crowded = free < 0 ? later : later.slice(0, free)
  const keys = generateNKeysBetween(previous, later[crowded.length]?.position ?? null, crowded.length + 1)
  return new Map([id, ...crowded.map((other) => other.id)].flatMap((each, index) => (keys[index] === undefined ? [] : [[each, keys[index]]])))
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
