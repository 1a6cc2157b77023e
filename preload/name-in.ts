import type { Language, LocalName } from './contract'

/** A name in a language, else in the other one. */
export function nameIn(name: LocalName, language: Language): string {
  return name[language] ?? name.de ?? name.en ?? ''
}
