import type { Language } from './terms'

/** The base form of a folded word whose stem would meet another word's (Müller, Müll) or miss its own (women, woman), or null. */
export function baseForm(_word: string, _language: Language): string | null {
  return null
}
