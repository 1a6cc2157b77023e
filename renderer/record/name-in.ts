import type { Language, LocalName } from '../../preload/contract'

/** A name in the reader's language, else in the other one. */
export function nameIn(name: LocalName, language: Language): string {
  return name[language] ?? name.de ?? name.en ?? ''
}
