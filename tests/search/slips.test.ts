import { expect, it } from 'vitest'
import { otherwiseAsked } from '../../main/search/slips'
import { addRecord, emptyDatabase } from './archive'

const db = emptyDatabase()
addRecord(db, { title: 'Verwendungsnachweis der Kompostanlage', pages: ['Der Häcksler ist defekt. Frau Lohmöller prüft ihn, die Ziege wartet.'] })
addRecord(db, { title: 'Kompostanlage', pages: ['Das Protokoll der Sitzung'] })

it.each([
  // One slip or two in a long word: all words are looked for as the archive has them.
  ['Verwendungsnachweiß Kompostanlage', 'Verwendungsnachweis Kompostanlage'],
  ['Lohmüller Häcksler', 'Lohmöller Häcksler'],
  ['Kompostanalge Protokol', 'Kompostanlage Protokoll'],
  // Nothing has all of it even so: fewer words, written as the archive has them.
  ['Verwendungsnachweiß Kompostanlage überfällig', 'Verwendungsnachweis Kompostanlage'],
  // A short word has neighbours that mean something else.
  ['Ziegl Kompostanlage', 'Kompostanlage'],
  ['Ziegl', null],
  // Whoever asks for one or the other does not look for both.
  ['Häcksler oder Protokoll', 'Häcksler ODER Protokoll'],
  ['Kompostanlage Ziege or Sitzung', 'Kompostanlage Ziege OR Sitzung'],
  ['Talsperre oder', null],
  ['(Talsperre Häcksler)', '(Häcksler)'],
])('%s is looked for as %s', (query, expected) => {
  expect(otherwiseAsked(db, { query })).toBe(expected)
})

it('mends nothing where words are wanted as they are written', () => {
  expect(otherwiseAsked(db, { query: 'Lohmüller Häcksler', without: ['spelling'] })).toBe('Häcksler')
})
