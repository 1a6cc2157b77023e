import type Database from 'better-sqlite3'
import type { HistoryEntry } from '../../../preload/contract'
import { begunAt } from './change-log'
import type { FieldValue } from './entities'

interface ChangeRow {
  readonly action: string
  readonly clock: string
  readonly label: string
  readonly author: string | null
  readonly undone: number
  readonly entity: string
  readonly type: string
  readonly fields: string
  readonly replaces: string
}

/** Changes that are looked at for one record. */
const most = 500

/** What was done to a record, to everything that hangs on it and to the people on it, newest first, with the values before and after. */
export function historyOf(db: Database.Database, record: string): HistoryEntry[] {
  const rows = db
    .prepare<{ record: string; most: number }, ChangeRow>(`
      SELECT change.action, change.clock, action.label, author.name AS author, change.entity, change.type, change.fields,
        change.replaces, EXISTS (SELECT 1 FROM action AS later WHERE later.undoes = action.id) AS undone
      FROM change
      JOIN action ON action.id = change.action
      LEFT JOIN author ON author.id = action.author
      WHERE change.entity = @record
        OR change.entity IN (SELECT id FROM file WHERE record = @record)
        OR change.entity IN (SELECT id FROM link WHERE record = @record)
        OR change.entity IN (SELECT id FROM note WHERE record = @record)
        OR change.entity IN (SELECT id FROM decision WHERE record = @record)
        OR change.entity IN (SELECT id FROM collection_member WHERE record = @record)
        OR change.entity IN (SELECT target FROM link WHERE record = @record AND target_type = 'agent')
      ORDER BY change.clock DESC
      LIMIT @most
    `)
    .all({ record, most })
  const own = new Set(rows.flatMap(({ type, action }) => (type === 'agent' ? [] : [action])))
  const entries = new Map<string, HistoryEntry>()
  for (const row of rows) {
    if (row.type === 'agent' && !own.has(row.action) && isFirst(row)) continue
    const known = entries.get(row.action)
    const entry = known ?? { action: row.action, at: begunAt(row.action), author: row.author ?? '', label: row.label, undone: row.undone === 1, changes: [] }
    entries.set(row.action, { ...entry, changes: [...fieldChanges(db, row), ...entry.changes] })
  }
  return [...entries.values()]
}

/** Whether a change has made its entity: somebody who came to another record first is no news of this one. */
function isFirst({ replaces }: ChangeRow): boolean {
  return Object.values<string[]>(JSON.parse(replaces)).every((before) => before.length === 0)
}

function fieldChanges(db: Database.Database, row: ChangeRow): HistoryEntry['changes'] {
  const fields: Record<string, unknown> = JSON.parse(row.fields)
  const replaces: Record<string, string[]> = JSON.parse(row.replaces)
  const of = row.type === 'agent' ? { of: String(nameOf(db, row.entity)) } : {}
  return Object.entries(fields).map(([field, after]) => {
    const before = valueIn(db, field, replaces[field]?.[0])
    const isLinked = field === 'merged_into' || (row.type === 'link' && field === 'target') || (row.type === 'collection_member' && field === 'collection')
    return { entity: row.entity, type: row.type, field, before: isLinked ? nameOf(db, before) : before, after: isLinked ? nameOf(db, after) : after, ...of }
  })
}

/** What people call the person, place, record or collection that is meant: an id says nothing. A place has its names in both languages. */
function nameOf(db: Database.Database, id: unknown): unknown {
  if (typeof id !== 'string') return id
  const row = db
    .prepare<{ id: string }, { name: string | null; place: string | null }>(`
      SELECT
        coalesce(
          (SELECT name FROM agent WHERE id = @id),
          (SELECT shown_title FROM record WHERE id = @id),
          (SELECT name FROM collection WHERE id = @id)
        ) AS name,
        (SELECT name FROM place WHERE id = @id) AS place
    `)
    .get({ id })
  return row?.name ?? (row?.place == null ? id : JSON.parse(row.place))
}

/** What a change of the log, by its clock reading, has set a field to; null for none. */
export function valueIn(db: Database.Database, field: string, clock: string | undefined): FieldValue {
  if (clock === undefined) return null
  const row = db.prepare<{ clock: string }, { fields: string }>('SELECT fields FROM change WHERE clock = @clock').get({ clock })
  const fields: Record<string, FieldValue> = row === undefined ? {} : JSON.parse(row.fields)
  return fields[field] ?? null
}
