/** Own short texts about a partnership between two cities, by file name, for tests that need something to read. */
export const notesOfAPartnership: Readonly<Record<string, string>> = {
  'Bericht 2011.txt': [
    'Klimapartnerschaft: was bisher geschah',
    '',
    'Im Jahr 2011 fanden folgende Aktivitäten statt:',
    '',
    '• Nationaler Auftaktworkshop am 4. und 5. Oktober 2011 in Bonn.',
    '• Vorbereitungskurse für Fachleute (Ende Oktober bzw. Anfang November 2011) in Bad Honnef.',
    '• Internationaler Auftaktworkshop vom 14. bis 16. November 2011 in Tansania.',
    '• Erste Kontaktaufnahme mit der Stadt Kumasi.',
    '',
  ].join('\n'),
  'Vermerk vom 12. Mai 2012.txt': 'Vermerk\n\nDortmund, 12. Mai 2012\n\nDie Stadtwerke liefern die Messdaten der Solaranlage.\n',
  'Notiz ohne Datum.txt': 'Die Liste der Ansprechpersonen wird noch ergänzt.\n',
}
