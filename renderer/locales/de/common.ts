import { words } from '../../../preload/wording/de/words'

export const common = {
  common: { readAs: 'gelesen als {{edtf}}', undated: 'ohne Datum', undo: 'Rückgängig', cancel: 'Abbrechen' },
  kind: words.kind,
  kinds: { document: 'Dokumente', photo: 'Fotos', minutes: 'Protokolle', event: 'Ereignisse' },
  access: words.access,
  counts: {
    document_one: '{{count}} Dokument', document_other: '{{count}} Dokumente',
    photo_one: '{{count}} Foto', photo_other: '{{count}} Fotos',
    minutes_one: '{{count}} Protokoll', minutes_other: '{{count}} Protokolle',
    event_one: '{{count}} Ereignis', event_other: '{{count}} Ereignisse',
  },
  areas: { search: 'Suche', timeline: 'Zeitleiste', suggestions: 'Vorschläge', import: 'Importieren', trash: 'Papierkorb', backups: 'Sicherung' },
  actions: words.actions,
}
