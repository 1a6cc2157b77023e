import type Database from 'better-sqlite3'
import type { Filter } from './filters'
import { fold } from './fold'
import { wordsIn } from './words'

/** What narrows a search besides its words. Days are inclusive, `YYYY-MM-DD`; null is open. */
export interface Narrowing {
  readonly from?: string | null
  readonly to?: string | null
  /** Whether a record has to lie within the span for certain, or may do so. */
  readonly certainty?: 'certain' | 'possible'
  readonly kinds?: readonly string[] | null
}

interface Condition {
  readonly sql: string
  readonly values: Readonly<Record<string, string | null>>
}

/** The WHERE condition on `record` (never empty: the trash is never searched) with its named values. */
export function conditionOf(db: Database.Database, narrowing: Narrowing, filters: readonly Filter[]): Condition {
  const { from = null, to = null, certainty = 'possible', kinds = null } = narrowing
  const conditions: Condition[] = [{ sql: 'record.trashed = 0', values: {} }]
  if (from !== null || to !== null) conditions.push(spanCondition('span', from, to, certainty))
  if (kinds !== null && kinds.length > 0) conditions.push({ sql: 'record.kind IN (SELECT value FROM json_each(@kinds))', values: { kinds: JSON.stringify(kinds) } })
  for (const [place, filter] of filters.entries()) {
    const { sql, values } = filterCondition(db, `filter${place}`, filter)
    conditions.push({ sql: filter.negated ? `NOT coalesce(${sql}, 0)` : sql, values })
  }
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
    values: Object.assign({}, ...conditions.map(({ values }) => values)),
  }
}

function filterCondition(db: Database.Database, name: string, filter: Filter): Condition {
  switch (filter.field) {
    case 'kind':
      return { sql: `record.kind = @${name}`, values: { [name]: filter.value } }
    case 'language':
      return { sql: `record.rowid IN (SELECT record FROM indexed WHERE language = @${name})`, values: { [name]: filter.value } }
    case 'date':
      return spanCondition(name, filter.value.from, filter.value.to, 'possible')
    case 'person':
      return linkedTo(name, named(db, "SELECT id, concat_ws(' ', title, name) AS name FROM agent WHERE trashed = 0", filter.value))
    case 'place':
      return linkedTo(name, named(db, "SELECT id, concat_ws(' ', name ->> 'de', name ->> 'en') AS name FROM place WHERE trashed = 0", filter.value))
  }
}

// A day outside both bounds is neither certain nor possible; the undated lie in no span.
function spanCondition(name: string, from: string | null, to: string | null, certainty: 'certain' | 'possible'): Condition {
  const values = { [`${name}From`]: from, [`${name}To`]: to }
  const certain = `(@${name}From IS NULL OR record.earliest >= @${name}From) AND (@${name}To IS NULL OR record.latest <= @${name}To)`
  const possible = `coalesce(record.earliest, record.latest) IS NOT NULL
    AND (@${name}To IS NULL OR record.earliest IS NULL OR record.earliest <= @${name}To)
    AND (@${name}From IS NULL OR record.latest IS NULL OR record.latest >= @${name}From)`
  return { sql: certainty === 'certain' ? certain : possible, values }
}

/** Ids of the rows whose name has a word beginning with each word asked for. */
function named(db: Database.Database, sql: string, asked: string): string[] {
  const beginnings = wordsIn(asked).map(({ text }) => fold(text))
  if (beginnings.length === 0) return []
  return db.prepare<[], { id: string; name: string }>(sql).all()
    .filter(({ name }) => {
      const words = wordsIn(name).map(({ text }) => fold(text))
      return beginnings.every((beginning) => words.some((word) => word.startsWith(beginning)))
    })
    .map(({ id }) => id)
}

function linkedTo(name: string, targets: readonly string[]): Condition {
  return {
    sql: `record.id IN (SELECT link.record FROM link WHERE link.trashed = 0 AND link.target IN (SELECT value FROM json_each(@${name})))`,
    values: { [name]: JSON.stringify(targets) },
  }
}
