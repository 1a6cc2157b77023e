import * as z from 'zod'
import { changedEntity, entityId, isoDay, label, limits, procedure, recordKind, searchRule } from './base'
import { sortOrder } from './search'

/** What is asked for: as a view of the search has it. */
export const searchAsked = z.object({
  query: z.string().max(limits.query),
  kinds: z.array(recordKind),
  from: isoDay.nullable(),
  to: isoDay.nullable(),
  /** Rules that are not to be used. */
  without: z.array(searchRule),
  /** Null: what suits the query. */
  sort: sortOrder.nullable(),
})
export type SearchAsked = z.infer<typeof searchAsked>

export const savedSearch = searchAsked.extend({ id: entityId, name: z.string() })
export type SavedSearch = z.infer<typeof savedSearch>

export const savedSearches = {
  /** By name. */
  list: procedure.output(z.array(savedSearch)),
  /** Keeps a search under a name; one of that name is replaced by it. */
  save: procedure.input(z.object({ name: label, asked: searchAsked })).output(changedEntity.extend({ replaced: z.boolean() })),
  /** Faults `name-taken` where another one is called that. */
  rename: procedure.input(z.object({ id: entityId, name: label })).output(changedEntity),
  /** Undo brings it back. */
  remove: procedure.input(z.object({ id: entityId })).output(changedEntity),
}
