import type Database from 'better-sqlite3'
import { valueStatement } from '../../statement'
import type { Bits } from '../index/bits'
import { indexNow } from '../index/index-memory'
import { memoryOf } from '../index/vocabulary-memory'
import type { Expressions } from '../match/expression'
import { readExpression, termsOf } from '../match/sought'
import type { Tier } from '../match/ways'
import type { Scope } from './scope'
import { met, rowsOf, Scores } from './scores'

/** A record that fits, and how well. */
export interface Ranked {
  readonly rowid: number
  readonly score: number
}

/** The same, with what it fits, and how well it fits all that is asked for with compounds and further spellings, where that is known. */
export interface InTier extends Ranked {
  readonly tier: Tier
  readonly further?: number | undefined
}

/** What of the hits is asked for. */
export interface PageAsked {
  readonly limit: number
  readonly offset: number
}

const [askedScores, wholeScores] = [new Scores(), new Scores()]

/** First what was asked for, then compounds and further spellings, each ranked within itself. */
export function ranked(db: Database.Database, { direct, all }: Expressions, scope: Scope, { limit, offset }: PageAsked): { total: number; page: InTier[] } {
  return inOneView(db, () => {
    const [soughtFirst, soughtIn] = [readExpression(direct), readExpression(all)]
    const index = indexNow(db, termsOf(soughtFirst, termsOf(soughtIn)))
    const asked = met(index, soughtFirst)
    const whole = all === direct ? asked : met(index, soughtIn)
    const rest = within(db, rowsOf(index, whole), scope)
    const total = rest.size
    const first = rowsOf(index, asked).and(rest)
    const { lengths } = memoryOf(db)
    const rows = first.numbers()
    const byAsked = askedScores.of(index, asked, first, lengths.of(db, rows))
    const page = best(rows, byAsked, offset + limit)
      .slice(offset)
      .map((rowid): InTier => ({ rowid, score: byAsked[rowid] ?? 0, tier: 1 }))
    const left = limit - page.length
    if (left === 0 || rows.length === total) return { total, page }
    const others = rest.without(first).numbers()
    const byWhole = wholeScores.of(index, whole, rest.add(page.map(({ rowid }) => rowid)), lengths.of(db, others))
    const begin = Math.max(0, offset - rows.length)
    const further = best(others, byWhole, begin + left).slice(begin)
    return {
      total,
      page: [
        ...page.map((hit) => ({ ...hit, further: byWhole[hit.rowid] })),
        ...further.map((rowid): InTier => ({ rowid, score: byWhole[rowid] ?? 0, tier: 2, further: byWhole[rowid] })),
      ],
    }
  })
}

/** Looks at a database as it is at one moment, whatever others write into it meanwhile. */
function inOneView<Seen>(db: Database.Database, look: () => Seen): Seen {
  return db.inTransaction ? look() : db.transaction(look)()
}

/** The rows within a scope, of these. */
function within(db: Database.Database, rows: Bits, scope: Scope): Bits {
  const { where, inIndex, values } = scope
  if (inIndex?.length === 0) return rows
  const found = inIndex === null
    ? `SELECT record.rowid FROM json_each(@rows) AS found CROSS JOIN record ON record.rowid = found.value WHERE ${where}`
    : `SELECT search.rowid FROM (SELECT value AS rowid FROM json_each(@rows)) AS search WHERE ${inIndex.join(' AND ')}`
  const kept = valueStatement<number>(db, found).all({ ...values, rows: JSON.stringify(Array.from(rows.numbers())) })
  return rows.without(rows.copy()).add(kept)
}

/** The best of some rows, best first; of equal ones the newest. */
function best(rows: Uint32Array, score: Float64Array, many: number): number[] {
  const isBefore = (one: number, other: number): boolean => (score[one] ?? 0) > (score[other] ?? 0) || (score[one] === score[other] && one > other)
  if (many > mostKept || rows.length <= many) return Array.from(rows).sort((one, other) => (isBefore(one, other) ? -1 : 1)).slice(0, many)
  const kept: number[] = []
  for (const row of rows) {
    if (kept.length === many && !isBefore(row, kept[many - 1] ?? 0)) continue
    let [from, to] = [0, kept.length]
    while (from < to) {
      const middle = (from + to) >>> 1
      if (isBefore(row, kept[middle] ?? 0)) to = middle
      else from = middle + 1
    }
    kept.splice(from, 0, row)
    if (kept.length > many) kept.pop()
  }
  return kept
}

// To put one among more of them takes longer than to sort all.
const mostKept = 1_000
