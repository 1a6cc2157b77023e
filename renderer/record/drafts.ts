import type { PersonInput } from './person-form'

/**
 * What was typed into a field and is not saved yet, by `<record> <field>`. It outlives the panel, so that an unreadable
 * date or a change of view loses nothing; it does not outlive the window.
 */
export const drafts = new Map<string, string>()

/** The same of the people whose form is open, by `<record> <link>` or `<record> new`. */
export const personDrafts = new Map<string, PersonInput>()
