import * as z from 'zod'
import { changedCount, changedEntity, entityId, label, limits, procedure } from './base'
import { collectionName } from './records'
import { searchRequest, sortOrder } from './search'

const description = z.string().max(limits.text).nullable()

export const collection = collectionName.extend({
  /** How many records outside the trash are in it. */
  records: z.number().int(),
})
export type Collection = z.infer<typeof collection>

/** The records meant: named one by one, or all that a search finds, in the order it has them. */
export const recordChoice = z.discriminatedUnion('by', [
  z.object({ by: z.literal('records'), records: z.array(entityId).min(1).max(10_000) }),
  searchRequest.extend({ by: z.literal('search'), sort: sortOrder.default('relevance') }),
])

/** Where records of a collection are moved: beside another one, or one step up (-1) or down (1). */
const moveTo = z.discriminatedUnion('how', [
  z.object({ how: z.enum(['before', 'after']), record: entityId }),
  z.object({ how: z.literal('step'), by: z.union([z.literal(-1), z.literal(1)]) }),
])
export type MoveTo = z.infer<typeof moveTo>

export const collections = {
  /** By name; with `trashed`, those in the trash. */
  list: procedure.input(z.object({ trashed: z.boolean().default(false) })).output(z.array(collection)),
  /** Faults `name-taken` where another one is called that. */
  create: procedure.input(z.object({ name: label, description: description.default(null) })).output(changedEntity),
  /** Changes what is given. Faults `name-taken` where another one is called that. */
  edit: procedure.input(z.object({ id: entityId, name: label.optional(), description: description.optional() })).output(changedEntity),
  /** The records stay where they are; undo brings the collection back. */
  trash: procedure.input(z.object({ id: entityId })).output(changedEntity),
  restore: procedure.input(z.object({ id: entityId })).output(changedEntity),
  /**
   * Puts records at the end of a collection, as one action; those in it stay where they are. A name that no collection has
   * makes a new one. Gives how many are new in it.
   */
  add: procedure
    .input(z.object({ to: z.union([z.object({ id: entityId }), z.object({ name: label })]), choice: recordChoice }))
    .output(changedCount.extend({ id: entityId, name: z.string(), created: z.boolean() })),
  /** Takes records out of a collection, as one action. Gives how many were in it. */
  takeOut: procedure.input(z.object({ id: entityId, choice: recordChoice })).output(changedCount),
  /** Moves records, in the order named. */
  move: procedure
    .input(z.object({ id: entityId, records: z.array(entityId).min(1).max(500), to: moveTo }))
    .output(changedEntity),
}
