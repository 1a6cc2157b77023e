import { words } from '../../../preload/wording/de/words'

export const common = {
  common: {
    readAs: 'gelesen als {{edtf}}',
    undated: 'ohne Datum',
    undo: 'Rückgängig',
    cancel: 'Abbrechen',
    save: 'Speichern',
    saveKey: '„Speichern“',
    unsaved: 'Noch nicht gespeichert: Enter speichert, Esc verwirft.',
    unsavedLines: 'Noch nicht gespeichert: {{ctrl}}+Enter speichert, Esc verwirft.',
    savesLines: '{{ctrl}}+Enter speichert, Esc verwirft.',
    tooLong_one: 'Zu lang, {{count, number}} Zeichen zu viel: Bitte kürzen, so wird nichts gespeichert.',
    tooLong_other: 'Zu lang, {{count, number}} Zeichen zu viel: Bitte kürzen, so wird nichts gespeichert.',
    name: 'Name',
    secondsLeft_one: 'noch etwa {{count}} Sekunde',
    secondsLeft_other: 'noch etwa {{count}} Sekunden',
    minutesLeft_one: 'noch etwa {{count}} Minute',
    minutesLeft_other: 'noch etwa {{count}} Minuten',
    folders: {
      begin: 'Womit beginnen?',
      name: 'Ordner',
      up: 'Übergeordneter Ordner',
      take: 'Diesen Ordner nehmen',
    },
  },
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
