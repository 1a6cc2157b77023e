import { use as useModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { search } from '../../renderer/locales/de/search'
import { suggestions } from '../../renderer/locales/de/suggestions'
import { timeline } from '../../renderer/locales/de/timeline'

/** The German sentences of the areas under test, ready for their components. */
export async function speakGerman(): Promise<void> {
  await useModule(initReactI18next).init({
    lng: 'de',
    resources: { de: { translation: { search, suggestions, timeline, kind: { document: 'Dokument', photo: 'Foto', minutes: 'Protokoll', event: 'Ereignis' } } } },
    interpolation: { escapeValue: false },
  })
}
