import type { Language } from './contract/base'
import type { FaultCode } from './faults'
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

/** What is wrong with an archive, as `wrong` words it; null for what is no fault of its originals, database or index. */
export function wrongWith({ code, detail }: { readonly code: FaultCode; readonly detail?: string }): keyof typeof german.wrong | null {
  if (code === 'file-vanished') return 'missing'
  if (code === 'file-damaged') return 'changed'
  if (code === 'file-unreadable') return 'unreadable'
  if (code === 'index-damaged' && detail !== undefined) return detail === 'index' ? 'index' : 'search'
  return code === 'archive-damaged' ? 'database' : null
}

/** The hash of the original that a check found missing, changed or unreadable; null where it found something else. */
export function originalFound({ code, detail }: { readonly code: FaultCode; readonly detail: string }): string | null {
  return code === 'file-vanished' || code === 'file-damaged' || code === 'file-unreadable' ? detail.slice(0, 64) : null
}
