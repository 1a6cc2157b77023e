import type { DateValue } from '../../../preload/contract'

/** Fields whose value may come from the file while nobody has entered one, or emptied it. */
export const readableFields = ['title', 'description', 'creator', 'date', 'caption', 'credit', 'rights', 'identifier', 'reference', 'language', 'subject'] as const
export type ReadableField = (typeof readableFields)[number]

/** Values read from a record's file: derived, shown as such until somebody takes them. */
export type ReadValues = { readonly [F in ReadableField]?: F extends 'date' ? DateValue : string }

/** What an emptied date is stored as, for what was read not to show through; an emptied text is the empty one. */
export const emptiedDate: DateValue = { wording: '', edtf: null, earliest: null, latest: null }

/** SQL of what a record shows in a field: what somebody entered, else what was read from its file; NULL for nothing, also where somebody emptied it. */
export function shownField(field: Exclude<ReadableField, 'title' | 'date'>): string {
  return `nullif(coalesce(record.${field}, record.read ->> '${field}'), '')`
}

/** The date that a record shows, of its `shown_date`, JSON, and whether it has entered none of its own; null as with `storedDate`. */
export function shownDate(stored: string | null, onlyRead: boolean): DateValue | null {
  const date = storedDate(stored)
  return date !== null && onlyRead ? { ...date, onlyRead } : date
}

/** A date as it is stored, JSON; null for none, also where somebody emptied it. */
export function storedDate(stored: string | null): DateValue | null {
  const date: DateValue | null = stored === null ? null : JSON.parse(stored)
  return date === null || date.wording === '' ? null : date
}
