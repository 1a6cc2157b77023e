export const common = {
  common: { readAs: 'gelesen als {{edtf}}', undated: 'ohne Datum' },
  kind: { document: 'Dokument', photo: 'Foto', minutes: 'Protokoll', event: 'Ereignis' },
  kinds: { document: 'Dokumente', photo: 'Fotos', minutes: 'Protokolle', event: 'Ereignisse' },
  access: { internal: 'intern', public: 'öffentlich', restricted: 'gesperrt' },
  counts: {
    document_one: '{{count}} Dokument', document_other: '{{count}} Dokumente',
    photo_one: '{{count}} Foto', photo_other: '{{count}} Fotos',
    minutes_one: '{{count}} Protokoll', minutes_other: '{{count}} Protokolle',
    event_one: '{{count}} Ereignis', event_other: '{{count}} Ereignisse',
  },
  areas: { search: 'Suche', timeline: 'Zeitleiste', suggestions: 'Vorschläge', import: 'Importieren', trash: 'Papierkorb', backups: 'Sicherung' },
  actions: {
    import: 'Import', author: 'Name', 'edit-people': 'Personen', 'edit-places': 'Orte', 'edit-related': 'Verknüpfung', 'merge-events': 'Ereignisse zusammengeführt', 'edit-notes': 'Notiz', 'edit-record': 'Änderung',
    'accept-suggestion': 'Vorschlag übernommen', 'dismiss-suggestion': 'Vorschlag verworfen', 'edit-equivalents': 'Wortpaare', 'create-record': 'Neuer Datensatz',
    trash: 'In den Papierkorb', restore: 'Wiederhergestellt', 'trash-accession': 'Import in den Papierkorb', 'new-version': 'Neue Fassung', 'accept-accession': 'Gelesenes übernommen', 'dismiss-accession': 'Vorschläge verworfen', 'save-search': 'Suche gemerkt', 'edit-search': 'Gemerkte Suche geändert', 'trash-search': 'Gemerkte Suche entfernt',
    'create-collection': 'Neue Sammlung', 'edit-collection': 'Sammlung geändert', 'trash-collection': 'Sammlung in den Papierkorb', 'restore-collection': 'Sammlung wiederhergestellt',
    collect: 'In Sammlung gelegt', 'take-out': 'Aus Sammlung genommen', 'order-collection': 'Sammlung geordnet', undo: 'Rückgängig', redo: 'Wiederholt',
  },
}
