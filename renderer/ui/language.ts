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

const code = /^[a-z]{2,3}(?:-[A-Z]{2})?$/

/** The code of a language that a text is in, by what is noted of it; nothing where that is no code. */
export function spokenLanguage(written: string | null): string | undefined {
  return written !== null && code.test(written) ? written : undefined
}

/** What a language is called, by its code (BCP 47); a word that somebody wrote in its place stays. */
export function languageName(written: string, language: Language): string {
  return code.test(written) ? new Intl.DisplayNames(language, { type: 'language' }).of(written) ?? written : written
}
