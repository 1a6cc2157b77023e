import { useTranslation } from 'react-i18next'
import type { Language } from '../../preload/contract'

/** The language the interface speaks now. */
export function useLanguage(): Language {
  return useTranslation().i18n.language.startsWith('en') ? 'en' : 'de'
}

/** How dates and figures are written in it. */
export function useLocale(): 'de-DE' | 'en-GB' {
  return useLanguage() === 'en' ? 'en-GB' : 'de-DE'
}

/** What a language is called, by its code (BCP 47); the code itself where it is none. */
export function languageName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}
