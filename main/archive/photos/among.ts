import { setImmediate as nextTurn } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import { statement, valueStatement } from '../../statement'

/** So many records are looked up before others have their turn. */
const slice = 1_000

/** The photos, outside the trash, that an import brought, by id in the order they came in. Throws when it is cancelled. */
export async function photosBroughtBy(db: Database.Database, accession: string, signal: AbortSignal): Promise<string[]> {
  const next = statement<{ rowid: number; id: string; isPhoto: number }>(db, `
    SELECT rowid, id, kind = 'photo' AND trashed = 0 AS isPhoto
    FROM record
    WHERE accession = @accession AND rowid > @after
    ORDER BY rowid
    LIMIT @limit
  `)
  const records: string[] = []
  for (let after = 0; ; ) {
    signal.throwIfAborted()
    const rows = next.all({ accession, after, limit: slice })
    records.push(...rows.flatMap(({ id, isPhoto }) => (isPhoto === 1 ? [id] : [])))
    const last = rows.at(-1)
    if (last === undefined) return records
    after = last.rowid
    await nextTurn()
  }
}

/** Which of these records, by rowid, are photos, by id in the order named. Throws when it is cancelled. */
export async function photosAmong(db: Database.Database, rowids: readonly number[], signal: AbortSignal): Promise<string[]> {
  const idOf = valueStatement<string>(db, "SELECT id FROM record WHERE rowid = @rowid AND kind = 'photo'")
  const records: string[] = []
  for (const [index, rowid] of rowids.entries()) {
    records.push(...[idOf.get({ rowid })].filter((id) => id !== undefined))
    if (index % slice !== slice - 1) continue
    signal.throwIfAborted()
    await nextTurn()
  }
  return records
}
