import type { Language } from './contract/base'
import { faults as germanFaults } from './wording/de/faults'
import { words as german } from './wording/de/words'
import { faults as englishFaults } from './wording/en/faults'
import { words as english } from './wording/en/words'

/** What the interface, the command line and exported files call things alike, for those who have no i18next. */
export const wording = { de: { ...german, faults: germanFaults }, en: { ...english, faults: englishFaults } } satisfies Record<Language, unknown>

/** A sentence with its `{{names}}` filled in; one that is not given stays a question mark. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? '?'))
}
