import * as z from 'zod'
import { acted, dateValue, entityId, position, procedure, upTo } from './base'

const base = {
  /** Stable over re-extraction: made from the file's hash, the kind and the wording. */
  key: z.string(),
  record: entityId,
  /** The stretch of the document that says so. */
  wording: z.string(),
  page: z.number().int(),
}

/** Somebody as a document names them; `position` counts from the left in a picture, from 1. */
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

const event = z.object({ ...base, kind: z.literal('event'), title: z.string(), date: dateValue.nullable(), place: z.string().nullable(), participants: z.array(z.string()) })

/** Something read in a document that nobody has taken or dismissed yet: never a fact, always shown as such. */
export const suggestion = z.discriminatedUnion('kind', [
  event,
  z.object({ ...base, kind: z.literal('person'), person: personRead }),
  /** `position`: what a description that names the place says of where it is. */
  z.object({ ...base, kind: z.literal('place'), name: z.string(), position: position.optional() }),
  z.object({ ...base, kind: z.literal('question') }),
  /** The file may be a newer one of another record: it lay under the same path and says something else. */
  z.object({ ...base, kind: z.literal('version'), of: entityId }),
])
export type Suggestion = z.infer<typeof suggestion>

/** What the records of an accession offer to be taken: values read for their own fields, and suggestions by kind. */
export const offerKind = z.enum(['title', 'date', 'details', 'event', 'person', 'place', 'question', 'version'])
export type OfferKind = z.infer<typeof offerKind>

/** How many of each kind an accession offers. */
export const offerCounts = z.record(offerKind, z.number().int())
export type OfferCounts = z.infer<typeof offerCounts>

/** How many suggestions are open now, and how many were decided. */
const result = z.object({ open: z.number().int(), count: z.number().int(), ...acted })
const decided = z.object({
  keys: z.array(z.string()).min(1).max(500),
  /** Decides also on the same suggestion of other documents. */
  alsoSame: z.boolean().default(false),
})
const ofAccession = z.object({ accession: entityId, kinds: z.array(offerKind).min(1) })

const lists = z.object({
  total: z.number().int(),
  suggestions: z.array(suggestion),
  /** In how many documents a suggestion is open, by its key, where that is more than one; 100 is 100 or more. */
  documents: z.record(z.string(), z.number().int()),
  /** The event of the archive that a suggested one may be, by its key: likely, never certain. */
  similar: z.record(z.string(), z.object({ id: entityId, title: z.string(), date: dateValue })),
  /** The open event of another document that a suggested one may be, by its key: likely, never certain. */
  alike: z.record(z.string(), event),
})
export type SuggestionLists = z.infer<typeof lists>

export const suggestions = {
  /** Open suggestions, of one record or of all, oldest record first. Of all, what several documents say stands once. */
  list: procedure.input(z.object({ record: entityId.optional(), limit: upTo(500, 100) })).output(lists),
  /**
   * `as`: suggested events are this one of the archive, which their documents are linked with. `together`: they are one, in
   * the words of the first. Faults `not-found`.
   */
  accept: procedure.input(decided.extend({ as: entityId.optional(), together: z.boolean().default(false) })).output(result),
  dismiss: procedure.input(decided).output(result),
  /** What the records of an accession offer, by kind. */
  offers: procedure.input(z.object({ accession: entityId })).output(offerCounts),
  /** Takes all of these kinds that an accession offers, as one action; answers when it is done. Cancelled, what is taken stays. */
  acceptOffers: procedure.input(ofAccession).output(result),
  /** Dismisses all suggestions of these kinds. Values read are no suggestions: they stay shown as read. */
  dismissOffers: procedure.input(ofAccession).output(result),
}
