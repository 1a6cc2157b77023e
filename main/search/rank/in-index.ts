import type Database from 'better-sqlite3'
import { statement, valueStatement } from '../../statement'
import type { Expressions } from '../match/expression'

/**
 * `FROM … WHERE …` over the matches of an FTS5 expression (`@match`), each with its record. CROSS JOIN keeps the order: the index
 * first, then the record of each match by its number.
 */
export const fromMatches = 'FROM search CROSS JOIN record ON record.rowid = search.rowid WHERE search MATCH @match'

/** Whether anything in the index has what is asked for, compounds and further spellings among it; nothing has what asks for no word. */
export function isAnywhere(db: Database.Database, expressions: Expressions | null): boolean {
  return expressions !== null && statement(db, 'SELECT 1 FROM search WHERE search MATCH @match LIMIT 1').get({ match: expressions.all }) !== undefined
}

/** How many records in the index match an FTS5 expression, counted up to `most`. */
export function countUpTo(db: Database.Database, match: string, most: number): number {
  return valueStatement<number>(db, 'SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH @match LIMIT @most)').get({ match, most }) ?? 0
}
