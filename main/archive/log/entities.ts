import type { DateValue, LocalName, RecordKind, SearchRule } from '../../../preload/contract'

/**
 * The entities of the change log and their fields, as rows are written. A field's name is its column's name; `json` columns
 * take plain data. This table is the only place that knows which fields an entity has.
 */
export const entityTypes = {
  author: { name: 'text', trashed: 'flag' },
  accession: { label: 'text', started: 'text', sample: 'flag', trashed: 'flag' },
  record: {
    kind: 'text',
    title: 'text',
    description: 'text',
    creator: 'text',
    date: 'json',
    type: 'text',
    identifier: 'text',
    rights: 'text',
    language: 'text',
    coverage: 'text',
    source: 'text',
    relation: 'text',
    subject: 'text',
    caption: 'text',
    credit: 'text',
    reference: 'text',
    access: 'text',
    accession: 'text',
    part_of: 'text',
    received_from: 'text',
    merged_into: 'text',
    trashed: 'flag',
  },
  file: { record: 'text', hash: 'text', name: 'verbatim', path: 'verbatim', size: 'number', accession: 'text', position: 'text', superseded_by: 'text', trashed: 'flag' },
  agent: { kind: 'text', name: 'text', title: 'text', trashed: 'flag' },
  place: { name: 'json', latitude: 'number', longitude: 'number', trashed: 'flag' },
  measure: { name: 'json', description: 'text', trashed: 'flag' },
  topic: { name: 'json', trashed: 'flag' },
  link: {
    record: 'text',
    target: 'text',
    target_type: 'text',
    role: 'text',
    position: 'text',
    ordered: 'flag',
    from_left: 'number',
    wording: 'text',
    function: 'text',
    organisation: 'text',
    trashed: 'flag',
  },
  note: { record: 'text', text: 'text', state: 'text', position: 'text', trashed: 'flag' },
  equivalent: { de: 'text', en: 'text', off: 'flag', trashed: 'flag' },
  decision: { suggestion: 'text', record: 'text', outcome: 'text', result: 'text', trashed: 'flag' },
  saved_search: { name: 'text', query: 'text', kinds: 'json', first_day: 'text', last_day: 'text', without: 'json', sort: 'text', trashed: 'flag' },
  collection: { name: 'text', description: 'text', trashed: 'flag' },
  collection_member: { collection: 'text', record: 'text', position: 'text', trashed: 'flag' },
} as const satisfies Record<string, Record<string, ColumnKind>>

/** `verbatim` text is kept as received; all other text is stored in NFC. */
type ColumnKind = 'text' | 'verbatim' | 'number' | 'flag' | 'json'

export type EntityType = keyof typeof entityTypes

export type FieldValue = string | number | boolean | null | DateValue | LocalName | readonly (RecordKind | SearchRule)[]

/**
 * One entity's change: the fields set. A new id makes a new entity. `isDerivedOnly`: it sets none and is not logged, but what is
 * derived of the entity (its index) changes.
 */
export type EntityChange = {
  [T in EntityType]: { readonly type: T; readonly id: string; readonly fields: { readonly [F in keyof (typeof entityTypes)[T]]?: FieldValue }; readonly isDerivedOnly?: true }
}[EntityType]

/** A change whose fields are only known at run time. Throws for a field the entity does not have. */
export function changeOf(type: EntityType, id: string, fields: Readonly<Record<string, FieldValue>>): EntityChange {
  for (const field of Object.keys(fields)) {
    if (columnKind(type, field) === undefined) throw new TypeError(`${type} has no field ${field}`)
  }
  // The loop above is the check that the type asks for.
  return { type, id, fields } as EntityChange
}

/** The kind of a field's column, or undefined where the entity has no such field. */
export function columnKind(type: EntityType, field: string): ColumnKind | undefined {
  const columns: Readonly<Record<string, ColumnKind>> = entityTypes[type]
  return columns[field]
}

/** A field's value as the change log holds it: text in NFC and without halves of signs, flags as 0 or 1. */
export function logValue(type: EntityType, field: string, value: FieldValue): FieldValue {
  const kind = columnKind(type, field)
  if (kind === undefined) throw new TypeError(`${type} has no field ${field}`)
  if (kind === 'flag') return value ? 1 : 0
  if (typeof value !== 'string') return value
  // Half a sign, as a cut emoji leaves it, is none that a row could hold: the log must not say another thing than the row.
  const whole = value.toWellFormed()
  return kind === 'verbatim' ? whole : whole.normalize('NFC')
}

/** A log value as its column takes it. */
export function columnValue(type: EntityType, field: string, value: unknown): string | number | null {
  if (value === null || value === undefined) return null
  if (columnKind(type, field) === 'json') return JSON.stringify(value)
  if (typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError(`${type}.${field} cannot hold ${typeof value}`)
}

/** A column's value as the change log holds it. */
export function fieldValue(type: EntityType, field: string, stored: unknown): unknown {
  return columnKind(type, field) === 'json' && typeof stored === 'string' ? JSON.parse(stored) : stored
}

/** The type a log row names, as one of ours. */
export function entityType(name: string): EntityType {
  const found = Object.keys(entityTypes).find((type): type is EntityType => type === name)
  if (found === undefined) throw new TypeError(`unknown entity type ${name}`)
  return found
}
