/** The German words and sentences that the interface, the command line and exported files have in common; `{{…}}` is filled in. */
export const words = {
  kind: { document: 'Dokument', photo: 'Foto', minutes: 'Protokoll', event: 'Ereignis' },
  access: { internal: 'intern', public: 'öffentlich', restricted: 'gesperrt' },
  actions: {
    import: 'Import', author: 'Name', 'edit-people': 'Personen', 'edit-places': 'Orte', 'edit-related': 'Verknüpfung', 'merge-events': 'Ereignisse zusammengeführt', 'edit-notes': 'Notiz', 'edit-record': 'Änderung',
    'accept-suggestion': 'Vorschlag übernommen', 'dismiss-suggestion': 'Vorschlag verworfen', 'edit-equivalents': 'Wortpaare', 'create-record': 'Neuer Datensatz',
    trash: 'In den Papierkorb', restore: 'Wiederhergestellt', 'trash-accession': 'Import in den Papierkorb', 'new-version': 'Neue Fassung', 'accept-accession': 'Gelesenes übernommen', 'dismiss-accession': 'Vorschläge verworfen', 'save-search': 'Suche gemerkt', 'edit-search': 'Gemerkte Suche geändert', 'trash-search': 'Gemerkte Suche entfernt',
    'create-collection': 'Neue Sammlung', 'edit-collection': 'Sammlung geändert', 'trash-collection': 'Sammlung in den Papierkorb', 'restore-collection': 'Sammlung wiederhergestellt',
    collect: 'In Sammlung gelegt', 'take-out': 'Aus Sammlung genommen', 'order-collection': 'Sammlung geordnet', undo: 'Rückgängig', redo: 'Wiederholt',
  },
  fields: {
    title: 'Titel', description: 'Beschreibung', date: 'Datum', creator: 'Urheber', caption: 'Bildunterschrift', credit: 'Bildnachweis', rights: 'Rechte', identifier: 'Signatur',
    reference: 'Aktenzeichen', subject: 'Schlagwörter', language: 'Sprache', kind: 'Art', access: 'Zugang', trashed: 'Ort', name: 'Name', path: 'Pfad', size: 'Größe', source: 'Bildadresse',
    part_of: 'Gefunden in', text: 'Text', state: 'Stand', label: 'Bezeichnung', outcome: 'Entscheidung', role: 'Rolle', target: 'Verbunden mit', collection: 'Sammlung',
  },
  languages: { de: 'Deutsch', en: 'Englisch', fr: 'Französisch' },
  roles: { depicted: 'im Bild', participant: 'teilgenommen', author: 'verfasst von', responsible: 'verantwortlich', venue: 'Ort des Geschehens', implements: 'setzt um', mentions: 'erwähnt', source: 'Quelle' },
  outcome: { added: 'aufgenommen', duplicate: 'schon vorhanden', failed: 'fehlgeschlagen', skipped: 'übergangen' },
  wouldBe: { added: 'neu', duplicate: 'schon vorhanden', failed: 'nicht lesbar', skipped: 'würde übergangen' },
  wrong: { missing: 'Das Original fehlt.', changed: 'Das Original ist verändert.', unreadable: 'Das Original ließ sich nicht lesen.', database: 'Die Datenbank ist beschädigt: {{detail}}', index: 'Die Suche stimmt mit diesem Datensatz nicht überein.' },
  meant: 'Meinten Sie:',
  problems: {
    'field-unknown': 'Das Feld in „{{part}}“ gibt es nicht; gesucht wurde nach den Wörtern. Felder sind titel:, text:, art:, datum:, ort:, person:, organisation:, sammlung:, in:, typ: und sprache:',
    'value-unknown': '„{{part}}“ ist kein Wert dieses Feldes; gesucht wurde nach den Wörtern. So geht es: datum:2011-10..2011-11, art:foto, typ:pdf, sprache:englisch',
    'quote-open': 'Das Anführungszeichen bei {{part}} wird nicht geschlossen; gesucht wurde bis zum Ende. Ein zweites ans Ende setzen.',
    or: '„{{part}}“ zwischen Wörtern gibt es nicht; gesucht wurde, was alle hat. Beides nacheinander suchen; als Wort klein schreiben.',
    'field-sign': '„{{part}}“ wurde ohne das Feld gesucht. Hinter dem Doppelpunkt steht gleich das Wort, ein Minus davor, mehrere Wörter in Anführungszeichen: -titel:Kumasi, titel:"Bad Honnef"',
    'pattern-wide': 'Auf „{{part}}“ passen zu viele verschiedene Wörter; gesucht wurde nach den häufigsten. Mehr Buchstaben grenzen ein.',
    syntax: '„{{part}}“ wurde als gewöhnlicher Text gesucht. Hinter ~ und ^ gehört eine Zahl: Kumassi~1, Wasser^2',
  },
  ruleNames: { inflection: 'andere Wortformen', spelling: 'andere Schreibweisen', compound: 'Wortteile', prefix: 'Wortanfänge beim Tippen', translation: 'Übersetzungen' },
  unchecked: 'Bei so vielen Treffern nicht für jeden geprüft: {{rules}} können dabei sein. Mehr Wörter oder ein Zeitraum grenzen ein.',
}
