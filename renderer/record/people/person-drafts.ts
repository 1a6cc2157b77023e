import { KeptMap } from '../../ui/drafts'
import type { PersonInput } from './person-form'

/** What was typed of the people whose form is open, by `<record> <link>` or `<record> new`; it lives as long as `drafts` do. */
export const personDrafts = new KeptMap('klimaarchiv.person-drafts', isPerson)

/** What the archive said of these people when their form was opened, by the same key. */
export const personBases = new KeptMap('klimaarchiv.person-bases', isPerson)

function isPerson(value: unknown): value is PersonInput {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string' && 'role' in value && typeof value.role === 'string'
}
