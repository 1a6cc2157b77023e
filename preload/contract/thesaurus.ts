import * as z from 'zod'
import { acted, procedure } from './base'

/** A German and an English wording, one word or several. */
const wording = z.string().trim().min(1).max(100)

/** A German and an English wording that a search takes for each other while it is `on`. */
export const equivalent = z.object({
  de: z.string(),
  en: z.string(),
  /** It came with the program; else somebody has entered it. */
  shipped: z.boolean(),
  on: z.boolean(),
})
export type Equivalent = z.infer<typeof equivalent>

export const thesaurus = {
  /** All pairs, those switched off or removed too, in the order of their German wordings. */
  list: procedure.output(z.array(equivalent)),
  /** Several wordings are separated by commas; each German one is paired with each English one. Gives how many pairs are new or on again. */
  add: procedure.input(z.object({ de: wording, en: wording })).output(z.object({ added: z.number().int(), ...acted })),
  /** Switches a pair on or off; one of the archive's own is removed by that, and restored. */
  set: procedure.input(z.object({ de: wording, en: wording, on: z.boolean() })).output(z.object({ changed: z.boolean(), ...acted })),
}
