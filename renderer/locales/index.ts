import { changeLanguage, use as useModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../preload/contract'
import { storedLanguage, storeLanguage } from '../preferences'
import { german } from './de'
import { english } from './en'
import { figures } from './figures'
import { quotes } from './quotes'

/** Makes the interface speak the language of its reader. */
export async function startLanguage(): Promise<void> {
  const language = storedLanguage()
  await useModule(initReactI18next).use(figures).use(quotes).init({
    lng: language,
    fallbackLng: 'de',
    resources: { de: { translation: german }, en: { translation: english } },
    postProcess: [quotes.name],
    // React escapes what it shows.
    interpolation: { escapeValue: false, alwaysFormat: true },
  })
  document.documentElement.lang = language
}

/** Changes the language of the running interface, and remembers it. */
export async function speak(language: Language): Promise<void> {
  storeLanguage(language)
  document.documentElement.lang = language
  await changeLanguage(language)
}
