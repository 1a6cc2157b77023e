import * as z from 'zod'
import { dateValue, entityId, procedure } from './base'

const base = {
  /** Stable over re-extraction: made from the file's hash, the kind and the wording. */
  key: z.string(),
  record: entityId,
  /** The stretch of the document that says so. */
  wording: z.string(),
  page: z.number().int(),
}

export const personRead = z.object({
  position: z.number().int().nullable(),
  row: z.enum(['front', 'middle', 'back']).optional(),
  name: z.string().nullable(),
  title: z.string().nullable(),
  role: z.string().nullable(),
  organisation: z.string().nullable(),
  /** Named in the text, and known to the archive as this. */
  known: z.enum(['person', 'organisation']).optional(),
})

/** Something read in a document that nobody has taken or dismissed yet: never a fact, always shown as such. */
export const suggestion = z.discriminatedUnion('kind', [
  z.object({ ...base, kind: z.literal('event'), title: z.string(), date: dateValue.nullable(), place: z.string().nullable(), participants: z.array(z.string()) }),
  z.object({ ...base, kind: z.literal('person'), person: personRead }),
  z.object({ ...base, kind: z.literal('place'), name: z.string() }),
  z.object({ ...base, kind: z.literal('question') }),
  /** The file may be a newer one of another record: it lay under the same path and says something else. */
  z.object({ ...base, kind: z.literal('version'), of: entityId }),
])
export type Suggestion = z.infer<typeof suggestion>

const result = z.object({ open: z.number().int() })

export const suggestions = {
  /** Open suggestions, of one record or of all, oldest record first. */
  list: procedure.input(z.object({ record: entityId.optional(), limit: z.number().int().min(1).max(500).default(100) })).output(z.object({ total: z.number().int(), suggestions: z.array(suggestion) })),
  accept: procedure.input(z.object({ keys: z.array(z.string()).min(1).max(500) })).output(result),
  dismiss: procedure.input(z.object({ keys: z.array(z.string()).min(1).max(500) })).output(result),
}
