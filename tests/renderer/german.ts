import { use as useModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { german } from '../../renderer/locales/de'
import { figures } from '../../renderer/locales/figures'
import { quotes } from '../../renderer/locales/quotes'

/** The German sentences of the interface, ready for its components. */
export async function speakGerman(): Promise<void> {
  await useModule(initReactI18next).use(figures).use(quotes).init({ lng: 'de', postProcess: [quotes.name], resources: { de: { translation: german } }, interpolation: { escapeValue: false, alwaysFormat: true } })
}
