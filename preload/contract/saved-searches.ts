import * as z from 'zod'
import { acted, entityId, isoDay, limits, procedure, recordKind, searchRule } from './base'
import { sortOrder } from './search'

const name = z.string().trim().min(1).max(limits.label)

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

const done = z.object({ id: entityId, ...acted })

export const savedSearches = {
  /** By name. */
  list: procedure.output(z.array(savedSearch)),
  /** Keeps a search under a name; one of that name is replaced by it. */
  save: procedure.input(z.object({ name, asked: searchAsked })).output(done.extend({ replaced: z.boolean() })),
  /** Faults `name-taken` where another one is called that. */
  rename: procedure.input(z.object({ id: entityId, name })).output(done),
  /** Undo brings it back. */
  remove: procedure.input(z.object({ id: entityId })).output(done),
}
