import type Database from 'better-sqlite3'
import { statement } from '../../statement'
import type { EntityChange } from '../log/entities'

/**
 * The changes that open what was accepted for records that lie in the trash, of the suggestions by these keys: the record
 * that has the same file now has nothing of it yet. What was dismissed stays so.
 */
export function* openedAgain(db: Database.Database, keys: readonly string[]): Generator<EntityChange, void> {
  // Why the plus: `statement.ts`.
  const ofTrashed = statement<{ id: string }>(db, `
    SELECT decision.id
    FROM decision
    JOIN record ON record.id = decision.record
    WHERE decision.suggestion = +@key AND decision.trashed = 0 AND decision.outcome = 'accepted' AND record.trashed = 1
  `)
  for (const key of keys) for (const { id } of ofTrashed.all({ key })) yield { type: 'decision', id, fields: { trashed: true } }
}
